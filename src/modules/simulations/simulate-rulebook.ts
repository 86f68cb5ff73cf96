import { Injectable } from '@nestjs/common';
import { simulate } from '../../domain/rulebook/simulation/simulate.js';
import type { Simulation } from '../../domain/rulebook/simulation/simulation.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { ScoredProductsReader } from './scored-products.reader.js';

export interface SimulationWish {
  /** The rulebook to run. */
  readonly to: string;
  readonly year: number;
  readonly person: SignedInPerson;
}

/** Names of the dossiers that the simulation speaks of, by id. */
export interface SimulatedYear extends Simulation {
  readonly names: ReadonlyMap<string, string>;
}

export type SimulationRefusal =
  | { readonly code: 'rulebook.not-found'; readonly rulebook: string }
  | { readonly code: 'simulation.too-many'; readonly most: number };

/** A province scores some hundred products a year; more are worked on outside a request, with `ocop simulate`. */
const most = 2_000;

/** What another rulebook would have made of a year's results in the places the person may look over. */
@Injectable()
export class SimulateRulebook {
  constructor(
    private readonly reader: ScoredProductsReader,
    private readonly rulebooks: Rulebooks,
    private readonly places: Places,
  ) {}

  async execute({ to, year, person }: SimulationWish): Promise<Outcome<SimulatedYear, SimulationRefusal>> {
    const rulebook = this.rulebooks.find(to);
    if (!rulebook) return refuse({ code: 'rulebook.not-found', rulebook: to });
    const communeIds = await this.places.reachedBy(person, 'rulebook.simulate');
    const dossiers = await this.reader.list({ year, communeIds, take: most + 1 });
    if (dossiers.length > most) return refuse({ code: 'simulation.too-many', most });
    const products = dossiers.map(({ dossierId: id, rulebook: from, criteriaSet, sheets }) => ({
      ...{ id, rulebook: this.rulebooks.get(from), set: this.rulebooks.getSet(from, criteriaSet), sheets },
    }));
    const names = new Map(dossiers.map(({ dossierId, productName }) => [dossierId, productName]));
    return accept({ ...simulate(products, rulebook), names });
  }
}
