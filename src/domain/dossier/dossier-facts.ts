import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { PanelResult } from '../scoring/tally.js';
import type { Purpose } from '../rulebook/purpose.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { CommuneReport, SupplementItem } from './dossier-action.js';
import type { RoundFacts } from './round-facts.js';

export interface SupplementRequest {
  readonly from: Level;
  readonly items: readonly SupplementItem[];
  readonly askedOn: CalendarDay;
  /** The files that were listed already: they do not answer what was asked. */
  readonly had: readonly string[];
}

/** The scoring now open for the dossier: who is seated, and how many of them have cast. Never how. */
export interface OpenPanel {
  readonly id: string;
  readonly level: Level;
  readonly scoringRound: number;
  readonly seats: readonly string[];
  readonly cast: readonly string[];
}

/** The columns of a dossier that actions change. */
export interface DossierColumns {
  readonly roundId: string;
  readonly supplement: SupplementRequest | null;
  readonly communeReport: CommuneReport | null;
  readonly samplesReceived: number | null;
  readonly testedOn: CalendarDay | null;
  readonly siteCheckedOn: CalendarDay | null;
  /** Result of the central council as sum and count: QĐ 1048, PL II §4c. */
  readonly centralPoints: number | null;
  readonly centralBallots: number | null;
  readonly star: number | null;
}

/** Everything the procedure may look at. Dates come in as facts; the domain never reads a clock. */
export interface DossierFacts extends DossierColumns {
  readonly today: CalendarDay;
  /** The roles of the asking person whose places cover this dossier. */
  readonly actor: { readonly personId: string; readonly roles: readonly HeldRole[] };
  readonly rulebook: Rulebook;
  readonly criteriaSet: CriteriaSet;
  readonly purpose: Purpose;
  readonly districtId: string | null;
  readonly provinceId: string;
  readonly round: RoundFacts;
  readonly evidence: readonly { readonly id: string; readonly kind: string }[];
  /** The council in force at the place of the present stage. */
  readonly council: {
    readonly id: string;
    readonly seats: readonly { readonly personId: string; readonly seat: string }[];
  } | null;
  readonly openPanel: OpenPanel | null;
  /** How often the council of the present stage has scored the dossier in this round. */
  readonly scoringsHeld: number;
  /** Computed from the ballots when, and only when, the open panel is being closed. */
  readonly tally: PanelResult | null;
  /** The last closed result of this dossier in this round; its day is that of the central decision once there is one. */
  readonly lastResult: {
    readonly points: number;
    readonly ballots: number;
    readonly star: number | null;
    readonly closedOn: CalendarDay;
  } | null;
}
