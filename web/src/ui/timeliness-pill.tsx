import type { Timeliness } from '../api/types.js';
import { useWords } from '../texts/words.js';
import { Pill, type PillTone } from './pill.js';

const tones: Readonly<Record<Timeliness, PillTone>> = {
  awaited: 'none',
  overdue: 'late',
  inTime: 'good',
  late: 'late',
};

/** Whether what was due came in time. */
export function TimelinessPill({ timeliness }: { timeliness: Timeliness }) {
  const { label } = useWords();
  return <Pill tone={tones[timeliness]}>{label('timeliness', timeliness)}</Pill>;
}
