import { criteriaOf } from '../../scoring/criteria-set.js';
import type { CouncilDefaults, LocalValue, Rulebook, RulebookFault } from '../rulebook.js';
import type { SetFloor } from '../set-floors.js';
import type { LocalCouncil, LocalDeadlines, LocalRules } from './local-rules.js';

/** What a province would allow although the decision does not. A value that the decision leaves open is the province's own. */
export function looserThanTheDecision(
  base: Rulebook,
  { floors, councils, deadlines }: LocalRules,
): readonly RulebookFault[] {
  const isOpen = ({ value }: Looser) => base.leavesOpen.includes(value);
  const looser = [
    ...(base.district && councils.district
      ? looserCouncil('district', base.district.council, councils.district)
      : []),
    ...(councils.province ? looserCouncil('province', base.province.council, councils.province) : []),
    ...looserDeadlines(base.deadlines, deadlines),
  ];
  return [
    ...floors.flatMap((floor, i) => looserFloor(base, floor, `floors.${i}`)),
    ...looser.filter((each) => !isOpen(each)).map(({ path, allowed }) => tooLoose(path, allowed)),
  ];
}

interface Looser {
  readonly value: LocalValue;
  readonly path: string;
  /** What the decision says. */
  readonly allowed: number;
}

const tooLoose = (path: string, allowed: number): RulebookFault => ({
  path,
  code: 'rule.looser-than-decision',
  allowed,
});

function looserFloor(base: Rulebook, floor: SetFloor, path: string): readonly RulebookFault[] {
  const set = base.criteriaSets.get(floor.set);
  const criterion = set && criteriaOf(set).find(({ code }) => code === floor.criterion);
  const printed = criterion?.floors.find(({ star }) => star === floor.star);
  if (!printed || floor.minPoints >= printed.minPoints) return [];
  const { set: setCode, criterion: code, star } = floor;
  return [
    {
      ...{ path: `${path}.minPoints`, code: 'floor.looser-than-decision' },
      ...{ set: setCode, criterion: code, star, allowed: printed.minPoints },
    },
  ];
}

function looserCouncil(
  level: 'district' | 'province',
  decision: CouncilDefaults,
  own: LocalCouncil,
): readonly Looser[] {
  const at = `councils.${level}`;
  const { minimum, maximum, quorum, spreadAbove, leadWorkingDays } = own;
  const looser: Looser[] = [];
  if (minimum !== undefined && minimum < decision.minimum)
    looser.push({ value: `${level}.size`, path: `${at}.minimum`, allowed: decision.minimum });
  if (maximum !== undefined && maximum > decision.maximum)
    looser.push({ value: `${level}.size`, path: `${at}.maximum`, allowed: decision.maximum });
  if (quorum && quorum.present * decision.quorum.of < decision.quorum.present * quorum.of)
    looser.push({ value: `${level}.quorum`, path: `${at}.quorum`, allowed: decision.quorum.present });
  if (
    decision.spreadAbove !== null &&
    spreadAbove !== undefined &&
    (spreadAbove ?? Infinity) > decision.spreadAbove
  )
    looser.push({
      value: `${level}.spreadAbove`,
      path: `${at}.spreadAbove`,
      allowed: decision.spreadAbove,
    });
  if (leadWorkingDays !== undefined && leadWorkingDays < decision.leadWorkingDays)
    looser.push({
      value: `${level}.leadWorkingDays`,
      path: `${at}.leadWorkingDays`,
      allowed: decision.leadWorkingDays,
    });
  return looser;
}

/** Offices may be given less time than the decision gives them, and owners be reminded earlier; never the other way. */
function looserDeadlines(decision: Rulebook['deadlines'], own: LocalDeadlines): readonly Looser[] {
  const times = (['communeWorkingDays', 'supplementDays', 'reevaluationDays'] as const).flatMap(
    (deadline): readonly Looser[] => {
      const [allowed, wished] = [decision[deadline], own[deadline]];
      if (allowed === null || wished === undefined || wished <= allowed) return [];
      return [{ value: `deadlines.${deadline}`, path: `deadlines.${deadline}`, allowed }];
    },
  );
  const earliest = Math.max(...decision.renewalReminderDays);
  const { renewalReminderDays: reminders } = own;
  const path = 'deadlines.renewalReminderDays';
  return reminders && !reminders.some((days) => days >= earliest)
    ? [...times, { value: path, path, allowed: earliest }]
    : times;
}
