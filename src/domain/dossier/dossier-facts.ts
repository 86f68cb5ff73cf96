import type { WorkingCalendar } from '../calendar/working-days.js';
import type { AppealFacts } from '../appeal/appeal.js';
import type { CharterTerms, CouncilLevel } from '../council/charter.js';
import type { ConflictWords } from '../council/conflict.js';
import type { SeatedMember } from '../council/quorum.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { EvaluatedBallot } from '../scoring/ballot.js';
import type { PanelResult } from '../scoring/tally.js';
import type { Purpose } from '../rulebook/purpose.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { DossierClock } from './clocks.js';
import type { CommuneReport, SupplementItem } from './dossier-action.js';
import type { RoundFacts } from './round-facts.js';

/** An asked-for supplement, and whether its cause was there to be seen when something was asked for before. */
export interface AskedItem extends SupplementItem {
  readonly wasVisible?: true;
}

export interface SupplementRequest {
  readonly from: Level;
  readonly items: readonly AskedItem[];
  readonly askedOn: CalendarDay;
  /** The files that were listed already: they do not answer what was asked. */
  readonly had: readonly string[];
}

/** Who asks: a person, with the roles whose places cover the dossier, or the system, which no person can be. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly HeldRole[];
  readonly isSystem?: true;
}
export const theSystem: Actor = { personId: 'system', roles: [], isSystem: true };

/** The scoring now open for the dossier: who is seated, and how many of them have cast. Never how. */
export interface OpenPanel {
  readonly id: string;
  readonly level: CouncilLevel;
  /** Which scoring of the procedure it is, e.g. the second of the province under QĐ 1048. */
  readonly scoringRound: number;
  /** 1 for the first sheets, 2 for the sheets after the discussion, 3 for a third scoring. */
  readonly turn: number;
  /** What the council's charter said when the panel opened; null: it had none. */
  readonly charter: CharterTerms | null;
  readonly charterId: string | null;
  /** Who counts: seated, without a conflict, and not gone before casting. */
  readonly seats: readonly string[];
  /** Those of them whose ballots are in. */
  readonly cast: readonly string[];
  /** Those of them who sit for somebody else, in that member's seat. */
  readonly standIns: readonly SeatedMember[];
  /** The last day on which written opinions may be given; null where the council sits. */
  readonly opinionsDueOn: CalendarDay | null;
}

/** The open session of the council that has the dossier on its agenda, and who is there now. */
export interface SessionFacts {
  readonly id: string;
  readonly councilId: string;
  readonly level: CouncilLevel;
  /** In the seat of whomever they stand in for. */
  readonly present: readonly SeatedMember[];
}

/** A result already closed: Σ and n, and where it stands in the procedure. */
export interface LastResult {
  readonly panelId: string;
  readonly level: CouncilLevel;
  readonly scoringRound: number;
  readonly turn: number;
  readonly points: number;
  readonly ballots: number;
  readonly star: number | null;
  readonly outcome: PanelResult['outcome'];
  /** The criteria to score again, where the totals lay too far apart. */
  readonly contested: readonly string[];
  readonly seats: readonly string[];
  /** Those of them whose ballots were counted. */
  readonly counted: readonly string[];
  readonly standIns: readonly SeatedMember[];
  readonly charter: CharterTerms | null;
  /** Shown to the council alone, standing as the result, or opened again. */
  readonly standing: 'shown' | 'sealed' | 'reopened';
  /** The day since when it stands; null while it does not. */
  readonly sealedOn: CalendarDay | null;
  /** The last day to appeal that its owner was told with it; null: none was, since it does not stand, or no list of that year's working days was known. */
  readonly appealUntil: CalendarDay | null;
  /** The session that gave it, while it goes on; null once it is sealed, and where there was none. */
  readonly openSession: string | null;
  /** The day on which its council was done. */
  readonly scoredOn: CalendarDay;
  /** The day of the result, or of the appeal decided on it; that of the central decision once there is one. */
  readonly closedOn: CalendarDay;
}

/** Somebody wants a sealed result opened again; another person has to agree. */
export interface ReopeningProposal {
  readonly proposedBy: string;
  readonly proposedOn: CalendarDay;
  readonly reason: string;
}

/** The columns of a dossier that actions change. */
export interface DossierColumns {
  readonly roundId: string;
  readonly supplement: SupplementRequest | null;
  /** Every request in this round, answered or not. */
  readonly supplementsAsked: readonly SupplementRequest[];
  readonly communeReport: CommuneReport | null;
  readonly samplesReceived: number | null;
  readonly testedOn: CalendarDay | null;
  readonly siteCheckedOn: CalendarDay | null;
  /** Result of the central council as sum and count: QĐ 1048, PL II §4c. */
  readonly centralPoints: number | null;
  readonly centralBallots: number | null;
  readonly star: number | null;
  readonly reopening: ReopeningProposal | null;
  /** The lawful times that were begun and are not over. */
  readonly clocks: readonly DossierClock[];
}

/** Everything the procedure may look at. Dates come in as facts; the domain never reads a clock. */
export interface DossierFacts extends DossierColumns {
  readonly today: CalendarDay;
  /** An id that nothing has yet, for the panel that a step may begin. */
  readonly newId: string;
  readonly actor: Actor;
  readonly rulebook: Rulebook;
  /** The working days as they are known now. */
  readonly calendar: WorkingCalendar;
  /** As they were known when clocks were reckoned that still keep those days; left out where all keep the newest. */
  readonly clockCalendars?: readonly WorkingCalendar[];
  readonly criteriaSet: CriteriaSet;
  readonly purpose: Purpose;
  readonly districtId: string | null;
  readonly provinceId: string;
  readonly round: RoundFacts;
  readonly evidence: readonly { readonly id: string; readonly kind: string }[];
  /** Pictures of checks on the spot that no check on record shows, and who uploaded them. */
  readonly loosePhotos: readonly { readonly id: string; readonly attachedBy: string }[];
  /** The council in force at the place of the present stage. */
  readonly council: {
    readonly id: string;
    readonly seats: readonly SeatedMember[];
    readonly charter: { readonly id: string; readonly terms: CharterTerms } | null;
  } | null;
  readonly session: SessionFacts | null;
  /** What members have said of conflicts of interest in this dossier. */
  readonly words: ConflictWords;
  readonly openPanel: OpenPanel | null;
  /** How often the council of the present stage has begun each of its scorings of the dossier in this round. */
  readonly scoringsHeld: readonly { readonly scoringRound: number; readonly attempts: number }[];
  /** The ballots that count, and their sum; there when, and only when, the open panel is being closed. */
  readonly ballots: readonly EvaluatedBallot[] | null;
  readonly tally: PanelResult | null;
  /** The day on which ballots of this round ended last that are kept and count for nothing; null: none are. */
  readonly ballotsLapsedOn: CalendarDay | null;
  /** Where the dossier was when its chair alone eliminated it; null: no chair did, or it is eliminated no more. */
  readonly eliminatedFrom: string | null;
  /** The product, where another dossier of it is open; null: none is. */
  readonly openElsewhere: string | null;
  /** The last closed result of this dossier in this round, but for what was shown and left where a scoring was broken off. */
  readonly lastResult: LastResult | null;
  /** The appeal against that result. */
  readonly appeal: AppealFacts | null;
  /** Both of the result before, while the last one is only shown: it is the last again where the scoring is broken off. */
  readonly resultBefore: Pick<DossierFacts, 'lastResult' | 'appeal'>;
}
