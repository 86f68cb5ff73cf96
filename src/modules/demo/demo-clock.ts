import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Writer } from '../people/index.js';

export interface ClockReading {
  /** ISO, UTC. */
  readonly now: string;
  /** The legal day in Vietnam. */
  readonly today: CalendarDay;
}

/** Receipt times are chained to one another: time that went back would break the chain. */
export interface ClockGoesBackwards {
  readonly code: 'demo-clock.backwards';
  readonly now: string;
}

/** The clock of the whole demo, the database's own: it flows, and it can be set ahead. */
export abstract class DemoClock {
  abstract read(): Promise<ClockReading>;
  /** Sets the clock ahead for a person, once per wish. `to`: ISO instant. */
  abstract move(to: string, by: Writer): Promise<Outcome<ClockReading, ClockGoesBackwards | KeyReused>>;
  /** Sets the clock ahead for the teller of the world; stays where it is when it is already later. */
  abstract advance(to: string): Promise<void>;
}
