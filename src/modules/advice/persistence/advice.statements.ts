import type { ConflictWord } from '../../../domain/council/conflict.js';
import { instant, namedStatement } from '../../../platform/database/index.js';
import type { AdvisedDossier, AdviceDraft, AdviceWork, HandedIn } from '../advice.store.js';

const handedIn = (alias: string) => `json_build_object('number', ${alias}.number, 'advice', ${alias}.content,
  'council', (SELECT json_build_object('id', c.id, 'name', c.name, 'level', l.level) FROM council c JOIN place l ON l.id = c.place_id WHERE c.id = ${alias}.council_id),
  'handedInBy', (SELECT m.full_name FROM person m WHERE m.id = ${alias}.handed_in_by), 'handedInAt', ${instant(`${alias}.handed_in_at`)})`;

/** The team in office: of each council the one decided last. */
const team = `SELECT DISTINCT ON (t.council_id) t.id, t.council_id FROM advisory_team t ORDER BY t.council_id, t.decided_on DESC`;

export const dossierStatement = namedStatement<Omit<AdvisedDossier, 'desk'>>(
  'advice.dossier',
  `SELECT d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId",
     (SELECT coalesce(json_agg(${handedIn('v')} ORDER BY v.number), '[]') FROM advice v WHERE v.dossier_id = d.id) AS reports
   FROM dossier d
  WHERE d.id = $1 AND (d.commune_id = ANY ($2::uuid[]) OR d.district_id = ANY ($2) OR d.province_id = ANY ($2))`,
);

/** $1 dossier, $2 person. Of two councils the one that has the dossier now. */
export const deskStatement = namedStatement<{
  readonly councilId: string;
  readonly teamId: string;
  readonly draft: AdviceDraft | null;
  readonly isBrought: boolean;
  readonly isBeingScored: boolean;
  readonly word: ConflictWord | null;
}>(
  'advice.desk',
  `SELECT k.id AS "councilId", t.id AS "teamId", b.brought AS "isBrought",
     EXISTS (SELECT FROM panel q WHERE q.dossier_id = d.id AND q.status = 'open') AS "isBeingScored",
     (SELECT w.word FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = $2) AS word,
     (SELECT json_build_object('version', f.version, 'advice', f.content, 'savedBy', m.full_name, 'savedAt', ${instant('f.saved_at')})
        FROM advice_draft f JOIN person m ON m.id = f.saved_by WHERE f.council_id = k.id AND f.dossier_id = d.id) AS draft
   FROM dossier d JOIN council k ON k.place_id IN (d.district_id, d.province_id) JOIN (${team}) t ON t.council_id = k.id
   JOIN advisory_team_member n ON n.team_id = t.id AND n.person_id = $2
   CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM session_item i JOIN council_session s ON s.id = i.session_id
       WHERE i.dossier_id = d.id AND s.council_id = k.id AND i.active AND i.delivered_on IS NOT NULL) AS brought) b
  WHERE d.id = $1 AND (k.valid_to IS NULL OR k.valid_to >= ocop_day(ocop_now())) ORDER BY b.brought DESC, k.decided_on DESC, k.id LIMIT 1`,
);

/** Holds the dossier where it is: no scoring begins while a report is written down. */
export const lockDossierStatement = namedStatement<{ readonly id: string }>(
  'advice.lock-dossier',
  `SELECT id FROM dossier WHERE id = $1 FOR UPDATE`,
);

export const saveDraftStatement = namedStatement<never>(
  'advice.save-draft',
  `INSERT INTO advice_draft (council_id, dossier_id, version, content, saved_by) VALUES ($1, $2, $3, $4::json, $5)
   ON CONFLICT (council_id, dossier_id) DO UPDATE
     SET version = excluded.version, content = excluded.content, saved_by = excluded.saved_by, saved_at = ocop_now()`,
);

export const forgetDraftStatement = namedStatement<never>(
  'advice.forget-draft',
  `DELETE FROM advice_draft WHERE council_id = $1 AND dossier_id = $2`,
);

export const handInStatement = namedStatement<{ readonly added: HandedIn }>(
  'advice.hand-in',
  `INSERT INTO advice AS v (dossier_id, number, council_id, team_id, content, handed_in_by)
   SELECT $1::uuid, coalesce(max(o.number), 0) + 1, $2::uuid, $3::uuid, $4::json, $5::uuid FROM advice o WHERE o.dossier_id = $1
   RETURNING ${handedIn('v')} AS added`,
);

/** $1 person. A report counts for the session for which the dossier was delivered. */
export const workStatement = namedStatement<AdviceWork>(
  'advice.work',
  `SELECT d.id AS "dossierId", p.name AS product, r.name AS producer, c.name AS commune,
     json_build_object('id', k.id, 'name', k.name) AS council,
     json_build_object('id', s.id, 'plannedOn', s.planned_on, 'plannedAt', s.planned_at) AS session, i.delivered_on AS "deliveredOn",
     (SELECT w.word FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = $1) AS word,
     ${instant('h.at')} AS "handedInAt",
     (SELECT ${instant('f.saved_at')} FROM advice_draft f WHERE f.council_id = k.id AND f.dossier_id = d.id) AS "savedAt"
   FROM (${team}) t JOIN advisory_team_member n ON n.team_id = t.id AND n.person_id = $1
   JOIN council k ON k.id = t.council_id JOIN council_session s ON s.council_id = k.id
   JOIN session_item i ON i.session_id = s.id AND i.active AND i.delivered_on IS NOT NULL
   JOIN dossier d ON d.id = i.dossier_id JOIN product p ON p.id = d.product_id JOIN producer r ON r.id = d.producer_id
   JOIN place c ON c.id = d.commune_id
   CROSS JOIN LATERAL (SELECT max(v.handed_in_at) AS at FROM advice v
      WHERE v.dossier_id = d.id AND v.council_id = k.id AND ocop_day(v.handed_in_at) >= i.delivered_on) h
  ORDER BY h.at IS NOT NULL, s.planned_on, s.planned_at, i.position LIMIT 300`,
);
