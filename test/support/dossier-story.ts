import { decide, type Decision } from '../../src/domain/dossier/decide.js';
import {
  isSystemAction,
  type DossierAction,
  type DossierEvent,
  type DossierInputs,
} from '../../src/domain/dossier/dossier-action.js';
import { theSystem, type DossierFacts } from '../../src/domain/dossier/dossier-facts.js';
import { stageOf } from '../../src/domain/dossier/dossier-state.js';
import type { Standing } from '../../src/domain/shared/standing.js';
import { factsAfter } from '../../src/domain/dossier/facts-after.js';
import type { PanelResult } from '../../src/domain/scoring/tally.js';
import { aCouncil, aDossier, aDossierUnder, aResult, aSession, lawfulInputs } from './dossier-facts.js';

const seats = { district: 7, province: 9 } as const;

/** The event with its lawful input, some of it changed. */
export const anEvent = <A extends DossierAction>(action: A, changes: Partial<DossierInputs[A]> = {}) =>
  ({ type: action, input: { ...lawfulInputs[action], ...changes } }) as DossierEvent;

/** A standing of a machine, that of QĐ 1048 unless told otherwise. */
export const standingAt = (state: string, machine = 'qd-1048-2019'): Standing => ({
  machine,
  machineVersion: '1',
  state,
});

/** Plays one dossier through the procedure, decision by decision, each resting on what the last one recorded. */
export class DossierStory {
  private constructor(
    private facts: DossierFacts,
    private at: Standing,
    private readonly told: string[],
  ) {}

  static begin(facts: Partial<DossierFacts> = {}, state = 'registration.registered'): DossierStory {
    return new DossierStory(aDossier(facts), standingAt(state), [state]);
  }

  /** The same under a rulebook as the project ships it. */
  static beginUnder(id: string, facts: Partial<DossierFacts> = {}): DossierStory {
    const state = 'registration.registered';
    return new DossierStory(aDossierUnder(id, facts), standingAt(state, id), [state]);
  }

  /** The states passed, the first and the present included. */
  get states(): readonly string[] {
    return this.told;
  }

  get state(): string {
    return this.at.state;
  }

  get standing(): Standing {
    return this.at;
  }

  get now(): DossierFacts {
    return this.facts;
  }

  /** Something changed beside the procedure: a day passed, a council was appointed. */
  meanwhile(changes: Partial<DossierFacts>): this {
    this.facts = { ...this.facts, ...changes };
    return this;
  }

  ask<A extends DossierAction>(action: A, changes: Partial<DossierInputs[A]> = {}) {
    return decide(this.at, this.factsFor(action), anEvent(action, changes));
  }

  /** Takes the action; a refusal is a mistake of the spec. */
  take<A extends DossierAction>(action: A, changes: Partial<DossierInputs[A]> = {}): Decision {
    const facts = this.factsFor(action);
    const event = anEvent(action, changes);
    const outcome = decide(this.at, facts, event);
    if (!outcome.ok) throw new Error(`${action} in ${this.at.state}: ${JSON.stringify(outcome.refusals)}`);
    const { council, session, actor } = this.facts;
    const after = factsAfter(facts, event, outcome.value);
    // Its sessions are sealed as soon as they have a result.
    const lastResult = after.lastResult && { ...after.lastResult, openSession: null };
    this.facts = { ...after, lastResult, council, session, actor };
    this.at = { ...this.at, state: outcome.value.state };
    this.told.push(outcome.value.state);
    return outcome.value;
  }

  /** Several actions with their lawful input, one after the other. */
  through(...actions: readonly DossierAction[]): this {
    for (const action of actions) this.take(action);
    return this;
  }

  /** The open panel casts every ballot and is closed; `mean` is whole, so that the sum is mean × members. */
  score(mean: number, changes: Partial<PanelResult> = {}): Decision {
    const { openPanel } = this.facts;
    if (!openPanel) throw new Error(`No panel is open in ${this.at.state}`);
    const tally = aResult(mean * openPanel.seats.length, openPanel.seats.length, changes);
    const closed = openPanel.opinionsDueOn === null ? 'closeScoring' : 'endOpinions';
    return this.meanwhile({ openPanel: { ...openPanel, cast: openPanel.seats }, tally }).take(closed);
  }

  private factsFor(action: DossierAction): DossierFacts {
    const facts = this.factsHere();
    return isSystemAction(action) ? { ...facts, actor: theSystem } : facts;
  }

  private factsHere(): DossierFacts {
    const stage = stageOf(this.at.state);
    const council =
      stage === 'district' || stage === 'province' ? aCouncil(seats[stage], `${stage}-council`) : null;
    const sitting = this.facts.council ?? council;
    const level = stage === 'district' || stage === 'province' ? stage : null;
    const session = sitting && level && aSession(sitting, level);
    return { ...this.facts, council: sitting, session: this.facts.session ?? session };
  }
}
