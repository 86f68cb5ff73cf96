import type { HeldRole, Role } from '../../jurisdiction/role.js';
import { rolesThatMay } from '../../jurisdiction/permissions.js';
import type { CouncilLevel } from '../charter.js';
import type { SeatedMember } from '../quorum.js';

interface Session {
  readonly state: string;
  readonly level: CouncilLevel;
  readonly council: { readonly seats: readonly SeatedMember[] };
}

interface Actor {
  readonly personId: string;
  /** The offices held at the place of the council. */
  readonly roles: readonly HeldRole[];
}

export type HintsRefusal =
  | { readonly code: 'session.not-sealed'; readonly state: string }
  | { readonly code: 'person.not-permitted'; readonly roles: readonly Role[] };

/** Hints are for the chair of this very council and the auditor of its place, and only once nothing can follow from them. */
export function whyNotReadingHints(
  { state, level, council }: Session,
  actor: Actor,
): readonly HintsRefusal[] {
  const roles = rolesThatMay('councilSession.readHints', level);
  const leads = council.seats.some(({ personId, seat }) => personId === actor.personId && seat === 'chair');
  const isReader = actor.roles.some(
    (held) => held.level === level && roles.includes(held.role) && (held.role !== 'councilChair' || leads),
  );
  return [
    ...(isReader ? [] : [{ code: 'person.not-permitted' as const, roles }]),
    ...(state === 'sealed' ? [] : [{ code: 'session.not-sealed' as const, state }]),
  ];
}
