import { Injectable } from '@nestjs/common';
import { withLocalRules } from '../../domain/rulebook/local-rules/with-local-rules.js';
import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { getSheet, isInForceOn, type Rulebook } from '../../domain/rulebook/rulebook.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { noLocalRules, type LocalRulesReader, type SettledRules } from './local-rules.store.js';

/** What a dossier is pinned to: a decision, and what its province had settled over it; null: nothing. */
export interface PinnedRules {
  readonly rulebook: string;
  readonly localRules: string | null;
}

/** The rulebooks this process knows, checked when it started; they do not change while it runs. */
@Injectable()
export class Rulebooks {
  private readonly byId: ReadonlyMap<string, Rulebook>;
  /** By the id of the local rules; those in force never change. */
  private readonly local = new Map<string, Promise<Rulebook>>();

  constructor(
    rulebooks: readonly Rulebook[],
    private readonly localRules: LocalRulesReader = noLocalRules,
  ) {
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

  /** The decision as it holds for a dossier; unknown rules are a fault. */
  async pinned({ rulebook, localRules }: PinnedRules): Promise<Rulebook> {
    if (localRules === null) return this.get(rulebook);
    return this.once(localRules, async () => {
      const settled = await this.localRules.find(localRules);
      if (settled?.rulebook !== rulebook) throw new Error(`No local rules ${localRules} over ${rulebook}`);
      return settled;
    });
  }

  /** The decision as it holds for what is filed in a province on a day. */
  async inForce(
    id: string,
    provinceId: string,
    on: CalendarDay,
  ): Promise<{ readonly rulebook: Rulebook; readonly localRules: string | null }> {
    const settled = await this.localRules.findInForce(id, provinceId, on);
    if (!settled) return { rulebook: this.get(id), localRules: null };
    return { rulebook: await this.once(settled.id, async () => settled), localRules: settled.id };
  }

  /** The sheet a dossier is pinned to; an unknown one is a fault. */
  async pinnedSet(pin: PinnedRules, setCode: string): Promise<CriteriaSet> {
    return getSheet(await this.pinned(pin), setCode);
  }

  /** A sheet as the decision has it; an unknown one is a fault. */
  getSet(id: string, setCode: string): CriteriaSet {
    return getSheet(this.get(id), setCode);
  }

  /** Decisions that take filings on a day and know the level, oldest decree first. */
  listInForce(on: CalendarDay, level: 'district' | 'province'): readonly Rulebook[] {
    return this.list().filter((rulebook) => isInForceOn(rulebook, on) && rulebook[level] !== null);
  }

  /** Oldest decree first. */
  list(): readonly Rulebook[] {
    return [...this.byId.values()];
  }

  /** However many ask at once, it is read and laid over the decision once; what failed is tried again. */
  private once(id: string, read: () => Promise<SettledRules>): Promise<Rulebook> {
    const known = this.local.get(id);
    if (known) return known;
    const laid = read().then((settled) => this.laidOver(settled));
    this.local.set(id, laid);
    laid.catch(() => this.local.delete(id));
    return laid;
  }

  private laidOver({ id, rulebook, rules }: SettledRules): Rulebook {
    const outcome = withLocalRules(this.get(rulebook), rules);
    if (!outcome.ok) throw new Error(`Local rules ${id} do not fit ${rulebook}`);
    return outcome.value;
  }
}
