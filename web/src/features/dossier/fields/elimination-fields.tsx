import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { queries } from '../../../api/queries.js';
import type { CriteriaSet, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { useRequired } from '../../../ui/use-required.js';
import { TextField } from './text-field.js';

const eliminating: readonly string[] = ['knockout', 'precondition'];

function findingsOf(set: CriteriaSet) {
  const notes = set.parts
    .flatMap(({ sections }) => sections)
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) => criterion.notes)
    .filter(({ kind }) => eliminating.includes(kind));
  const all = [...set.eliminatedWhen, ...notes].flatMap(({ code, label }) =>
    code === undefined ? [] : [{ value: code, title: label }],
  );
  return [...new Map(all.map((finding) => [finding.value, finding])).values()];
}

/** The ground on which the sheet says that a dossier is eliminated, and why it holds here. */
export function EliminationFields({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const { required } = useRequired();
  const { data: set } = useQuery(
    queries.criteriaSet(dossier.rulebook, dossier.criteriaSet, dossier.localRules),
  );
  return (
    <>
      <Form.Item name="finding" rules={required(t('field.finding'))}>
        <ChoiceField legend={t('field.finding')} name="finding" choices={set ? findingsOf(set) : []} />
      </Form.Item>
      <TextField name="reason" label={t('field.reason')} long required />
    </>
  );
}
