import { ApiProperty } from '@nestjs/swagger';
import type { BookedDay, BookedYear } from '../../../domain/calendar/calendar-book.js';
import {
  countedKinds,
  type CountedKind,
  type OfferedMove,
} from '../../../domain/calendar/counted-deadline.js';
import { dayKinds, type DayKind } from '../../../domain/calendar/working-days.js';
import type { CalendarVersion } from '../calendar.store.js';
import type { OpenDeadline } from '../stored-deadline.js';

const integer = { type: 'integer' } as const;
const day = { type: String, format: 'date' } as const;
/** At most so many are told one by one; how many there are is told too. */
const movesShown = 200;

class BookedYearView implements BookedYear {
  @ApiProperty(integer) readonly year: number;
  @ApiProperty({ description: 'False while a day of the list is still missing.' }) readonly complete: boolean;
  @ApiProperty() readonly source: string;
  @ApiProperty({ ...day, nullable: true }) readonly sourceDatedOn: string | null;
}

class BookedDayView implements BookedDay {
  @ApiProperty(day) readonly date: string;
  @ApiProperty({ enum: dayKinds }) readonly kind: DayKind;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly source: string;
  @ApiProperty({ ...day, nullable: true }) readonly sourceDatedOn: string | null;
  @ApiProperty({ description: 'False where the day only follows from its source.' })
  readonly confirmed: boolean;
}

export class CalendarView {
  @ApiProperty({ ...integer, description: 'The version that is told here.' }) readonly version: number;
  @ApiProperty({ ...integer, description: 'The newest version.' }) readonly latest: number;
  @ApiProperty(integer) readonly year: number;
  @ApiProperty({ type: [Number], description: 'The years whose list is known.' })
  readonly years: readonly number[];
  @ApiProperty({
    type: BookedYearView,
    nullable: true,
    description: 'Null: no list, and nothing is counted in that year.',
  })
  readonly list: BookedYearView | null;
  @ApiProperty({ type: [BookedDayView] }) readonly days: readonly BookedDayView[];
  @ApiProperty() readonly mayChange: boolean;
  @ApiProperty() readonly mayReissue: boolean;
}

class CalendarVersionView implements CalendarVersion {
  @ApiProperty(integer) readonly version: number;
  @ApiProperty() readonly reason: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: it came with the program.' })
  readonly madeBy: string | null;
  @ApiProperty({ format: 'date-time' }) readonly madeAt: string;
}

export class CalendarVersionsView {
  @ApiProperty({ type: [CalendarVersionView] }) readonly items: readonly CalendarVersionView[];
}

export class ChangedCalendarView {
  @ApiProperty(integer) readonly version: number;
}

class DeadlinePlaceView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

class MoveRefusalView {
  @ApiProperty() readonly code: string;
}

export class DeadlineMoveView {
  @ApiProperty({ enum: countedKinds }) readonly kind: CountedKind;
  @ApiProperty({ format: 'uuid' }) readonly ofId: string;
  @ApiProperty({ format: 'uuid' }) readonly dossierId: string;
  @ApiProperty() readonly product: string;
  @ApiProperty({ type: DeadlinePlaceView }) readonly place: DeadlinePlaceView;
  @ApiProperty({ ...day, description: 'The day that the working days are counted from.' })
  readonly countedFrom: string;
  @ApiProperty({ ...integer, nullable: true, description: 'Null for the lawful time of a stage.' })
  readonly workingDays: number | null;
  @ApiProperty(integer) readonly calendarVersion: number;
  @ApiProperty({ ...day, nullable: true, description: 'Null: the year was not known.' })
  readonly dueOn: string | null;
  @ApiProperty(day) readonly wouldBeDueOn: string;
  @ApiProperty({
    ...{ type: MoveRefusalView, nullable: true },
    description: 'Why it may not be issued again, with its facts; null: it may.',
  })
  readonly refusal: MoveRefusalView | null;
}

export class DeadlineMovesView {
  @ApiProperty({ ...integer, description: 'The newest version of the calendar.' }) readonly version: number;
  @ApiProperty(integer) readonly total: number;
  @ApiProperty({ type: [DeadlineMoveView] }) readonly items: readonly DeadlineMoveView[];
}

export class ReissuedView {
  @ApiProperty(integer) readonly reissued: number;
}

export const movesView = ({
  version,
  moves,
}: {
  readonly version: number;
  readonly moves: readonly OfferedMove<OpenDeadline>[];
}): DeadlineMovesView => ({
  version,
  total: moves.length,
  items: moves.slice(0, movesShown).map(({ deadline, to, refusal }) => {
    const { kind, ofId, dossierId, product, place, from, calendarVersion, dueOn } = deadline;
    const workingDays = 'clock' in deadline ? null : deadline.workingDays;
    return {
      ...{ kind, ofId, dossierId, product, place, countedFrom: from, workingDays, calendarVersion, dueOn },
      wouldBeDueOn: to,
      refusal,
    };
  }),
});
