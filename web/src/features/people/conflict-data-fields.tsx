import { Form, Input } from 'antd';
import { useWords } from '../../texts/words.js';
import { IdentityNumberField } from '../../ui/identity-number-field.js';

export interface ConflictDataValues {
  readonly identityNumber?: string;
  readonly address?: string;
  readonly employer?: string;
}

/** What serves only to hint at conflicts of interest. It is written down, and shown to nobody. */
export function ConflictDataFields() {
  const { t } = useWords();
  return (
    <>
      <p>{t('conflictData.lead')}</p>
      <IdentityNumberField name="identityNumber" label={t('conflictData.identityNumber')} />
      <Form.Item name="address" label={t('conflictData.address')}>
        <Input autoComplete="off" maxLength={300} />
      </Form.Item>
      <Form.Item name="employer" label={t('conflictData.employer')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </>
  );
}
