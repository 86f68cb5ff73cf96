import { Module, type DynamicModule } from '@nestjs/common';
import { DossiersModule } from '../dossiers/index.js';
import { EndOpinions } from './end-opinions.js';
import { BullOpinionBell } from './jobs/bull-opinion-bell.js';
import { OpinionsWorker } from './jobs/opinions.worker.js';
import { OpinionBell } from './opinion-bell.js';
import { OpinionStore } from './opinion.store.js';
import { PgOpinionStore } from './persistence/pg-opinion.store.js';

export interface OpinionsSettings {
  /** Whether this process ends opinions, or leaves that to workers elsewhere. */
  readonly works: boolean;
}

/** Written opinions end by themselves: QĐ 26/2026, Đ.7.6d, 7.6e. */
@Module({})
export class OpinionsModule {
  static forRoot({ works }: OpinionsSettings): DynamicModule {
    return {
      module: OpinionsModule,
      global: true,
      imports: [DossiersModule],
      providers: [
        { provide: OpinionStore, useClass: PgOpinionStore },
        { provide: OpinionBell, useClass: BullOpinionBell },
        EndOpinions,
        ...(works ? [OpinionsWorker] : []),
      ],
      exports: [EndOpinions, OpinionBell],
    };
  }
}
