import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { CountField } from './count-field.js';

/** How many sample units came along, beside how many the set asks for. */
export function SamplesField({ dossier: { samplesRequired } }: { dossier: DossierView }) {
  const { t, number } = useWords();
  return (
    <CountField
      name="samplesReceived"
      label={t('field.samplesReceived')}
      hint={t('field.samplesHint', { number: number(samplesRequired), count: samplesRequired })}
    />
  );
}
