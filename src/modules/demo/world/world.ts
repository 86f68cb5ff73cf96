import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { EntryInput } from '../../../domain/follow-up/follow-up-facts.js';
import type { FollowUpKind } from '../../../domain/follow-up/follow-up-kind.js';
import type { ProducerKind } from '../../../domain/jurisdiction/producer-kind.js';
import type { LetterIssue } from '../../papers/index.js';
import type { Beat } from './beat.js';

/** One place of the invented world with everybody who serves there. Places and their names are real, people are not. */
interface PlaceOfWorld {
  /** Part of the sign-in names of those who serve here. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

export interface CouncilOfWorld {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signer: { readonly name: string; readonly title: string };
  /** Full names of the advisory team that the same decision appoints, the leader first; empty where there is none. */
  readonly advisers: readonly string[];
  /** Full names in the order of the bench: chair, vice chair, secretary, members. */
  readonly members: readonly string[];
}

export interface CommuneOfWorld extends Omit<PlaceOfWorld, 'code'> {
  readonly officer: string;
}

export interface RoundOfWorld {
  readonly key: string;
  readonly number: number;
  readonly registrationCloses: LegalDate;
  readonly dueAtDistrict: LegalDate;
  readonly dueAtProvince: LegalDate;
  /** Where the dates are written; null where they are the district's own plan. */
  readonly source: string | null;
}

export interface ProducerOfWorld {
  readonly key: string;
  /** Key of the commune. */
  readonly commune: string;
  readonly name: string;
  readonly kind: ProducerKind;
  readonly representativeName: string;
  readonly address: string;
  readonly registrationNumber: string | null;
}

/** A product that a commune reviewed for its plan without finding that it may earn a star yet. */
export interface ReviewedProduct {
  /** Key of the commune. */
  readonly commune: string;
  readonly owner: string;
  readonly product: string;
  readonly finding: string;
}

/** The letter that calls for the plans of a year, and how the district has answered it so far. */
export interface PlansOfWorld {
  readonly year: number;
  /** Vietnam time as 'YYYY-MM-DDTHH:MM', as every moment here. */
  readonly calledAt: string;
  readonly plansDue: LegalDate;
  readonly approvalDue: LegalDate;
  readonly source: string;
  /** When communes write and hand in their plans; those left out have not. A null: it is still being written. */
  readonly handedIn: Readonly<Record<string, string | null>>;
  /** What is listed beside the products of the tales. */
  readonly reviewed: readonly ReviewedProduct[];
  /** When the district merges what is there, and approves it; null: not yet. */
  readonly approved: { readonly at: string; readonly decisionNumber: string } | null;
}

/** The letter that asks for something to be done for rated products, and what was done so far. */
export interface FollowUpsOfWorld {
  readonly kind: FollowUpKind;
  readonly calledAt: string;
  readonly carriedOutBy: 'district' | 'commune';
  readonly due: LegalDate;
  readonly basis: { readonly number: string; readonly issuedOn: string };
  readonly source: string;
  /** What the district's officer has written down, of a product by its name. */
  readonly done: readonly { readonly at: string; readonly product: string; readonly entry: EntryInput }[];
}

/** A dispatch letter of the district or of one of its communes, drafted from the record as it stood then. */
export interface LetterOfWorld {
  readonly at: string;
  /** Key of the commune that writes; null: the district. */
  readonly from: string | null;
  readonly about:
    | { readonly kind: 'planSubmission'; readonly year: number }
    /** Key of the round. */
    | { readonly kind: 'dossierForwarding'; readonly round: string }
    /** Key of the commune that is urged. */
    | { readonly kind: 'urging'; readonly commune: string };
  readonly note: string | null;
  /** On the day it is written; null: it is still a draft. */
  readonly issue: Pick<LetterIssue, 'number' | 'symbol' | 'capacity'> | null;
}

/** One product and what happened to its dossier. */
export interface Tale {
  /** Key of the producer. */
  readonly producer: string;
  readonly product: string;
  readonly description: string;
  readonly setCode: string;
  /** Key of the round it was registered in. */
  readonly round: string;
  readonly chapters: readonly (readonly Beat[])[];
}

export interface DistrictOfWorld extends PlaceOfWorld {
  readonly offices: Readonly<
    Record<'districtOfficer' | 'districtApprover' | 'coordinationOffice' | 'auditor', string>
  >;
  readonly council: CouncilOfWorld;
  readonly communes: readonly CommuneOfWorld[];
  readonly rounds: readonly RoundOfWorld[];
  readonly producers: readonly ProducerOfWorld[];
  readonly tales: readonly Tale[];
  readonly plans: readonly PlansOfWorld[];
  readonly followUps: readonly FollowUpsOfWorld[];
  readonly letters: readonly LetterOfWorld[];
}

export interface ProvinceOfWorld extends PlaceOfWorld {
  readonly offices: Readonly<
    Record<
      'provinceOfficer' | 'provincialApprover' | 'coordinationOffice' | 'auditor' | 'administrator',
      string
    >
  >;
  readonly council: CouncilOfWorld;
  readonly district: DistrictOfWorld;
}
