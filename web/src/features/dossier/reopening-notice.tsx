import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

/** Somebody wants a sealed result opened again: who, since when, why, and that it stands until another person agrees. */
export function ReopeningNotice({ dossier: { reopening } }: { dossier: DossierView }) {
  const { t, date } = useWords();
  if (!reopening) return null;
  return (
    <Callout
      tone="warning"
      title={t('reopening.title', {
        name: reopening.proposedBy.fullName,
        on: date(reopening.proposedOn),
      })}
      sentences={[reopening.reason ?? t('reason.hidden'), t('reopening.lead')]}
    />
  );
}
