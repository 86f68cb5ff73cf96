import type { CharterTerms, CouncilLevel } from '../../domain/council/charter.js';
import type { ConflictHint, ConflictStatement, ConflictWords } from '../../domain/council/conflict.js';
import type { SeatedMember } from '../../domain/council/quorum.js';
import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused, Scope, Writer } from '../people/index.js';

/** The last word on a member, and whether the chair spoke it. */
export interface ConflictStanding extends ConflictStatement {
  readonly ruled: boolean;
  readonly statedAt: string;
}

export interface MemberStanding {
  readonly personId: string;
  readonly fullName: string;
  /** In the council, or beside it: `substitute`, `adviser`, `appeal`; `desk`: only the office of its chair or secretary. */
  readonly seat: string;
  /** Whether the dossier was brought to a council that this person advises. */
  readonly advises: boolean;
  /** Of the council the seat is in. */
  readonly level: CouncilLevel;
  readonly standing: ConflictStanding | null;
  readonly hints: readonly ConflictHint[];
}

/** The council of a level, as it is for one dossier now. */
export interface SubjectCouncil {
  readonly level: CouncilLevel;
  readonly seats: readonly SeatedMember[];
  /** Who is there, where its session with the dossier is open; null: none is. */
  readonly present: readonly SeatedMember[] | null;
  /** The charter that binds it. */
  readonly terms: CharterTerms | null;
}

/** All that a member has to know of a dossier to tell whether there is a conflict, and nothing else of it. */
export interface ConflictSubject extends Covered {
  readonly dossierId: string;
  readonly product: string;
  readonly producer: string;
  readonly representative: string;
  readonly address: string;
  readonly commune: string;
  /** Of the councils in force on its path; empty while there is none. Who sits in two is there twice. */
  readonly members: readonly MemberStanding[];
  readonly councils: readonly SubjectCouncil[];
  /** The last word of everybody who has spoken. */
  readonly words: ConflictWords;
  readonly rulebook: string;
  readonly localRules: string | null;
}

/** The councils of a dossier, and what tells who leads them on it. */
export type SubjectBenches = Pick<
  ConflictSubject,
  'dossierId' | 'councils' | 'words' | 'rulebook' | 'localRules'
>;

/** The own part of a person in a dossier of a session's agenda. */
interface OwnDeclaration extends Pick<
  ConflictSubject,
  'dossierId' | 'product' | 'producer' | 'representative' | 'address' | 'commune'
> {
  readonly mine: MemberStanding;
}

/** Who rules on a member's word, at the level of whose council. */
export interface Ruler {
  readonly personId: string;
  readonly level: CouncilLevel;
}

export interface NewStatement extends ConflictStatement {
  readonly dossierId: string;
  readonly personId: string;
  /** Who is told of a new doubt, where it holds up a scoring, opinions or an appeal under way at their level. */
  readonly rulers: readonly Ruler[];
}

/** What members say of conflicts of interest. Written once each, never changed. */
export abstract class ConflictStore {
  /** Nothing for a dossier that does not exist or lies outside the scope. */
  abstract find(dossierId: string, scope: Scope): Promise<ConflictSubject | null>;
  /** Whoever asks; those that do not exist are left out. */
  abstract listBenches(dossierIds: readonly string[]): Promise<readonly SubjectBenches[]>;
  /** Of the dossiers of a session, in the order of its agenda, those in which the person has to speak; null: no such session in the scope. */
  abstract listOwn(
    sessionId: string,
    personId: string,
    scope: Scope,
  ): Promise<readonly OwnDeclaration[] | null>;
  /** Whether somebody scores an open appeal of the dossier, or may yet be named to. */
  abstract seesNoMarks(dossierId: string, personId: string): Promise<boolean>;
  /** What was last said of a member, who may have left the council since. */
  abstract findStanding(dossierId: string, personId: string): Promise<ConflictStanding | null>;
  /** Decides on the last word, under a lock, and adds another. */
  abstract add<R extends { readonly code: string }>(
    statement: NewStatement,
    by: Writer,
    refusalsOf: (last: ConflictStanding | null) => readonly R[],
  ): Promise<Outcome<ConflictStanding, R | KeyReused>>;
}
