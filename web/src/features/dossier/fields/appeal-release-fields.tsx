import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { queries } from '../../../api/queries.js';
import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { useRequired } from '../../../ui/use-required.js';
import { TextField } from './text-field.js';

/** Which member no sheet comes from, and why. */
export function AppealReleaseFields({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const { required } = useRequired();
  const { data } = useQuery(queries.appeals(dossier.id));
  const appeal = data?.items.find(({ status }) => status === 'scoring');
  const awaited = appeal?.members.filter(({ hasCast, released }) => !hasCast && !released) ?? [];
  return (
    <>
      <Form.Item name="memberId" label={t('field.memberId')} rules={required(t('field.memberId'))}>
        <Select
          placeholder={t('form.choose')}
          notFoundContent={t('list.nothing')}
          options={awaited.map(({ personId, fullName }) => ({ value: personId, label: fullName }))}
        />
      </Form.Item>
      <TextField name="reason" label={t('field.reason')} long required />
    </>
  );
}
