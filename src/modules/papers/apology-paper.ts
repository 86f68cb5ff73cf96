import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper } from '../../platform/papers/index.js';
import { clockName, formOf, formWords, type FormOnPaper } from './form-on-paper.js';
import { fact, plain, writtenDay } from './paper-words.js';

/** An apology for a lawful time that was over, with the day appointed instead. */
export interface ApologyOnPaper extends FormOnPaper {
  readonly clock: string;
  /** The last lawful day; null where the record does not tell it. */
  readonly dueOn: CalendarDay | null;
  readonly appointedOn: CalendarDay;
  readonly reason: string;
}

const words = formWords.apology;

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả. Pure. */
export function apologyPaperOf(apology: ApologyOnPaper): Paper {
  const clock = clockName(apology.clock);
  const over =
    apology.dueOn === null
      ? fillIn(words.receivedAs, { clock })
      : fillIn(words.receivedOf, { clock, day: writtenDay(apology.dueOn) });
  return formOf(apology, {
    name: words.name,
    body: [
      fact(words.received, over),
      plain(words.sorry),
      fact(words.reason, apology.reason),
      fact(words.anew, writtenDay(apology.appointedOn)),
    ],
    signatures: [{ role: formWords.office, name: apology.by ?? '' }],
  });
}
