import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

/** The members still lie too far apart, and the chair has the word. */
export function DifferenceNotice({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const isForTheChair = dossier.availableActions.some(({ action }) => action === 'recordDifference');
  if (!isForTheChair) return null;
  return <Callout tone="warning" title={t('difference.title')} sentences={[t('difference.lead')]} />;
}
