import { namedStatement } from '../../../platform/database/index.js';
import { isRenewalFiled } from '../../reminders/index.js';
import type { DatedCall, DatedCertificate, UndecidedRecheck } from '../follow-up-dates.store.js';
import { decidingPlaceId, due, inScope, lastDay, placeOf } from './follow-up.statements.js';

const datedCall = (
  which: string,
) => `SELECT c.id, c.kind, ${placeOf('l')} AS place, ${due}, count(*)::int AS products,
     (c.version + (SELECT sum(version) FROM follow_up WHERE call_id = c.id))::int AS version
    FROM follow_up_call c JOIN place l ON l.id = c.place_id JOIN follow_up f ON f.call_id = c.id JOIN dossier d ON d.id = f.dossier_id
   WHERE ${inScope} AND ${lastDay} BETWEEN $3 AND $4 AND ${which} GROUP BY c.id, l.id ORDER BY ${lastDay}, c.id`;

/** $3 $4 first and last day, $5 places that ask, $6 communes. */
export const listCallsAt = namedStatement<DatedCall>(
  'follow-up-call.dated-at',
  datedCall(`f.state <> 'calledOff' AND c.place_id = ANY($5::uuid[]) AND d.commune_id = ANY($6::uuid[])`),
);
/** $3 $4 first and last day, $5 person, $6 places where the person carries out what is asked, $7 the roles that do. Who is named counts while serving there. */
export const listCallsOf = namedStatement<DatedCall>(
  'follow-up-call.dated-of',
  datedCall(`f.state = 'open' AND f.place_id = ANY($6::uuid[]) AND (f.responsible_id = $5 OR NOT EXISTS (
    SELECT FROM person h JOIN assignment s ON s.person_id = h.id AND s.place_id = f.place_id AND s.role = ANY($7::text[])
       AND ocop_day(ocop_now()) BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity') WHERE h.id = f.responsible_id AND h.active))`),
);

/** $3 $4 first and last day, $5 communes or null. */
export const listCertificates = namedStatement<DatedCertificate>(
  'follow-up.certificates',
  `SELECT n.dossier_id AS "dossierId", p.name AS "productName", n.decision_number AS "decisionNumber", n.expires_on AS "expiresOn",
     ${isRenewalFiled} AS "isRenewalFiled", ARRAY[d.commune_id, ${decidingPlaceId}]::text[] AS "toldAt"
    FROM standing_certificate n JOIN dossier d ON d.id = n.dossier_id JOIN product p ON p.id = d.product_id
   WHERE ${inScope} AND n.expires_on BETWEEN $3 AND $4 AND ($5::uuid[] IS NULL OR d.commune_id = ANY($5))
   ORDER BY n.expires_on, n.decision_number, p.name COLLATE "vi-x-icu", d.id`,
);

/** $3 communes or null. */
export const listUndecidedRechecks = namedStatement<UndecidedRecheck>(
  'follow-up.undecided-rechecks',
  `SELECT f.id, f.version, f.state, f.findings, f.proposal, p.name AS "productName", ${placeOf('k')} AS place, ${placeOf('y')} AS "decidingPlace",
     json_build_object('rulebook', d.rulebook, 'recognisedBy', n.recognised_by) AS certificate
    FROM follow_up f JOIN follow_up_call c ON c.id = f.call_id JOIN standing_certificate n ON n.dossier_id = f.dossier_id
    JOIN dossier d ON d.id = f.dossier_id JOIN product p ON p.id = d.product_id JOIN place k ON k.id = f.place_id
    JOIN place y ON y.id = ${decidingPlaceId}
   WHERE ${inScope} AND ($3::uuid[] IS NULL OR d.commune_id = ANY($3))
     AND c.kind = 'recheck' AND f.state IN ('open', 'proposed') AND f.findings IS NOT NULL ORDER BY f.id`,
);
