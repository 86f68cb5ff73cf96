/** A decree's sheets as data; the shape of `criteria.json`. Labels are paraphrases in Vietnamese. */
export interface CriteriaFile {
  readonly id: string;
  readonly decree: string;
  readonly signedOn: string;
  readonly effectiveFrom: string;
  /** Last day in force, inclusive; null while still in force. */
  readonly effectiveTo: string | null;
  readonly language: string;
  readonly labels: string;
  readonly sources: readonly string[];
  readonly sets: readonly CriteriaSet[];
}

/** One product set's sheet (bộ tiêu chí): what each member of a council marks. */
export interface CriteriaSet {
  /** `01`–`26`, or `26-2019` for a variant of one of them. */
  readonly code: string;
  readonly name: string;
  readonly variantOf?: string;
  /** Days in force where they differ from the decree's, both inclusive. */
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly catalogueCode: string | null;
  readonly group: CodedName;
  readonly subgroup: string;
  readonly ministries: readonly string[];
  /** Sample units to hand in; 0 for services, null where the decree does not say. */
  readonly samplesRequired: number | null;
  readonly legalBasis: string;
  readonly eliminatedWhen: readonly CodedLabel[];
  readonly maxPoints: number;
  /** What the best options add up to; below `maxPoints` where the printed sheet cannot reach it. */
  readonly attainablePoints: number;
  readonly parts: readonly Part[];
  readonly anomalies: readonly Anomaly[];
}

export const partCodes = ['A', 'B', 'C'] as const;
export type PartCode = (typeof partCodes)[number];

export interface Part {
  readonly code: PartCode;
  readonly name: string;
  readonly maxPoints: number;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly code: string;
  readonly name: string;
  readonly maxPoints: number;
  readonly printedMaxPoints?: number;
  readonly criteria: readonly Criterion[];
}

export const choices = ['one', 'sum', 'one-in-branch'] as const;
/** `one` option; the `sum` of the ticked ones; or one option, which implies the branch it is printed under. */
export type Choice = (typeof choices)[number];

export interface Criterion {
  readonly code: string;
  readonly name: string;
  readonly maxPoints: number;
  /** The heading's number where it differs from the best option. */
  readonly printedMaxPoints?: number;
  readonly choice: Choice;
  readonly branches?: readonly CodedLabel[];
  readonly appliesIf?: AppliesIf;
  readonly assessedBy?: 'commune';
  readonly subgroup?: Subgroup;
  readonly options: readonly CriterionOption[];
  readonly floors: readonly Floor[];
  readonly notes: readonly CriterionNote[];
}

export interface CriterionOption {
  readonly code: string;
  readonly points: number;
  readonly label: string;
  readonly branch?: string;
  readonly stopsScoring?: boolean;
  /** Why these points or this label differ from the print. */
  readonly corrected?: string;
}

/** The fewest mean points a criterion needs for a star (mức tối thiểu theo sao). */
export interface Floor {
  readonly star: 3 | 4 | 5;
  readonly minPoints: number;
}

/** The criterion counts only when an earlier one earned at least `minPoints`. */
export interface AppliesIf {
  readonly criterion: string;
  readonly minPoints: number;
  readonly inferred?: boolean;
}

export const findingKinds = ['precondition', 'knockout', 'gate'] as const;
export const remarkKinds = ['applies', 'info'] as const;

/** A note with a code is a finding that a member may declare; the others only explain. */
export type CriterionNote =
  | { readonly kind: (typeof findingKinds)[number]; readonly code: string; readonly label: string }
  | { readonly kind: (typeof remarkKinds)[number]; readonly label: string };

export interface CodedName {
  readonly code: string;
  readonly name: string;
}

export interface CodedLabel {
  readonly code: string;
  readonly label: string;
}

export interface Subgroup extends CodedName {
  readonly maxPoints: number;
}

/** A doubt about the printed sheet and what was done about it. */
export interface Anomaly {
  readonly at: string;
  readonly kind: string;
  readonly label: string;
  readonly status: 'corrected' | 'inferred' | 'kept' | 'unknown' | 'unverified';
}

/** Every criterion of a sheet, in printed order. */
export const criteriaOf = (set: CriteriaSet): readonly Criterion[] => set.parts.flatMap(criteriaOfPart);

export const criteriaOfPart = (part: Part): readonly Criterion[] =>
  part.sections.flatMap(({ criteria }) => criteria);

/** The codes of its criteria. */
export const codesOf = (set: CriteriaSet): ReadonlySet<string> =>
  new Set(criteriaOf(set).map(({ code }) => code));

/** The sheet with each criterion replaced; everything else stays. */
export const withCriteria = (
  set: CriteriaSet,
  change: (criterion: Criterion, part: Part) => Criterion,
): CriteriaSet => ({
  ...set,
  parts: set.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      criteria: section.criteria.map((criterion) => change(criterion, part)),
    })),
  })),
});
