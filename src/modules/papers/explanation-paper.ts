import type {
  Explanation,
  FindingExplanation,
  FloorExplanation,
} from '../../domain/scoring/explanation/explanation.js';
import type { Star } from '../../domain/scoring/star-rating.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper } from '../../platform/papers/index.js';
import { explainedSums } from './explained-sums.js';
import { dayOf, fact, plain, texts, writtenDay, writtenStar, writtenSums } from './paper-words.js';
import { factsOf, headOf, type ScoredPanel } from './scored-panel.js';

/** What became of a result since it was sealed. Instants in ISO 8601. */
export interface ResultSince {
  /** When it was opened again; null: it was not. */
  readonly reopenedAt: string | null;
  /** Whether an appeal was filed, whatever became of it. */
  readonly wasAppealed: boolean;
  /** What an appeal came to, which stands instead. */
  readonly replacedBy: {
    readonly star: Star | null;
    readonly outcome: PanelResult['outcome'];
    readonly decidedAt: string;
  } | null;
}

export interface ExplanationOnPaper {
  readonly panel: ScoredPanel;
  readonly decree: string;
  readonly since: ResultSince;
  /** The last day to appeal the result; null while it does not stand, and once it was appealed or opened again. */
  readonly appealUntil: CalendarDay | null;
  /** With members' marks only for those who may read the ballots. */
  readonly explanation: Explanation;
}

const words = texts.explanation;

/**
 * Why a closed panel came to its star (giải trình kết quả), down to the sums, or to the marks it may tell; and what became of
 * that star, of whose day it is then. Pure.
 */
export function explanationPaperOf(facts: ExplanationOnPaper): Paper {
  const { panel, decree, explanation, since, appealUntil } = facts;
  const { parts } = explanation;
  const writtenAt = since.reopenedAt ?? since.replacedBy?.decidedAt ?? panel.closedAt;
  const tellsMembers = parts.some(({ sections }) =>
    sections.some(({ criteria }) => criteria.some(({ members }) => members !== undefined)),
  );
  return {
    orientation: 'portrait',
    head: headOf(panel, dayOf(writtenAt)),
    name: words.name,
    subject: fillIn(words.subject, { product: panel.product }),
    body: [
      ...factsOf(panel, explanation.set, { decree, closedAt: panel.closedAt }),
      heading(words.result),
      ...sinceOf(since),
      ...resultOf(explanation),
      ...(appealUntil === null ? [] : [fact(words.appealUntil, writtenDay(appealUntil))]),
      ...decisionOf(explanation),
      ...nextOf(explanation),
      heading(words.criteria),
      ...(tellsMembers ? [] : [plain(words.sumsOnly)]),
      explainedSums(explanation),
    ],
    signatures: [{ role: words.signer, name: '' }],
    recipients: [],
    writtenAt,
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

const sinceOf = ({ reopenedAt, replacedBy }: ResultSince): readonly Block[] => [
  ...(replacedBy === null
    ? []
    : [plain(fillIn(words.replaced, { star: writtenStar(replacedBy.star, replacedBy.outcome) }))]),
  ...(reopenedAt === null ? [] : [plain(fillIn(words.reopened, { day: writtenDay(dayOf(reopenedAt)) }))]),
];

const resultOf = ({ star, outcome, sum, ballots, band }: Explanation): readonly Block[] => [
  fact(words.star, writtenStar(star, outcome)),
  fact(words.points, fillIn(words.pointsOf, { sums: writtenSums({ points: sum, ballots }), band })),
];

function decisionOf({ decidedBy, ballots }: Explanation): readonly Block[] {
  switch (decidedBy.by) {
    case 'bound': {
      const { star, meanFrom, need, have } = decidedBy;
      return [heading(words.bound), plain(fillIn(words.boundOf, { star, meanFrom, need, have, ballots }))];
    }
    case 'floors':
      return [heading(words.floors), ...decidedBy.floors.map(floorOf)];
    case 'findings':
      return [heading(words.findings), ...decidedBy.findings.map((finding) => findingOf(finding, ballots))];
  }
}

function nextOf({ next, ballots }: Explanation): readonly Block[] {
  if (next === null) return [];
  const { star, meanFrom, pointsShort, floorsMissed, blockedBy } = next;
  const bound = pointsShort > 0 ? words.short : words.enough;
  return [
    heading(fillIn(words.next, { star })),
    plain(fillIn(bound, { points: pointsShort, meanFrom })),
    ...floorsMissed.map(floorOf),
    ...blockedBy.map((finding) => findingOf(finding, ballots)),
  ];
}

const floorOf = ({ star, minPoints, criterion, name, need, have, short }: FloorExplanation): Block =>
  plain(fillIn(words.floor, { star, minPoints, criterion, name, need, have, short }));

const findingOf = ({ labels, effect, ballots }: FindingExplanation, of: number): Block =>
  plain(fillIn(words.finding, { label: labels.join('; '), effect: texts.effect[effect], ballots, of }));
