/** The session that a dossier is on ends and is sealed, without minutes. Past the use cases, as `convene`. */
export async function adjourn(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  dossierId: string,
): Promise<void> {
  await client.query(
    `WITH ended AS (
       UPDATE council_session SET state = 'sealed', sealed_at = ocop_now()
        WHERE state = 'open' AND id IN (SELECT session_id FROM session_item WHERE dossier_id = $1) RETURNING id
     )
     UPDATE session_item SET active = false WHERE session_id IN (SELECT id FROM ended)`,
    [dossierId],
  );
}
