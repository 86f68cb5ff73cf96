import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import { KeptStore, type StandingBallot, type StandingRow } from '../kept.store.js';

const placeNamed = (id: string) =>
  `(SELECT json_build_object('name', p.name, 'level', p.level) FROM place p WHERE p.id = ${id})`;

const standing = (which: string) => `
  SELECT r.place_id AS "placeId", ${placeNamed('r.place_id')} AS place, r.number::float8, encode(r.hash, 'hex') AS hash, ${instant('a.at')} AS at,
    CASE WHEN k.number IS NOT NULL THEN json_build_object('at', ${instant('k.signed_at')}, 'key', k.key_id,
      'signature', translate(encode(k.signature, 'base64'), E'\\n', '')) END AS signed
    FROM ledger_row r JOIN act a ON a.id = r.act_id
    LEFT JOIN ledger_row b ON b.place_id = r.place_id AND b.number = r.number - 1
    LEFT JOIN ledger_checkpoint k ON k.place_id = r.place_id AND k.number = r.number AND k.hash = r.hash
   WHERE ${which} AND r.hash = act_hash(coalesce(b.hash, decode(repeat('00', 32), 'hex')), a)`;

const row = namedStatement<StandingRow>('kept.row', standing('r.place_id = $1 AND r.number = $2'));
const signedHead = namedStatement<StandingRow>(
  'kept.signed-head',
  `${standing(`(r.place_id, r.number) IN (SELECT place_id, number FROM ledger_checkpoint WHERE hash = decode($1, 'hex')) AND r.hash = decode($1, 'hex')`)} LIMIT 1`,
);

interface Ballots {
  readonly ballot: string;
  /** What it is cast in, as its table and the key of its acts. */
  readonly scoring: 'panel' | 'appeal';
  readonly cast: string;
  readonly ended: string;
}

/** $1 voter, $2 receipt: of the dossiers that the person has acted on, the ballot that gives this receipt now. */
const own = ({ ballot, scoring, cast, ended }: Ballots) => `
  SELECT json_build_object('id', q.dossier_id, 'productName', t.name) AS dossier,
    ${scoring === 'panel' ? 'q.id' : 'NULL::uuid'} AS "panelId", ${scoring === 'appeal' ? 'q.id' : 'NULL::uuid'} AS "appealId",
    ${instant('b.cast_at')} AS "castAt", ${placeNamed('coalesce(e.place_id, c.place_id)')} AS place, c.number::float8 AS row,
    CASE WHEN e.receipts IS NOT NULL THEN json_build_object('row', e.number, 'holds', e.receipts =
      (SELECT encode(sha256(string_agg(every.receipt, '' ORDER BY every.receipt)), 'hex') FROM ${ballot} every WHERE every.${scoring}_id = q.id)) END AS closed
    FROM (SELECT DISTINCT dossier_id FROM act WHERE person_id = $1::uuid AND kind = '${cast}') mine
    JOIN ${scoring} q ON q.dossier_id = mine.dossier_id JOIN ${ballot} b ON b.${scoring}_id = q.id AND b.person_id = $1::uuid
    JOIN dossier d ON d.id = q.dossier_id JOIN product t ON t.id = d.product_id
    LEFT JOIN LATERAL (SELECT a.place_id, r.number FROM act a LEFT JOIN ledger_row r ON r.act_id = a.id
       WHERE a.dossier_id = q.dossier_id AND a.person_id = $1::uuid AND a.kind = '${cast}' AND a.subject ->> '${scoring}' = q.id::text) c ON true
    LEFT JOIN LATERAL (SELECT a.place_id, a.subject ->> 'receipts' AS receipts, r.number FROM act a LEFT JOIN ledger_row r ON r.act_id = a.id
       WHERE a.dossier_id = q.dossier_id AND a.kind = '${ended}' AND a.subject ->> '${scoring}' = q.id::text) e ON true
   WHERE b.receipt = decode($2, 'hex') AND b.receipt = ballot_receipt(b.${scoring}_id, b.person_id, b.cast_at, b.nonce, b.marks::text,
     b.declared::text, b.confirmed_empty::text, b.notes::text, b.evaluated::text, b.total)`;

const ownBallot = namedStatement<StandingBallot>(
  'kept.own-ballot',
  [
    own({ ballot: 'ballot', scoring: 'panel', cast: 'ballot.cast', ended: 'panel.closed' }),
    own({ ballot: 'appeal_ballot', scoring: 'appeal', cast: 'appeal.ballot-cast', ended: 'appeal.decided' }),
  ].join(' UNION ALL '),
);

@Injectable()
export class PgKeptStore extends KeptStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async findRow(placeId: string, number: number) {
    return (await runNamed(this.dataSource, row, [placeId, number]))[0] ?? null;
  }

  override async findSignedHead(hash: string) {
    return (await runNamed(this.dataSource, signedHead, [hash]))[0] ?? null;
  }

  override async findOwnBallot(personId: string, receipt: string) {
    return (await runNamed(this.dataSource, ownBallot, [personId, receipt]))[0] ?? null;
  }
}
