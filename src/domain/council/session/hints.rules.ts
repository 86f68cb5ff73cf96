import { isCouncilRole, type HeldRole, type Role } from '../../jurisdiction/role.js';
import { rolesThatMay } from '../../jurisdiction/permissions.js';
import type { CalendarDay } from '../../shared/calendar-day.js';
import type { CouncilLevel } from '../charter.js';
import type { ConflictWords } from '../conflict.js';
import type { SeatedMember } from '../quorum.js';
import { whoLeads } from '../who-leads.js';

interface SeatedCouncil {
  readonly level: CouncilLevel;
  readonly seats: readonly SeatedMember[];
  /** Who presided over some of what is asked about. */
  readonly presided: readonly string[];
}

interface Session {
  readonly state: string;
  readonly level: CouncilLevel;
  readonly council: { readonly seats: readonly SeatedMember[] };
  /** Who presided over some product whose result stands. */
  readonly presided: readonly string[];
}

interface Opinions extends Omit<SeatedCouncil, 'presided'> {
  readonly standing: string;
  readonly words: ConflictWords;
  /** Null: its council sat, and the hints are those of the session. */
  readonly opinionsDueOn: CalendarDay | null;
}

interface Actor {
  readonly personId: string;
  /** The offices held at the place of the council. */
  readonly roles: readonly HeldRole[];
}

interface NotForThem {
  readonly code: 'person.not-permitted';
  readonly roles: readonly Role[];
}

export type HintsRefusal = NotForThem | { readonly code: 'session.not-sealed'; readonly state: string };

export type OpinionHintsRefusal =
  | NotForThem
  | { readonly code: 'panel.without-opinions' }
  /** No result of them stands: they go on, lapsed, differ, or were opened again. */
  | { readonly code: 'panel.not-sealed'; readonly standing: string };

/**
 * Hints are for the chair of this very council, the auditor of its place, and whoever presided over a product for its chair,
 * and only once nothing can follow from them.
 */
export const whyNotReadingHints = (
  { state, level, presided, council: { seats } }: Session,
  actor: Actor,
): readonly HintsRefusal[] => [
  ...whoMayNot({ level, seats, presided }, actor),
  ...(state === 'sealed' ? [] : [{ code: 'session.not-sealed' as const, state }]),
];

/** The same of opinions given in writing, which have no session: once their result stands. */
export const whyNotReadingHintsOfOpinions = (
  { standing, opinionsDueOn, words, level, seats }: Opinions,
  actor: Actor,
): readonly OpinionHintsRefusal[] => [
  ...whoMayNot({ level, seats, presided: whoPresidedForTheChair(seats, words) }, actor),
  ...(opinionsDueOn === null ? [{ code: 'panel.without-opinions' as const }] : []),
  ...(standing === 'sealed' ? [] : [{ code: 'panel.not-sealed' as const, standing }]),
];

function whoMayNot(council: SeatedCouncil, actor: Actor): readonly NotForThem[] {
  const { level, presided } = council;
  const isOfCouncil = actor.roles.some((held) => held.level === level && isCouncilRole(held.role));
  return readsEverything(council, actor) || (isOfCouncil && presided.includes(actor.personId))
    ? []
    : [{ code: 'person.not-permitted', roles: rolesThatMay('councilSession.readHints', level) }];
}

/** The chair and the auditor read of every product; whoever else presided, of those alone. */
export function readsEverything({ level, seats }: Omit<SeatedCouncil, 'presided'>, actor: Actor): boolean {
  const roles = rolesThatMay('councilSession.readHints', level);
  const leads = seats.some(({ personId, seat }) => personId === actor.personId && seat === 'chair');
  return actor.roles.some(
    (held) => held.level === level && roles.includes(held.role) && (held.role !== 'councilChair' || leads),
  );
}

/** The vice chairs seated over a product, where no chair without a conflict of interest was. */
function whoPresidedForTheChair(seats: readonly SeatedMember[], words: ConflictWords): readonly string[] {
  return whoLeads({ seats, present: null, words, quorum: { withChair: false } })
    .filter(({ seat }) => seat !== 'chair')
    .map(({ personId }) => personId);
}
