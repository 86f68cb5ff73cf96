import { charterOf } from '../../domain/council/charter.js';
import type { SessionFacts, SessionItem } from '../../domain/council/session/session-facts.js';
import { getLevelRule } from '../../domain/rulebook/rulebook.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import type { WorkingDays } from '../calendar/index.js';
import type { Rulebooks } from '../rulebooks/index.js';
import type { CouncilSession, StoredItem } from './council-session.js';

interface Beside {
  readonly actor: { readonly personId: string; readonly roles: readonly HeldRole[] };
  readonly rulebooks: Rulebooks;
  readonly workingDays: WorkingDays;
}

/** What the session may look at: the stored facts, each dossier under its own decision, and who is asking. */
export async function sessionFactsOf(session: CouncilSession, beside: Beside): Promise<SessionFacts> {
  const { today, level, council, charter, attendance } = session;
  const items = await Promise.all(session.items.map((item) => itemOf(item, session, beside.rulebooks)));
  return {
    ...{ today, level, council, charterId: charter?.id ?? null, items },
    ...{ calendar: beside.workingDays.calendar, actor: beside.actor },
    present: attendance
      .filter(({ leftAt }) => leftAt === null)
      .map(({ personId, standsInFor }) => ({ personId, standsInFor })),
  };
}

async function itemOf(
  item: StoredItem,
  { level, charter }: CouncilSession,
  rulebooks: Rulebooks,
): Promise<SessionItem> {
  const rulebook = await rulebooks.pinned(item);
  const { dossierId, deliveredOn, conflicted, awaitsCouncil, panel, awaitsChair } = item;
  return {
    ...{ dossierId, deliveredOn, conflicted, awaitsCouncil, isBeingScored: panel !== null || awaitsChair },
    charter: charterOf(rulebook, level, charter?.terms ?? null),
    minimum: getLevelRule(rulebook, level).council.minimum,
  };
}
