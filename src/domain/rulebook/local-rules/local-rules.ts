import type { CouncilDefaults, Deadlines, LocalDeadline } from '../rulebook.js';
import type { SetFloor } from '../set-floors.js';

/** All that a province has settled over one decision (quy định riêng của tỉnh); what is left out stays as the decision has it. */
export interface LocalRules {
  /** The province's table of minima: QĐ 781 leaves it to be entered. */
  readonly floors: readonly SetFloor[];
  readonly councils: Readonly<Partial<Record<'district' | 'province', LocalCouncil>>>;
  readonly deadlines: LocalDeadlines;
}

/** What a charter (quy chế) sets for the councils of a level. */
export type LocalCouncil = Partial<CouncilDefaults>;
export type LocalDeadlines = Readonly<{ [Each in LocalDeadline]?: NonNullable<Deadlines[Each]> }>;

/** Whether anything is settled at all. */
export const isEmpty = ({ floors, councils, deadlines }: LocalRules): boolean =>
  floors.length === 0 &&
  Object.values(councils).every((council) => Object.keys(council).length === 0) &&
  Object.keys(deadlines).length === 0;
