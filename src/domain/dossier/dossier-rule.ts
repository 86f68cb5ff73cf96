import type { AppealGround } from '../appeal/appeal.js';
import type { PlannedReminder } from '../calendar/reminder-plan.js';
import type { CouncilLevel } from '../council/charter.js';
import type { HeldRole } from '../jurisdiction/role.js';
import type { PanelResult } from '../scoring/tally.js';
import type { SealedResult } from './sealed-result.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { CountedTerm } from '../calendar/counted-deadline.js';
import type { DossierEvent, NewEvidence } from './dossier-action.js';
import type { DossierColumns, DossierFacts } from './dossier-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';

/** One sentence of the regulation about the dossier. Returns what is missing; an empty list means satisfied. */
export type DossierRule = (facts: DossierFacts) => readonly DossierRefusal[];

/** One sentence about what the person brings along; asked only when the action is really taken. */
export type InputRule<E extends DossierEvent = DossierEvent> = (
  facts: DossierFacts,
  event: E,
) => readonly DossierRefusal[];

/** Which way an action leads, e.g. by the result of the council. Not a refusal: one of the ways always holds. */
export type Route<E extends DossierEvent = DossierEvent> = (facts: DossierFacts, event: E) => boolean;

/** What the record says of an edge, whoever asks and whatever is brought along. */
export type Given = (facts: DossierFacts) => boolean;

export interface Recognition {
  readonly star: number;
  readonly by: 'district' | 'province' | 'ministry';
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDay;
  readonly certificateNumber: string;
  readonly expiresOn: CalendarDay;
}

/** What else is written in the statement of the step. */
export type DossierEffect =
  | {
      readonly type: 'notify';
      readonly template: string;
      readonly audience: readonly HeldRole[];
      /** Who is told by name beside them. */
      readonly personIds?: readonly string[];
    }
  | {
      readonly type: 'openPanel';
      readonly id: string;
      readonly level: CouncilLevel;
      readonly scoringRound: number;
      /** Counts the times this scoring has begun; a reopened one begins anew. */
      readonly attempt: number;
      readonly councilId: string;
      readonly charterId: string | null;
      /** Null for written opinions. */
      readonly sessionId: string | null;
      readonly seats: readonly { readonly personId: string; readonly seat: string }[];
      /** For written opinions: until when, and on which days whoever has not given one is reminded. */
      readonly opinionsDueOn: CalendarDay | null;
      /** Null where the day was named, and not counted. */
      readonly counted: CountedTerm | null;
      readonly reminders: readonly PlannedReminder[];
    }
  /** The members look at their own sheets again; everything but ballots is taken over from the panel before. */
  | {
      readonly type: 'openRescoring';
      readonly id: string;
      readonly of: string;
      readonly contested: readonly string[];
    }
  /** Counted and shown to the council. Sealed: the result stands, and everybody who sees the dossier may know it. */
  | {
      readonly type: 'closePanel';
      readonly id: string;
      readonly result: SealedResult;
      readonly contested: readonly string[];
      readonly sealed: boolean;
    }
  | { readonly type: 'sealPanel'; readonly id: string }
  /** Ended without a result; what was cast is kept, counted never, and shown to nobody but its voter. */
  | { readonly type: 'lapsePanel'; readonly id: string }
  /** The sealed result stays, marked as opened again. */
  | { readonly type: 'reopenPanel'; readonly id: string }
  | {
      readonly type: 'fileAppeal';
      readonly id: string;
      /** The panel whose result is contested. */
      readonly of: string;
      readonly grounds: readonly AppealGround[];
      /** What is scored anew. */
      readonly criteria: readonly string[];
    }
  | { readonly type: 'nameAppealMembers'; readonly id: string; readonly memberIds: readonly string[] }
  | {
      readonly type: 'releaseAppealMember';
      readonly id: string;
      readonly memberId: string;
      readonly reason: string;
    }
  | { readonly type: 'endAppeal'; readonly id: string; readonly status: 'refused' | 'withdrawn' }
  | { readonly type: 'decideAppeal'; readonly id: string; readonly result: PanelResult }
  | { readonly type: 'attachEvidence'; readonly evidence: NewEvidence }
  | { readonly type: 'removeEvidence'; readonly evidenceId: string }
  /** Comes off the agendas of councils in whose stage it does not stand now; a session that is open keeps it to its end. */
  | { readonly type: 'leaveAgendas' }
  | { readonly type: 'recognise'; readonly recognition: Recognition };

export interface Consequence {
  readonly changes?: Partial<DossierColumns>;
  readonly effects?: readonly DossierEffect[];
}

/** What an action leaves behind, beside the next state. Pure. */
export type Recording<E extends DossierEvent = DossierEvent> = (facts: DossierFacts, event: E) => Consequence;
