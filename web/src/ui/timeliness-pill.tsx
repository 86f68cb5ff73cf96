import type { Timeliness } from '../api/types.js';
import { useWords } from '../texts/words.js';
import { Pill, type PillTone } from './pill.js';

const tones: Readonly<Record<Timeliness, PillTone>> = {
  awaited: 'none',
  overdue: 'late',
  inTime: 'good',
  late: 'late',
};

interface TimelinessPillProps {
  readonly timeliness: Timeliness;
  /** The words for it: of what is handed in, or of what is carried out. */
  readonly family?: 'timeliness' | 'followUpTime';
}

/** Whether what was due came in time. */
export function TimelinessPill({ timeliness, family = 'timeliness' }: TimelinessPillProps) {
  const { label } = useWords();
  return <Pill tone={tones[timeliness]}>{label(family, timeliness)}</Pill>;
}
