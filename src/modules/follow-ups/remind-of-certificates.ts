import { Injectable } from '@nestjs/common';
import {
  certificateReminders,
  decisionForRenewal,
  toldForDays,
  whoHearsOfCertificate,
} from '../../domain/dossier/certificate-reminders.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { addDays, type CalendarDay } from '../../domain/shared/calendar-day.js';
import { Relay } from '../reminders/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { CertificateReminderStore, type StandingCertificate } from './certificate-reminder.store.js';

/** Days before its end from which a certificate is looked at: provinces may have its owner reminded so early. */
const farthest = 1000;

/**
 * Plans what is to be told of certificates by the decision in force and what each province settled over it, on the day it is
 * told: three years ahead nobody knows the decision. Run twice, at once or again, it plans nothing twice; a day on which it did
 * not run is made up for.
 */
@Injectable()
export class RemindOfCertificates {
  constructor(
    private readonly store: CertificateReminderStore,
    private readonly rulebooks: Rulebooks,
    private readonly relay: Relay,
  ) {}

  /** Answers how many reminders are new. A province at fault holds up no other; its fault is thrown at the end. */
  async sweep(): Promise<number> {
    const today = await this.store.today();
    const decision = decisionForRenewal(this.rulebooks.list(), today);
    if (!decision) return 0;
    const ending = await this.store.listEnding(addDays(today, -toldForDays), addDays(today, farthest));
    const faults: unknown[] = [];
    let planned = 0;
    for (const provinceId of new Set(ending.map((certificate) => certificate.provinceId)))
      try {
        const { rulebook } = await this.rulebooks.inForce(decision.id, provinceId, today);
        const here = ending.filter((certificate) => certificate.provinceId === provinceId);
        planned += await this.plan(here, rulebook, today);
      } catch (reason) {
        faults.push(reason);
      }
    if (planned > 0) this.relay.nudge();
    if (faults.length > 0) throw new AggregateError(faults, 'Certificates could not be told of');
    return planned;
  }

  private async plan(
    ending: readonly StandingCertificate[],
    { deadlines }: Rulebook,
    today: CalendarDay,
  ): Promise<number> {
    const reminders = ending.flatMap(({ dossierId, expiresOn, recognisedAt }) => {
      const audience = whoHearsOfCertificate(recognisedAt);
      return certificateReminders(expiresOn, deadlines, today).map((reminder) => ({
        ...{ dossierId, audience, ...reminder },
      }));
    });
    return reminders.length > 0 ? this.store.plan(reminders) : 0;
  }
}
