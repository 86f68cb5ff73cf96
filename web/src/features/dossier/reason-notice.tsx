import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { useFindingLabel } from './use-finding-label.js';

/** Why the dossier stands where it is, where the step that brought it there gave a reason. */
export function ReasonNotice({ dossier }: { dossier: DossierView }) {
  const { t, label, date, dayOf } = useWords();
  const findingLabel = useFindingLabel(dossier);
  const step = dossier.steps.findLast(
    ({ action, fromState, toState }) => fromState !== toState || action === 'changeDecision',
  );
  if (dossier.supplement || !step?.reason) return null;
  const finding = step.details['finding'];
  return (
    <Callout
      tone="warning"
      title={t('reason.title', { action: label('action', step.action), on: date(dayOf(step.takenAt)) })}
      sentences={[...(typeof finding === 'string' ? [findingLabel(finding)] : []), step.reason]}
    />
  );
}
