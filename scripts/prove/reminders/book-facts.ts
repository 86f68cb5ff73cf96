import type { Day, Minute } from './wall-clock.js';

/** What the book of reminders knows: plain values, none of them read from the application. */
export type Kind = 'registrationCloses' | 'dueAtDistrict' | 'dueAtProvince';
export type Way = 'mail' | 'text';
export interface Wishes {
  readonly mail: boolean;
  readonly text: boolean;
  readonly digest: boolean;
  readonly quiet: readonly [from: string, to: string] | null;
}
export const usualWishes: Wishes = { mail: true, text: true, digest: true, quiet: ['21:00', '06:30'] };

export interface BookPerson {
  readonly name: string;
  readonly address: Readonly<Partial<Record<Way, string>>>;
  wishes: Wishes;
  /** Days on which a digest went out. */
  readonly digests: Record<Way, Set<Day>>;
  /** What was told already, by way. */
  readonly things: Set<string>;
}
export interface BookDate {
  readonly on: Day;
  readonly counts: 'before' | 'by';
}
/** A place whose office may be late. */
export interface BookPlace {
  readonly id: string;
  readonly name: string;
  /** Whom it has named to hear of that; null: those above. */
  superior: BookPerson | null;
  readonly above: readonly BookPerson[];
}
export const superiorsIn = ({ superior, above }: BookPlace): readonly BookPerson[] =>
  superior ? [superior] : above;

export interface BookDistrict extends BookPlace {
  readonly officer: BookPerson;
  readonly approver: BookPerson;
  /** Its own coordination office. */
  readonly office: BookPerson;
  /** The same, and that of the province: who urges. */
  readonly offices: readonly BookPerson[];
  readonly communes: readonly BookCommune[];
}
export interface BookProvince extends BookPlace {
  readonly officer: BookPerson;
  readonly office: BookPerson;
  readonly approver: BookPerson;
}
export interface BookCommune extends BookPlace {
  readonly officers: { readonly person: BookPerson; until: Day | null; from: Day }[];
}
export const officersIn = ({ officers }: BookCommune, today: Day): readonly BookPerson[] =>
  officers
    .filter(({ from, until }) => from <= today && (until === null || until >= today))
    .map(({ person }) => person);

export interface BookRound {
  readonly id: string;
  readonly label: string;
  readonly district: BookDistrict;
  readonly dates: Record<Kind, BookDate>;
  version: number;
}
export interface BookDossier {
  readonly id: string;
  readonly product: string;
  readonly round: BookRound;
  readonly commune: BookCommune;
  readonly owners: readonly BookPerson[];
  state: 'registered' | 'refused' | 'preparing' | 'withdrawn';
  version: number;
}
/** A panel that is asked for written opinions, counted in working days. */
export interface BookPanel {
  readonly id: string;
  readonly dossierId: string;
  readonly product: string;
  readonly members: readonly BookPerson[];
  readonly askedOn: Day;
  readonly workingDays: number;
  last: Day;
}

/** One thing to be told to people. */
export interface Occasion {
  /** How one notice in the application is told from every other. */
  readonly mark: string;
  /** What the database takes for the same thing. */
  readonly thing: string;
  /** What it belongs to and is given up with. */
  readonly belongsTo: readonly string[];
  /** Of a reminder: what it reminds of, and how many days before; a later one overtakes it. */
  readonly reminds: { readonly of: string; readonly before: number } | null;
  /** Whether the same, planned a second time, is told once. */
  readonly isToldOnce: boolean;
  /** What a person reads on a day. */
  readonly reads: (today: Day) => string;
  /** What was true when it was planned may be over. */
  readonly stands: (today: Day) => boolean;
  readonly audience: (today: Day) => readonly BookPerson[];
  readonly haste: (today: Day) => { readonly isUrgent: boolean; readonly breaksQuiet: boolean };
}

export interface Planned {
  readonly occasion: Occasion;
  readonly due: Minute;
  state: 'planned' | 'told' | 'over';
}
/** A message that somebody has to receive, by what can be read on it. */
export interface Expected {
  readonly way: Way;
  readonly to: string;
  readonly reads: string;
  /** How it read when it was offered in vain: whoever was killed at that may have left it so. */
  readonly earlier: readonly string[];
}
