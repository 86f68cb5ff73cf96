import { Injectable } from '@nestjs/common';
import { simulate } from '../../domain/rulebook/simulation/simulate.js';
import type { Simulation } from '../../domain/rulebook/simulation/simulation.js';
import { getSheet, type Rulebook } from '../../domain/rulebook/rulebook.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { Rulebooks } from '../rulebooks/index.js';
import { ScoredProductsReader, type ResultsQuestion } from './scored-products.reader.js';

/** A simulation over real dossiers, with the names of those it speaks of, by id. */
export interface SimulatedYear extends Simulation {
  readonly names: ReadonlyMap<string, string>;
}

export type TooMany = { readonly code: 'simulation.too-many'; readonly most: number };

/** A province scores some hundred products a year; more are worked on outside a request, with `ocop simulate`. */
const most = 2_000;

/** What a rulebook would have made of a year's closed scorings. */
@Injectable()
export class PastResults {
  constructor(
    private readonly reader: ScoredProductsReader,
    private readonly rulebooks: Rulebooks,
  ) {}

  async under(to: Rulebook, asked: ResultsQuestion): Promise<Outcome<SimulatedYear, TooMany>> {
    const dossiers = await this.reader.list({ ...asked, take: most + 1 });
    if (dossiers.length > most) return refuse({ code: 'simulation.too-many', most });
    const products = await Promise.all(
      dossiers.map(async ({ dossierId: id, criteriaSet, level, sheets, ...pin }) => {
        const rulebook = await this.rulebooks.pinned(pin);
        return { id, level, sheets, rulebook, set: getSheet(rulebook, criteriaSet) };
      }),
    );
    const names = new Map(dossiers.map(({ dossierId, productName }) => [dossierId, productName]));
    return accept({ ...simulate(products, to), names });
  }
}
