import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { ActStore, type ReadAct, type ReportReadAct, type SessionReadAct } from '../act.store.js';

/** $1 dossier, $2 reader, $3 kind, $4 the reader's places, $5 subject. While an appeal is open it says whether marks were shown: who saw them scores none. */
const read = namedStatement<{ id: string }>(
  'act.read',
  `INSERT INTO act (place_id, person_id, kind, dossier_id, subject)
   SELECT CASE WHEN d.province_id = ANY ($4::uuid[]) THEN d.province_id WHEN d.district_id = ANY ($4::uuid[]) THEN d.district_id
            ELSE d.commune_id END, $2::uuid, $3, d.id,
          CASE WHEN $3 IN ('dossier.read', 'appeals.read') AND EXISTS (SELECT FROM appeal v WHERE v.dossier_id = d.id AND v.status IN ('filed', 'scoring'))
                AND NOT EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = d.id AND u.person_id = $2)
            THEN ($5::jsonb || '{"marks": "shown"}')::json ELSE $5::json END FROM dossier d WHERE d.id = $1 RETURNING id`,
);
/** $1 session, $2 reader, $3 kind, $4 subject. */
const sessionRead = namedStatement<{ id: string }>(
  'act.session-read',
  `INSERT INTO act (place_id, person_id, kind, subject)
   SELECT c.place_id, $2::uuid, $3, $4::json FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1 RETURNING id`,
);
/** $1 report, $2 reader, $3 kind; the state tells a draft from what was sent. */
const reportRead = namedStatement<{ id: string }>(
  'act.report-read',
  `INSERT INTO act (place_id, person_id, kind, subject)
   SELECT r.place_id, $2::uuid, $3, json_build_object('report', r.id, 'version', r.version, 'state', r.state) FROM report r WHERE r.id = $1 RETURNING id`,
);
const exported = namedStatement<never>(
  'act.exported',
  `INSERT INTO act (place_id, person_id, kind, subject) VALUES ($1, $2, 'ledger.exported', '{}')`,
);

@Injectable()
export class PgActStore extends ActStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async recordRead({ kind, dossierId, personId, scope, subject }: ReadAct) {
    const values = [dossierId, personId, kind, scope.placeIds, JSON.stringify(subject)];
    const [recorded] = await runNamed(this.dataSource, read, values);
    if (!recorded) throw new Error(`Dossier ${dossierId} was read but is not there`);
  }

  override async recordSessionRead({ kind, sessionId, personId, subject }: SessionReadAct) {
    const values = [sessionId, personId, kind, JSON.stringify({ session: sessionId, ...subject })];
    const [recorded] = await runNamed(this.dataSource, sessionRead, values);
    if (!recorded) throw new Error(`Session ${sessionId} was read but is not there`);
  }

  override async recordReportRead({ kind, reportId, personId }: ReportReadAct) {
    const [recorded] = await runNamed(this.dataSource, reportRead, [reportId, personId, kind]);
    if (!recorded) throw new Error(`Report ${reportId} was read but is not there`);
  }

  override async recordExport(placeId: string, personId: string) {
    await runNamed(this.dataSource, exported, [placeId, personId]);
  }
}
