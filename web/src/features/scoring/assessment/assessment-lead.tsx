import type { Assessment, CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { NotBegun } from './not-begun.js';

interface Props {
  readonly set: CriteriaSet;
  readonly assessment: Assessment;
  readonly lastSaved: string;
  readonly waiting: boolean;
}

/** What this page is to its reader: an invitation, a sheet at work, one to read, or the plain word that there is none. */
export function AssessmentLead({ set, assessment: { mayChange, result }, lastSaved, waiting }: Props) {
  const { t } = useWords();
  if (mayChange && result === null) return <NotBegun set={set} waiting={waiting} />;
  if (mayChange)
    return <Callout tone="info" title={t('assessment.leadTitle')} sentences={[t('assessment.lead')]} />;
  return result === null ? (
    <Callout tone="info" title={t('assessment.none')} sentences={[t('assessment.noneLead')]} />
  ) : (
    <Callout tone="info" title={t('assessment.readOnly')} sentences={[lastSaved]} />
  );
}
