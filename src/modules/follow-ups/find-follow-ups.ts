import { Injectable } from '@nestjs/common';
import { offeredFollowUpActions } from '../../domain/follow-up/decide-follow-up.js';
import { getRecheckRules } from '../../domain/follow-up/recheck-conditions.js';
import { revocationDueOn } from '../../domain/follow-up/revocation-reminders.js';
import { mayActAt } from '../../domain/jurisdiction/may-act-at.js';
import { timelinessOf, type Timeliness } from '../../domain/plan/timeliness.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { FollowUpDoor } from './follow-up-door.js';
import type { FollowUp, FollowUpCall } from './follow-up.js';
import { FollowUpStore, type FollowUpCallQuestion, type FollowUpQuestion } from './follow-up.store.js';

/** The letters and follow-ups that somebody may see, and one of them with all that may be done with it. */
@Injectable()
export class FindFollowUps {
  constructor(
    private readonly store: FollowUpStore,
    private readonly door: FollowUpDoor,
    private readonly places: Places,
  ) {}

  async listCalls(
    person: SignedInPerson,
    window: Omit<FollowUpCallQuestion, 'among' | 'reach' | 'producerIds'>,
  ) {
    const [among, scope] = await Promise.all([this.places.around(person), this.door.scopeOf(person)]);
    const calls = await this.store.listCalls({ ...window, among, ...scope });
    return calls.map((call) => seenBy(person, call));
  }

  async oneCall(person: SignedInPerson, callId: string) {
    const [among, scope] = await Promise.all([this.places.around(person), this.door.scopeOf(person)]);
    const call = await this.store.findCall(callId, scope);
    const concerns =
      call && (call.places.length > 0 || scope.reach === null || scope.reach.includes(call.place.id));
    if (concerns && (among === null || among.includes(call.place.id))) return accept(seenBy(person, call));
    return refuse({ code: 'follow-up-call.not-found' as const });
  }

  async list(person: SignedInPerson, question: Omit<FollowUpQuestion, 'reach' | 'producerIds'>) {
    const rows = await this.store.list({ ...question, ...(await this.door.scopeOf(person)) });
    return rows.map((row) => ({ ...row, timeliness: timelinessIn(row) }));
  }

  async one(person: SignedInPerson, followUpId: string) {
    const entered = await this.door.enter(person, followUpId);
    if (!entered) return refuse({ code: 'follow-up.not-found' as const });
    const { followUp, officers, factsOf } = entered;
    const availableActions = offeredFollowUpActions(followUp, factsOf(followUp));
    return accept({
      ...followUp,
      timeliness: timelinessIn(followUp),
      recheck: followUp.kind === 'recheck' ? recheckOf(followUp) : null,
      officers: availableActions.some(({ mine, action }) => mine && action === 'assign') ? officers : [],
      availableActions,
    });
  }

  async photo(person: SignedInPerson, followUpId: string, photoId: string) {
    const found = await this.store.findPhoto(followUpId, photoId, await this.door.scopeOf(person));
    return found ? accept(found) : refuse({ code: 'follow-up.photo-not-found' as const });
  }
}

const seenBy = ({ assignments }: SignedInPerson, call: FollowUpCall) => ({
  ...call,
  mayMove: mayActAt(assignments, 'followUp.call', { ...call.place, aboveIds: [] }),
});

/** Null of what was called off: nobody is late with it. */
const timelinessIn = ({
  state,
  due,
  doneOn,
  today,
}: Pick<FollowUp, 'state' | 'due' | 'doneOn' | 'today'>): Timeliness | null =>
  state === 'calledOff' ? null : timelinessOf(due, doneOn, today);

/** What is to be answered, and by when a revocation is decided. */
function recheckOf(followUp: FollowUp) {
  const { conditions, grounds } = getRecheckRules(followUp.certificate.rulebook);
  return { conditions, grounds, decisionDueOn: revocationDueOn(followUp) };
}
