import { Injectable } from '@nestjs/common';
import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';

/** The rulebooks this process knows, checked when it started; they do not change while it runs. */
@Injectable()
export class Rulebooks {
  private readonly byId: ReadonlyMap<string, Rulebook>;

  constructor(rulebooks: readonly Rulebook[]) {
    this.byId = new Map(rulebooks.map((rulebook) => [rulebook.id, rulebook]));
  }

  find(id: string): Rulebook | undefined {
    return this.byId.get(id);
  }

  /** For an id that the record already holds; an unknown one is a fault. */
  get(id: string): Rulebook {
    const rulebook = this.find(id);
    if (!rulebook) throw new Error(`No rulebook ${id}`);
    return rulebook;
  }

  /** The sheet a dossier is pinned to; an unknown one is a fault. */
  getSet(id: string, setCode: string): CriteriaSet {
    const set = this.get(id).criteriaSets.get(setCode);
    if (!set) throw new Error(`Rulebook ${id} has no sheet ${setCode}`);
    return set;
  }

  /** Oldest decree first. */
  list(): readonly Rulebook[] {
    return [...this.byId.values()];
  }
}
