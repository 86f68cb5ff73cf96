import { Injectable } from '@nestjs/common';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { changesBetween, type RulebookChanges } from '../../domain/rulebook/rulebook-draft.js';
import type { Rulebook, RulebookFault } from '../../domain/rulebook/rulebook.js';
import { accept, refuse, refuseAll, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { readDraft, Rulebooks } from '../rulebooks/index.js';
import { PastResults, type SimulatedYear, type TooMany } from './past-results.js';

interface YearOf {
  readonly year: number;
  readonly person: SignedInPerson;
}

/** A draft over past results: which decision it changes, in what, and what comes of it. */
export interface SimulatedDraft {
  readonly base: string;
  readonly decree: string;
  readonly changes: RulebookChanges;
  readonly simulation: SimulatedYear;
}

export type RulebookNotFound = { readonly code: 'rulebook.not-found'; readonly rulebook: string };

/** What another rulebook, or a draft of one, would have made of a year's results in the places the person may look over. */
@Injectable()
export class SimulateRulebook {
  constructor(
    private readonly results: PastResults,
    private readonly rulebooks: Rulebooks,
    private readonly places: Places,
  ) {}

  async execute({
    to,
    ...year
  }: YearOf & { readonly to: string }): Promise<Outcome<SimulatedYear, RulebookNotFound | TooMany>> {
    const rulebook = this.rulebooks.find(to);
    return rulebook ? this.under(rulebook, year) : refuse({ code: 'rulebook.not-found', rulebook: to });
  }

  /** `file` is what the draft's JSON holds: nothing is known of it yet. */
  async draft({
    file,
    ...year
  }: YearOf & { readonly file: unknown }): Promise<Outcome<SimulatedDraft, RulebookFault | TooMany>> {
    const read = readDraft(this.rulebooks.list(), file);
    if (!read.ok) return refuseAll(firstOnes(read.errors));
    const { base, rulebook } = read;
    const simulated = await this.under(rulebook, year);
    if (!simulated.ok) return simulated;
    const changes = changesBetween(base, rulebook);
    return accept({ base: base.id, decree: rulebook.decree, changes, simulation: simulated.value });
  }

  private async under(rulebook: Rulebook, { year, person }: YearOf) {
    const communeIds = await this.places.reachedBy(person, 'rulebook.simulate');
    const { placeIds } = reachOf(person.assignments, 'rulebook.simulate');
    return this.results.under(rulebook, { year, communeIds, placeIds, person });
  }
}

/** Nobody reads more of them at once, and a file can be wrong in very many places. */
const mostFaults = 1_000;

function firstOnes([first, ...rest]: readonly [RulebookFault, ...RulebookFault[]]) {
  const left = rest.length + 1 - mostFaults;
  const more = left > 0 ? [{ path: '', code: 'input.more-errors', more: left }] : [];
  return [first, ...rest.slice(0, mostFaults - 1), ...more] as const;
}
