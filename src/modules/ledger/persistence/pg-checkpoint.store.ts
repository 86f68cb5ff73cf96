import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { instant, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import { WriteOnce, type KeyReused, type Transaction, type Writer } from '../../people/index.js';
import { checkpointText, signedText, type Checkpoint } from '../checkpoint.js';
import {
  CheckpointStore,
  type KeptCheckpoint,
  type LedgerEmpty,
  type Seal,
  type SealedUnder,
} from '../checkpoint.store.js';

const headNow = `SELECT number::float8, encode(hash, 'hex') AS hash, ${instant('ocop_now()')} AS "signedAt" FROM link_ledger($1)`;

/** $1 place, $2 number, $3 hash, $4 signed at, $5 key, $6 text, $7 signature, $8 who is told, $9 of what, $10 the session that ends with it, $11 the panel, $12 its dossier, or null. */
const keep = `
  WITH kept AS (
    INSERT INTO ledger_checkpoint (place_id, number, hash, signed_at, signed_by, key_id, text, signature)
    VALUES ($1, $2, decode($3, 'hex'), $4, acting_person(), $5, $6, decode($7, 'base64')) RETURNING place_id, number, signed_at)
  INSERT INTO outbox (id, kind, template, audience, place_id, checkpoint, session_id, panel_id, dossier_id, due_at)
  SELECT gen_random_uuid(), 'checkpoint', $9::text, $8::json,
         place_id, number, $10::uuid, $11::uuid, $12::uuid, signed_at FROM kept`;

const auditors = JSON.stringify(
  ['commune', 'district', 'province'].map((level) => ({ role: 'auditor', level })),
);

function columnsOf(ends: SealedUnder | null): readonly (string | null)[] {
  if (ends === null) return ['ledgerCheckpoint', null, null, null];
  return ends.template === 'sessionSealed'
    ? [ends.template, ends.sessionId, null, null]
    : [ends.template, null, ends.panelId, ends.dossierId];
}

const list = namedStatement<Omit<KeptCheckpoint, 'text'>>(
  'checkpoint.list',
  `SELECT place_id AS place, number, encode(hash, 'hex') AS hash, ${instant('signed_at')} AS "signedAt", key_id AS key,
     encode(signature, 'base64') AS signature
     FROM ledger_checkpoint WHERE place_id = $1 AND ($2::bigint IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
);

@Injectable()
export class PgCheckpointStore extends CheckpointStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async sign(
    placeId: string,
    seal: Seal,
    within: Transaction,
    ends: SealedUnder | null = null,
  ): Promise<Outcome<KeptCheckpoint, LedgerEmpty>> {
    const [head] = await within.query<Omit<Checkpoint, 'key' | 'place'>[]>(headNow, [placeId]);
    if (!head || head.number === 0) return refuse({ code: 'ledger.empty', placeId });
    const signed = seal({ ...head, place: placeId });
    await within.query(keep, [
      ...[placeId, signed.number, signed.hash, signed.signedAt, signed.key],
      ...[checkpointText(signed), signed.signature, auditors, ...columnsOf(ends)],
    ]);
    return accept({ ...signed, text: signedText(signed) });
  }

  override signOnce(
    placeId: string,
    seal: Seal,
    { personId, write }: Writer,
  ): Promise<Outcome<KeptCheckpoint, LedgerEmpty | KeyReused>> {
    return this.writeOnce.run<KeptCheckpoint, LedgerEmpty>(personId, write, (manager) =>
      this.sign(placeId, seal, manager),
    );
  }

  override async list(placeId: string, { take, after }: PageWindow) {
    const [number = null] = after ?? [];
    const kept = await runNamed(this.dataSource, list, [placeId, number, take]);
    // PostgreSQL breaks base64 after 76 characters.
    const signed = kept.map((one) => ({ ...one, signature: one.signature.replace('\n', '') }));
    return signed.map((one) => ({ ...one, text: signedText(one) }));
  }
}
