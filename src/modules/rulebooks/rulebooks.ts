import { Injectable } from '@nestjs/common';
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

  /** Oldest decree first. */
  list(): readonly Rulebook[] {
    return [...this.byId.values()];
  }
}
