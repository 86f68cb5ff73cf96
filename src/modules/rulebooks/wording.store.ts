import type { CriterionWording, OfficialWording } from '../../domain/rulebook/official-wording.js';

/** The statutory wording that an operator has imported, if any. */
export abstract class WordingStore {
  /** Criterion → words of one set as they stood at this edition, null: as they stand now; empty where none was imported. */
  abstract find(
    criteriaFile: string,
    setCode: string,
    edition: number | null,
  ): Promise<Readonly<Record<string, CriterionWording>>>;
  /** From now on instead of what was imported for this criteria file before, which is kept. Needs the owner's right to write. */
  abstract replace(wording: OfficialWording): Promise<void>;
}
