import type { DossierView, Panel } from '../../api/types.js';
import { whyBrokenOff } from '../../texts/why-broken-off.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';

/** Why a scoring ended without a result, and what becomes of the ballots. */
export function BrokenOffNotice({ dossier, panel }: { dossier: DossierView; panel: Panel }) {
  const { t } = useWords();
  const step = dossier.steps.find(
    ({ action, takenAt }) => action === 'breakOffScoring' && takenAt === panel.closedAt,
  );
  if (!step) return null;
  const sentences = [whyBrokenOff(t, step.reason), t('brokenOff.lead')];
  return <Callout tone="warning" title={t('agenda.brokenOff')} sentences={sentences} />;
}
