import { Injectable } from '@nestjs/common';
import { accept } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { SignedInPerson } from '../people/index.js';
import { CheckpointStore } from './checkpoint.store.js';
import { LedgerPlaces } from './ledger-places.js';
import { LedgerStore, type RowsQuestion, type ToldRow } from './ledger.store.js';

/** What stands in a ledger, and what of it was signed. Refuses before anything is read. */
@Injectable()
export class ListLedger {
  constructor(
    private readonly store: LedgerStore,
    private readonly kept: CheckpointStore,
    private readonly places: LedgerPlaces,
  ) {}

  async rows(person: SignedInPerson, question: Omit<RowsQuestion, keyof PageWindow>) {
    const place = await this.places.whereMayRead(person, question.placeId);
    if (!place.ok) return place;
    const readsWords = await this.places.readsWords(person, question.placeId);
    return accept(async (window: PageWindow) => {
      const rows = await this.store.list({ ...question, ...window });
      return readsWords ? rows : rows.map(withoutWord);
    });
  }

  async checkpoints(person: SignedInPerson, placeId: string) {
    const place = await this.places.whereMayRead(person, placeId);
    return place.ok ? accept((window: PageWindow) => this.kept.list(placeId, window)) : place;
  }
}

/** Acts from before `WordsKeptInDigests` tell what somebody said of a conflict of interest. */
const withoutWord = ({ subject: { word: _word, ...subject }, ...row }: ToldRow): ToldRow => ({
  ...row,
  subject,
});
