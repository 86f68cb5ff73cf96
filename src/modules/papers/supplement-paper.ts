import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper } from '../../platform/papers/index.js';
import { documentName, formOf, formWords, type FormOnPaper } from './form-on-paper.js';
import { dayOf, fact, plain, writtenDay } from './paper-words.js';

/** What an office asked an owner to add. */
export interface SupplementOnPaper extends FormOnPaper {
  readonly items: readonly { readonly documentKind?: string | undefined; readonly reason: string }[];
  /** Which request of the round it was. */
  readonly number: number;
  readonly dueOn: CalendarDay | null;
  /** Whether a lawful time of an office stands still meanwhile; not every decision sets one. */
  readonly stopsTime: boolean;
}

const words = formWords.supplement;

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Pure. */
export const supplementPaperOf = (request: SupplementOnPaper): Paper =>
  formOf(request, {
    name: words.name,
    body: [
      fact(words.asked, writtenDay(dayOf(request.at))),
      fact(words.times, fillIn(words.timesOf, { number: request.number })),
      plain(words.lead),
      {
        kind: 'table',
        columns: [{ share: 8, align: 'center' }, { share: 40 }, { share: 52 }],
        head: [{ cells: [words.order, words.paper, words.reason] }],
        rows: request.items.map(({ documentKind, reason }, index) => ({
          cells: [
            ...[String(index + 1), documentKind === undefined ? words.whole : documentName(documentKind)],
            reason,
          ],
        })),
      },
      fact(
        words.due,
        request.dueOn === null ? words.noDue : fillIn(words.dueBy, { day: writtenDay(request.dueOn) }),
      ),
      ...(request.stopsTime ? [plain(words.stops)] : []),
    ],
    signatures: [{ role: formWords.office, name: request.by ?? '' }],
  });
