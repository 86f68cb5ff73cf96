import { rolesThatMay } from '../../jurisdiction/permissions.js';
import { flatProcedure, rulesAndAsks } from '../../shared/flat-procedure.js';
import type { SessionEvent, SessionFacts } from './session-facts.js';
import { sessionMachine, type SessionTerms } from './session.machine.js';
import type { SessionRefusal } from './session.refusals.js';

/** The secretary keeps the session, the chair leads it. */
function whyNotPermitted(_: SessionTerms, { actor, level }: SessionFacts): readonly SessionRefusal[] {
  const roles = rolesThatMay('councilSession.manage', level);
  return actor.roles.some((held) => held.level === level && roles.includes(held.role))
    ? []
    : [{ code: 'person.not-permitted', roles }];
}

/** Actions in a session of a council. */
export const { decide: decideSession, offered: offeredActions } = flatProcedure<
  SessionFacts,
  SessionEvent,
  SessionTerms,
  SessionRefusal
>({
  machine: sessionMachine,
  whyNotPermitted,
  whyNot: rulesAndAsks,
  unavailable: (asked) => ({ code: 'session.action-not-available', ...asked }),
  unknown: (found) => ({ code: 'session.machine-unknown', ...found }),
});
