import { charterOf, type Charter } from '../../domain/council/charter.js';
import type { SessionFacts, SessionItem } from '../../domain/council/session/session-facts.js';
import { getLevelRule } from '../../domain/rulebook/rulebook.js';
import { mayMeetOn, type WorkingCalendar } from '../../domain/calendar/working-days.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import type { WorkingDays } from '../calendar/index.js';
import type { Rulebooks } from '../rulebooks/index.js';
import type { CouncilSession, StoredItem } from './council-session.js';

interface Beside {
  readonly actor: { readonly personId: string; readonly roles: readonly HeldRole[] };
  readonly rulebooks: Rulebooks;
  readonly workingDays: WorkingDays;
}

/**
 * What the session may look at: the stored facts, each dossier under its own decision, and who is asking. A dossier that went
 * over to a decision without such a council is none of its business any more.
 */
export async function sessionFactsOf(session: CouncilSession, beside: Beside): Promise<SessionFacts> {
  const { today, level, council, followedBy, charter, attendance } = session;
  const bound = await Promise.all(session.items.map((item) => itemOf(item, session, beside)));
  const items = bound.filter((item) => item !== null);
  return {
    ...{ today, level, council, followedBy, charterId: charter?.id ?? null, items },
    actor: beside.actor,
    present: attendance
      .filter(({ leftAt }) => leftAt === null)
      .map(({ personId, standsInFor }) => ({ personId, standsInFor })),
  };
}

async function itemOf(
  item: StoredItem,
  { level, charter }: CouncilSession,
  { rulebooks, workingDays }: Beside,
): Promise<SessionItem | null> {
  const rulebook = await rulebooks.pinned(item);
  if (rulebook[level] === null) return null;
  const { dossierId, deliveredOn, conflicted, awaitsCouncil, panel, awaitsChair } = item;
  const terms = charterOf(rulebook, level, charter?.terms ?? null);
  const { minimum, maximum } = getLevelRule(rulebook, level).council;
  return {
    ...{ dossierId, deliveredOn, conflicted, awaitsCouncil, isBeingScored: panel !== null || awaitsChair },
    ...{ charter: terms, calendar: await calendarOf(item, terms, workingDays) },
    ...{ minimum, maximum },
  };
}

/** The calendar of the delivery; where that one lacked the year, nothing was counted yet, and the newest is asked. */
async function calendarOf(
  { deliveredOn, deliveredCalendar }: StoredItem,
  { leadWorkingDays }: Charter,
  workingDays: WorkingDays,
): Promise<WorkingCalendar> {
  if (deliveredOn === null || deliveredCalendar === null) return workingDays.now();
  const kept = await workingDays.of(deliveredCalendar);
  return mayMeetOn(kept, deliveredOn, leadWorkingDays).ok ? kept : workingDays.now();
}
