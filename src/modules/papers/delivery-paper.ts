import type { FollowUpKind } from '../../domain/follow-up/follow-up-kind.js';
import type { HeldRole, Level } from '../../domain/jurisdiction/role.js';
import type { ReportKind } from '../../domain/report/report-kind.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, Row } from '../../platform/papers/index.js';
import { headOf, type FormOnPaper } from './form-on-paper.js';
import {
  dayOf,
  fact,
  placeName,
  plain,
  shortDay,
  texts,
  writtenDay,
  writtenMoment,
  writtenTime,
} from './paper-words.js';
import { writtenPeriod } from './report-paper.js';

interface OfPlace {
  readonly place: { readonly name: string; readonly level: Level };
}

/** What people were told of. */
export type SubjectOnPaper =
  | {
      readonly kind: 'dossiers';
      readonly product: string;
      readonly producer: string;
      readonly commune: string;
      readonly year: number;
      readonly round: number;
    }
  | ({ readonly kind: 'rounds'; readonly year: number; readonly round: number } & OfPlace)
  | ({ readonly kind: 'plan-calls' | 'plans'; readonly year: number } & OfPlace)
  | ({
      readonly kind: 'reports';
      readonly reportKind: ReportKind;
      readonly period: string;
      readonly year: number;
      readonly round: number | null;
    } & OfPlace)
  | ({
      readonly kind: 'report-schedules';
      readonly reportKind: ReportKind;
      readonly source: string;
    } & OfPlace)
  | ({ readonly kind: 'follow-up-calls'; readonly task: FollowUpKind; readonly basis: string } & OfPlace)
  | ({
      readonly kind: 'follow-ups';
      readonly task: FollowUpKind;
      readonly basis: string;
      readonly product: string;
    } & OfPlace);

interface WayOnPaper {
  readonly channel: 'mail' | 'text';
  /** Masked; null while it waits. */
  readonly to: string | null;
  readonly inDigest: boolean;
  readonly status: keyof typeof words.status;
  readonly sentAt: string | null;
  readonly overAt: string | null;
  readonly attempts: readonly Answered<'delivered' | 'deferred' | 'refused'>[];
  readonly reports: readonly Answered<'delivered' | 'failed'>[];
}

interface Answered<Outcome> {
  readonly at: string;
  readonly outcome: Outcome;
  readonly code: string;
  /** What the other side named the message. */
  readonly providerId?: string | null;
}

/** That a person was told, or that nobody was; instants are in ISO 8601. */
export interface ToldOnPaper {
  /** Null where nobody was told. */
  readonly person: string | null;
  /** The office that nobody held, or the owner without an account, where nobody was told. */
  readonly untold: { readonly place: string; readonly level: Level; readonly owner: string | null } | null;
  /** The names of offices that nobody held, and of owners without an account, that the person was told in place of. */
  readonly insteadOf: string | null;
  readonly heldThen: readonly (HeldRole & { readonly place: string | null })[];
  readonly ownerOf: readonly string[];
  /** In one line; null: not kept. */
  readonly what: string | null;
  readonly toldAt: string;
  readonly readAt: string | null;
  readonly ways: readonly WayOnPaper[];
}

/** The record of deliveries of one subject, as it is at a moment. */
export interface DeliveriesOnPaper {
  readonly subject: SubjectOnPaper;
  /** Whose office takes it from the record. */
  readonly office: OfPlace['place'] & { readonly above: OfPlace['place'] | null };
  readonly at: string;
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
  /** The earliest first. */
  readonly told: readonly ToldOnPaper[];
}

const words = texts.deliveries;

/** Bảng kê gửi thông báo: who was told what, when, by which way and with what outcome. Pure. */
export function deliveryPaperOf({ subject, office, at, from, to, told }: DeliveriesOnPaper): Paper {
  return {
    orientation: 'landscape',
    head: headOf({ office: officeOf(office) }, dayOf(at)),
    name: words.name,
    subject: aboutOf(subject),
    body: [
      ...(subject.kind === 'dossiers'
        ? [fact(words.producer, `${subject.producer}, ${placeName(subject.commune, 'commune')}`)]
        : []),
      ...(subject.kind === 'report-schedules' ? [fact(words.source, subject.source)] : []),
      fact(words.period, periodOf(from, to, at)),
      tableOf(told),
      plain(sumOf(told)),
      plain(words.explained),
    ],
    signatures: [
      { role: words.keeps, name: '' },
      { role: words.signs, name: '' },
    ],
    recipients: words.recipients,
    writtenAt: at,
  };
}

const officeOf = ({ name, level, above }: DeliveriesOnPaper['office']): FormOnPaper['office'] => ({
  ...{ level, place: name },
  above: above && { level: above.level, place: above.name },
});

