import { Module, type DynamicModule } from '@nestjs/common';
import { CouncilSessionsModule, SessionDates } from '../council-sessions/index.js';
import { DossierDates, DossiersModule } from '../dossiers/index.js';
import { CertificateDates, FollowUpDates, RevocationDates } from '../follow-ups/index.js';
import { PlacesModule } from '../places/index.js';
import { PlanCallDates } from '../plans/index.js';
import { ReportDates } from '../reports/index.js';
import { RoundDates, RoundsModule } from '../rounds/index.js';
import { ScheduleDates, SchedulesModule } from '../schedules/index.js';
import type { DatedThings } from '../calendar/index.js';
import { AgendaSettings } from './agenda-settings.js';
import { AgendaSources } from './agenda-sources.js';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { FindAgenda } from './find-agenda.js';
import { AgendasController } from './http/agendas.controller.js';
import { CalendarFeedsController } from './http/calendar-feeds.controller.js';
import { PgCalendarFeedStore } from './persistence/pg-calendar-feed.store.js';

/** Whoever gives dates; another capability adds its module above and its dates here. */
const sources = [
  ...[RoundDates, PlanCallDates, SessionDates, DossierDates, ScheduleDates],
  ...[FollowUpDates, RevocationDates, CertificateDates, ReportDates],
];

/** The year of a place, and each person's own dates as a calendar feed. */
@Module({})
export class AgendasModule {
  static forRoot(settings: AgendaSettings): DynamicModule {
    return {
      module: AgendasModule,
      imports: [CouncilSessionsModule, DossiersModule, PlacesModule, RoundsModule, SchedulesModule],
      controllers: [AgendasController, CalendarFeedsController],
      providers: [
        { provide: AgendaSettings, useValue: settings },
        {
          provide: AgendaSources,
          inject: sources,
          useFactory: (...all: readonly DatedThings[]): AgendaSources => ({ all }),
        },
        { provide: CalendarFeedStore, useClass: PgCalendarFeedStore },
        CalendarFeeds,
        FindAgenda,
      ],
    };
  }
}
