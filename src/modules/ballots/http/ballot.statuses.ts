import type { BallotRefusal } from '../../../domain/scoring/ballot.refusals.js';

/** The HTTP status of everything that can be wrong with a marked sheet. */
export const ballotStatuses = {
  'ballot.criterion-unknown': 422,
  'ballot.option-unknown': 422,
  'ballot.option-repeated': 422,
  'ballot.one-option-only': 422,
  'ballot.criterion-unmarked': 422,
  'ballot.criterion-not-applicable': 422,
  'ballot.empty-but-marked': 422,
  'ballot.finding-unknown': 422,
  'ballot.note-too-long': 422,
} as const satisfies Readonly<Record<BallotRefusal['code'], number>>;

/** Nobody reads a score before the panel is closed. */
export const closedStatuses = {
  'panel.not-found': 404,
  'panel.still-open': 403,
  'panel.lapsed': 403,
} as const;
