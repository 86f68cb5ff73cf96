import type { Lane } from './lane.js';
import type { ReadySheet } from './sheets.js';

/** The id of the panel that is open now. */
export async function openPanelOf({ client }: Lane, dossierId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>({
    name: 'proof.panel',
    text: `SELECT id FROM panel WHERE dossier_id = $1 AND status = 'open'`,
    values: [dossierId],
  });
  return rows[0]?.id ?? 'no panel is open';
}

interface CastSheet {
  readonly personId: string;
  readonly ready: ReadySheet;
}

/** Members vote, past the use case: that ballots race with closing is another proof's matter. */
export async function insertBallots(
  { client }: Lane,
  panelId: string,
  cast: readonly CastSheet[],
): Promise<void> {
  await client.query({
    name: 'proof.ballots',
    text: `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
      SELECT $1, b.person, b.sheet -> 'marks', b.sheet -> 'declared', b.sheet -> 'confirmedEmpty', '{}', b.evaluated, b.total, ocop_now()
        FROM json_to_recordset($2::json) AS b(person uuid, sheet json, evaluated json, total smallint)`,
    values: [
      panelId,
      JSON.stringify(
        cast.map(({ personId, ready: { sheet, evaluated } }) => ({
          person: personId,
          sheet,
          evaluated,
          total: evaluated.total,
        })),
      ),
    ],
  });
}
