import { allProcedures } from '../rulebook/procedures.js';

/**
 * The columns under which reports count the stages of every procedure, in the order of the way. Scoring, its discussion
 * and its pauses are one: a count of them apart would tell of an open panel. So are all that await a decision.
 */
export const stageColumns = [
  'registration',
  'preparation',
  'commune',
  'districtIntake',
  'districtCouncil',
  'districtDecision',
  'provinceIntake',
  'provinceCouncil',
  'provinceDecision',
  'ministry',
  'recognised',
  'notPassed',
  'eliminated',
  'withdrawn',
] as const;
export type StageColumn = (typeof stageColumns)[number];

const whole: Readonly<Record<string, StageColumn>> = {
  registration: 'registration',
  preparation: 'preparation',
  commune: 'commune',
  ministry: 'ministry',
};
const intake: readonly string[] = ['intake', 'returned'];
const decision: readonly string[] = ['forwarding', 'recognition', 'ministryForwarding'];
const scoring: readonly string[] = [
  ...['council', 'scoring', 'discussion', 'difference', 'opinions', 'meeting', 'verification'],
  ...['testing', 'meetingTesting'],
  ...['firstScoring', 'firstDiscussion', 'firstDifference'],
  ...['secondScoring', 'secondDiscussion', 'secondDifference'],
];
/** Those of the dossiers that have ended. */
export const ends: readonly string[] = ['recognised', 'notPassed', 'eliminated', 'withdrawn'];

/** Throws for a state that no procedure is known to have: a dossier is never counted under a guess. */
export function getColumnOf(state: string): StageColumn {
  const [stage = '', name = ''] = state.split('.');
  const column =
    whole[stage] ?? (stage === 'closed' ? ends.find((end) => end === name) : atCouncil(stage, name));
  const known = stageColumns.find((each) => each === column);
  if (!known) throw new Error(`Reports do not know where to count ${state}`);
  return known;
}

function atCouncil(stage: string, name: string): string | undefined {
  if (intake.includes(name)) return `${stage}Intake`;
  if (scoring.includes(name)) return `${stage}Council`;
  return decision.includes(name) ? `${stage}Decision` : undefined;
}

const states = new Set(
  allProcedures.flatMap((procedure) =>
    Object.values(procedure.states).flatMap(({ key, states: inner }) =>
      Object.keys(inner).map((name) => `${key}.${name}`),
    ),
  ),
);

/** Every state of every procedure that is counted under a column. */
export const statesUnder = (column: StageColumn): readonly string[] =>
  [...states].filter((state) => getColumnOf(state) === column);
