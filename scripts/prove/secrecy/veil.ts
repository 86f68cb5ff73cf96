import type { Client } from 'pg';
import type { Answered } from './side.js';

type Veil = (text: string) => string;

/**
 * What binds a world to its secrets without telling them, put out of sight: receipts, which only a nonce nobody sees could
 * open, digests with a nonce of that kind, and the hashes and signatures of the ledger, which stand on them.
 */
export async function veilOf(client: Client): Promise<Veil> {
  const { rows } = await client.query<{ hash: string; name: string }>(`
    SELECT encode(receipt, 'hex') AS hash, 'receipt ' || panel_id || person_id AS name FROM ballot
    UNION ALL SELECT encode(hash, 'hex'), 'ledger ' || place_id || number FROM ledger_row
    UNION ALL SELECT encode(hash, 'hex'), 'head ' || place_id FROM ledger_head
    UNION ALL SELECT subject ->> 'receipts', 'receipts ' || id FROM act WHERE kind = 'panel.closed'
    UNION ALL SELECT subject ->> 'result', 'result ' || id FROM act WHERE kind = 'panel.closed'
    UNION ALL SELECT subject ->> 'digest', 'minutes ' || id FROM act WHERE kind = 'minutes.kept'
    UNION ALL SELECT encode(signature, 'base64'), 'signature ' || place_id || number FROM ledger_checkpoint`);
  // PostgreSQL breaks base64 into lines.
  const names = new Map(rows.map(({ hash, name }) => [hash.replaceAll('\n', ''), name]));
  return (text) =>
    text.replace(/\b[0-9a-f]{64}\b|[A-Za-z0-9+/]{86}==/g, (secret) => names.get(secret) ?? secret);
}

export const behind = (answer: Answered, veil: Veil): Answered => ({
  ...answer,
  ...{ headers: veil(answer.headers), body: veil(answer.body) },
});
