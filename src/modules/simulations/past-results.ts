import { Injectable } from '@nestjs/common';
import { simulate } from '../../domain/rulebook/simulation/simulate.js';
import type { Simulation } from '../../domain/rulebook/simulation/simulation.js';
import { getSheet, type Rulebook } from '../../domain/rulebook/rulebook.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { ActStore } from '../ledger/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { ScoredProductsReader, type YearQuestion } from './scored-products.reader.js';

/** A simulation over real dossiers, with the names of those it speaks of, by id. */
export interface SimulatedYear extends Simulation {
  readonly names: ReadonlyMap<string, string>;
}

export type TooMany = { readonly code: 'simulation.too-many'; readonly most: number };

/** A province scores some hundred products a year; more are worked on outside a request, with `ocop simulate`. */
const most = 2_000;

export interface ResultsWish extends YearQuestion {
  readonly person: SignedInPerson;
  /** The places, with all below them, whose results they are: their ledgers tell who has read them. */
  readonly placeIds: readonly string[];
}

/** What a rulebook would have made of a year's closed scorings. */
@Injectable()
export class PastResults {
  constructor(
    private readonly reader: ScoredProductsReader,
    private readonly rulebooks: Rulebooks,
    private readonly acts: ActStore,
  ) {}

  /** Whoever is told of it has read the results: that is an act at each of the places. */
  async under(
    to: Rulebook,
    { year, communeIds, placeIds, person }: ResultsWish,
  ): Promise<Outcome<SimulatedYear, TooMany>> {
    const dossiers = await this.reader.list({ year, communeIds, readerId: person.id, take: most + 1 });
    if (dossiers.length > most) return refuse({ code: 'simulation.too-many', most });
    const products = await Promise.all(
      dossiers.map(async ({ dossierId: id, criteriaSet, level, sheets, ...pin }) => {
        const rulebook = await this.rulebooks.pinned(pin);
        return { id, level, sheets, rulebook, set: getSheet(rulebook, criteriaSet) };
      }),
    );
    const names = new Map(dossiers.map(({ dossierId, productName }) => [dossierId, productName]));
    const simulation = simulate(products, to);
    for (const id of new Set(placeIds))
      await this.acts.recordRead({ kind: 'simulation.read', of: 'places', id, person, subject: { year } });
    return accept({ ...simulation, names });
  }
}
