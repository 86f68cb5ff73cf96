import type { Way } from './book-facts.js';
import { written, type Day } from './wall-clock.js';

/** What a digest is read as: its day, and its lines in any order; a short message only counts them. */
export const digestReads = (way: Way, lines: readonly string[], day: Day): string =>
  way === 'text'
    ? `${lines.length} việc cần chú ý ngày ${written(day)}`
    : [`${lines.length} việc cần chú ý ngày ${written(day)}`, ...lines.toSorted()].join('\n');
