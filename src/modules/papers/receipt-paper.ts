import type { DeadlineKind } from '../../domain/dossier/round-facts.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper } from '../../platform/papers/index.js';
import { clockName, documentName, formOf, formWords, type FormOnPaper } from './form-on-paper.js';
import { fact, plain, writtenDay, writtenMoment } from './paper-words.js';

/** A lawful time with its last day; null where that cannot be told yet: the year has no published list. */
export interface ToldClock {
  readonly clock: string;
  readonly on: CalendarDay | null;
  readonly missingYear: number | null;
}

/** A dossier as an office received it. */
export interface ReceiptOnPaper extends FormOnPaper {
  /** The papers that lay in it then, with the number of their files. */
  readonly documents: readonly { readonly kind: string; readonly files: number }[];
  readonly samples: number | null;
  /** The lawful time that runs; null where neither the decision nor its yearly rounds set one. */
  readonly due: ToldClock | null;
  /** The day of the round that binds its office, and the last one in time; null where the round has none. */
  readonly roundDay: { readonly kind: DeadlineKind; readonly lastDay: CalendarDay } | null;
}

const words = formWords.receipt;

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Pure. */
export function receiptPaperOf(receipt: ReceiptOnPaper): Paper {
  const { at, by, samples, office, producer, due } = receipt;
  const isOwnersStep = office.level === 'commune';
  return formOf(receipt, {
    name: words.name,
    body: [
      fact(words.received, writtenMoment(at)),
      fact(words.due, dueText(receipt)),
      ...(samples === null ? [] : [fact(words.samples, String(samples))]),
      { kind: 'heading', level: 1, text: words.papers },
      papersOf(receipt),
      ...(due === null ? [] : [plain(words.stops)]),
    ],
    signatures: [
      { role: formWords.owner, name: isOwnersStep ? (by ?? producer) : '' },
      { role: words.receiver, name: isOwnersStep ? '' : (by ?? '') },
    ],
  });
}

function dueText({ due, roundDay }: Pick<ReceiptOnPaper, 'due' | 'roundDay'>): string {
  if (due === null)
    return roundDay === null
      ? words.dueByPlan
      : fillIn(words.dueByRound, {
          day: writtenDay(roundDay.lastDay),
          deadline: clockName(roundDay.kind),
        });
  const clock = clockName(due.clock);
  return due.on === null
    ? fillIn(words.dueUnknown, { year: String(due.missingYear), clock })
    : fillIn(words.dueBy, { day: writtenDay(due.on), clock });
}

const papersOf = ({ documents }: ReceiptOnPaper): Block =>
  documents.length === 0
    ? plain(words.none)
    : {
        kind: 'table',
        columns: [{ share: 8, align: 'center' }, { share: 72 }, { share: 20, align: 'center' }],
        head: [{ cells: [words.order, words.paper, words.files] }],
        rows: documents.map(({ kind, files }, index) => ({
          cells: [String(index + 1), documentName(kind), String(files)],
        })),
      };
