import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { SessionStore, type Credentials } from '../session.store.js';
import type { SignedInPerson } from '../signed-in-person.js';

const credentials = namedStatement<Credentials>(
  'session.credentials',
  `SELECT id AS "personId", password_hash AS "passwordHash" FROM person WHERE sign_in_name = $1 AND active`,
);
// Waits for a password that is being changed: whoever knew only the one before comes too late.
const open = namedStatement<{ personId: string }>(
  'session.open',
  `INSERT INTO session (token_hash, person_id, expires_at)
   SELECT $1, p.id, clock_timestamp() + make_interval(hours => $4::int) FROM person p
    WHERE p.id = $2 AND p.password_hash = $3 AND p.active FOR SHARE
   RETURNING person_id AS "personId"`,
);
const openUnasked = namedStatement<never>(
  'session.open-unasked',
  `INSERT INTO session (token_hash, person_id, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(hours => $3::int))`,
);
const close = namedStatement<never>('session.close', `DELETE FROM session WHERE token_hash = $1`);
const unread = namedStatement<{ count: number }>(
  'session.unread',
  `SELECT count(*) AS count FROM notice WHERE person_id = $1 AND read_at IS NULL`,
);
const personColumns = `p.id, p.full_name AS "fullName", p.sign_in_name AS "signInName", p.must_change_password AS "mustChangePassword",
     (SELECT coalesce(json_agg(json_build_object('role', a.role, 'place',
          CASE WHEN pl.id IS NULL THEN NULL ELSE json_build_object('id', pl.id, 'name', pl.name, 'level', pl.level) END)
          ORDER BY a.role, pl.code), '[]')
        FROM assignment a LEFT JOIN place pl ON pl.id = a.place_id
       WHERE a.person_id = p.id AND a.valid_from <= ocop_day(ocop_now())
         AND (a.valid_to IS NULL OR a.valid_to >= ocop_day(ocop_now()))) AS assignments,
     (SELECT coalesce(json_agg(json_build_object('id', pr.id, 'name', pr.name, 'communeId', pr.commune_id) ORDER BY pr.name), '[]')
        FROM acting_for_producer pp JOIN producer pr ON pr.id = pp.producer_id WHERE pp.person_id = p.id) AS producers`;
const person = namedStatement<SignedInPerson>(
  'session.person',
  `SELECT ${personColumns},
     json_build_object('session', encode(s.token_hash, 'hex'), 'version', p.version, 'day', ocop_day(ocop_now())) AS "seenAs"
   FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp() AND p.active`,
);
const personById = namedStatement<SignedInPerson>(
  'session.person-by-id',
  `SELECT ${personColumns} FROM person p WHERE p.id = $1 AND p.active`,
);

@Injectable()
export class TypeOrmSessionStore extends SessionStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async findCredentials(signInName: string) {
    return (await runNamed(this.dataSource, credentials, [signInName]))[0] ?? null;
  }
  override async open(tokenHash: Buffer, { personId, passwordHash }: Credentials, hours: number) {
    return (await runNamed(this.dataSource, open, [tokenHash, personId, passwordHash, hours])).length > 0;
  }
  override async openUnasked(tokenHash: Buffer, personId: string, hours: number) {
    await runNamed(this.dataSource, openUnasked, [tokenHash, personId, hours]);
  }
  override async findPerson(tokenHash: Buffer) {
    return (await runNamed(this.dataSource, person, [tokenHash]))[0] ?? null;
  }
  override async findPersonById(personId: string) {
    return (await runNamed(this.dataSource, personById, [personId]))[0] ?? null;
  }
  override async close(tokenHash: Buffer) {
    await runNamed(this.dataSource, close, [tokenHash]);
  }
  override async countUnread(personId: string) {
    return (await runNamed(this.dataSource, unread, [personId]))[0]?.count ?? 0;
  }
}
