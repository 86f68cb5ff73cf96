import type { StopReason } from '../../domain/calendar/stage-clock.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, Row } from '../../platform/papers/index.js';
import { formWords, headOf, stepName, type FormOnPaper } from './form-on-paper.js';
import { dayOf, placeName, plain, shortDay } from './paper-words.js';

/** What an office received in a year, or in one month of it. */
export interface LogOnPaper extends Pick<FormOnPaper, 'office'> {
  readonly year: number;
  readonly month: number | null;
  readonly entries: readonly LogEntry[];
  /** When it was written, in ISO 8601. */
  readonly at: string;
}

export interface LogEntry {
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  readonly receivedAt: string;
  /** The last day that stands, or stood when it left: of a lawful time, else of the round; null where none is known. */
  readonly dueOn: CalendarDay | null;
  /** Why the lawful time stands still now. */
  readonly stoppedBy: StopReason | null;
  /** The year without a list, where its last day lies in one. */
  readonly missingYear: number | null;
  readonly appointedOn: CalendarDay | null;
  /** The step by which the dossier left the office; null while it is there. */
  readonly left: { readonly at: string; readonly action: string } | null;
}

const words = formWords.log;
const short = (day: CalendarDay | null) => (day === null ? '' : shortDay(day));

/** Sổ theo dõi hồ sơ. Pure. */
export function logPaperOf(log: LogOnPaper): Paper {
  const { office, year, month, entries, at } = log;
  const period = month === null ? fillIn(words.year, { year }) : fillIn(words.month, { year, month });
  return {
    orientation: 'landscape',
    head: headOf(log, dayOf(at)),
    name: words.name,
    subject: fillIn(words.subject, { place: placeName(office.place, office.level), period }),
    body: [tableOf(entries), plain(fillIn(words.total, { count: entries.length }))],
    signatures: [{ role: words.keeper, name: '' }],
    recipients: [],
    writtenAt: at,
  };
}

const tableOf = (entries: readonly LogEntry[]): Block =>
  entries.length === 0
    ? plain(words.none)
    : {
        kind: 'table',
        columns: [
          ...[{ share: 6, align: 'center' as const }, { share: 40 }],
          ...[13, 13, 13, 16].map((share) => ({ share, align: 'center' as const })),
          { share: 22 },
        ],
        head: [
          {
            cells: [
              ...[words.order, words.product, words.received, words.due, words.anew],
              ...[words.finished, words.as],
            ],
          },
        ],
        rows: entries.map(rowOf),
      };

function rowOf(entry: LogEntry, index: number): Row {
  const { product, producer, commune, receivedAt, appointedOn, left } = entry;
  return {
    cells: [
      String(index + 1),
      fillIn(words.productOf, { product, producer, commune: placeName(commune, 'commune') }),
      ...[short(dayOf(receivedAt)), dueText(entry), short(appointedOn)],
      ...[left ? short(dayOf(left.at)) : '', left ? stepName(left.action) : words.open],
    ],
  };
}

function dueText({ dueOn, stoppedBy, missingYear }: LogEntry): string {
  if (stoppedBy !== null) return fillIn(words.stopped, { why: words.stops[stoppedBy] });
  if (dueOn === null && missingYear !== null) return fillIn(words.unknown, { year: missingYear });
  return short(dueOn);
}
