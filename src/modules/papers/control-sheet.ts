import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper, Row } from '../../platform/papers/index.js';
import { clockName, formOf, formWords, stepName, type FormOnPaper } from './form-on-paper.js';
import { plain, shortDay, writtenMoment } from './paper-words.js';

/** A dossier's way through the offices, to one step. */
export interface ControlSheetOnPaper extends FormOnPaper {
  /** The last step that it tells of. */
  readonly number: number;
  readonly steps: readonly ControlledStep[];
}

export interface ControlledStep {
  readonly action: string;
  readonly at: string;
  readonly by: string | null;
  /** The lawful times that it set to a day, and the day of the round that binds from it on. */
  readonly due: readonly { readonly clock: string; readonly on: CalendarDay }[];
  readonly appointedOn: CalendarDay | null;
  /** Where it ended a lawful time, or a day of the round bound until it: by how many days it came late, 0 in time. */
  readonly daysLate: number | null;
}

const words = formWords.control;

/** Phiếu kiểm soát quá trình giải quyết hồ sơ. Pure. */
export const controlSheetOf = (sheet: ControlSheetOnPaper): Paper =>
  formOf(sheet, {
    name: words.name,
    body: [
      plain(fillIn(words.lead, { number: sheet.number })),
      {
        kind: 'table',
        columns: [
          ...[{ share: 6, align: 'center' as const }, { share: 22 }, { share: 24 }, { share: 18 }],
          ...[{ share: 20 }, { share: 16 }],
        ],
        head: [{ cells: [words.order, words.when, words.step, words.who, words.due, words.kept] }],
        rows: sheet.steps.map(rowOf),
      },
    ],
    signatures: [{ role: formWords.office, name: '' }],
  });

const rowOf = ({ action, at, by, due, appointedOn, daysLate }: ControlledStep, index: number): Row => ({
  cells: [
    ...[String(index + 1), writtenMoment(at), stepName(action), by ?? words.system],
    due
      .map(({ clock, on }) => fillIn(words.dueOf, { clock: clockName(clock), day: shortDay(on) }))
      .join('\n'),
    appointedOn !== null
      ? fillIn(words.apologised, { day: shortDay(appointedOn) })
      : daysLate === null
        ? ''
        : daysLate > 0
          ? fillIn(words.late, { days: daysLate })
          : words.inTime,
  ],
});
