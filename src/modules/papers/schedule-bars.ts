import type { ScheduleStep } from '../../domain/schedule/schedule-of.js';
import { addDays, daysBetween, type CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Cell, Row, Shade, Table } from '../../platform/papers/index.js';
import { plain, shortDay, texts } from './paper-words.js';

/** A step with its name and whoever answers for it. */
export type NamedStep = ScheduleStep & { readonly name: string; readonly names: readonly string[] };

const words = texts.schedule.bars;

/** Columns of days that fit across a page, and of how many days one may be: as few as fit. */
const mostColumns = 48;
const lengths = [1, 2, 7, 14, 28, 91] as const;

/** The days of a schedule in columns of equal length, of which one begins today. */
interface Scale {
  readonly first: CalendarDay;
  readonly length: number;
  readonly columns: number;
}

/** The first and the last day of a bar. */
type Stretch = readonly [CalendarDay, CalendarDay] | null;

/** Planned against real, step by step on one line of days, with a thick line before today. Pure. */
export function scheduleBars(steps: readonly NamedStep[], today: CalendarDay): readonly Block[] {
  const scale = scaleOf(steps, today);
  const across = Array.from({ length: scale.columns }, (_, column) => column);
  const table: Table = {
    kind: 'table',
    columns: [
      ...[{ share: 9, align: 'center' as const }, { share: 52 }, { share: 23 }],
      ...across.map(() => ({ share: 168 / scale.columns, align: 'center' as const })),
    ],
    head: [{ cells: [...words.columns, ...monthsOf(scale)] }],
    rows: steps.flatMap((step, i) =>
      rowsOf(step, { scale, across, today, before: steps[i - 1], number: i + 1 }),
    ),
    lineBefore: 3 + daysBetween(scale.first, today) / scale.length,
  };
  const legend = { today: shortDay(today), days: scale.length };
  return [table, plain(fillIn(scale.length === 1 ? words.legendOfDays : words.legend, legend))];
}

function scaleOf(steps: readonly NamedStep[], today: CalendarDay): Scale {
  const days = steps.flatMap(({ startedOn, endedOn, plannedOn, legalOn, forecastOn }) =>
    [startedOn, endedOn, plannedOn, legalOn, forecastOn].flatMap((day) => (day === null ? [] : [day])),
  );
  const ordered = [...days, today].toSorted();
  const [begins = today, ends = today] = [ordered[0], ordered.at(-1)];
  const scales = lengths.map((length): Scale => {
    const first = addDays(today, -Math.ceil(daysBetween(begins, today) / length) * length);
    return { first, length, columns: Math.floor(daysBetween(first, ends) / length) + 1 };
  });
  const fitting = scales.find(({ columns }) => columns <= mostColumns) ?? scales.at(-1);
  if (!fitting) throw new Error('There are lengths');
  return fitting;
}

/** Each month over the columns that begin in it. */
function monthsOf({ first, length, columns }: Scale): readonly Cell[] {
  const months: { month: string; span: number }[] = [];
  for (let column = 0; column < columns; column += 1) {
    const month = addDays(first, column * length).slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.span += 1;
    else months.push({ month, span: 1 });
  }
  const room = 168 / columns;
  return months.map(({ month, span }) => ({ words: monthText(month, span * room), span }));
}

/** In so many millimetres. */
function monthText(month: string, room: number): string {
  const [year = '', number = ''] = month.split('-');
  if (room >= 17) return `${number}/${year}`;
  return room >= 7 ? number : '';
}

interface Drawn {
  readonly scale: Scale;
  readonly across: readonly number[];
  readonly today: CalendarDay;
  readonly before: NamedStep | undefined;
  readonly number: number;
}

function rowsOf(step: NamedStep, { scale, across, today, before, number }: Drawn): readonly Row[] {
  const { status, startedOn, endedOn, plannedOn, forecastOn, legalOn } = step;
  const planned = stretch(before ? before.plannedOn : startedOn, plannedOn) ?? stretch(plannedOn, plannedOn);
  const real = stretch(startedOn, endedOn ?? (status === 'current' ? today : null));
  const ahead =
    status === 'done'
      ? null
      : stretch(status === 'current' ? today : (before?.forecastOn ?? today), forecastOn);
  const plan = across.map((column): Cell => {
    const isLegal = covers(stretch(legalOn, legalOn), column, scale);
    return shaded(isLegal ? words.legal : '', covers(planned, column, scale) ? 'light' : undefined);
  });
  const done = across.map((column): Cell =>
    shaded('', covers(real, column, scale) ? 'dark' : covers(ahead, column, scale) ? 'medium' : undefined),
  );
  return [
    { cells: [String(number), { words: [{ text: step.name, bold: true }] }, words.planned, ...plan] },
    { cells: ['', step.names.join(', '), words.real, ...done] },
  ];
}

const stretch = (from: CalendarDay | null, to: CalendarDay | null): Stretch =>
  from === null || to === null || from > to ? null : [from, to];

const shaded = (text: string, shade: Shade | undefined): Cell =>
  shade === undefined ? text : { words: text, shade };

function covers(days: Stretch, column: number, { first, length }: Scale): boolean {
  if (!days) return false;
  const begins = addDays(first, column * length);
  return days[0] <= addDays(begins, length - 1) && days[1] >= begins;
}
