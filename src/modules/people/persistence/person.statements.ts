import type { HeldAssignment } from '../../../domain/jurisdiction/assignment.rules.js';
import { namedStatement } from '../../../platform/database/index.js';
import type { Person } from '../person.js';
import type { PlaceOfOffice } from '../person.store.js';

// $1: the places an administrator serves, or null for the whole country.
const reach = `RECURSIVE reach AS (SELECT id FROM place WHERE id = ANY($1::uuid[])
  UNION SELECT p.id FROM place p JOIN reach r ON p.parent_id = r.id)`;
const isReached = `($1::uuid[] IS NULL OR a.place_id IN (SELECT id FROM reach))`;
const isVisible = `($1::uuid[] IS NULL
  OR EXISTS (SELECT FROM assignment a WHERE a.person_id = p.id AND ${isReached})
  OR NOT EXISTS (SELECT FROM assignment a WHERE a.person_id = p.id))`;
/** Of a person `p`: the ways by which the last message to the present address was refused for good. */
export const unreachableBy = `(SELECT coalesce(json_agg(w.way ORDER BY w.way), '[]')
    FROM (VALUES ('mail', btrim(p.email)), ('text', btrim(p.phone))) AS w(way, address)
   WHERE (SELECT s.status FROM sending s WHERE s.person_id = p.id AND s.channel = w.way AND s.to_address = w.address
      AND s.status IN ('sent', 'failed') ORDER BY s.created_at DESC LIMIT 1) = 'failed')`;
const columns = `p.id, p.version, p.full_name AS "fullName", p.sign_in_name AS "signInName", p.email, p.phone,
  p.active, p.active_reason AS "activeReason", ${unreachableBy} AS "unreachableBy",
  to_json(array_remove(ARRAY[CASE WHEN p.identity_number IS NOT NULL THEN 'identityNumber' END, CASE WHEN p.address IS NOT NULL THEN 'address' END,
    CASE WHEN p.employer IS NOT NULL THEN 'employer' END], NULL)) AS "conflictData",
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'role', a.role, 'place',
       CASE WHEN pl.id IS NULL THEN NULL ELSE json_build_object('id', pl.id, 'name', pl.name, 'level', pl.level) END,
       'validFrom', a.valid_from, 'validTo', a.valid_to) ORDER BY a.valid_from, a.role, a.id), '[]')
     FROM assignment a LEFT JOIN place pl ON pl.id = a.place_id
    WHERE a.person_id = p.id AND ${isReached}) AS assignments`;

export const findPerson = namedStatement<Person>(
  'person.find',
  `WITH ${reach} SELECT ${columns} FROM person p WHERE p.id = $2 AND ${isVisible}`,
);
export const listPeople = namedStatement<Person>(
  'person.list',
  `WITH ${reach} SELECT ${columns} FROM person p
    WHERE ${isVisible}
      AND ($2::text IS NULL OR position(search_key($2) IN search_key(p.full_name)) > 0
        OR position(lower($2) IN p.sign_in_name) > 0)
      AND ($3::text IS NULL OR (p.full_name COLLATE "vi-x-icu", p.id) > ($3 COLLATE "vi-x-icu", $4::uuid))
    ORDER BY p.full_name COLLATE "vi-x-icu", p.id LIMIT $5`,
);
export const findPlaceOfOffice = namedStatement<PlaceOfOffice>(
  'person.place',
  `WITH ${reach} SELECT a.place_id AS id, a.level, a.valid_from AS "validFrom", a.valid_to AS "validTo"
     FROM (SELECT id AS place_id, level, valid_from, valid_to FROM place WHERE id = $2) a WHERE ${isReached}`,
);
/** No key of the row changes: who is being changed may meanwhile write, under the own name, what waits for this. */
export const lockPerson = namedStatement<{ version: number; active: boolean }>(
  'person.lock',
  `WITH ${reach} SELECT p.version, p.active FROM person p WHERE p.id = $2 AND ${isVisible} FOR NO KEY UPDATE OF p`,
);
/** Whether a person holds an office, today or later, or owns a producer outside the reach. */
export const findServiceElsewhere = namedStatement<{ found: boolean }>(
  'person.service-elsewhere',
  `WITH ${reach} SELECT EXISTS (SELECT FROM (
       SELECT place_id FROM assignment WHERE person_id = $2 AND (valid_to IS NULL OR valid_to >= ocop_day(ocop_now()))
       UNION ALL SELECT g.commune_id FROM acting_for_producer o JOIN producer g ON g.id = o.producer_id WHERE o.person_id = $2) a
     WHERE ${isReached} IS NOT TRUE) AS found`,
);
export const heldAssignments = namedStatement<HeldAssignment>(
  'person.held',
  `WITH ${reach} SELECT a.id, a.role, a.place_id AS "placeId", a.valid_from AS "validFrom", a.valid_to AS "validTo"
     FROM assignment a WHERE a.person_id = $2 AND ${isReached}`,
);
/** Locked, so that two administrators cannot end or close each other at the same moment. */
export const lockLastingAdministrators = namedStatement<{ id: string; personId: string }>(
  'person.lasting-administrators',
  `SELECT a.id, a.person_id AS "personId" FROM assignment a JOIN person p ON p.id = a.person_id
    WHERE a.role = 'administrator' AND a.place_id IS NULL AND a.valid_to IS NULL AND p.active
    ORDER BY a.id FOR UPDATE OF a`,
);
export const endAssignment = namedStatement<never>(
  'person.end-assignment',
  `UPDATE assignment SET valid_to = $2 WHERE id = $1`,
);
