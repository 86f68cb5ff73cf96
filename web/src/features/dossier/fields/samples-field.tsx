import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries.js';
import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { CountField } from './count-field.js';

/** How many sample units came along, beside how many the set asks for. */
export function SamplesField({ dossier }: { dossier: DossierView }) {
  const { t, number } = useWords();
  const { data } = useQuery(queries.rulebooks());
  const book = data?.items.find(({ id }) => id === dossier.rulebook);
  const set = book?.sets.find(({ code }) => code === dossier.criteriaSet);
  return (
    <CountField
      name="samplesReceived"
      label={t('field.samplesReceived')}
      hint={set && t('field.samplesHint', { number: number(set.samples), count: set.samples })}
    />
  );
}
