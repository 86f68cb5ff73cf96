/**
 * The council in force at a place meets on one dossier: an open session with the dossier alone on its agenda, every
 * member there and without a conflict of interest. An earlier session of the dossier gives way. Past the use cases, for
 * worlds in which something else is proved.
 */
const conveneStatement = `
  WITH council AS (
    SELECT id FROM council WHERE place_id = $2 AND decided_on <= ocop_day(ocop_now()) AND (valid_to IS NULL OR valid_to >= ocop_day(ocop_now()))
     ORDER BY decided_on DESC, created_at DESC LIMIT 1
  ), met AS (
    INSERT INTO council_session (id, version, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state, opened_at, charter_id)
    SELECT gen_random_uuid(), 1, id, 'Phiên họp', ocop_day(ocop_now()), '08:00', 'Hội trường', 'council-session', '1', 'open', ocop_now(),
      (SELECT h.id FROM council_charter h WHERE h.council_id = council.id AND h.in_force_from <= ocop_day(ocop_now()) ORDER BY h.in_force_from DESC LIMIT 1)
      FROM council
    RETURNING id, council_id
  ), listed AS (
    INSERT INTO session_item (session_id, dossier_id, position, delivered_on) SELECT id, $1, 1, ocop_day(ocop_now()) FROM met
  ), there AS (
    INSERT INTO session_attendance (session_id, person_id, number, mode, arrived_at)
    SELECT met.id, s.person_id, 1, 'inPerson', ocop_now() FROM met JOIN council_seat s ON s.council_id = met.council_id
  )
  INSERT INTO conflict_declaration (dossier_id, person_id, number, word, stated_by)
  SELECT $1, p.id, 1, 'none', p.id FROM (SELECT s.person_id AS id FROM met JOIN council_seat s ON s.council_id = met.council_id
    UNION SELECT unnest($3::uuid[])) p
   WHERE NOT EXISTS (SELECT FROM conflict_declaration c WHERE c.dossier_id = $1 AND c.person_id = p.id)`;

export async function convene(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  dossierId: string,
  placeId: string,
  alsoImpartial: readonly string[] = [],
): Promise<void> {
  await client.query(`UPDATE session_item SET active = false WHERE dossier_id = $1 AND active`, [dossierId]);
  await client.query(conveneStatement, [dossierId, placeId, alsoImpartial]);
}