function aboutOf(subject: SubjectOnPaper): string {
  const about = words.about[subject.kind];
  if (subject.kind === 'dossiers') return fillIn(about, { ...subject });
  const place = placeName(subject.place.name, subject.place.level);
  switch (subject.kind) {
    case 'rounds':
    case 'plan-calls':
    case 'plans':
      return fillIn(about, { ...subject, place });
    case 'reports': {
      const { reportKind, period, year, round } = subject;
      return fillIn(about, {
        place,
        period: writtenPeriod(reportKind, period, { year, roundNumber: round }),
      });
    }
    case 'report-schedules':
      return fillIn(about, { place, kind: words.reportKind[subject.reportKind] });
    case 'follow-up-calls':
    case 'follow-ups':
      return fillIn(about, { ...subject, place, task: words.task[subject.task] });
  }
}

function periodOf(from: CalendarDay | null, to: CalendarDay | null, at: string): string {
  const until =
    to === null || to >= dayOf(at) ? writtenMoment(at) : fillIn(words.endOf, { day: writtenDay(to) });
  return from === null
    ? fillIn(words.until, { until })
    : fillIn(words.between, { from: writtenDay(from), until });
}

const tableOf = (told: readonly ToldOnPaper[]): Block =>
  told.length === 0
    ? plain(words.none)
    : {
        kind: 'table',
        columns: [{ share: 5, align: 'center' }, { share: 24 }, { share: 28 }, { share: 17 }, { share: 36 }],
        head: [{ cells: words.columns }],
        rows: told.map(rowOf),
      };

const rowOf = (each: ToldOnPaper, index: number): Row => ({
  cells: [String(index + 1), ...(each.untold ? untoldCells(each, each.untold) : toldCells(each))],
});

const toldCells = (each: ToldOnPaper): readonly string[] => [
  [each.person ?? '', ...capacitiesOf(each)].join('\n'),
  each.what ?? words.notKept,
  [
    writtenAt(each.toldAt),
    each.readAt === null ? words.unread : fillIn(words.read, { at: writtenAt(each.readAt) }),
  ].join('\n'),
  each.ways.length === 0 ? words.noWay : each.ways.map(wayText).join('\n'),
];

const untoldCells = (
  { what, toldAt }: ToldOnPaper,
  { place, level, owner }: NonNullable<ToldOnPaper['untold']>,
): readonly string[] => [
  (owner === null
    ? [placeName(place, level), words.unheld]
    : [owner, placeName(place, level), words.withoutAccount]
  ).join('\n'),
  what ?? words.notKept,
  [writtenAt(toldAt), words.toNobody].join('\n'),
  words.nobodyAbove,
];

const capacitiesOf = ({ heldThen, ownerOf, insteadOf }: ToldOnPaper): readonly string[] => [
  ...heldThen
    .filter(({ role }) => role !== 'producer')
    .map(({ role, level, place }) =>
      [words.role[role], ...(place === null ? [] : [placeName(place, level)])].join(', '),
    ),
  ...ownerOf.map((producer) => fillIn(words.ownerOf, { producer })),
  ...(insteadOf === null ? [] : [fillIn(words.insteadOf, { offices: insteadOf })]),
];

function wayText({ channel, to, inDigest, status, sentAt, overAt, attempts, reports }: WayOnPaper): string {
  const target =
    to === null ? words.channel[channel] : fillIn(words.sentTo, { channel: words.channel[channel], to });
  const at = sentAt ?? overAt;
  const when = at === null ? '' : ` ${writtenAt(at)}`;
  return [
    `${target}: ${words.status[status]}${when}${inDigest ? words.inDigest : ''}`,
    ...attempts.map((each) => answerText(words.attempt[each.outcome], each)),
    ...reports.map((each) => answerText(words.report[each.outcome], each)),
  ].join('\n');
}

const answerText = (said: string, { at, code, providerId = null }: Answered<string>) =>
  `– ${writtenAt(at)}: ${said} (${providerId ?? code})`;

/** "08:05 24/08/2026", in Vietnam. */
const writtenAt = (instant: string) => `${writtenTime(instant)} ${shortDay(dayOf(instant))}`;

function sumOf(told: readonly ToldOnPaper[]): string {
  const ways = told.flatMap((each) => each.ways);
  const came = ways.filter(({ reports }) => reports.some(({ outcome }) => outcome === 'delivered'));
  const untold = told.filter((each) => each.untold !== null).length;
  const sum = fillIn(words.sum, {
    notices: told.length - untold,
    opened: told.filter(({ readAt }) => readAt !== null).length,
    sent: ways.filter(({ status }) => status === 'sent').length,
    arrived: came.length,
    failed: ways.filter(({ status }) => status === 'failed').length,
  });
  return untold === 0 ? sum : `${sum} ${fillIn(words.untoldSum, { untold })}`;
}
