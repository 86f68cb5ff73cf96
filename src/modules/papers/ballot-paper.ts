import type { CriteriaSet, Criterion, CriterionOption } from '../../domain/scoring/criteria-set.js';
import { criteriaOf } from '../../domain/scoring/criteria-set.js';
import { explainFindings } from '../../domain/scoring/explanation/explain-findings.js';
import { explainBallot } from '../../domain/scoring/explanation/explain-panel.js';
import type { ExplainedBallot } from '../../domain/scoring/explanation/explained-ballot.js';
import type { CriterionExplanation, PartExplanation } from '../../domain/scoring/explanation/explanation.js';
import { stoppingOption } from '../../domain/scoring/tally.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Column, Paper, Row, Table } from '../../platform/papers/index.js';
import { dayOf, fact, inGroups, plain, seatName, texts, writtenMoment } from './paper-words.js';
import { factsOf, headOf, type PanelOnPaper } from './scored-panel.js';
import { standsAlone } from './stands-alone.js';

/** One member's ballot, on the sheet it was cast on. The end of the scoring is not told: it prints the same before and after. */
export interface BallotOnPaper {
  readonly panel: PanelOnPaper;
  readonly set: CriteriaSet;
  readonly decree: string;
  readonly ballot: ExplainedBallot;
  /** The same member's sheets of all turns before, oldest first, printed beside it; empty: it is a first sheet. */
  readonly before: readonly ExplainedBallot[];
  readonly seat: string;
  /** The name of the member whose seat it is, where the voter stood in; null: it is the voter's own. */
  readonly standsInFor: string | null;
  /** It does not count: its voter had declared a conflict of interest. */
  readonly void: boolean;
  /** The voter stood by the sheet of the turn before. */
  readonly carried: boolean;
  readonly castAt: string;
  readonly receipt: string;
}

const words = texts.sheet;

/** The individual scoring sheet (phiếu đánh giá), filled in as the ballot was. Pure. */
export function ballotPaperOf(facts: BallotOnPaper): Paper {
  const { panel, set, decree, ballot, before, castAt } = facts;
  return {
    // A third sheet beside two others leaves no room for the words of the criteria.
    orientation: before.length > 1 ? 'landscape' : 'portrait',
    head: headOf(panel, dayOf(castAt)),
    name: words.name,
    subject: fillIn(words.subject, { product: panel.product }),
    body: [
      ...factsOf(panel, set, { decree }),
      fact(words.member, memberOf(facts)),
      ...(facts.carried ? [plain(words.carried)] : []),
      ...(facts.void ? [plain(words.void)] : []),
      marksOf(facts),
      ...findingsOf(set, ballot),
      receiptOf(facts),
    ],
    signatures: [{ role: words.signer, name: ballot.member }],
    recipients: [],
    writtenAt: castAt,
  };
}

function memberOf({ ballot: { member: name }, seat: held, standsInFor: absent }: BallotOnPaper): string {
  const seat = seatName(held).toLocaleLowerCase('vi');
  return absent === null
    ? fillIn(words.memberAs, { name, seat })
    : fillIn(words.memberFor, { name, absent, seat });
}

function marksOf(facts: BallotOnPaper): Table {
  const { set, ballot, before } = facts;
  const most = String(set.maxPoints);
  const sheets = [...before, ballot];
  const scored = sheets.map((sheet) => explainBallot(set, sheet));
  const totals = sheets.map(({ evaluated }) => String(evaluated.total));
  return {
    kind: 'table',
    columns: columnsOf(sheets.length),
    head: [{ cells: [words.criterion, words.worth, ...chosenHeads(facts), words.most, words.note] }],
    rows: [...rowsOf(scored, criteriaByCode(set)), sumRow(words.total, totals, most)],
  };
}

const points = (share: number) => ({ share, align: 'right' }) as const;
const mark = (share: number) => ({ share, align: 'center' }) as const;
const columnsOf = (sheets: number): readonly Column[] =>
  sheets === 1
    ? [{ share: 62 }, points(10), mark(9), points(9), points(10), { share: 20 }]
    : [
        ...[{ share: 48 }, points(10)],
        ...Array.from({ length: sheets }, () => [mark(10), points(10)]).flat(),
        ...[points(10), { share: 18 }],
      ];

const chosenHeads = ({ panel: { turn }, before }: BallotOnPaper): readonly string[] =>
  before.length === 0
    ? [words.chosen, words.points]
    : [...before.keys(), before.length].flatMap((nth) => [
        fillIn(words.chosenIn, { turn: turn - before.length + nth }),
        words.points,
      ]);

