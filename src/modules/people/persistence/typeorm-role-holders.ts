import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../../../domain/jurisdiction/role.js';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { RoleHolders } from '../role-holders.js';
import type { Transaction } from '../transaction.js';
import { isHeldToday } from './offices.js';

const isToday = isHeldToday('a');

const holders = namedStatement<{ id: string }>(
  'role-holders.among',
  `SELECT p.id FROM person p
    WHERE p.id = ANY($1::uuid[]) AND p.active
      AND EXISTS (SELECT FROM assignment a WHERE a.person_id = p.id AND a.role = ANY($2::text[])
                     AND ($3::uuid IS NULL OR a.place_id = $3) AND ${isToday})`,
);

const holdersAt = namedStatement<{
  readonly id: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
}>(
  'role-holders.at',
  `SELECT p.id, p.full_name AS "fullName", json_agg(DISTINCT a.role ORDER BY a.role) AS roles
     FROM assignment a JOIN person p ON p.id = a.person_id AND p.active
    WHERE a.place_id = $1 AND a.role = ANY($2::text[]) AND ${isToday}
    GROUP BY p.id ORDER BY p.full_name COLLATE "vi-x-icu", p.id`,
);

@Injectable()
export class TypeOrmRoleHolders extends RoleHolders {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async listAmong(personIds: readonly string[], roles: readonly Role[], placeId: string | null) {
    return (await runNamed(this.dataSource, holders, [personIds, roles, placeId])).map(({ id }) => id);
  }

  override listAt(placeId: string, roles: readonly Role[]) {
    return runNamed(this.dataSource, holdersAt, [placeId, roles]);
  }

  override async ensure(
    personIds: readonly string[],
    { role, placeId }: { readonly role: Role; readonly placeId: string },
    within: Transaction,
  ): Promise<void> {
    // Locked first: the statement after it then sees what a twin has just given.
    await within.query(`SELECT id FROM person WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [
      personIds,
    ]);
    await within.query(
      `WITH given AS (
         INSERT INTO assignment (id, person_id, role, place_id, valid_from)
         SELECT gen_random_uuid(), p.id, $2, $3, ocop_day(ocop_now()) FROM person p
          WHERE p.id = ANY($1::uuid[]) AND NOT EXISTS (
            SELECT FROM assignment a WHERE a.person_id = p.id AND a.role = $2 AND a.place_id = $3 AND ${isToday})
         RETURNING person_id)
       UPDATE person SET version = version + 1 WHERE id IN (SELECT person_id FROM given)`,
      [personIds, role, placeId],
    );
  }
}
