import type { EntityManager } from 'typeorm';
import type { CorrectionText } from '../meeting.store.js';

/** A table of annexes, and whose minutes they correct. */
const annexesOf = {
  session: { table: 'session_annex', of: 'session_id', holder: 'council_session' },
  opinions: { table: 'opinion_annex', of: 'panel_id', holder: 'panel' },
} as const;

/** Corrects minutes by an annex, of a session or of opinions, and answers its number. Whoever adds another one waits, so that numbers follow one another. */
export async function addAnnexTo(
  manager: EntityManager,
  minutes: { readonly kind: keyof typeof annexesOf; readonly id: string },
  { what, reason }: CorrectionText,
  writtenBy: string,
): Promise<{ readonly number: number }> {
  const { table, of, holder } = annexesOf[minutes.kind];
  await manager.query(`SELECT FROM ${holder} WHERE id = $1 FOR UPDATE`, [minutes.id]);
  const [added] = await manager.query<{ number: number }[]>(
    `INSERT INTO ${table} (${of}, number, what, reason, written_by)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM ${table} WHERE ${of} = $1 RETURNING number`,
    [minutes.id, what, reason, writtenBy],
  );
  if (!added) throw new Error('Adding an annex answered no number');
  return added;
}
