import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { queries } from '../../api/queries.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { useRequired } from '../../ui/use-required.js';

/** Which round a report is about: one of those around the person, the newest first. */
export function RoundField() {
  const { t, roundAt } = useWords();
  const { required } = useRequired();
  const rounds = useQuery(queries.rounds()).data?.items ?? [];
  return (
    <Form.Item name="roundId" label={t('report.round')} rules={required(t('report.round'))}>
      <Select
        showSearch={{ filterOption: labelMatches }}
        options={rounds.map((round) => ({ value: round.id, label: roundAt(round) }))}
        notFoundContent={t('rounds.nothing')}
      />
    </Form.Item>
  );
}
