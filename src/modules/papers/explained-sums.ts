import type {
  CriterionExplanation,
  Explanation,
  MemberMark,
  PartExplanation,
  Scored,
} from '../../domain/scoring/explanation/explanation.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Row, Table } from '../../platform/papers/index.js';
import { texts, writtenMean } from './paper-words.js';
import { standsAlone } from './stands-alone.js';

const words = texts.explanation;

/** Every criterion with its sum; below it who chose what, floors and remarks, each in a row so that none is torn. */
export const explainedSums = ({ parts, ...whole }: Explanation): Table => ({
  kind: 'table',
  columns: [{ share: 62 }, ...[14, 16, 12].map((share) => ({ share, align: 'right' as const }))],
  head: [{ cells: [words.criterion, words.sum, words.mean, words.most] }],
  rows: [
    ...parts.flatMap(rowsOfPart),
    sumRow(words.total, { ...whole, maxPoints: parts.reduce((most, { maxPoints }) => most + maxPoints, 0) }),
  ],
});

interface ScoredOf extends Scored {
  readonly maxPoints: number;
}

const rowsOfPart = (part: PartExplanation): readonly Row[] => [
  sumRow(fillIn(words.part, { code: part.code, name: part.name }), part),
  ...part.sections.flatMap((section) => [
    ...(standsAlone(section)
      ? []
      : [sumRow(fillIn(words.section, { code: section.code, name: section.name }), section)]),
    ...section.criteria.flatMap(rowsOfCriterion),
  ]),
];

const sumRow = (name: string, scored: ScoredOf): Row => ({ cells: cellsOf(name, scored), strong: true });

const cellsOf = (name: string, { sum, mean, maxPoints }: ScoredOf): readonly string[] => [
  ...[name, String(sum)],
  ...[writtenMean(mean), String(maxPoints)],
];

const rowsOfCriterion = (criterion: CriterionExplanation): readonly Row[] => [
  { cells: cellsOf(`${criterion.code} ${criterion.name}`, criterion) },
  ...[
    ...criterion.floors.map(({ held, star, minPoints, short }) =>
      fillIn(held ? words.held : words.missed, { star, minPoints, short }),
    ),
    ...choicesOf(criterion.members ?? []),
    ...(criterion.members ?? []).flatMap(({ member, note }) =>
      note === null || note === '' ? [] : [fillIn(words.note, { member, note })],
    ),
  ].map((told) => ({ cells: [{ words: [{ text: `– ${told}`, italic: true }], span: 4 }] })),
];

/** Members who chose the same stand together. */
function choicesOf(members: readonly MemberMark[]): readonly string[] {
  const byChoice = new Map<string, string[]>();
  for (const mark of members) {
    const choice = choiceOf(mark);
    byChoice.set(choice, [...(byChoice.get(choice) ?? []), mark.member]);
  }
  return [...byChoice].map(([choice, names]) =>
    fillIn(words.chosen, { ballots: names.length, choice, members: names.join(', ') }),
  );
}

function choiceOf({ applies, options }: MemberMark): string {
  if (!applies) return texts.sheet.notApplicable;
  if (options.length === 0) return texts.sheet.empty;
  return options.map(({ label, points }) => fillIn(words.optionOf, { label, points })).join('; ');
}
