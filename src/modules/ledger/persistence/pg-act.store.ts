import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { scopeOf } from '../../people/index.js';
import { ActStore, type ReadAct, type ReadThing } from '../act.store.js';

type Recorded = { readonly id: string };

/** $1 what was read, $2 reader, $3 kind, $4 subject, $5 the reader's places. While an appeal is open it says whether marks were shown: who saw them scores none. */
const inDossier = (name: string, found: string) =>
  namedStatement<Recorded>(
    name,
    `INSERT INTO act (place_id, person_id, kind, dossier_id, subject)
   SELECT CASE WHEN d.province_id = ANY ($5::uuid[]) THEN d.province_id WHEN d.district_id = ANY ($5::uuid[]) THEN d.district_id
            ELSE d.commune_id END, $2::uuid, $3, d.id,
          CASE WHEN $3 IN ('dossier.read', 'appeals.read') AND EXISTS (SELECT FROM appeal v WHERE v.dossier_id = d.id AND v.status IN ('filed', 'scoring'))
                AND NOT EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = d.id AND u.person_id = $2)
            THEN ($4::jsonb || '{"marks": "shown"}')::json ELSE $4::json END FROM ${found} RETURNING id`,
  );

const inDossiers = {
  dossiers: inDossier('act.read', 'dossier d WHERE d.id = $1'),
  'follow-ups': inDossier(
    'act.read-of-follow-ups',
    'follow_up f JOIN dossier d ON d.id = f.dossier_id WHERE f.id = $1',
  ),
};

/** $1 what was read, $2 reader, $3 kind, $4 subject; `told` is what the act tells beside it. */
const atPlace = (thing: ReadThing, found: string, told = `'{}'`) =>
  namedStatement<Recorded>(
    `act.read-of-${thing}`,
    `INSERT INTO act (place_id, person_id, kind, subject)
   SELECT f.place_id, $2::uuid, $3, ($4::jsonb || ${told}::jsonb)::json FROM ${found} RETURNING id`,
  );
const inTable = (thing: ReadThing, table: string) => atPlace(thing, `${table} f WHERE f.id = $1`);

const atPlaces = {
  places: atPlace('places', '(SELECT $1::uuid AS place_id) f'),
  // Hints leave out what the reader may not see: they say of which dossiers with an open appeal they did not, `shown`.
  'council-sessions': atPlace(
    'council-sessions',
    `council_session s JOIN council f ON f.id = s.council_id
     CROSS JOIN LATERAL (SELECT jsonb_agg(v.dossier_id) AS dossiers FROM appeal v WHERE $3 = 'hints.read' AND v.status IN ('filed', 'scoring')
         AND EXISTS (SELECT FROM panel p WHERE p.session_id = s.id AND p.dossier_id = v.dossier_id)
         AND NOT EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = v.dossier_id AND u.person_id = $2)) h
    WHERE s.id = $1`,
    `CASE WHEN h.dossiers IS NULL THEN '{}' ELSE jsonb_build_object('shown', h.dossiers) END`,
  ),
  // The state tells a draft from what was sent.
  reports: atPlace(
    'reports',
    'report f WHERE f.id = $1',
    `json_build_object('version', f.version, 'state', f.state)`,
  ),
  letters: inTable('letters', 'letter'),
  batches: inTable('batches', 'batch'),
  rounds: inTable('rounds', 'round'),
  'plan-calls': inTable('plan-calls', 'plan_call'),
  plans: inTable('plans', 'plan'),
  'report-schedules': inTable('report-schedules', 'report_schedule'),
  'follow-up-calls': inTable('follow-up-calls', 'follow_up_call'),
};

@Injectable()
export class PgActStore extends ActStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async recordRead({ kind, of, id, person, subject }: ReadAct) {
    const values = [id, person.id, kind, JSON.stringify(subject)];
    const [recorded] =
      of === 'dossiers' || of === 'follow-ups'
        ? await runNamed(this.dataSource, inDossiers[of], [...values, scopeOf(person).placeIds])
        : await runNamed(this.dataSource, atPlaces[of], values);
    if (!recorded) throw new Error(`${id} of ${of} was read but is not there`);
  }
}
