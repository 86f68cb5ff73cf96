import type { Client } from 'pg';
import type { Answered } from './side.js';

/**
 * What binds a world to its secrets without telling them, put out of sight: receipts, which only a nonce nobody sees could
 * open, digests with a nonce of that kind, and the hashes and signatures of the ledger, which stand on them; hashes of steps from the
 * one on in which somebody wrote of the marks, which stand on a whole sentence.
 */
export class Veil {
  private readonly names = new Map<string, string>();
  /** By place, the last row of its ledger that has a name. Ledgers grow with each reading, and never change. */
  private readonly last: Record<string, number> = {};

  constructor(private readonly client: Client) {}

  async over(answer: Answered): Promise<Answered> {
    await this.learn();
    return { ...answer, ...{ headers: this.hidden(answer.headers), body: this.hidden(answer.body) } };
  }

  private hidden(text: string): string {
    return text.replace(
      /\b[0-9a-f]{64}\b|[A-Za-z0-9+/]{86}==/g,
      (secret) => this.names.get(secret) ?? secret,
    );
  }

  private async learn(): Promise<void> {
    const ledger = await this.client.query<{ hash: string; place: string; number: string }>(
      `SELECT encode(hash, 'hex') AS hash, place_id AS place, number FROM ledger_row
        WHERE number > coalesce(($1::json ->> place_id::text)::bigint, 0)`,
      [JSON.stringify(this.last)],
    );
    for (const { hash, place, number } of ledger.rows) {
      this.names.set(hash, `ledger ${place}${number}`);
      this.last[place] = Math.max(this.last[place] ?? 0, Number(number));
    }
    const others = await this.client.query<{ hash: string; name: string }>(`
      SELECT encode(receipt, 'hex') AS hash, 'receipt ' || panel_id || person_id AS name FROM ballot
      UNION ALL SELECT subject ->> 'receipts', 'receipts ' || id FROM act WHERE kind IN ('panel.closed', 'panel.lapsed')
      UNION ALL SELECT subject ->> 'result', 'result ' || id FROM act WHERE kind = 'panel.closed'
      UNION ALL SELECT encode(hash, 'hex'), 'step ' || dossier_id || number FROM dossier_step s
         WHERE EXISTS (SELECT FROM dossier_step w WHERE w.dossier_id = s.dossier_id AND w.number <= s.number
           AND w.action IN ('closeScoring', 'scoreAgain', 'proposeReopening') AND w.reason IS NOT NULL)
      UNION ALL SELECT subject ->> 'digest', 'minutes ' || id FROM act WHERE kind = 'minutes.kept'
      UNION ALL SELECT encode(signature, 'base64'), 'signature ' || place_id || number FROM ledger_checkpoint`);
    // PostgreSQL breaks base64 into lines.
    for (const { hash, name } of others.rows) this.names.set(hash.replaceAll('\n', ''), name);
  }
}
