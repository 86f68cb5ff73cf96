/** Members marked one product exactly alike. */
export interface CopiedSheets {
  readonly kind: 'copiedSheets';
  readonly dossierId: string;
  readonly personIds: readonly string[];
}

/** A member marked several products exactly alike. */
export interface RepeatedSheet {
  readonly kind: 'repeatedSheet';
  readonly personId: string;
  readonly dossierIds: readonly string[];
}

/** A sheet filled in too quickly to have been read, without opening any of the dossier's files. */
export interface HastySheet {
  readonly kind: 'hastySheet';
  readonly personId: string;
  readonly dossierId: string;
  readonly seconds: number;
  readonly criteria: number;
}

/** A member who gives more points than the others, or fewer, product after product. */
export interface Leniency {
  readonly kind: 'lenient' | 'severe';
  readonly personId: string;
  readonly products: number;
  /** Products on which the member lies on that side of the others' median. */
  readonly sameSide: number;
  /** Mean distance from the others' median, in points, to one decimal; never negative. */
  readonly points: number;
}

/** A member whose sections all come out at one level where the others tell strong from weak. */
export interface Halo {
  readonly kind: 'halo';
  readonly personId: string;
  readonly products: number;
  /** How far sections lie from the level of their sheet, in percent of its points: the mean over products. */
  readonly spreadPercent: number;
  readonly othersSpreadPercent: number;
}

/** Something about sheets that a chair may want to look at. Says nothing about why, and changes no result. */
export type Hint = CopiedSheets | RepeatedSheet | HastySheet | Leniency | Halo;
