import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { queries } from '../../../api/queries.js';
import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';

/** Which later round to enter; the server says whether it is one. */
export function LaterRoundField({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(queries.rounds());
  const rounds = data?.items.filter(({ id }) => id !== dossier.round.id) ?? [];
  return (
    <Form.Item
      name="roundId"
      label={t('field.round')}
      extra={
        <>
          {t('reenter.otherDecision')} <Link to="/register">{t('nav.register')}</Link>
        </>
      }
      rules={[{ required: true, message: t('form.missing', { field: t('field.round') }) }]}
    >
      <Select
        placeholder={t('form.choose')}
        notFoundContent={t('list.nothing')}
        options={rounds.map((round) => ({
          value: round.id,
          label: `${words.roundAt(round)} · ${words.legalDate(round.registrationCloses)}`,
        }))}
      />
    </Form.Item>
  );
}
