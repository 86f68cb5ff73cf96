/** What is wrong with a criteria file: where, a permanent code, and the facts that prove it. */
export type CriteriaProblem = {
  /** As in `sets[01].parts[A].sections[1].criteria[1.1]`; an entry without a code shows its index. */
  readonly path: string;
  readonly code: CriteriaProblemCode;
} & Readonly<Record<string, unknown>>;

export type CriteriaProblemCode =
  | 'shape.object-expected'
  | 'shape.list-expected'
  | 'shape.list-empty'
  | 'shape.list-too-long'
  | 'shape.text-expected'
  | 'shape.text-not-nfc'
  | 'shape.text-malformed'
  | 'shape.whole-number-expected'
  | 'shape.calendar-day-expected'
  | 'shape.value-not-allowed'
  | 'shape.key-missing'
  | 'shape.key-unknown'
  | 'file.id-unexpected'
  | 'file.days-reversed'
  | 'file.set-missing'
  | 'set.repeated'
  | 'set.base-unknown'
  | 'set.days-uncovered'
  | 'set.days-overlap'
  | 'set.parts-unexpected'
  | 'set.attainable-points-wrong'
  | 'finding.repeated'
  | 'finding.unknown'
  | 'part.points-unexpected'
  | 'part.sum-unexplained'
  | 'part.anomaly-idle'
  | 'section.out-of-order'
  | 'section.sum-wrong'
  | 'section.printed-points-idle'
  | 'subgroup.sum-wrong'
  | 'criterion.repeated'
  | 'criterion.outside-section'
  | 'criterion.best-option-differs'
  | 'criterion.too-few-options'
  | 'criterion.branches-and-choice-disagree'
  | 'criterion.printed-points-unlisted'
  | 'criterion.condition-not-before'
  | 'criterion.condition-never-holds'
  | 'branch.empty'
  | 'option.code-unexpected'
  | 'option.points-do-not-rise'
  | 'option.branch-unknown'
  | 'option.label-repeated'
  | 'option.correction-unlisted'
  | 'floor.stars-out-of-order'
  | 'floor.above-best-option'
  | 'floor.matches-no-option'
  | 'floor.falls'
  | 'note.code-missing'
  | 'note.code-unexpected'
  | 'note.code-unknown';

export const problem = (
  path: string,
  code: CriteriaProblemCode,
  facts: Readonly<Record<string, unknown>> = {},
): CriteriaProblem => ({ ...facts, path, code });

/** The problem when `wrong`, else nothing; keeps a list of checks one line each. */
export const problemIf = (
  wrong: boolean,
  path: string,
  code: CriteriaProblemCode,
  facts?: Readonly<Record<string, unknown>>,
): readonly CriteriaProblem[] => (wrong ? [problem(path, code, facts)] : nothing);

// One list for all: most checks find nothing, and every start makes a hundred thousand of them.
const nothing: readonly CriteriaProblem[] = [];
