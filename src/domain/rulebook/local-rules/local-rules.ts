import { accept, refuseAll, type Outcome } from '../../shared/outcome.js';
import { rulebookProblems } from '../rulebook-problems.js';
import type { CouncilDefaults, Deadlines, LocalDeadline, Rulebook, RulebookFault } from '../rulebook.js';
import { floorProblems, withFloors, type SetFloor } from '../set-floors.js';
import { looserThanTheDecision } from './looser-than-the-decision.js';

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

/**
 * The decision as it holds in the province, or everything that stands against it: unknown sets and criteria, numbers that
 * cannot be, and whatever would be looser than the decision itself. Pure.
 */
export function withLocalRules(base: Rulebook, rules: LocalRules): Outcome<Rulebook, RulebookFault> {
  const local = {
    ...base,
    criteriaSets: withFloors(base, rules.floors),
    district: base.district && withCouncil(base.district, rules.councils.district),
    province: withCouncil(base.province, rules.councils.province),
    deadlines: { ...base.deadlines, ...rules.deadlines },
  };
  const [first, ...rest] = [
    ...unknownLevel(base, rules),
    ...repeatedFloors(rules.floors),
    ...floorProblems(base, rules.floors),
    ...rulebookProblems(local),
    ...looserThanTheDecision(base, rules),
  ];
  return first ? refuseAll([first, ...rest]) : accept(local);
}

/** Whether anything is settled at all. */
export const isEmpty = ({ floors, councils, deadlines }: LocalRules): boolean =>
  floors.length === 0 &&
  Object.values(councils).every((council) => Object.keys(council).length === 0) &&
  Object.keys(deadlines).length === 0;

const withCouncil = (level: Rulebook['province'], own: LocalCouncil | undefined): Rulebook['province'] => ({
  ...level,
  council: { ...level.council, ...own },
});

const unknownLevel = ({ id, district }: Rulebook, { councils }: LocalRules): readonly RulebookFault[] =>
  councils.district && !district
    ? [{ path: 'councils.district', code: 'rulebook.level-unknown', rulebook: id }]
    : [];

function repeatedFloors(floors: readonly SetFloor[]): readonly RulebookFault[] {
  const keys = floors.map(({ set, criterion, star }) => `${set} ${criterion} ${star}`);
  return floors.flatMap(({ set, criterion, star }, i) =>
    keys.indexOf(keys[i] ?? '') < i
      ? [{ path: `floors.${i}`, code: 'floor.repeated', set, criterion, star }]
      : [],
  );
}
