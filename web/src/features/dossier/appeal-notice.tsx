import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

/** The owner may still appeal: until when, and how many days that leaves. */
export function AppealNotice({ dossier: { appealUntil } }: { dossier: DossierView }) {
  const { t, date, number } = useWords();
  if (!appealUntil) return null;
  return (
    <Callout
      tone="info"
      title={t('appeal.until', { days: number(appealUntil.daysLeft) })}
      sentences={[t('appeal.untilLead', { on: date(appealUntil.lastDay) })]}
    />
  );
}
