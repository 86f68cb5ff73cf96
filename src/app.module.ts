import { Module, type DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { AdviceModule } from './modules/advice/index.js';
import { AgendasModule } from './modules/agendas/index.js';
import { AppealsModule } from './modules/appeals/index.js';
import { AssessmentsModule } from './modules/assessments/index.js';
import { BallotsModule } from './modules/ballots/index.js';
import { BatchesModule } from './modules/batches/index.js';
import { CalendarModule } from './modules/calendar/index.js';
import { ConflictsModule } from './modules/conflicts/index.js';
import { CouncilsModule } from './modules/councils/index.js';
import { CouncilSessionsModule } from './modules/council-sessions/index.js';
import { DemoModule } from './modules/demo/index.js';
import { DossiersModule } from './modules/dossiers/index.js';
import { EvidenceModule } from './modules/evidence/index.js';
import { FollowUpsModule } from './modules/follow-ups/index.js';
import { HealthModule } from './modules/health/index.js';
import { HintsModule } from './modules/hints/index.js';
import { LedgerModule } from './modules/ledger/index.js';
import { LettersModule } from './modules/letters/index.js';
import { NoticesModule } from './modules/notices/index.js';
import { OpinionsModule } from './modules/opinions/index.js';
import { PeopleModule } from './modules/people/index.js';
import { PlanImportsModule } from './modules/plan-imports/index.js';
import { OneStopModule } from './modules/one-stop/index.js';
import { PlansModule } from './modules/plans/index.js';
import { PlacesModule } from './modules/places/index.js';
import { ProducersModule } from './modules/producers/index.js';
import { ProductsModule } from './modules/products/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { RemindersModule } from './modules/reminders/index.js';
import { RoundsModule } from './modules/rounds/index.js';
import { RulebooksModule } from './modules/rulebooks/index.js';
import { SchedulesModule } from './modules/schedules/index.js';
import { SimulationsModule } from './modules/simulations/index.js';
import { type Environment, EnvironmentModule } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { FilesModule } from './platform/files/index.js';
import { MailModule } from './platform/mail/index.js';
import { QueueModule } from './platform/queue/index.js';
import { TextGatewayModule } from './platform/text-gateway/index.js';

export interface ApplicationSettings {
  readonly environment: Environment;
  /** The application role's address. */
  readonly appUrl: string;
  /** The owner's address; only demo mode needs it, to give the database a clock that can be moved. */
  readonly ownerUrl: string | undefined;
  /** Whether this process delivers what is due, or leaves that to workers elsewhere. */
  readonly works: boolean;
}

/** The composition root: the one file that lists every module. */
@Module({})
export class AppModule {
  static with({ environment, appUrl, ownerUrl, works }: ApplicationSettings): DynamicModule {
    const {
      isDemo,
      REDIS_URL: redisUrl,
      SMTP_URL: smtpUrl,
      MAIL_FROM: from,
      PUBLIC_URL: publicUrl,
      DELIVERY_REPORT_SECRET: reportSecret,
    } = environment;
    return {
      module: AppModule,
      imports: [
        EnvironmentModule.of(environment),
        DatabaseModule.forRoot({ url: appUrl, poolSize: environment.DATABASE_POOL }),
        QueueModule.forRoot({ appUrl, redisUrl }),
        FilesModule.forRoot(join(environment.OCOP_DATA, 'evidence')),
        MailModule.forRoot({ smtpUrl, from }),
        TextGatewayModule.forRoot(environment.textGateway),
        PeopleModule.forRoot({ mode: isDemo ? 'demo' : 'production' }),
        RemindersModule.forRoot({ works, publicUrl, reportSecret }),
        LedgerModule.forRoot({
          works,
          keyFile: environment.LEDGER_KEY ?? join(environment.OCOP_DATA, 'ledger-key.pem'),
        }),
        BatchesModule.forRoot({ works }),
        PlacesModule,
        ProducersModule,
        ProductsModule,
        RoundsModule,
        RulebooksModule,
        CouncilsModule,
        ConflictsModule,
        CouncilSessionsModule,
        AdviceModule,
        HintsModule,
        DossiersModule,
        OneStopModule,
        PlansModule.forRoot({ works }),
        PlanImportsModule,
        LettersModule,
        FollowUpsModule.forRoot({ works }),
        ReportsModule.forRoot({ works }),
        SchedulesModule,
        AgendasModule.forRoot({ publicUrl }),
        OpinionsModule.forRoot({ works }),
        EvidenceModule,
        BallotsModule,
        AppealsModule,
        AssessmentsModule,
        SimulationsModule,
        NoticesModule,
        HealthModule,
        ...(isDemo && ownerUrl !== undefined ? [DemoModule.forRoot({ ownerUrl })] : []),
        CalendarModule.forRoot({ works }),
      ],
    };
  }
}
