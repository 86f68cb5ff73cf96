import type { Covered } from '../../domain/jurisdiction/covering-roles.js';
import type { BallotSheet, EvaluatedBallot } from '../../domain/scoring/ballot.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import type { KeyReused, Scope } from '../people/index.js';

/** A panel as its member meets it; of ballots, only whether the own one is cast. */
export interface PanelToScore extends Covered {
  readonly panelId: string;
  readonly level: 'district' | 'province';
  readonly status: 'open' | 'closed';
  readonly isSeated: boolean;
  readonly hasCast: boolean;
  readonly dossierVersion: number;
  readonly rulebook: string;
  readonly localRules: string | null;
  readonly criteriaSet: string;
}

export interface CastBallot extends BallotSheet {
  readonly personId: string;
  readonly fullName: string;
  readonly seat: string;
  readonly total: number;
  readonly castAt: string;
}

/** What a voter is told. */
export interface BallotReceipt {
  readonly panelId: string;
  readonly total: number;
  readonly parts: EvaluatedBallot['parts'];
  readonly castAt: string;
}

export interface BallotToCast {
  readonly panelId: string;
  readonly personId: string;
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
}

/** Ballots, one row each, cast once. The database itself refuses one after closing. */
export abstract class BallotStore {
  abstract findPanel(
    dossierId: string,
    panelId: string,
    personId: string,
    scope: Scope,
  ): Promise<PanelToScore | null>;
  abstract findKept(personId: string, write: WriteKey): Promise<Outcome<BallotReceipt, KeyReused> | null>;
  abstract cast(
    ballot: BallotToCast,
    write: WriteKey,
  ): Promise<
    Outcome<
      BallotReceipt,
      KeyReused | { readonly code: 'panel.closed' } | { readonly code: 'ballot.already-cast' }
    >
  >;
  /** Criterion → ids of the files that the owner cites in the self-assessment of this sheet; empty where there is none. */
  abstract findCitations(
    dossierId: string,
    criteriaFile: string,
    criteriaSet: string,
  ): Promise<Readonly<Record<string, readonly string[]>>>;
  abstract findOwn(panelId: string, personId: string): Promise<CastBallot | null>;
  /** Only of a closed panel: an open one answers nothing, whoever asks. */
  abstract listClosed(panelId: string): Promise<readonly CastBallot[]>;
}
