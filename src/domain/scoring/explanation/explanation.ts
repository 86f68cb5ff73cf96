import type { CodedName, PartCode } from '../criteria-set.js';
import type { FloorShortage } from '../rate-panel.js';
import type { Star } from '../star-rating.js';
import type { PanelResult } from '../tally.js';

/** One object from the star down to the last option. Sums and counts have decided; every mean is for reading. */
export interface Explanation extends Scored, Reasons {
  readonly set: CodedName | null;
  readonly ballots: number;
  readonly band: Star;
  readonly star: Star | null;
  readonly outcome: PanelResult['outcome'];
  /** Empty where only totals are known. */
  readonly parts: readonly PartExplanation[];
}

export interface Scored {
  readonly sum: number;
  readonly mean: string;
}

/** Why it is this star and no better one. Without words, as it is kept with a result: `Reasons<FloorMeasure, FindingCount>`. */
export interface Reasons<
  Floor extends FloorMeasure = FloorExplanation,
  Finding extends FindingCount = FindingExplanation,
> {
  readonly decidedBy: Decision<Floor, Finding>;
  /** What was missing for the next star; null at the best. */
  readonly next: NextStar<Floor, Finding> | null;
}

/** What made the star what it is: the bound of its band, floors below that band, or findings of a majority. */
export type Decision<Floor = FloorExplanation, Finding = FindingExplanation> =
  | {
      readonly by: 'bound';
      readonly star: Star;
      readonly meanFrom: number;
      readonly need: number;
      readonly have: number;
    }
  | { readonly by: 'floors'; readonly floors: readonly Floor[] }
  | { readonly by: 'findings'; readonly findings: readonly Finding[] };

export interface FloorMeasure extends FloorShortage {
  readonly minPoints: number;
  readonly held: boolean;
  /** Points short over all ballots together; 0 where it is held. */
  readonly short: number;
}

export interface FloorExplanation extends FloorMeasure {
  readonly name: string;
}

export interface FindingCount {
  readonly code: string;
  readonly effect: 'eliminates' | 'stops';
  readonly ballots: number;
}

export interface FindingExplanation extends FindingCount {
  /** Labels of the ground, or of the options that stop. */
  readonly labels: readonly string[];
}

export interface NextStar<Floor = FloorExplanation, Finding = FindingExplanation> {
  readonly star: Star;
  readonly meanFrom: number;
  /** Points short of the bound over all ballots together. */
  readonly pointsShort: number;
  /** Floors of that star and of those below it. */
  readonly floorsMissed: readonly Floor[];
  /** Findings that no number of points outweighs. */
  readonly blockedBy: readonly Finding[];
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
