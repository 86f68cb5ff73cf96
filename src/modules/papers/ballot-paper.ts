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
import { factsOf, headOf, type ScoredPanel } from './scored-panel.js';
import { standsAlone } from './stands-alone.js';

/** One member's ballot of a closed panel, on the sheet it was cast on. */
export interface BallotOnPaper {
  readonly panel: ScoredPanel;
  readonly set: CriteriaSet;
  readonly decree: string;
  readonly ballot: ExplainedBallot;
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
  const { panel, set, decree, ballot, seat, castAt } = facts;
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
      ...factsOf(panel, set, decree),
      fact(words.member, member),
      ...(facts.carried ? [plain(words.carried)] : []),
      ...(facts.void ? [plain(words.void)] : []),
      marksOf(set, ballot),
      ...findingsOf(set, ballot),
      receiptOf(facts),
    ],
    signatures: [{ role: words.signer, name: ballot.member }],
    recipients: [],
    writtenAt: castAt,
  };
}

function marksOf(set: CriteriaSet, ballot: ExplainedBallot): Table {
  const branches = branchesOf(set);
  const total = [String(ballot.evaluated.total), String(set.maxPoints), ''];
  return {
    kind: 'table',
    columns: [
      ...[{ share: 37 }, { share: 37 }],
      ...[
        { share: 9, align: 'right' as const },
        { share: 9, align: 'right' as const },
      ],
      { share: 20 },
    ],
    head: [{ cells: [words.criterion, words.chosen, words.points, words.most, words.note] }],
    rows: [
      ...explainBallot(set, ballot).flatMap((part) => rowsOfPart(part, branches)),
      { cells: [{ words: words.total, span: 2 }, ...total], strong: true },
    ],
  };
}

type Branches = ReadonlyMap<string, string>;
const branchKey = (criterion: string, branch: string) => `${criterion}/${branch}`;
const branchesOf = (set: CriteriaSet): Branches =>
  new Map(
    criteriaOf(set).flatMap(({ code, branches = [] }) =>
      branches.map((branch) => [branchKey(code, branch.code), branch.label] as const),
    ),
  );

const rowsOfPart = (part: PartExplanation, branches: Branches): readonly Row[] => [
  sumRow(fillIn(words.part, { code: part.code, name: part.name }), part),
  ...part.sections.flatMap((section) => [
    ...(standsAlone(section)
      ? []
      : [sumRow(fillIn(words.section, { code: section.code, name: section.name }), section)]),
    ...section.criteria.map((criterion) => criterionRow(criterion, branches)),
  ]),
];

const sumRow = (name: string, scored: { readonly sum: number; readonly maxPoints: number }): Row => ({
  cells: [{ words: name, span: 2 }, String(scored.sum), String(scored.maxPoints), ''],
  strong: true,
});

function criterionRow(
  { code, name, maxPoints, members = [] }: CriterionExplanation,
  branches: Branches,
): Row {
  const [mark] = members;
  const chosen = (mark?.options ?? []).map(({ label, branch }) => {
    const inBranch = branch === undefined ? undefined : branches.get(branchKey(code, branch));
    return inBranch === undefined ? label : fillIn(words.inBranch, { branch: inBranch, label });
  });
  const none = mark?.applies === false ? words.notApplicable : words.empty;
  return {
    cells: [
      ...[`${code} ${name}`, chosen.join(';\n') || none],
      ...[String(mark?.points ?? 0), String(maxPoints), mark?.note ?? ''],
    ],
  };
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
