import { isPartial, type ConflictWords } from '../../domain/council/conflict.js';
import { whyNotReadingHintsOfOpinions } from '../../domain/council/session/hints.rules.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import { displayMean } from '../../domain/scoring/star-rating.js';
import type { SealedResult } from '../../domain/dossier/sealed-result.js';
import type { PanelDetails } from './dossier-details.js';

interface Actor {
  readonly personId: string;
  readonly roles: readonly HeldRole[];
}

interface Seeing {
  readonly showsMarks?: boolean;
  /** The last words on conflicts of interest in the dossier. */
  readonly words?: ConflictWords;
}

/**
 * Owners see a result that stands, not who sits on the panel; members see who has voted, nobody how. What a discussion
 * is about is shown to whoever may read the ballots, and to nobody else. No marks for whoever scores an appeal; to whoever has a
 * conflict of interest what the owner sees (ADR 0007).
 */
export function panelView(
  panel: PanelDetails,
  { personId, roles }: Actor,
  { showsMarks = true, words = {} }: Seeing = {},
) {
  const seat = panel.seats.find((each) => each.personId === personId);
  const isOfficial = roles.some(({ role }) => role !== 'producer');
  const readsBallots =
    showsMarks && !isPartial(words[personId]) && mayAt(roles, 'ballot.readClosed', panel.level);
  const isSealed = panel.standing === 'sealed' || panel.standing === 'reopened';
  return {
    ...panel,
    contested: readsBallots ? panel.contested : [],
    seats: isOfficial ? panel.seats : [],
    mine:
      seat === undefined ? ('notSeated' as const) : seat.hasCast ? ('cast' as const) : ('waiting' as const),
    readsBallots,
    mayCorrect:
      readsBallots &&
      panel.status === 'closed' &&
      panel.opinionsDueOn !== null &&
      mayAt(roles, 'councilSession.manage', panel.level),
    readsHints:
      readsBallots && whyNotReadingHintsOfOpinions({ ...panel, words }, { personId, roles }).length === 0,
    result: panel.result && showsMarks && (isSealed || readsBallots) ? resultView(panel.result) : null,
  };
}

/** Sums stay sums; means are written beside them for reading only. */
function resultView({ parts, criteria, quorum = null, ...result }: SealedResult) {
  const { ballots, points, lowest, highest, band, star, failedFloors, outcome, findings } = result;
  const withMean = (sum: { readonly points: number }) => ({
    points: sum.points,
    mean: displayMean(sum.points, ballots),
  });
  return {
    ...{ ballots, points, lowest, highest, band, star, failedFloors, outcome, findings, quorum },
    mean: displayMean(points, ballots),
    parts: { A: withMean(parts.A), B: withMean(parts.B), C: withMean(parts.C) },
    criteria: criteria.map((criterion) => ({ ...withMean(criterion), code: criterion.code })),
  };
}
