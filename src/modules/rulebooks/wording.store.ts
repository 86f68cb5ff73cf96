import type { CriterionWording, OfficialWording } from '../../domain/rulebook/official-wording.js';

/** The statutory wording that an operator has imported, if any. */
export abstract class WordingStore {
  /** Criterion → words of one set; empty where none was imported. */
  abstract find(criteriaFile: string, setCode: string): Promise<Readonly<Record<string, CriterionWording>>>;
  /** Replaces whatever was imported for this criteria file before. Needs the owner's right to write. */
  abstract replace(wording: OfficialWording): Promise<void>;
}
