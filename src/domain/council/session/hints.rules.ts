import type { HeldRole, Role } from '../../jurisdiction/role.js';
import { rolesThatMay } from '../../jurisdiction/permissions.js';
import type { CalendarDay } from '../../shared/calendar-day.js';
import type { CouncilLevel } from '../charter.js';
import type { SeatedMember } from '../quorum.js';

interface SeatedCouncil {
  readonly level: CouncilLevel;
  readonly seats: readonly SeatedMember[];
}

interface Session {
  readonly state: string;
  readonly level: CouncilLevel;
  readonly council: { readonly seats: readonly SeatedMember[] };
}

interface Opinions extends SeatedCouncil {
  readonly standing: string;
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

/** Hints are for the chair of this very council and the auditor of its place, and only once nothing can follow from them. */
export const whyNotReadingHints = (
  { state, level, council: { seats } }: Session,
  actor: Actor,
): readonly HintsRefusal[] => [
  ...whoMayNot({ level, seats }, actor),
  ...(state === 'sealed' ? [] : [{ code: 'session.not-sealed' as const, state }]),
];

/** The same of opinions given in writing, which have no session: once their result stands. */
export const whyNotReadingHintsOfOpinions = (
  { standing, opinionsDueOn, ...council }: Opinions,
  actor: Actor,
): readonly OpinionHintsRefusal[] => [
  ...whoMayNot(council, actor),
  ...(opinionsDueOn === null ? [{ code: 'panel.without-opinions' as const }] : []),
  ...(standing === 'sealed' ? [] : [{ code: 'panel.not-sealed' as const, standing }]),
];

function whoMayNot({ level, seats }: SeatedCouncil, actor: Actor): readonly NotForThem[] {
  const roles = rolesThatMay('councilSession.readHints', level);
  const leads = seats.some(({ personId, seat }) => personId === actor.personId && seat === 'chair');
  const isReader = actor.roles.some(
    (held) => held.level === level && roles.includes(held.role) && (held.role !== 'councilChair' || leads),
  );
  return isReader ? [] : [{ code: 'person.not-permitted', roles }];
}
