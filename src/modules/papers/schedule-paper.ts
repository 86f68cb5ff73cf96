import type { Level } from '../../domain/jurisdiction/role.js';
import type { ScheduleStanding, ScheduleStep } from '../../domain/schedule/schedule-of.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Column, Paper, Row } from '../../platform/papers/index.js';
import { fact, placeName, texts } from './paper-words.js';
import { scheduleBars } from './schedule-bars.js';

/** The schedule of a product with all that its paper tells. */
export interface ScheduleOnPaper {
  readonly product: string;
  readonly producer: string;
  readonly commune: string;
  /** The place whose office keeps it. */
  readonly issuer: { readonly name: string; readonly level: Level };
  readonly round: { readonly number: number; readonly year: number };
  /** Whom the commune's plan names to guide the owner. */
  readonly guide: string | null;
  readonly standing: ScheduleStanding | null;
  readonly slackDays: number | null;
  readonly steps: readonly (ScheduleStep & { readonly names: readonly string[] })[];
}

interface PlaceScheduleOnPaper {
  readonly place: { readonly name: string; readonly level: Level };
  readonly year: number;
  readonly today: CalendarDay;
  /** The least slack first. */
  readonly products: readonly ScheduleOnPaper[];
}

const words = texts.schedule;
const stageName = (stage: string) => words.stage[stage as keyof typeof words.stage];
/** 'dd/mm/yyyy', as tables have it. */
const short = (day: CalendarDay | null) => (day === null ? '' : day.split('-').toReversed().join('/'));

/** How a step or a product stands, with its days: "Có nguy cơ, còn 3 ngày". */
function standingText(standing: ScheduleStanding | null, slackDays: number | null): string {
  if (standing === null) return '';
  const said = words.standing[standing];
  if (slackDays === null) return said;
  return fillIn(slackDays < 0 ? words.daysLate : words.daysLeft, { said, days: Math.abs(slackDays) });
}

/** When it will be over, or was: the real day where there is one. */
const endOf = ({ status, endedOn, forecastOn }: ScheduleStep) =>
  status === 'done'
    ? short(endedOn)
    : forecastOn === null
      ? ''
      : fillIn(words.forecast, { day: short(forecastOn) });

const stepCells = (step: ScheduleOnPaper['steps'][number]) => [
  stageName(step.stage),
  step.names.join(', '),
  short(step.plannedOn),
  short(step.legalOn),
  short(step.startedOn),
  endOf(step),
  step.status === 'done' && step.standing === 'onTime'
    ? words.done
    : standingText(step.standing, step.slackDays),
];

const columns: readonly Column[] = [
  { share: 6, align: 'center' },
  { share: 20 },
  { share: 22 },
  ...[12, 12, 12, 14].map((share): Column => ({ share, align: 'center' })),
  { share: 18 },
];
const head: readonly Row[] = [{ cells: words.columns }];

interface Described {
  readonly place: ScheduleOnPaper['issuer'];
  readonly today: CalendarDay;
  readonly subject: string;
  readonly body: Paper['body'];
}

const paperFrom = ({ place, today, subject, body }: Described): Paper => ({
  orientation: 'landscape',
  head: {
    issuer: fillIn(texts.superior, { place: placeName(place.name, place.level) }),
    ...{ number: '', place: place.name, day: today },
  },
  ...{ name: words.name, subject, body },
  signatures: [
    { role: words.keeps, name: '' },
    { role: words.signs, name: '' },
  ],
  recipients: words.recipients,
  writtenAt: `${today}T00:00:00.000Z`,
});

/** Biểu tiến độ of one product, with bars, as the letter of Lai Châu (05/2020) orders it. Pure. */
export function schedulePaperOf(told: ScheduleOnPaper, today: CalendarDay): Paper {
  const { product, producer, commune, issuer, round, guide, standing, slackDays, steps } = told;
  return paperFrom({
    ...{ place: issuer, today },
    subject: fillIn(words.subject, { product }),
    body: [
      fact(words.producer, `${producer}, ${placeName(commune, 'commune')}`),
      fact(words.round, fillIn(words.roundOf, round)),
      ...(guide === null ? [] : [fact(words.guide, guide)]),
      ...(standing === null ? [] : [fact(words.stands, standingText(standing, slackDays))]),
      ...scheduleBars(
        steps.map((step) => ({ ...step, name: stageName(step.stage) })),
        today,
      ),
      {
        ...{ kind: 'table', columns, head },
        rows: steps.map((step, i) => ({ cells: [String(i + 1), ...stepCells(step)] })),
      },
    ],
  });
}

/** The same of every product of a place in a year, one below the other. Pure. */
export function placeSchedulePaperOf({ place, year, today, products }: PlaceScheduleOnPaper): Paper {
  return paperFrom({
    ...{ place, today },
    subject: fillIn(words.subjectOfPlace, { place: placeName(place.name, place.level), year }),
    body: [
      {
        ...{ kind: 'table', columns, head },
        rows: products.flatMap((each, i): Row[] => [
          {
            cells: [String(i + 1), { words: lineOf(each), span: columns.length - 1, align: 'left' }],
            strong: true,
          },
          ...each.steps.map((step) => ({ cells: ['', ...stepCells(step)] })),
        ]),
      },
    ],
  });
}

const lineOf = ({ product, producer, commune, standing, slackDays }: ScheduleOnPaper) =>
  [product, producer, placeName(commune, 'commune'), standingText(standing, slackDays)]
    .filter((each) => each !== '')
    .join(' – ');
