import type { CodedName, PartCode } from '../criteria-set.js';
import type { FloorShortage } from '../rate-panel.js';
import type { Star } from '../star-rating.js';
import type { PanelResult } from '../tally.js';

/** One object from the star down to the last option. Sums and counts have decided; every mean is for reading. */
export interface Explanation extends Scored {
  readonly set: CodedName | null;
  readonly ballots: number;
  readonly band: Star;
  readonly star: Star | null;
  readonly outcome: PanelResult['outcome'];
  readonly decidedBy: Decision;
  /** What was missing for the next star; null at the best. */
  readonly next: NextStar | null;
  /** Empty where only totals are known. */
  readonly parts: readonly PartExplanation[];
}

export interface Scored {
  readonly sum: number;
  readonly mean: string;
}

/** What made the star what it is: the bound of its band, floors below that band, or findings of a majority. */
export type Decision =
  | {
      readonly by: 'bound';
      readonly star: Star;
      readonly meanFrom: number;
      readonly need: number;
      readonly have: number;
    }
  | { readonly by: 'floors'; readonly floors: readonly FloorExplanation[] }
  | { readonly by: 'findings'; readonly findings: readonly FindingExplanation[] };

export interface FloorExplanation extends FloorShortage {
  readonly name: string;
  readonly minPoints: number;
  readonly held: boolean;
  /** Points short over all ballots together; 0 where it is held. */
  readonly short: number;
}

export interface FindingExplanation {
  readonly code: string;
  /** Labels of the ground, or of the options that stop. */
  readonly labels: readonly string[];
  readonly effect: 'eliminates' | 'stops';
  readonly ballots: number;
}

export interface NextStar {
  readonly star: Star;
  readonly meanFrom: number;
  /** Points short of the bound over all ballots together. */
  readonly pointsShort: number;
  /** Floors of that star and of those below it. */
  readonly floorsMissed: readonly FloorExplanation[];
  /** Findings that no number of points outweighs. */
  readonly blockedBy: readonly FindingExplanation[];
}

export interface PartExplanation extends Scored {
  readonly code: PartCode;
  readonly name: string;
  readonly maxPoints: number;
  readonly sections: readonly SectionExplanation[];
}

export interface SectionExplanation extends Scored, CodedName {
  readonly maxPoints: number;
  readonly criteria: readonly CriterionExplanation[];
}

export interface CriterionExplanation extends Scored, CodedName {
  readonly maxPoints: number;
  readonly floors: readonly FloorExplanation[];
  /** Ids of everything that anybody cited here, once each. */
  readonly evidence: readonly string[];
  /** Left out unless the ballots may be seen. */
  readonly members?: readonly MemberMark[];
}

/** What one member marked: no option where the criterion was left empty or did not apply. */
export interface MemberMark {
  readonly member: string;
  readonly points: number;
  readonly options: readonly {
    readonly code: string;
    readonly label: string;
    readonly points: number;
    readonly branch?: string;
  }[];
  readonly applies: boolean;
  readonly note: string | null;
  readonly evidence: readonly string[];
}
