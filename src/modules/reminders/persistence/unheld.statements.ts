import { namedStatement } from '../../../platform/database/index.js';
import type { Recipient } from '../recipient.js';
import { recipientColumns } from './recipients.statements.js';

/**
 * An office that a message is for and in which nobody sits, or an owner nobody of whom has an account, with one of those who
 * are told in its place, or nobody.
 */
export interface UnheldOffice {
  readonly messageId: string;
  /** Of an owner, the commune. */
  readonly placeId: string;
  readonly placeName: string;
  /** Null: it is the office. */
  readonly producerId: string | null;
  readonly producerName: string | null;
  readonly instead: Recipient | null;
}

const heldOn = (day: string) => `s.valid_from <= ${day} AND (s.valid_to IS NULL OR s.valid_to >= ${day})`;
const placesUp = `WITH RECURSIVE up AS (
        SELECT id, level, parent_id FROM place WHERE id = a."placeId"
        UNION ALL SELECT p.id, p.level, p.parent_id FROM place p JOIN up ON p.id = up.parent_id)
      SELECT up.id FROM up WHERE up.level = a.level`;
const placesOfRound = `WITH RECURSIVE down AS (
        SELECT p.id, p.level, p.valid_from, p.valid_to FROM place p JOIN round r ON r.place_id = p.id WHERE r.id = a."roundId"
        UNION ALL SELECT c.id, c.level, c.valid_from, c.valid_to FROM place c JOIN down ON c.parent_id = down.id)
      SELECT down.id FROM down WHERE down.level = a.level AND a.today BETWEEN down.valid_from AND coalesce(down.valid_to, 'infinity')`;

/**
 * The offices asked of messages in which nobody sits, and owners of dossiers without an account, with whoever sits nearest
 * above each. $1 what is asked as [{messageId, dossierId, placeId, roundId, role, level, today}], $2 whose turn it is in whose
 * place as [{level, rank, role, at}]; of owners the level is `owner`.
 */
export const findUnheldOffices = namedStatement<UnheldOffice>(
  'outbox.unheld-offices',
  `WITH asked AS (
     SELECT * FROM json_to_recordset($1::json)
       AS a("messageId" uuid, "dossierId" uuid, "placeId" uuid, "roundId" uuid, role text, level text, today date)
   ), offices AS (
     SELECT a."messageId", a.level, a.today, l.id AS place_id, array_agg(a.role) AS roles FROM asked a CROSS JOIN LATERAL (
       SELECT CASE a.level WHEN 'commune' THEN d.commune_id WHEN 'district' THEN d.district_id ELSE d.province_id END AS id
         FROM dossier d WHERE d.id = a."dossierId"
       UNION ALL (${placesUp})
       UNION ALL (${placesOfRound})) l
      WHERE a.role <> 'producer' AND l.id IS NOT NULL GROUP BY 1, 2, 3, 4
   ), unheld AS (
     SELECT o."messageId", o.level, o.today, p.id AS place_id, p.name, NULL::uuid AS producer_id, NULL AS producer_name
       FROM offices o JOIN place p ON p.id = o.place_id
      WHERE NOT EXISTS (SELECT FROM assignment s JOIN person h ON h.id = s.person_id AND h.active
        WHERE s.place_id = o.place_id AND s.role = ANY (o.roles) AND ${heldOn('o.today')})
     UNION ALL
     SELECT a."messageId", 'owner', a.today, p.id, p.name, g.id, g.name
       FROM asked a JOIN dossier d ON d.id = a."dossierId" JOIN producer g ON g.id = d.producer_id JOIN place p ON p.id = d.commune_id
      WHERE a.role = 'producer' AND NOT EXISTS (
        SELECT FROM acting_for_producer o JOIN person h ON h.id = o.person_id AND h.active WHERE o.producer_id = g.id)
   ), above AS (
     SELECT u."messageId", u.place_id, u.producer_id, s.person_id,
         rank() OVER (PARTITION BY u."messageId", u.place_id, u.producer_id ORDER BY w.rank) AS turn
       FROM unheld u CROSS JOIN LATERAL (WITH RECURSIVE up AS (
           SELECT id, level, parent_id FROM place WHERE id = u.place_id
           UNION ALL SELECT p.id, p.level, p.parent_id FROM place p JOIN up ON p.id = up.parent_id) SELECT id, level FROM up) v
       JOIN json_to_recordset($2::json) AS w(level text, rank smallint, role text, at text) ON w.level = u.level AND w.at = v.level
       JOIN assignment s ON s.place_id = v.id AND s.role = w.role AND ${heldOn('u.today')}
       JOIN person h ON h.id = s.person_id AND h.active
   )
   SELECT u."messageId", u.place_id AS "placeId", u.name AS "placeName", u.producer_id AS "producerId", u.producer_name AS "producerName",
     CASE WHEN i.id IS NOT NULL THEN to_json(i) END AS instead
     FROM unheld u LEFT JOIN above a ON a."messageId" = u."messageId" AND a.place_id = u.place_id
       AND a.producer_id IS NOT DISTINCT FROM u.producer_id AND a.turn = 1
     LEFT JOIN LATERAL (SELECT ${recipientColumns} FROM person p LEFT JOIN notice_preference w ON w.person_id = p.id
       WHERE p.id = a.person_id) i ON true
    ORDER BY u.name COLLATE "vi-x-icu", u.place_id, u.producer_id, i.id`,
);

/** $1 rows as [{messageId, placeId, placeName, producerId, producerName, toldAbove, facts}]. */
export const keepUnheldOffices = namedStatement<never>(
  'outbox.keep-unheld-offices',
  `INSERT INTO unheld_office (outbox_id, place_id, place_name, producer_id, producer_name, told_above, facts, found_at)
   SELECT e."messageId", e."placeId", e."placeName", e."producerId", e."producerName", e."toldAbove", e.facts, ocop_now()
     FROM json_to_recordset($1::json) AS e("messageId" uuid, "placeId" uuid, "placeName" text, "producerId" uuid, "producerName" text,
       "toldAbove" boolean, facts json)
   ON CONFLICT DO NOTHING`,
);
