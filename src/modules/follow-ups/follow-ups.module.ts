import { Module, type DynamicModule } from '@nestjs/common';
import { EvidenceModule } from '../evidence/index.js';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { AttachPhoto } from './attach-photo.js';
import { CallForFollowUps } from './call-for-follow-ups.js';
import { CertificateDates } from './certificate-dates.js';
import { FindFollowUps } from './find-follow-ups.js';
import { FollowUpDates } from './follow-up-dates.js';
import { FollowUpDatesStore } from './follow-up-dates.store.js';
import { FollowUpDoor } from './follow-up-door.js';
import { FollowUpStore } from './follow-up.store.js';
import { CertificateReminderStore } from './certificate-reminder.store.js';
import { FollowUpCallsController } from './http/follow-up-calls.controller.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { CertificatesWorker } from './jobs/certificates.worker.js';
import { PgCertificateReminderStore } from './persistence/pg-certificate-reminder.store.js';
import { PgFollowUpDatesStore } from './persistence/pg-follow-up-dates.store.js';
import { PgFollowUpStore } from './persistence/pg-follow-up.store.js';
import { MoveFollowUpCall } from './move-follow-up-call.js';
import { RemindOfCertificates } from './remind-of-certificates.js';
import { RevocationDates } from './revocation-dates.js';
import { TakeFollowUpStep } from './take-follow-up-step.js';

export interface FollowUpsSettings {
  /** Whether this process plans what is told of certificates, or leaves that to workers elsewhere. */
  readonly works: boolean;
}

/** After recognition: what letters ask for rated products, what was done for each, how they are checked again, and when their certificates end. */
@Module({})
export class FollowUpsModule {
  static forRoot({ works }: FollowUpsSettings): DynamicModule {
    return {
      module: FollowUpsModule,
      global: true,
      imports: [EvidenceModule, PlacesModule, RulebooksModule],
      controllers: [FollowUpCallsController, FollowUpsController],
      providers: [
        { provide: CertificateReminderStore, useClass: PgCertificateReminderStore },
        { provide: FollowUpStore, useClass: PgFollowUpStore },
        { provide: FollowUpDatesStore, useClass: PgFollowUpDatesStore },
        AttachPhoto,
        CallForFollowUps,
        CertificateDates,
        FindFollowUps,
        FollowUpDates,
        FollowUpDoor,
        MoveFollowUpCall,
        RemindOfCertificates,
        RevocationDates,
        TakeFollowUpStep,
        ...(works ? [CertificatesWorker] : []),
      ],
      exports: [
        CallForFollowUps,
        CertificateDates,
        FindFollowUps,
        FollowUpDates,
        RemindOfCertificates,
        RevocationDates,
        TakeFollowUpStep,
      ],
    };
  }
}
