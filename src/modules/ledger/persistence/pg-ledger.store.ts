import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { Transaction } from '../../people/index.js';
import type { LedgerHead, LedgerRow } from '../act-chain.js';
import { LedgerStore, type RowsQuestion, type ToldRow } from '../ledger.store.js';
import { rulingActions, rulingKinds } from '../rulings.js';

const linkAll = `SELECT number::float8, encode(hash, 'hex') AS hash FROM link_ledger($1)`;
const linkSome = namedStatement<never>('ledger.link-some', `SELECT FROM link_ledger($1, $2)`);
const waiting = namedStatement<{ id: string }>(
  'ledger.waiting',
  `SELECT DISTINCT place_id AS id FROM act_waiting`,
);
const oldestWaiting = namedStatement<{ seconds: number }>(
  'ledger.oldest-waiting',
  `SELECT coalesce(greatest(0, floor(extract(epoch FROM ocop_now() - min(at)))), 0)::integer AS seconds FROM act_waiting`,
);

/** $1 place, $2 dossier, $3 person, $4 kind, $5 the last number seen, $6 limit, $7 action, $8 rulings only, of $9 kinds and $10 actions. */
const list = namedStatement<ToldRow>(
  'ledger.list',
  `SELECT r.number, ${instant('a.at')} AS at, a.kind, a.subject, encode(r.hash, 'hex') AS hash,
     CASE WHEN a.person_id IS NOT NULL THEN json_build_object('id', a.person_id, 'fullName', coalesce(p.full_name, '')) END AS person,
     CASE WHEN a.dossier_id IS NOT NULL THEN json_build_object('id', a.dossier_id, 'productName', coalesce(t.name, '')) END AS dossier
     FROM ledger_row r JOIN act a ON a.id = r.act_id
     LEFT JOIN person p ON p.id = a.person_id
     LEFT JOIN dossier d ON d.id = a.dossier_id LEFT JOIN product t ON t.id = d.product_id
    WHERE r.place_id = $1 AND ($2::uuid IS NULL OR a.dossier_id = $2) AND ($3::uuid IS NULL OR a.person_id = $3)
      AND ($4::text IS NULL OR a.kind = $4) AND ($5::bigint IS NULL OR r.number < $5)
      AND ($7::text IS NULL OR a.subject ->> 'action' = $7)
      AND (NOT $8::boolean OR a.kind = ANY ($9::text[])
        OR (a.kind = 'dossier.step' AND a.subject ->> 'action' = ANY ($10::text[]))
        OR (a.kind = 'conflict.stated' AND a.subject ->> 'person' <> a.person_id::text))
    ORDER BY r.number DESC LIMIT $6`,
);

const rowsAfter = namedStatement<LedgerRow>(
  'ledger.rows-after',
  `SELECT r.number, r.act_id AS id, a.place_id AS place, ${instant('a.at')} AS at, a.person_id AS person, a.kind,
     a.dossier_id AS dossier, a.subject::text AS subject, encode(r.hash, 'hex') AS hash
     FROM ledger_row r LEFT JOIN act a ON a.id = r.act_id
    WHERE r.place_id = $1 AND r.number > $2 ORDER BY r.number LIMIT $3`,
);

@Injectable()
export class PgLedgerStore extends LedgerStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async head(placeId: string, within: Transaction = this.dataSource): Promise<LedgerHead> {
    const [head] = await within.query<LedgerHead[]>(linkAll, [placeId]);
    if (!head) throw new Error('Linking a ledger answered no head');
    return head;
  }

  override async listWaiting() {
    return (await runNamed(this.dataSource, waiting)).map(({ id }) => id);
  }

  override async oldestWaitingSeconds() {
    const [oldest] = await runNamed(this.dataSource, oldestWaiting);
    return oldest?.seconds ?? 0;
  }

  override async linkSome(placeId: string, atMost: number) {
    await runNamed(this.dataSource, linkSome, [placeId, atMost]);
  }

  override list({ placeId, dossierId, personId, kind, action, rulingsOnly, take, after }: RowsQuestion) {
    const [number = null] = after ?? [];
    return runNamed(this.dataSource, list, [
      ...[placeId, dossierId, personId, kind, number, take, action],
      ...[rulingsOnly, rulingKinds, rulingActions],
    ]);
  }

  override rowsAfter(placeId: string, number: number, atMost: number) {
    return runNamed(this.dataSource, rowsAfter, [placeId, number, atMost]);
  }
}
