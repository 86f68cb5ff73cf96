import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { remindedAt } from '../../../domain/calendar/reminder-plan.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { legalDay, namedStatement, runNamed } from '../../../platform/database/index.js';
import {
  CertificateReminderStore,
  type ReminderOfCertificate,
  type StandingCertificate,
} from '../certificate-reminder.store.js';

/** $1 $2 first and last day in force. */
const listEnding = namedStatement<StandingCertificate>(
  'certificate.ending',
  `SELECT n.dossier_id AS "dossierId", d.province_id AS "provinceId", n.expires_on AS "expiresOn",
     CASE WHEN n.recognised_by = 'district' AND EXISTS (SELECT FROM place l WHERE l.id = d.district_id
         AND ocop_day(ocop_now()) BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')) THEN 'district' ELSE 'province' END AS "recognisedAt"
    FROM standing_certificate n JOIN dossier d ON d.id = n.dossier_id
   WHERE n.expires_on BETWEEN $1 AND $2
   ORDER BY n.expires_on, n.dossier_id`,
);

/** $1 reminders as [{dossierId, template, dueOn, daysBefore, firesOn, audience}]. */
const plan = namedStatement<{ readonly id: string }>(
  'certificate.plan-reminders',
  `INSERT INTO outbox (id, kind, template, audience, dossier_id, due_on, days_before, due_at)
   SELECT gen_random_uuid(), 'certificate', e.template, e.audience, e."dossierId", e."dueOn", e."daysBefore",
          (e."firesOn" + time '${remindedAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh'
     FROM json_to_recordset($1::json) AS e("dossierId" uuid, template text, "dueOn" date, "daysBefore" smallint, "firesOn" date, audience json)
    WHERE NOT EXISTS (SELECT FROM outbox t WHERE t.kind = 'certificate' AND t.dossier_id = e."dossierId" AND t.template = e.template
      AND t.due_on = e."dueOn" AND t.days_before <= e."daysBefore")
   ON CONFLICT (dossier_id, template, due_on, days_before) WHERE kind = 'certificate' DO NOTHING
   RETURNING id`,
);

@Injectable()
export class PgCertificateReminderStore extends CertificateReminderStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override listEnding(from: CalendarDay, to: CalendarDay) {
    return runNamed(this.dataSource, listEnding, [from, to]);
  }

  override async plan(reminders: readonly ReminderOfCertificate[]) {
    return (await runNamed(this.dataSource, plan, [JSON.stringify(reminders)])).length;
  }
}
