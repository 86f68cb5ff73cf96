import { Injectable } from '@nestjs/common';
import { withWording } from '../../domain/rulebook/official-wording.js';
import type { CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import { findCriteriaSet, type CriteriaSetNotFound } from './find-criteria-set.js';
import { Rulebooks } from './rulebooks.js';
import { WordingStore } from './wording.store.js';

/** Sheets as people read them: in the statutory wording where it was imported, else in our paraphrase. Points never differ. */
@Injectable()
export class Sheets {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly wordings: WordingStore,
  ) {}

  async find(rulebookId: string, setCode: string): Promise<Outcome<CriteriaSet, CriteriaSetNotFound>> {
    const found = findCriteriaSet(this.rulebooks, rulebookId, setCode);
    return found.ok ? accept(await this.inWords(rulebookId, found.value)) : found;
  }

  /** For a sheet that the record already names; an unknown one is a fault. */
  get(rulebookId: string, setCode: string): Promise<CriteriaSet> {
    return this.inWords(rulebookId, this.rulebooks.getSet(rulebookId, setCode));
  }

  private async inWords(rulebookId: string, set: CriteriaSet): Promise<CriteriaSet> {
    const { criteriaFile } = this.rulebooks.get(rulebookId);
    return withWording(set, await this.wordings.find(criteriaFile, set.code));
  }
}
