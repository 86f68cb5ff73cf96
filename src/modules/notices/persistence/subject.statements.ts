import { placesUpFrom } from '../../places/index.js';
import type { SubjectKind } from '../delivery-subject.js';

const named = (alias: string) => `'place', json_build_object('name', ${alias}.name, 'level', ${alias}.level)`;

interface SubjectInSql {
  /** What it is: its place `place_id`, and `about` as JSON. $1 its id. */
  readonly found: string;
  /** Which rows `o` of the outbox tell of it; `s` is what was found. */
  readonly tellsOfIt: string;
  /** Whether places below the one it is of are addressed by it, and may read what they were told. */
  readonly isAddressed: boolean;
}

/** A round's own reminders, and those of its dossiers' dates. */
export const subjectsInSql: Readonly<Record<SubjectKind, SubjectInSql>> = {
  dossiers: {
    found: `SELECT d.commune_id AS place_id, d.commune_id, d.district_id, d.province_id, NULL::int AS year, json_build_object('product', p.name, 'producer', w.name,
        'commune', c.name, 'year', r.year, 'round', r.number) AS about FROM dossier d JOIN product p ON p.id = d.product_id
        JOIN producer w ON w.id = d.producer_id JOIN place c ON c.id = d.commune_id JOIN round r ON r.id = d.round_id WHERE d.id = $1`,
    // What a council's people are told apart would name who had a conflict of interest, or scored an appeal.
    tellsOfIt: `o.dossier_id = $1 AND o.kind NOT IN ('council', 'checkpoint')`,
    isAddressed: false,
  },
  rounds: {
    found: `SELECT r.place_id, r.year, json_build_object('year', r.year, 'round', r.number, ${named('c')}) AS about
        FROM round r JOIN place c ON c.id = r.place_id WHERE r.id = $1`,
    tellsOfIt: `o.round_id = $1 AND o.kind = 'reminder'`,
    isAddressed: true,
  },
  'plan-calls': {
    found: `SELECT x.place_id, x.year, json_build_object('year', x.year, ${named('c')}) AS about
        FROM plan_call x JOIN place c ON c.id = x.place_id WHERE x.id = $1`,
    tellsOfIt: `o.plan_call_id = $1`,
    isAddressed: true,
  },
  plans: {
    found: `SELECT x.place_id, x.year, json_build_object('year', x.year, ${named('c')}) AS about
        FROM plan x JOIN place c ON c.id = x.place_id WHERE x.id = $1`,
    // Its own steps, and what letters of its year told of its place. As one OR it would be looked for in the whole outbox.
    tellsOfIt: `o.id IN (SELECT t.id FROM outbox t WHERE t.plan_id = $1
      UNION ALL SELECT t.id FROM plan x JOIN plan_call k ON k.year = x.year JOIN outbox t ON t.plan_call_id = k.id AND t.place_id = x.place_id
        WHERE x.id = $1)`,
    isAddressed: false,
  },
  reports: {
    found: `SELECT x.place_id, x.year, json_build_object('year', x.year, 'reportKind', x.kind, 'period', x.period,
        'round', (SELECT r.number FROM round r WHERE r.id = x.round_id), ${named('c')}) AS about
        FROM report x JOIN place c ON c.id = x.place_id WHERE x.id = $1`,
    tellsOfIt: `o.report_id = $1`,
    isAddressed: false,
  },
  'report-schedules': {
    found: `SELECT x.place_id, NULL::int AS year, json_build_object('reportKind', x.kind, 'source', x.source, ${named('c')}) AS about
        FROM report_schedule x JOIN place c ON c.id = x.place_id WHERE x.id = $1`,
    tellsOfIt: `o.report_id IN (SELECT b.id FROM report b WHERE b.schedule_id = $1)`,
    isAddressed: true,
  },
  'follow-up-calls': {
    found: `SELECT x.place_id, NULL::int AS year, json_build_object('task', x.kind, 'basis', x.basis_number, ${named('c')}) AS about
        FROM follow_up_call x JOIN place c ON c.id = x.place_id WHERE x.id = $1`,
    tellsOfIt: `o.follow_up_call_id = $1`,
    isAddressed: true,
  },
  'follow-ups': {
    found: `SELECT f.place_id, NULL::int AS year, f.call_id, json_build_object('task', x.kind, 'basis', x.basis_number, 'product', p.name, ${named('c')}) AS about
        FROM follow_up f JOIN follow_up_call x ON x.id = f.call_id JOIN place c ON c.id = f.place_id
        JOIN dossier d ON d.id = f.dossier_id JOIN product p ON p.id = d.product_id WHERE f.id = $1`,
    // What the letter tells of all products of the place is told of this one too.
    tellsOfIt: `o.follow_up_call_id = s.call_id AND (o.follow_up_id = $1 OR o.follow_up_id IS NULL AND o.place_id = s.place_id)`,
    isAddressed: false,
  },
};

/** Whether the office of a place `w` holds what was found: it is of that place, or of one below it; or it was addressed. */
export const holds = (kind: SubjectKind): string => {
  if (kind === 'dossiers') return `w.id IN (s.commune_id, s.district_id, s.province_id)`;
  const ofItsPlaces = `w.id IN (${placesUpFrom('s.place_id')})`;
  return subjectsInSql[kind].isAddressed
    ? `(${ofItsPlaces} OR s.place_id IN (${placesUpFrom('w.id')}))`
    : ofItsPlaces;
};

/** All places at and below those of $2. */
export const ownPlaces = `own AS (SELECT id FROM place WHERE id = ANY ($2::uuid[])
    UNION SELECT c.id FROM place c JOIN own ON c.parent_id = own.id)`;

const isOwn = (place: string) => `${place} IN (SELECT id FROM own)`;
const heldThen = `a.valid_from <= ocop_day(n.created_at) AND (a.valid_to IS NULL OR a.valid_to >= ocop_day(n.created_at))`;

/**
 * Whether the offices of $2 read a row `o` of what was found, told as `n`: all of what is theirs; of what is addressed to
 * many, what was told of or at their places.
 */
export const isRead = (kind: SubjectKind): string =>
  subjectsInSql[kind].isAddressed
    ? `($2::uuid[] IS NULL OR ${isOwn('s.place_id')} OR ${isOwn('o.place_id')} OR o.place_id IS NULL AND (
      ${isOwn('n.untold_at')} OR EXISTS (SELECT FROM assignment a WHERE a.person_id = n.person_id AND ${isOwn('a.place_id')} AND ${heldThen})
      OR EXISTS (SELECT FROM producer_person h JOIN producer g ON g.id = h.producer_id
        WHERE h.person_id = n.person_id AND ${isOwn('g.commune_id')} AND (h.taken_back_at IS NULL OR h.taken_back_at > n.created_at))))`
    : 'true';
