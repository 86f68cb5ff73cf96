import { Module, type DynamicModule } from '@nestjs/common';
import { keptSigningKey } from '../../platform/signing/index.js';
import { PlacesModule } from '../places/index.js';
import { ActStore } from './act.store.js';
import { CheckKept } from './check-kept.js';
import { CheckpointStore } from './checkpoint.store.js';
import { LedgerKey } from './checkpoint.js';
import { ExportLedger } from './export-ledger.js';
import { LedgerController } from './http/ledger.controller.js';
import { LedgerKeeper } from './jobs/ledger-keeper.js';
import { KeptStore } from './kept.store.js';
import { LedgerPlaces } from './ledger-places.js';
import { LedgerStore } from './ledger.store.js';
import { Ledger } from './ledger.js';
import { ListLedger } from './list-ledger.js';
import { PgActStore } from './persistence/pg-act.store.js';
import { PgCheckpointStore } from './persistence/pg-checkpoint.store.js';
import { PgKeptStore } from './persistence/pg-kept.store.js';
import { PgLedgerStore } from './persistence/pg-ledger.store.js';
import { SignCheckpoint } from './sign-checkpoint.js';

export interface LedgerSettings {
  /** The private key; made at the first start. */
  readonly keyFile: string;
  /** Whether this process chains what waits. */
  readonly works: boolean;
}

/** What was done at each place, in one order that nobody can change unseen. */
@Module({})
export class LedgerModule {
  static forRoot({ keyFile, works }: LedgerSettings): DynamicModule {
    return {
      module: LedgerModule,
      global: true,
      imports: [PlacesModule],
      controllers: [LedgerController],
      providers: [
        { provide: LedgerKey, useFactory: () => new LedgerKey(keptSigningKey(keyFile)) },
        { provide: LedgerStore, useClass: PgLedgerStore },
        { provide: ActStore, useClass: PgActStore },
        { provide: CheckpointStore, useClass: PgCheckpointStore },
        { provide: KeptStore, useClass: PgKeptStore },
        LedgerPlaces,
        Ledger,
        ListLedger,
        CheckKept,
        ExportLedger,
        SignCheckpoint,
        ...(works ? [LedgerKeeper] : []),
      ],
      exports: [ActStore, Ledger, SignCheckpoint],
    };
  }
}
