import { Module } from '@nestjs/common';
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
import { FollowUpCallsController } from './http/follow-up-calls.controller.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { PgFollowUpDatesStore } from './persistence/pg-follow-up-dates.store.js';
import { PgFollowUpStore } from './persistence/pg-follow-up.store.js';
import { TakeFollowUpStep } from './take-follow-up-step.js';

/** After recognition: what letters ask for rated products, what was done for each, and how they are checked again. */
@Module({
  imports: [EvidenceModule, PlacesModule, RulebooksModule],
  controllers: [FollowUpCallsController, FollowUpsController],
  providers: [
    { provide: FollowUpStore, useClass: PgFollowUpStore },
    { provide: FollowUpDatesStore, useClass: PgFollowUpDatesStore },
    AttachPhoto,
    CallForFollowUps,
    CertificateDates,
    FindFollowUps,
    FollowUpDates,
    FollowUpDoor,
    TakeFollowUpStep,
  ],
  exports: [CallForFollowUps, CertificateDates, FindFollowUps, FollowUpDates, TakeFollowUpStep],
})
export class FollowUpsModule {}
