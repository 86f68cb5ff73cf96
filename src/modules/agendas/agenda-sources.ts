import type { DatedThings } from '../calendar/index.js';

/** Everything that gives dates, in the order in which one day tells them. */
export abstract class AgendaSources {
  abstract readonly all: readonly DatedThings[];
}
