import {
  displayMean,
  type FailedFloor,
  type PanelTotal,
  type Star,
} from '../../domain/scoring/star-rating.js';
import type { ConflictGround } from '../../domain/council/conflict.js';
import type { CodedName } from '../../domain/scoring/criteria-set.js';
import type { PanelResult } from '../../domain/scoring/tally.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, Row, Signature, Table } from '../../platform/papers/index.js';
import type { LedgerHead } from './council-meeting.js';
import { ledgerOf } from './minutes.js';
import {
  dayOf,
  fact,
  plain,
  seatName,
  shortDay,
  texts,
  writtenDay,
  writtenGround,
  writtenMean,
  writtenMoment,
  writtenStar,
  writtenSums,
  writtenTime,
} from './paper-words.js';
import { factsOf, headOf, type ScoredPanel } from './scored-panel.js';

/** A member who was asked, and what came back. Instants in ISO 8601. */
export interface Opinion {
  readonly name: string;
  readonly seat: string;
  /** Null: no opinion was given. */
  readonly given: { readonly at: string; readonly total: number; readonly void: boolean } | null;
}

export interface OpinionsOnPaper {
  /** Of the sentences; null where the panel ended before they had one: those print as they were. */
  readonly edition: 2 | null;
  readonly panel: ScoredPanel;
  readonly decree: string;
  readonly set: CodedName;
  readonly askedAt: string;
  readonly dueOn: CalendarDay;
  /** As the last day was counted; null: it was named. */
  readonly workingDays: number | null;
  readonly opinions: readonly Opinion[];
  /** Of members who were not asked for that, or whose opinions were not counted for it; none of before the second edition. */
  readonly conflicts: readonly {
    readonly name: string;
    readonly ground: ConflictGround;
    readonly note: string | null;
  }[];
  readonly result: PanelTotal & {
    readonly lowest: number;
    readonly highest: number;
    readonly star: Star | null;
    readonly outcome: PanelResult['outcome'];
    readonly failedFloors: readonly FailedFloor[];
  };
  /** Whether it stands; where opinions differ too much the council meets. */
  readonly stands: boolean;
  /** How many opinions the charter asked for; null: it was not kept. */
  readonly needed: number | null;
  /** How far totals may lie apart; null: as far as they like. */
  readonly spread: number | null;
  /** The first signed head over the result; where none stands, the closing. */
  readonly head: LedgerHead;
}

const words = texts.opinions;
const minutes = texts.minutes;

/**
 * The minutes of written opinions (biên bản tổng hợp ý kiến bằng văn bản; QĐ 26/2026, Đ.7.6): who was asked and until when,
 * what came back, and the result. Pure.
 */
export function opinionMinutesOf(told: OpinionsOnPaper): Paper {
  const { panel, decree, set, askedAt, dueOn, workingDays, head } = told;
  const { council, level, closedAt } = panel;
  const day = writtenDay(dueOn);
  return {
    orientation: 'portrait',
    head: headOf(panel, dayOf(closedAt)),
    name: words.name,
    subject: fillIn(words.subject, { product: panel.product }),
    body: [
      ...factsOf(panel, set, { decree, closedAt }),
      fact(words.asked, writtenMoment(askedAt)),
      fact(words.due, workingDays === null ? day : fillIn(words.dueAfter, { day, workingDays })),
      heading(words.opinions),
      tableOf(told),
      plain(quorumOf(told)),
      ...told.conflicts.map(({ name, ...said }) =>
        plain(fillIn(minutes.conflict, { name, ground: writtenGround(said) })),
      ),
      heading(words.result),
      ...resultOf(told),
      plain(fillIn(words.ended, { at: writtenMoment(closedAt) })),
      ledgerOf({ head, council: { place: council.place, level } }),
    ],
    signatures: signaturesOf(told),
    recipients: minutes.recipients,
    writtenAt: closedAt,
  };
}

/** Who signs the minutes, and what corrects them. */
export const signaturesOf = (told: Pick<OpinionsOnPaper, 'opinions'>): readonly Signature[] => [
  { role: minutes.secretarySigns, name: holderOf(told.opinions, 'secretary') ?? '' },
  chairOf(told),
];

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

const holderOf = (opinions: readonly Opinion[], seat: string): string | undefined =>
  opinions.find((each) => each.seat === seat)?.name;

/** The vice chair, for a chair who was not asked or whose opinion does not count: NĐ 30/2020, PL I. */
function chairOf({ opinions }: Pick<OpinionsOnPaper, 'opinions'>): Signature {
  const counting = opinions.filter(({ given }) => !given?.void);
  const [chair, viceChair] = [holderOf(counting, 'chair'), holderOf(counting, 'viceChair')];
  return chair === undefined && viceChair !== undefined
    ? { role: texts.forTheChair, name: viceChair }
    : { role: texts.seat.chair, name: chair ?? '' };
}

function tableOf({ opinions, result, spread }: OpinionsOnPaper): Table {
  const { points, ballots, lowest, highest } = result;
  const sum = (label: string, value: string): Row => ({ cells: ['', label, '', '', value] });
  const apart = highest - lowest;
  return {
    kind: 'table',
    columns: [
      ...[{ share: 7, align: 'center' as const }, { share: 40 }, { share: 20 }],
      ...[
        { share: 30, align: 'center' as const },
        { share: 18, align: 'right' as const },
      ],
    ],
    head: [{ cells: [minutes.order, minutes.member, minutes.seat, words.given, words.total] }],
    rows: [
      ...opinions.map(({ name, seat, given }, index) => ({
        cells: [
          ...[String(index + 1), name, seatName(seat)],
          given ? `${writtenTime(given.at)}, ${shortDay(dayOf(given.at))}` : words.none,
          given ? totalOf(given) : '',
        ],
      })),
      ...[
        sum(minutes.sum, String(points)),
        sum(minutes.count, String(ballots)),
        sum(minutes.mean, writtenMean(displayMean(points, ballots))),
      ].map((row) => ({ ...row, strong: true })),
      sum(minutes.range, fillIn(minutes.rangeOf, { lowest, highest })),
      sum(
        minutes.spread,
        spread === null ? String(apart) : fillIn(minutes.spreadOf, { spread: apart, limit: spread }),
      ),
    ],
  };
}

const totalOf = ({ total, void: isVoid }: NonNullable<Opinion['given']>): string =>
  isVoid ? fillIn(minutes.void, { total }) : String(total);

const quorumOf = ({ opinions, result: { ballots: counted }, needed }: OpinionsOnPaper): string =>
  needed === null
    ? fillIn(words.counted, { counted, asked: opinions.length })
    : fillIn(words.quorum, { counted, asked: opinions.length, needed });

function resultOf({ edition, result, stands }: OpinionsOnPaper): readonly Block[] {
  if (!stands) return [plain(edition === null ? words.differInTotals : words.differ)];
  const { star, outcome, failedFloors } = result;
  return [
    plain(fillIn(minutes.result, { sums: writtenSums(result), star: writtenStar(star, outcome) })),
    ...failedFloors.map((floor) => plain(fillIn(minutes.failedFloor, { ...floor }))),
  ];
}
