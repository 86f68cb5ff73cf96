import { Module, type DynamicModule } from '@nestjs/common';
import { AdviceModule } from '../advice/index.js';
import { BallotsModule } from '../ballots/index.js';
import { ConflictsModule } from '../conflicts/index.js';
import { CouncilSessionsModule } from '../council-sessions/index.js';
import { CouncilsModule } from '../councils/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { FollowUpYear } from './follow-up-year.js';
import { LettersModule } from '../letters/index.js';
import { ProducersModule } from '../producers/index.js';
import { ProductsModule } from '../products/index.js';
import { RoundsModule } from '../rounds/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { CastNear } from './cast-near.js';
import { DemoClock } from './demo-clock.js';
import { DemoGround } from './demo-ground.js';
import { DemoPeople } from './demo-people.js';
import { DemoSettings } from './demo-settings.js';
import { Demo } from './demo.js';
import { DemoController } from './http/demo.controller.js';
import { HoldSessions } from './hold-sessions.js';
import { LetterYear } from './letter-year.js';
import { MoveClock } from './move-clock.js';
import { OfficeYear } from './office-year.js';
import { OpenTale } from './open-tale.js';
import { PgDemoClock } from './persistence/pg-demo-clock.js';
import { PgDemoGround } from './persistence/pg-demo-ground.js';
import { PgWorldStore } from './persistence/pg-world.store.js';
import { PlanYear } from './plan-year.js';
import { ReportYear } from './report-year.js';
import { PlayBeat } from './play-beat.js';
import { SetScene } from './set-scene.js';
import { TellWorld } from './tell-world.js';
import { WorldStore } from './world.store.js';

/** An invented world on a clock that can be moved. Never part of a production process. */
@Module({})
export class DemoModule {
  static forRoot(settings: DemoSettings): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        AdviceModule,
        BallotsModule,
        ConflictsModule,
        CouncilSessionsModule,
        CouncilsModule,
        DossiersModule,
        EvidenceModule,
        LettersModule,
        ProducersModule,
        ProductsModule,
        RoundsModule,
        RulebooksModule,
      ],
      controllers: [DemoController],
      providers: [
        { provide: DemoSettings, useValue: settings },
        { provide: DemoGround, useClass: PgDemoGround },
        { provide: DemoClock, useClass: PgDemoClock },
        { provide: WorldStore, useClass: PgWorldStore },
        Demo,
        TellWorld,
        SetScene,
        PlanYear,
        FollowUpYear,
        ReportYear,
        LetterYear,
        OfficeYear,
        PlayBeat,
        OpenTale,
        CastNear,
        HoldSessions,
        DemoPeople,
        MoveClock,
      ],
      exports: [Demo],
    };
  }
}
