import { Injectable } from '@nestjs/common';
import { accept } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import type { LedgerHead } from './act-chain.js';
import { ActStore } from './act.store.js';
import { LedgerKey } from './checkpoint.js';
import { headerLine, headLine, rowLine } from './export-lines.js';
import { LedgerPlaces } from './ledger-places.js';
import { LedgerStore } from './ledger.store.js';

const batch = 2000;

/** Writes a whole ledger out for whoever will verify it elsewhere. The export is an act itself, and its last row. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly store: LedgerStore,
    private readonly acts: ActStore,
    private readonly places: LedgerPlaces,
    private readonly key: LedgerKey,
  ) {}

  /** The lines, in pieces of many; read from the record while they are taken. */
  async execute(placeId: string, person: SignedInPerson) {
    const place = await this.places.whereMayRead(person, placeId, 'ledger.export');
    if (!place.ok) return place;
    await this.acts.recordRead({ kind: 'ledger.exported', of: 'places', id: placeId, person, subject: {} });
    return accept(this.lines(placeId, await this.store.head(placeId)));
  }

  private async *lines(placeId: string, head: LedgerHead): AsyncGenerator<string> {
    yield `${headerLine({ place: placeId, key: this.key })}\n`;
    let number = 0;
    while (number < head.number) {
      const rows = await this.store.rowsAfter(placeId, number, Math.min(batch, head.number - number));
      if (rows.length === 0) break; // rows were taken away: the head tells
      yield rows.map((row) => `${rowLine(row)}\n`).join('');
      number = rows.at(-1)?.number ?? head.number;
    }
    yield `${headLine(head)}\n`;
  }
}
