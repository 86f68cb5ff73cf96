import {
  addDays,
  daysFrom,
  type Day,
  type ModelDossier,
  type ModelTime,
  type TimeName,
} from './model-facts.js';

type OfTimes = Pick<ModelDossier, 'state' | 'round' | 'purpose' | 'times'>;

/** While the owner adds papers, a laboratory tests, and the ministry evaluates. */
const standingStill = [
  ...['commune.returned', 'province.returned', 'province.testing', 'province.meetingTesting'],
  'ministry.evaluation',
];
/** At the province and the ministry, where the papers are complete. */
const isEvaluated = (state: string) =>
  (state.startsWith('province.') && !['province.intake', 'province.returned'].includes(state)) ||
  state.startsWith('ministry.');

/** Which lawful time of an office has begun where the dossier lies: QĐ 26/2026, Đ.7.2, 5.1, 7.6g. Other decisions set none here. */
function timeBegunIn({ state, round, purpose }: OfTimes): TimeName | null {
  if (round.rulebook !== 'qd-26-2026') return null;
  if (state.startsWith('commune.')) return 'communeReview';
  if (purpose !== 'first') return isEvaluated(state) ? 'reevaluation' : null;
  return state.startsWith('province.') || state.startsWith('ministry.') ? 'evaluation' : null;
}

/** The lawful time where the dossier lies on a day: begun, standing still, going on, or over. */
export function timesIn(dossier: OfTimes, today: Day): readonly ModelTime[] {
  const name = timeBegunIn(dossier);
  if (name === null) return [];
  const begun = dossier.times.find((time) => time.name === name) ?? newTime(name, today);
  const { stills } = begun;
  if (standsStill(begun) === standingStill.includes(dossier.state)) return [begun];
  const last = stills.at(-1);
  return last && standsStill(begun)
    ? [{ ...begun, stills: [...stills.slice(0, -1), { ...last, to: today }] }]
    : [{ ...begun, stills: [...stills, { from: today, to: null }] }];
}

const newTime = (name: TimeName, from: Day): ModelTime => ({ name, from, stills: [], appointed: [] });
const standsStill = ({ stills }: ModelTime) => stills.at(-1)?.to === null;

/** The lawful time that an office has to keep now. */
export const runningTime = ({ times }: Pick<ModelDossier, 'times'>): ModelTime | undefined =>
  times.find((time) => !standsStill(time));

// Labour Code 2019, art. 112, as far as sequences go.
const holidays = [
  ...['2021-09-02', '2021-09-03', '2022-01-03'],
  ...[
    '2022-01-31',
    '2022-02-01',
    '2022-02-02',
    '2022-02-03',
    '2022-02-04',
    '2022-04-11',
    '2022-05-02',
    '2022-05-03',
  ],
];
export const isDayOff = (day: Day): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || holidays.includes(day);

/**
 * The last day of a time that runs. Neither the day it began nor one on which it stood still counts. A day off moves the end
 * of the 45 days to one that counts, but not the day that Đ.5.1 names (ADR 0007).
 */
export function lastDayOfTime({ name, from, stills }: ModelTime): Day {
  const stoodStillOn = (day: Day) => stills.some((still) => still.from <= day && day <= (still.to ?? day));
  let day = from;
  for (let left = lengthOf(name, from); left > 0;) {
    day = addDays(day, 1);
    if (!stoodStillOn(day) && !(name === 'communeReview' && isDayOff(day))) left -= 1;
  }
  while (name === 'reevaluation' && (isDayOff(day) || stoodStillOn(day))) day = addDays(day, 1);
  return day;
}

function lengthOf(name: TimeName, from: Day): number {
  if (name !== 'evaluation') return { communeReview: 15, reevaluation: 45 }[name];
  // A request before 30/10 has its result before 30/12; later ones before 30/6. No sequence begins before 30/4.
  const lastDay = from < '2021-10-30' ? '2021-12-29' : '2022-06-29';
  return daysFrom(from, lastDay);
}
