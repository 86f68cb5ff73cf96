import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { queries } from '../../api/queries.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';

/** The account by which the owner of the form's commune acts; it may also be given to the producer later. */
export function AccountField() {
  const { t } = useWords();
  const communeId = Form.useWatch<string | undefined>('communeId');
  const { data, isFetching } = useQuery({
    ...queries.ownerAccounts(communeId ?? ''),
    enabled: communeId !== undefined,
  });
  return (
    <Form.Item
      name="personId"
      label={t('producer.account')}
      extra={t('producer.accountHint')}
      initialValue=""
    >
      <Select
        loading={isFetching}
        showSearch={{ filterOption: labelMatches }}
        options={[
          { value: '', label: t('producer.noAccount') },
          ...(data?.items ?? []).map(({ id, fullName, signInName }) => ({
            value: id,
            label: t('producer.accountOf', { name: fullName, signInName }),
          })),
        ]}
      />
    </Form.Item>
  );
}
