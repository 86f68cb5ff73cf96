import { usualQuiet } from '../../../domain/calendar/sending-time.js';

const asked = `asked AS (SELECT role, level FROM json_to_recordset($2::json) AS a(role text, level text))`;
const heldToday = `s.valid_from <= $3::date AND (s.valid_to IS NULL OR s.valid_to >= $3::date)`;
const minutes = (time: string) => `to_char(${time}, 'HH24:MI')`;

/** A person `p` as a recipient; without a row `w` of their own wishes, as most people want it. */
export const recipientColumns = `p.id, p.full_name AS "fullName", json_strip_nulls(json_build_object(
    'mail', CASE WHEN p.active AND coalesce(w.mail, true) THEN nullif(btrim(p.email), '') END,
    'text', CASE WHEN p.active AND coalesce(w.text, true) THEN nullif(btrim(p.phone), '') END)) AS addresses,
  coalesce(w.digest, true) AS digest,
  CASE WHEN w.person_id IS NULL THEN json_build_object('from', '${usualQuiet.from}', 'to', '${usualQuiet.to}')
       WHEN w.quiet_from IS NOT NULL THEN json_build_object('from', ${minutes('w.quiet_from')}, 'to', ${minutes('w.quiet_to')}) END AS quiet`;
/** The time of day of an instant in Vietnam. */
export const timeOf = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::time`;
/** Whether a time of day lies in the quiet hours of a person with their wishes `w`. */
export const inQuiet = (time: string) => `coalesce((
  SELECT CASE WHEN q.since <= q.until THEN ${time} >= q.since AND ${time} < q.until ELSE ${time} >= q.since OR ${time} < q.until END
    FROM (SELECT CASE WHEN w.person_id IS NULL THEN time '${usualQuiet.from}' ELSE w.quiet_from END AS since,
                 CASE WHEN w.person_id IS NULL THEN time '${usualQuiet.to}' ELSE w.quiet_to END AS until) q), false)`;
const people = `
  SELECT ${recipientColumns}
    FROM concerned c JOIN person p ON p.id = c.person_id AND p.active
    LEFT JOIN notice_preference w ON w.person_id = p.id ORDER BY p.id`;

/** One member, while the account is active. $1 person. */
export const recipientNamed = `
  WITH concerned AS (SELECT $1::uuid AS person_id)${people}`;

/**
 * Who holds the asked roles over dossiers: officials at its places, owners by its producer; where only the
 * impartial are asked, nobody with a conflict of interest in it, or one not ruled on yet (ADR 0007). $1 what is asked as
 * [{messageId, dossierId, role, level, today, onlyImpartial}]; answers one row a message and person.
 */
export const recipientsOfDossiers = `
  WITH asked AS (
    SELECT a."messageId", a.role, a.level, a.today, a."onlyImpartial", d.id AS dossier_id, d.producer_id, d.commune_id, d.district_id, d.province_id
      FROM json_to_recordset($1::json) AS a("messageId" uuid, "dossierId" uuid, role text, level text, today date, "onlyImpartial" boolean)
      JOIN dossier d ON d.id = a."dossierId"
  ), concerned AS (
    SELECT asked."messageId", s.person_id FROM asked JOIN assignment s ON s.role = asked.role AND s.place_id =
        CASE asked.level WHEN 'commune' THEN commune_id WHEN 'district' THEN district_id WHEN 'province' THEN province_id END
     WHERE asked.role <> 'producer' AND s.valid_from <= asked.today AND (s.valid_to IS NULL OR s.valid_to >= asked.today)
       AND NOT (asked."onlyImpartial" AND EXISTS (SELECT FROM conflict_standing w
         WHERE w.dossier_id = asked.dossier_id AND w.person_id = s.person_id AND w.word IN ('conflict', 'doubt')))
    UNION
    SELECT asked."messageId", o.person_id FROM asked JOIN acting_for_producer o ON o.producer_id = asked.producer_id
     WHERE asked.role = 'producer'
  )
  SELECT c."messageId", ${recipientColumns}
    FROM concerned c JOIN person p ON p.id = c.person_id AND p.active
    LEFT JOIN notice_preference w ON w.person_id = p.id ORDER BY p.id`;

const heldHereOrAbove = `above AS (
    SELECT id, level, parent_id FROM place WHERE id = $1
    UNION ALL SELECT p.id, p.level, p.parent_id FROM place p JOIN above ON p.id = above.parent_id
  ), concerned AS (
    SELECT DISTINCT s.person_id FROM asked JOIN above ON above.level = asked.level
      JOIN assignment s ON s.role = asked.role AND s.place_id = above.id WHERE ${heldToday}`;

/** Who holds the asked roles at a place or at one above it. $1 place, $2 roles, $3 today. */
export const recipientsOfPlace = `
  WITH RECURSIVE ${asked}, ${heldHereOrAbove})${people}`;

/**
 * The same, and whoever sits in the council of a session or came to it; of a result of no session, whoever sits in its
 * council, was asked for it, or scored an appeal against it. $4 session or null, $5 panel or null.
 */
export const recipientsOfCheckpoint = `
  WITH RECURSIVE ${asked}, ${heldHereOrAbove}
    UNION
    SELECT t.person_id FROM council_session v JOIN council_seat t ON t.council_id = v.council_id WHERE v.id = $4::uuid
    UNION
    SELECT a.person_id FROM session_attendance a WHERE a.session_id = $4::uuid
    UNION
    SELECT t.person_id FROM panel q JOIN council_seat t ON t.council_id = q.council_id WHERE q.id = $5::uuid
    UNION
    SELECT t.person_id FROM panel_seat t WHERE t.panel_id = $5::uuid
    UNION
    SELECT m.person_id FROM appeal v JOIN appeal_member m ON m.appeal_id = v.id WHERE v.panel_id = $5::uuid AND m.released_at IS NULL
  )${people}`;

/**
 * Whoever is named for what is still open of a letter at a place and serves there yet; those of the asked roles who carry it
 * out there, while something has nobody so named; and whoever is asked beside them. $1 place, $2 roles, $3 today, $4 letter, $5 roles that carry it out.
 */
export const recipientsOfFollowUps = `
  WITH RECURSIVE ${asked}, above AS (
    SELECT id, level, parent_id FROM place WHERE id = $1
    UNION ALL SELECT p.id, p.level, p.parent_id FROM place p JOIN above ON p.id = above.parent_id
  ), open AS (
    SELECT (SELECT p.id FROM person p JOIN assignment s ON s.person_id = p.id AND s.place_id = f.place_id AND s.role = ANY ($5::text[])
        AND ${heldToday} WHERE p.id = f.responsible_id AND p.active LIMIT 1) AS responsible_id
      FROM follow_up f WHERE f.call_id = $4 AND f.place_id = $1 AND f.state = 'open'
  ), concerned AS (
    SELECT s.person_id FROM asked JOIN above ON above.level = asked.level
      JOIN assignment s ON s.role = asked.role AND s.place_id = above.id
     WHERE ${heldToday} AND (above.id <> $1 OR NOT asked.role = ANY ($5::text[]) OR EXISTS (SELECT FROM open WHERE responsible_id IS NULL))
    UNION
    SELECT responsible_id FROM open WHERE responsible_id IS NOT NULL
  )${people}`;

/**
 * Who holds the asked roles where a round runs: at its place, anywhere below, and at the places above it, which urge.
 * $1 round, $2 roles, $3 today.
 */
export const recipientsOfRound = `
  WITH RECURSIVE ${asked}, below AS (
    SELECT p.id, p.level FROM place p JOIN round r ON r.place_id = p.id WHERE r.id = $1
    UNION ALL SELECT c.id, c.level FROM place c JOIN below ON c.parent_id = below.id
  ), above AS (
    SELECT p.id, p.level, p.parent_id FROM place p JOIN round r ON r.place_id = p.id WHERE r.id = $1
    UNION ALL SELECT p.id, p.level, p.parent_id FROM place p JOIN above ON p.id = above.parent_id
  ), places AS (SELECT id, level FROM below UNION SELECT id, level FROM above),
  concerned AS (
    SELECT s.person_id FROM asked JOIN places ON places.level = asked.level
      JOIN assignment s ON s.role = asked.role AND s.place_id = places.id
     WHERE asked.role <> 'producer' AND ${heldToday}
    UNION
    SELECT o.person_id FROM asked JOIN places ON places.level = 'commune'
      JOIN producer t ON t.commune_id = places.id JOIN acting_for_producer o ON o.producer_id = t.id
     WHERE asked.role = 'producer'
  )${people}`;