type Criteria = ReadonlyMap<string, Criterion>;
const criteriaByCode = (set: CriteriaSet): Criteria =>
  new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));

/** The same rows of every sheet, each sheet's choice and points beside those of the one before. */
const rowsOf = (sheets: readonly (readonly PartExplanation[])[], printed: Criteria): readonly Row[] =>
  abreast(sheets).flatMap((parts) => [
    summed(words.part, parts),
    ...abreast(parts.map(({ sections }) => sections)).flatMap((sections) => [
      ...(sections.some(standsAlone) ? [] : [summed(words.section, sections)]),
      ...abreast(sections.map(({ criteria }) => criteria)).flatMap((criteria) =>
        criterionRows(criteria, printed),
      ),
    ]),
  ]);

/** What stands at the same place of lists that are equally long. */
const abreast = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  (lists[0] ?? []).map((_, i) => lists.flatMap((list) => list.slice(i, i + 1)));

interface Summed {
  readonly code: string;
  readonly name: string;
  readonly sum: number;
  readonly maxPoints: number;
}

const summed = (pattern: string, sums: readonly Summed[]): Row => {
  const { code = '', name = '', maxPoints = 0 } = sums[0] ?? {};
  return sumRow(
    fillIn(pattern, { code, name }),
    sums.map(({ sum }) => String(sum)),
    String(maxPoints),
  );
};

const sumRow = (name: string, [first = '', ...others]: readonly string[], most: string): Row => ({
  cells: [{ words: name, span: 3 }, first, ...others.flatMap((sum) => ['', sum]), most, ''],
  strong: true,
});

/** The criterion with its points, and under it every option as the form prints it, a cross at what was chosen. */
function criterionRows(sheets: readonly CriterionExplanation[], printed: Criteria): readonly Row[] {
  const { code = '', name = '', maxPoints = 0 } = sheets.at(-1) ?? {};
  const marks = sheets.map(({ members = [] }) => members[0]);
  const given = marks.flatMap((each) => ['', String(each?.points ?? 0)]);
  const criterion = printed.get(code);
  return [
    {
      cells: [{ words: `${code} ${name}`, span: 2 }, ...given, String(maxPoints), marks.at(-1)?.note ?? ''],
    },
    ...(criterion ? criterion.options.map((option) => optionRow(option, criterion, marks)) : []),
    ...withoutOption(marks),
  ];
}

type Mark = NonNullable<CriterionExplanation['members']>[number];

const optionRow = (
  option: CriterionOption,
  { branches = [] }: Criterion,
  marks: readonly (Mark | undefined)[],
): Row => {
  const branch = branches.find(({ code }) => code === option.branch)?.label;
  const label = branch === undefined ? option.label : fillIn(words.inBranch, { branch, label: option.label });
  const isChosen = (mark: Mark | undefined) =>
    mark?.options.some(({ code }) => code === option.code) ?? false;
  return crossed(label, String(option.points), marks.map(isChosen));
};

/** Where a criterion was left empty, or did not apply, a line of its own says so. */
const withoutOption = (marks: readonly (Mark | undefined)[]): readonly Row[] => {
  const empty = marks.map((each) => each !== undefined && each.applies && each.options.length === 0);
  const notApplicable = marks.map((each) => each?.applies === false);
  return [
    ...(empty.some(Boolean) ? [crossed(words.empty, '', empty)] : []),
    ...(notApplicable.some(Boolean) ? [crossed(words.notApplicable, '', notApplicable)] : []),
  ];
};

const crossed = (label: string, worth: string, crosses: readonly boolean[]): Row => ({
  cells: [
    ...[fillIn(words.option, { label }), worth],
    ...crosses.flatMap((isChosen) => [isChosen ? words.cross : '', '']),
    ...['', ''],
  ],
});

function findingsOf(set: CriteriaSet, ballot: ExplainedBallot): readonly Block[] {
  const { declared, stopped } = ballot.evaluated;
  const findings = explainFindings(set, [ballot], [...declared, ...(stopped ? [stoppingOption] : [])]);
  const told = findings.flatMap(({ labels, effect }) =>
    labels.map((label) => plain(`- ${fillIn(words.finding, { label, effect: texts.effect[effect] })}`)),
  );
  return [
    { kind: 'paragraph', as: 'line', words: [{ text: words.findings, bold: true }] },
    ...(told.length > 0 ? told : [plain(words.noFindings)]),
  ];
}

const receiptOf = ({ receipt, castAt }: BallotOnPaper): Block => ({
  kind: 'scanCode',
  content: receipt,
  caption: `${fillIn(words.receipt, { at: writtenMoment(castAt) })}\n${inGroups(receipt)}`,
});
