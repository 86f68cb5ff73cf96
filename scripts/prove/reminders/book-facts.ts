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
export interface BookDistrict {
  readonly name: string;
  readonly officer: BookPerson;
  readonly offices: readonly BookPerson[];
  readonly communes: readonly BookCommune[];
}
export interface BookCommune {
  readonly officers: { readonly person: BookPerson; until: Day | null; from: Day }[];
}
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
export type Occasion =
  | {
      readonly of: 'dossier';
      readonly dossier: BookDossier;
      readonly kind: Kind;
      readonly last: Day;
      readonly before: number;
    }
  | {
      readonly of: 'round';
      readonly round: BookRound;
      readonly kind: Kind;
      readonly last: Day;
      readonly before: number;
    }
  | {
      readonly of: 'opinion';
      readonly panel: BookPanel;
      readonly member: BookPerson;
      readonly moved: boolean;
      readonly last: Day;
      readonly before: number;
    }
  | {
      readonly of: 'step';
      readonly dossier: BookDossier;
      readonly template: string;
      readonly toOwners: boolean;
      readonly number: number;
    };

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
}
