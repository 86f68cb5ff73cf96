import { Injectable } from '@nestjs/common';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { LedgerKey, type SignedCheckpoint } from './checkpoint.js';
import { KeptStore, type StandingBallot, type StandingRow } from './kept.store.js';
import { LedgerPlaces } from './ledger-places.js';
import type { Kept } from './read-kept.js';

export type CheckedKept =
  | { readonly head: StandingRow & { readonly mayRead: boolean }; readonly ballot: null }
  | { readonly head: null; readonly ballot: StandingBallot };

type KeptRefusal = {
  readonly code:
    'head.not-in-ledger' | 'checkpoint.signature-invalid' | 'receipt.mismatch' | 'receipt.ballots-differ';
};
type Checked = Outcome<CheckedKept, KeptRefusal>;

const notInLedger: KeptRefusal = { code: 'head.not-in-ledger' };
const forged: KeptRefusal = { code: 'checkpoint.signature-invalid' };

/**
 * Whether a head, a receipt or a checkpoint that somebody kept still stands. Whoever holds the code knows it already: they
 * are told where and when it was written, and nothing of what it is about; a receipt is held against the asker's own ballots
 * alone. What is not there looks the same as what is somebody else's.
 */
@Injectable()
export class CheckKept {
  constructor(
    private readonly store: KeptStore,
    private readonly places: LedgerPlaces,
    private readonly key: LedgerKey,
  ) {}

  async execute(kept: Kept, person: SignedInPerson): Promise<Checked> {
    switch (kept.kind) {
      case 'checkpoint':
        return this.checkpoint(kept.checkpoint, person);
      case 'head': {
        const row = await this.standing(kept.placeId, kept.number, kept.hash);
        return row ? accept(await this.toldTo(person, row)) : refuse(notInLedger);
      }
      case 'code':
        return this.code(kept.hash, person);
    }
  }

  private async checkpoint(checkpoint: SignedCheckpoint, person: SignedInPerson): Promise<Checked> {
    const { place, number, hash } = checkpoint;
    const row = await this.standing(place, number, hash);
    // An earlier key of ours is gone, but what it signed is kept.
    const isOurs = this.key.hasSigned(checkpoint) || isAsKept(checkpoint, row);
    if (row && isOurs) return accept(await this.toldTo(person, row));
    if (row) return refuse(forged);
    return isOurs ? refuse(notInLedger) : refuse(notInLedger, forged);
  }

  private async code(hash: string, person: SignedInPerson): Promise<Checked> {
    const ballot = await this.store.findOwnBallot(person.id, hash);
    if (ballot?.closed?.holds === false) return refuse({ code: 'receipt.ballots-differ' });
    if (ballot) return accept({ head: null, ballot });
    const row = await this.store.findSignedHead(hash);
    if (row) return accept(await this.toldTo(person, row));
    return refuse({ code: 'receipt.mismatch' }, notInLedger);
  }

  private async standing(placeId: string, number: number, hash: string): Promise<StandingRow | null> {
    const row = await this.store.findRow(placeId, number);
    return row?.hash === hash ? row : null;
  }

  private async toldTo(person: SignedInPerson, row: StandingRow): Promise<CheckedKept> {
    const { ok: mayRead } = await this.places.whereMayRead(person, row.placeId);
    return { head: { ...row, mayRead }, ballot: null };
  }
}

const isAsKept = ({ signedAt, key, signature }: SignedCheckpoint, row: StandingRow | null): boolean =>
  row?.signed?.at === signedAt && row.signed.key === key && row.signed.signature === signature;
