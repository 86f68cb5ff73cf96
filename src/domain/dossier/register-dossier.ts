import { isOver, lastDayOf, type LegalDate } from '../calendar/legal-date.js';
import { remindersFor, type PlannedReminder } from '../calendar/reminder-plan.js';
import { mayAt, rolesThatMay } from '../jurisdiction/permissions.js';
import type { HeldRole, Role } from '../jurisdiction/role.js';
import { getProcedureOf } from '../rulebook/procedures.js';
import { sheetInForce, type Classification } from '../rulebook/which-criteria-set.js';
import type { RulebookRefusal } from '../rulebook/rulebook.refusals.js';
import type { Purpose } from '../rulebook/purpose.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import {
  theDossierHasItsDistrict,
  theRoundCoversTheDossier,
  type PlacementRefusal,
} from './placement.rules.js';
import { refusalsOfPurpose, type Certificate, type PurposeRefusal } from './certificate.js';
import type { RoundFacts } from './round-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import type { Standing } from '../shared/standing.js';

export interface RegistrationFacts {
  readonly today: CalendarDay;
  readonly actor: { readonly personId: string; readonly roles: readonly HeldRole[] };
  readonly rulebook: Rulebook;
  readonly round: RoundFacts;
  readonly districtId: string | null;
  readonly provinceId: string;
  readonly classification: Classification;
  readonly purpose: Purpose;
  readonly certificate: Certificate | null;
  /** An appeal against a result of the product that is not decided yet. */
  readonly openAppealId: string | null;
}

export interface Registration extends Standing {
  readonly criteriaSet: string;
  readonly deadline: 'registrationCloses';
  readonly takenAs: Role;
  readonly reminders: readonly PlannedReminder[];
  readonly remindedOf: LegalDate;
}

export type RegistrationRefusal = DossierRefusal | RulebookRefusal | PurposeRefusal | PlacementRefusal;

/** Opens a dossier in a round: pinned to the round's decision and to the sheet in force on the day of filing. Pure. */
export function registerDossier(facts: RegistrationFacts): Outcome<Registration, RegistrationRefusal> {
  const { today, actor, rulebook, round, openAppealId } = facts;
  const set = sheetInForce(facts.classification, rulebook, today);
  const roles = rolesThatMay('dossier.register', 'commune');
  const [first, ...rest] = [
    ...(mayAt(actor.roles, 'dossier.register', 'commune')
      ? []
      : [{ code: 'person.not-permitted' as const, action: 'register', at: 'commune' as const, roles }]),
    ...theRoundCoversTheDossier(facts),
    ...(isOver(round.registrationCloses, today)
      ? [
          {
            code: 'deadline.passed' as const,
            deadline: 'registrationCloses' as const,
            lastDay: lastDayOf(round.registrationCloses),
            today,
          },
        ]
      : []),
    ...theDossierHasItsDistrict(facts),
    // Whoever files an appeal waits for it: what it leads to would find the product filed anew (ADR 0018).
    ...(openAppealId === null ? [] : [{ code: 'appeal.open' as const, appealId: openAppealId }]),
    ...(set.ok ? [] : set.refusals),
    ...refusalsOfPurpose(facts),
  ];
  if (first) return refuseAll([first, ...rest]);
  if (!set.ok) throw new Error('A sheet not in force was refused above');
  const procedure = getProcedureOf(rulebook.id);
  const takenAs =
    actor.roles.find(({ role, level }) => level === 'commune' && roles.includes(role))?.role ?? 'producer';
  return accept({
    machine: procedure.id,
    machineVersion: procedure.version ?? '',
    state: 'registration.registered',
    criteriaSet: set.value.code,
    deadline: 'registrationCloses',
    takenAs,
    reminders: remindersFor('registrationCloses', round.registrationCloses, today),
    remindedOf: round.registrationCloses,
  });
}
