import { Laws } from '../../src/modules/dossiers/laws.js';
import type { Rulebooks } from '../../src/modules/rulebooks/index.js';
import { theWorkingDays } from './the-working-days.js';

/** The law as the application reads it: these decisions, and the working days as published. */
export const lawsOf = (rulebooks: Rulebooks) =>
  new Laws(rulebooks, { of: () => Promise.resolve(theWorkingDays) });
