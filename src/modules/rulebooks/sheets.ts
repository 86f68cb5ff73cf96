import { Injectable } from '@nestjs/common';
import { withWording } from '../../domain/rulebook/official-wording.js';
import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { findCriteriaSet, type CriteriaSetNotFound } from './find-criteria-set.js';
import { LocalRulesStore } from './local-rules.store.js';
import { Rulebooks, type PinnedRules } from './rulebooks.js';
import { WordingStore } from './wording.store.js';

export type SheetNotFound =
  CriteriaSetNotFound | { readonly code: 'local-rules.not-found'; readonly id: string };

/** Rules, and the edition of the printed wording; none or null: the newest. */
interface PinnedWords extends PinnedRules {
  readonly wordingEdition?: number | null;
}

/** Sheets as people read them: in the statutory wording where it was imported, else in our paraphrase. Points never differ. */
@Injectable()
export class Sheets {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly localRules: LocalRulesStore,
    private readonly wordings: WordingStore,
  ) {}

  /** With the floors of these local rules, if any are named. */
  async find(
    { rulebook, localRules }: PinnedRules,
    setCode: string,
  ): Promise<Outcome<CriteriaSet, SheetNotFound>> {
    const found = findCriteriaSet(this.rulebooks, rulebook, setCode);
    if (!found.ok) return found;
    if (localRules !== null && (await this.localRules.find(localRules))?.rulebook !== rulebook)
      return refuse({ code: 'local-rules.not-found', id: localRules });
    return accept(await this.get({ rulebook, localRules }, setCode));
  }

  /** For a sheet that the record already names; an unknown one is a fault. */
  async get({ wordingEdition = null, ...pin }: PinnedWords, setCode: string): Promise<CriteriaSet> {
    const set = await this.rulebooks.pinnedSet(pin, setCode);
    const { criteriaFile } = this.rulebooks.get(pin.rulebook);
    return withWording(set, await this.wordings.find(criteriaFile, set.code, wordingEdition));
  }
}
