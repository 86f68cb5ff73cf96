import type { EvaluatedBallot } from '../../src/domain/scoring/ballot.js';
import type { DossierStore } from '../../src/modules/dossiers/dossier.store.js';
import type { ChainedStep } from '../../src/modules/dossiers/step-chain.js';
import type { SmallProduct, SmallProvince } from './small-province.js';

export interface OutboxEntry {
  readonly kind: 'notice' | 'reminder';
  readonly template: string;
  readonly status: string;
  readonly stepNumber: number | null;
  readonly dueOn: string | null;
  readonly daysBefore: number | null;
}

export interface PanelEntry {
  readonly id: string;
  readonly level: string;
  readonly scoringRound: number;
  readonly attempt: number;
  readonly turn: number;
  readonly status: string;
  readonly ballots: number | null;
  readonly points: number | null;
  readonly star: number | null;
  readonly standing: 'open' | 'shown' | 'sealed' | 'reopened' | 'lapsed';
}

export interface RecognitionEntry {
  readonly star: number;
  readonly recognisedBy: string;
  readonly certificateNumber: string;
  readonly expiresOn: string;
}

/** A dossier store filled with a small province, and what a spec may look at and move behind the store's back. */
export interface DossierWorld {
  readonly province: SmallProvince;
  readonly store: DossierStore;
  /** A store of its own over the same record, as another process has one. */
  anotherStore(): DossierStore;
  addProduct(product: SmallProduct, name: string): Promise<void>;
  /** Time goes on from this instant. */
  setClock(to: string): Promise<void>;
  /** The council at the place meets on the dossier: everybody is there, nobody has a conflict of interest. */
  convene(dossierId: string, placeId: string): Promise<void>;
  /** Its sessions end and are sealed. */
  adjourn(dossierId: string): Promise<void>;
  /** Somebody says to have a conflict of interest in it. */
  sayConflict(dossierId: string, personId: string): Promise<void>;
  castBallot(panelId: string, personId: string, evaluated: EvaluatedBallot): Promise<void>;
  stepsOf(dossierId: string): Promise<readonly (ChainedStep & { readonly hash: string })[]>;
  headOf(dossierId: string): Promise<string>;
  outboxOf(dossierId: string): Promise<readonly OutboxEntry[]>;
  panelsOf(dossierId: string): Promise<readonly PanelEntry[]>;
  recognitionOf(dossierId: string): Promise<RecognitionEntry | null>;
  /**
   * From now on the dossier can be read but not recorded. The answer moves the clock once the decision has been made and
   * lets it be recorded.
   */
  holdRecording(dossierId: string): Promise<(to: string) => void>;
  destroy(): Promise<void>;
}
