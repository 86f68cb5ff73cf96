import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { WorldStore, type DemoAccount } from '../world.store.js';
import type { WorldAccount } from '../world/accounts-of.js';
import type { WorldPlace } from '../world/places-of.js';

const addPlaces = namedStatement<never>(
  'world.places',
  `INSERT INTO place (id, code, name, level, parent_id, valid_from)
   SELECT p.id, p.code, p.name, p.level, p."parentId", $2::date
     FROM json_to_recordset($1::json) AS p(id uuid, code text, name text, level text, "parentId" uuid)`,
);
const addAccounts = namedStatement<never>(
  'world.accounts',
  `WITH given AS (
     SELECT * FROM json_to_recordset($1::json)
       AS a(id uuid, "signInName" text, "fullName" text, email text, role text, "placeId" uuid)
   ), people AS (
     INSERT INTO person (id, sign_in_name, full_name, email, password_hash)
     SELECT id, "signInName", "fullName", email, $3 FROM given RETURNING id
   )
   INSERT INTO assignment (id, person_id, role, place_id, valid_from)
   SELECT gen_random_uuid(), people.id, given.role, given."placeId", $2::date FROM people JOIN given USING (id)`,
);
const listAccounts = namedStatement<DemoAccount>(
  'world.list-accounts',
  `SELECT p.sign_in_name AS "signInName", p.full_name AS "fullName",
     (SELECT coalesce(json_agg(json_build_object('role', a.role, 'placeName', pl.name) ORDER BY a.valid_from, a.role), '[]')
        FROM assignment a LEFT JOIN place pl ON pl.id = a.place_id
       WHERE a.person_id = p.id AND a.valid_from <= ocop_day(ocop_now())
         AND (a.valid_to IS NULL OR a.valid_to >= ocop_day(ocop_now()))) AS roles
   FROM person p WHERE p.sign_in_name = ANY ($1::text[]) AND p.active
   ORDER BY array_position($1::text[], p.sign_in_name)`,
);

@Injectable()
export class PgWorldStore extends WorldStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async addPlaces(places: readonly WorldPlace[], validFrom: string) {
    await runNamed(this.dataSource, addPlaces, [JSON.stringify(places), validFrom]);
  }

  override async addAccounts(accounts: readonly WorldAccount[], validFrom: string, passwordHash: string) {
    await runNamed(this.dataSource, addAccounts, [JSON.stringify(accounts), validFrom, passwordHash]);
  }

  override listAccounts(signInNames: readonly string[]) {
    return runNamed(this.dataSource, listAccounts, [signInNames]);
  }
}
