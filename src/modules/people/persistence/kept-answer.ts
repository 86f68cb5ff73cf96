import type { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import type { KeyReused } from '../key-reused.js';

/** What was answered under a key, and to which wish. */
export interface KeptAnswer<Answer> {
  readonly fingerprint: string;
  readonly answer: Answer;
}

const keptStatement = namedStatement<KeptAnswer<unknown>>(
  'request.kept',
  `SELECT fingerprint, answer FROM idempotent_request WHERE person_id = $1 AND key = $2`,
);

/** The kept answer of this very wish, or nothing where it is new. `Answer` is what the wish's own route answers. */
export async function findKeptAnswer<Answer>(
  dataSource: DataSource,
  personId: string,
  write: WriteKey,
): Promise<Outcome<Answer, KeyReused> | null> {
  const [kept] = await runNamed(dataSource, keptStatement, [personId, write.key]);
  return kept ? answerTo(write, kept as KeptAnswer<Answer>) : null;
}

/** The answer where the key stood for the same wish; a key may not be used for another. */
export const answerTo = <Answer>(
  { key, fingerprint }: WriteKey,
  kept: KeptAnswer<Answer>,
): Outcome<Answer, KeyReused> =>
  kept.fingerprint === fingerprint ? accept(kept.answer) : refuse({ code: 'idempotency-key.reused', key });
