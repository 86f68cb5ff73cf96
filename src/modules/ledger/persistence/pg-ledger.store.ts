import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { Transaction } from '../../people/index.js';
import type { LedgerHead, LedgerRow } from '../act-chain.js';
import { LedgerStore, type RowsQuestion } from '../ledger.store.js';
import { rowsAskedFor } from './rows-asked-for.js';

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

  override list(question: RowsQuestion) {
    const { statement, values } = rowsAskedFor(question);
    return runNamed(this.dataSource, statement, values);
  }

  override rowsAfter(placeId: string, number: number, atMost: number) {
    return runNamed(this.dataSource, rowsAfter, [placeId, number, atMost]);
  }
}
