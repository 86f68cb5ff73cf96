import type { FollowUp } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill, type PillTone } from '../../ui/pill.js';

const tones: Readonly<Record<FollowUp['timeliness'], PillTone>> = {
  awaited: 'none',
  overdue: 'late',
  inTime: 'good',
  late: 'late',
};

/** Whether what was asked was done in time. */
export function InTimePill({ timeliness }: Pick<FollowUp, 'timeliness'>) {
  const { label } = useWords();
  return <Pill tone={tones[timeliness]}>{label('followUpTime', timeliness)}</Pill>;
}
