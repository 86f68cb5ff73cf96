import { accept, refuseAll, type Outcome } from '../../shared/outcome.js';
import { rulebookProblems } from '../rulebook-problems.js';
import type { Rulebook, RulebookFault } from '../rulebook.js';
import { floorProblems, withFloors, type SetFloor } from '../set-floors.js';
import type { LocalCouncil, LocalRules } from './local-rules.js';
import { looserThanTheDecision } from './looser-than-the-decision.js';

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
