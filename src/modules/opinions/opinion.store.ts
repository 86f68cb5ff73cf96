/** Opinions that may be ended, and a place their dossier lies in. */
export interface DueOpinions {
  readonly dossierId: string;
  readonly provinceId: string;
}

export abstract class OpinionStore {
  /** Where the last day is over or nobody is awaited any more, by the dossier's id, at most `limit` after that one. */
  abstract listDue(after: string | null, limit: number): Promise<readonly DueOpinions[]>;

  /** The same of one dossier; nothing where its opinions still run, or none are asked. */
  abstract findDue(dossierId: string): Promise<DueOpinions | null>;
}
