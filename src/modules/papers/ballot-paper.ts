import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { criteriaOf } from '../../domain/scoring/criteria-set.js';
import { explainFindings } from '../../domain/scoring/explanation/explain-findings.js';
import { explainBallot } from '../../domain/scoring/explanation/explain-panel.js';
import type { ExplainedBallot } from '../../domain/scoring/explanation/explained-ballot.js';
import type { CriterionExplanation, PartExplanation } from '../../domain/scoring/explanation/explanation.js';
import { stoppingOption } from '../../domain/scoring/tally.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, Row, Table } from '../../platform/papers/index.js';
import { dayOf, fact, inGroups, plain, seatName, texts, writtenMoment } from './paper-words.js';
import { factsOf, headOf, type PanelOnPaper } from './scored-panel.js';
import { standsAlone } from './stands-alone.js';

/** One member's ballot, on the sheet it was cast on. The end of the scoring is not told: it prints the same before and after. */
export interface BallotOnPaper {
  readonly panel: PanelOnPaper;
  readonly set: CriteriaSet;
  readonly decree: string;
  readonly ballot: ExplainedBallot;
  /** The same member's sheet of the turn before, printed beside it; null: it is a first sheet. */
  readonly before: ExplainedBallot | null;
  readonly seat: string;
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
  const { panel, set, decree, seat, ballot, castAt } = facts;
  const member = fillIn(words.memberAs, {
    name: ballot.member,
    seat: seatName(seat).toLocaleLowerCase('vi'),
  });
  return {
    orientation: 'portrait',
    head: headOf(panel, dayOf(castAt)),
    name: words.name,
    subject: fillIn(words.subject, { product: panel.product }),
    body: [
      ...factsOf(panel, set, { decree }),
      fact(words.member, member),
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

function marksOf(facts: BallotOnPaper): Table {
  const { set, ballot, before } = facts;
  const most = String(set.maxPoints);
  const sheets: readonly ExplainedBallot[] = before ? [before, ballot] : [ballot];
  const scored = sheets.map((sheet) => explainBallot(set, sheet));
  const totals = sheets.map(({ evaluated }) => String(evaluated.total));
  return {
    kind: 'table',
    columns: before ? columnsOfTwo : columnsOfOne,
    head: [{ cells: [words.criterion, ...chosenHeads(facts), words.most, words.note] }],
    rows: [...rowsOf(scored, branchesOf(set)), sumRow(words.total, totals, most)],
  };
}

const points = (share: number) => ({ share, align: 'right' }) as const;
const columnsOfOne = [{ share: 37 }, { share: 37 }, points(9), points(9), { share: 20 }];
const columnsOfTwo = [
  ...[{ share: 26 }, { share: 22 }, points(10), { share: 22 }, points(10), points(10)],
  { share: 18 },
];

const chosenHeads = ({ panel: { turn }, before }: BallotOnPaper): readonly string[] =>
  (before ? [turn - 1, turn] : [null]).flatMap((each) => [
    each === null ? words.chosen : fillIn(words.chosenIn, { turn: each }),
    words.points,
  ]);

type Branches = ReadonlyMap<string, string>;
const branchKey = (criterion: string, branch: string) => `${criterion}/${branch}`;
const branchesOf = (set: CriteriaSet): Branches =>
  new Map(
    criteriaOf(set).flatMap(({ code, branches = [] }) =>
      branches.map((branch) => [branchKey(code, branch.code), branch.label] as const),
    ),
  );

/** The same rows of every sheet, each sheet's choice and points beside those of the one before. */
const rowsOf = (sheets: readonly (readonly PartExplanation[])[], branches: Branches): readonly Row[] =>
  abreast(sheets).flatMap((parts) => [
    summed(words.part, parts),
    ...abreast(parts.map(({ sections }) => sections)).flatMap((sections) => [
      ...(sections.some(standsAlone) ? [] : [summed(words.section, sections)]),
      ...abreast(sections.map(({ criteria }) => criteria)).map((criteria) =>
        criterionRow(criteria, branches),
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
  cells: [{ words: name, span: 2 }, first, ...others.flatMap((sum) => ['', sum]), most, ''],
  strong: true,
});

function criterionRow(sheets: readonly CriterionExplanation[], branches: Branches): Row {
  const { code = '', name = '', maxPoints = 0 } = sheets.at(-1) ?? {};
  const marks = sheets.map(({ members = [] }) => members[0]);
  const note = marks.at(-1)?.note ?? '';
  const scored = marks.flatMap((mark) => [chosenOf(code, mark, branches), String(mark?.points ?? 0)]);
  return { cells: [`${code} ${name}`, ...scored, String(maxPoints), note] };
}

type Mark = NonNullable<CriterionExplanation['members']>[number];

function chosenOf(code: string, mark: Mark | undefined, branches: Branches): string {
  const chosen = (mark?.options ?? []).map(({ label, branch }) => {
    const inBranch = branch === undefined ? undefined : branches.get(branchKey(code, branch));
    return inBranch === undefined ? label : fillIn(words.inBranch, { branch: inBranch, label });
  });
  const none = mark?.applies === false ? words.notApplicable : words.empty;
  return chosen.join(';\n') || none;
}

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
