import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BallotSheet } from '../../../domain/scoring/ballot.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import {
  instant,
  isUniqueViolation,
  namedStatement,
  runNamed,
  sqlStateOf,
} from '../../../platform/database/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import { appealUntilTold } from '../../dossiers/index.js';
import type { ResultSince } from '../../papers/index.js';
import { findKeptAnswer, type Scope } from '../../people/index.js';
import {
  BallotStore,
  type AskedOpinions,
  type BallotReceipt,
  type BallotToCast,
  type CastBallot,
  type DraftToSave,
  type NamedPanel,
  type PanelToScore,
  type ResultInLedger,
} from '../ballot.store.js';
import { draftTable } from './draft-table.js';

/** Whoever leaves the session before casting the first sheet has no seat any more, nor whoever sits for a member with a conflict (ADR 0007). */
const sitsForTheConflicted = `EXISTS (SELECT FROM panel_seat s JOIN conflict_standing w ON w.dossier_id = d.id AND w.person_id = s.stands_in_for
       WHERE s.panel_id = p.id AND s.person_id = $3 AND w.word = 'conflict')`;
const keepsTheSeat = `(p.status <> 'open' OR NOT ${sitsForTheConflicted} AND (p.session_id IS NULL OR p.turn > 1
       OR EXISTS (SELECT FROM ballot b WHERE b.panel_id = p.id AND b.person_id = $3)
       OR EXISTS (SELECT FROM session_attendance a WHERE a.session_id = p.session_id AND a.person_id = $3 AND a.left_at IS NULL)))`;

const panelStatement = namedStatement<PanelToScore>(
  'ballot.panel',
  `SELECT p.id AS "panelId", p.level, p.status, p.opinions_due_on AS "opinionsDueOn",
     coalesce(p.opinions_due_on < ocop_day(ocop_now()), false) AS "isPastDue", d.version AS "dossierVersion",
     coalesce(p.words ->> 'rulebook', d.rulebook) AS rulebook, CASE WHEN p.words IS NULL THEN d.local_rules_id::text ELSE p.words ->> 'localRules' END AS "localRules",
     coalesce(p.words ->> 'criteriaSet', d.criteria_set) AS "criteriaSet", (p.words ->> 'wordingEdition')::integer AS "wordingEdition",
     d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId",
     EXISTS (SELECT 1 FROM panel_seat s WHERE s.panel_id = p.id AND s.person_id = $3) AND ${keepsTheSeat} AS "isSeated",
     EXISTS (SELECT 1 FROM ballot b WHERE b.panel_id = p.id AND b.person_id = $3) AS "hasCast",
     (SELECT w.word FROM conflict_standing w WHERE w.dossier_id = d.id AND w.person_id = $3) AS word,
     p.turn, coalesce((SELECT q.contested FROM panel q WHERE q.id = p.rescores), '[]') AS contested, p.sealed_at IS NOT NULL AS sealed
   FROM panel p JOIN dossier d ON d.id = p.dossier_id
  WHERE d.id = $1 AND p.id = $2
    AND (d.commune_id = ANY ($4::uuid[]) OR d.district_id = ANY ($4) OR d.province_id = ANY ($4) OR d.producer_id = ANY ($5::uuid[]))`,
);

const castStatement = namedStatement<{ readonly answer: BallotReceipt }>(
  'ballot.cast',
  `WITH written AS (
     INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at, begun_at)
     VALUES ($1::uuid, $2::uuid, $3::json, $4::json, $5::json, $6::json, $7::json, $8::smallint, ocop_now(),
       (SELECT begun_at FROM ballot_draft WHERE panel_id = $1 AND person_id = $2)) RETURNING cast_at, receipt
   ), finished AS (
     DELETE FROM ballot_draft WHERE panel_id = $1 AND person_id = $2
   ), unreminded AS (
     UPDATE outbox SET status = 'cancelled' WHERE panel_id = $1 AND person_id = $2 AND status = 'planned'
   ), answered AS (
     SELECT json_build_object('panelId', $1::uuid, 'total', $8::smallint, 'parts', $7::json -> 'parts',
       'castAt', ${instant('cast_at')},
       'receipt', encode(receipt, 'hex')) AS answer FROM written
   ), kept AS (
     INSERT INTO idempotent_request (person_id, key, fingerprint, answer) SELECT $2, $9, $10, answer FROM answered
   )
   SELECT answer FROM answered`,
);

/** A member's name on sheets: kept when the panel ended. */
const nameOnSheet = `coalesce(q.words -> 'members' ->> b.person_id::text, m.full_name)`;
/** Sheets of panels that ended before that name was kept print without it, as they did. */
const nameStoodInFor = `CASE WHEN q.words IS NULL THEN (SELECT full_name FROM person WHERE id = s.stands_in_for)
    ELSE q.words -> 'members' ->> s.stands_in_for::text END`;
const ballotColumns = `b.person_id AS "personId", ${nameOnSheet} AS "fullName", s.seat,
  ${nameStoodInFor} AS "standsInFor", b.marks, b.declared,
  b.confirmed_empty AS "confirmedEmpty", b.notes, b.total, b.carried,
  NOT EXISTS (SELECT FROM counted_ballot c WHERE c.panel_id = b.panel_id AND c.person_id = b.person_id) AS void, encode(b.receipt, 'hex') AS receipt,
  ${instant('b.cast_at')} AS "castAt"
  FROM ballot b JOIN panel q ON q.id = b.panel_id JOIN person m ON m.id = b.person_id JOIN panel_seat s ON s.panel_id = b.panel_id AND s.person_id = b.person_id`;

const ownStatement = namedStatement<CastBallot>(
  'ballot.own',
  `SELECT ${ballotColumns} WHERE q.dossier_id = $1 AND b.panel_id = $2 AND b.person_id = $3`,
);

const receiptStatement = namedStatement<{ receipt: string }>(
  'ballot.receipt',
  `SELECT encode(ballot_receipt(panel_id, person_id, cast_at, nonce, marks::text, declared::text, confirmed_empty::text,
     notes::text, evaluated::text, total), 'hex') AS receipt FROM ballot WHERE panel_id = $1 AND person_id = $2`,
);

const closedStatement = namedStatement<CastBallot>(
  'ballot.closed',
  `SELECT ${ballotColumns} WHERE b.panel_id = $1 AND q.status = 'closed'
    ORDER BY ${nameOnSheet} COLLATE "vi-x-icu", b.person_id`,
);

const namedPanelStatement = namedStatement<NamedPanel>(
  'ballot.named-panel',
  `SELECT q.level, q.scoring_round AS "scoringRound", q.turn, w ->> 'rulebook' AS rulebook,
     CASE WHEN q.status = 'closed' THEN ${instant('q.closed_at')} END AS "closedAt",
     (SELECT h.terms FROM council_charter h WHERE h.id = q.charter_id) AS charter,
     CASE WHEN q.reopened_at IS NULL THEN ocop_day(q.sealed_at)::text END AS "sealedOn", ${appealUntilTold('q')} AS "appealUntil",
     w -> 'round' AS round, w ->> 'product' AS product, w -> 'producer' AS producer, w ->> 'commune' AS commune,
     w ->> 'district' AS district, w ->> 'province' AS province, w -> 'council' AS council
   FROM panel q CROSS JOIN LATERAL coalesce(q.words, panel_words(q.id)) w WHERE q.id = $1`,
);

/** Whoever was not asked had a conflict then; whoever was asked may have had one when opinions were counted. Names of both are kept since the second edition. */
const conflictsInWriting = `(SELECT coalesce(json_agg(json_build_object('name', w.name, 'ground', w.ground, 'note', w.note)
    ORDER BY w.name COLLATE "vi-x-icu", w.person_id), '[]')
  FROM (SELECT DISTINCT ON (c.person_id) c.*, m.value AS name FROM json_each_text(q.words -> 'members') m
          JOIN conflict_declaration c ON c.dossier_id = q.dossier_id AND c.person_id = m.key::uuid
         WHERE q.words -> 'edition' IS NOT NULL AND c.stated_at <= CASE
           WHEN EXISTS (SELECT FROM panel_seat s WHERE s.panel_id = q.id AND s.person_id = c.person_id) THEN q.closed_at ELSE q.opened_at END
         ORDER BY c.person_id, c.number DESC) w WHERE w.word = 'conflict')`;

const opinionsStatement = namedStatement<AskedOpinions>(
  'ballot.opinions',
  `SELECT ${instant('q.opened_at')} AS "askedAt", q.opinions_due_on::text AS "dueOn",
     q.opinions_working_days AS "workingDays", (SELECT h.terms FROM council_charter h WHERE h.id = q.charter_id) AS charter, q.result,
     q.words -> 'edition' AS edition, ${conflictsInWriting} AS conflicts,
     (SELECT json_agg(json_build_object('personId', s.person_id, 'name', q.words -> 'members' ->> s.person_id::text, 'seat', s.seat)
        ORDER BY array_position('{chair,viceChair,secretary,member}', s.seat::text), q.words -> 'members' ->> s.person_id::text COLLATE "vi-x-icu", s.person_id)
        FROM panel_seat s WHERE s.panel_id = q.id) AS members
   FROM panel q WHERE q.id = $1 AND q.status = 'closed' AND q.opinions_due_on IS NOT NULL`,
);

const mark = (row: string) =>
  `CASE WHEN ${row}.number IS NOT NULL THEN json_build_object('number', ${row}.number, 'hash', encode(${row}.hash, 'hex')) END`;
const actOf = (kind: string) =>
  `SELECT a.place_id, a.subject, r.number, r.hash FROM act a LEFT JOIN ledger_row r ON r.act_id = a.id
    WHERE a.dossier_id = q.dossier_id AND a.kind = '${kind}' AND a.subject ->> 'panel' = q.id::text`;

const inLedgerStatement = namedStatement<ResultInLedger>(
  'ballot.in-ledger',
  `SELECT c.place_id AS "placeId", ${mark('c')} AS closed, ${mark('s')} AS sealed,
     CASE WHEN q.sealed_at IS NOT NULL THEN json_build_object('panel', q.id, 'nonce', q.nonce, 'text', q.result::text) END AS stored,
     c.subject ->> 'result' AS "resultDigest", c.subject ->> 'receipts' AS "receiptsDigest",
     CASE WHEN k.number IS NOT NULL THEN json_build_object('number', k.number, 'hash', encode(k.hash, 'hex'),
       'signedAt', ${instant('k.signed_at')}) END AS signed
   FROM panel q CROSS JOIN LATERAL (${actOf('panel.closed')}) c LEFT JOIN LATERAL (${actOf('panel.sealed')}) s ON true
     LEFT JOIN LATERAL (SELECT number, hash, signed_at FROM ledger_checkpoint
       WHERE place_id = c.place_id AND c.number IS NOT NULL AND number >= greatest(c.number, s.number) AND s.number IS NOT NULL
       ORDER BY number LIMIT 1) k ON true
  WHERE q.id = $1`,
);

const sinceStatement = namedStatement<ResultSince>(
  'ballot.since',
  `SELECT ${instant('q.reopened_at')} AS "reopenedAt", v.id IS NOT NULL AS "wasAppealed",
     CASE WHEN v.status = 'decided' THEN json_build_object('star', v.star, 'outcome', v.outcome, 'decidedAt', ${instant('v.ended_at')}) END AS "replacedBy"
   FROM panel q LEFT JOIN appeal v ON v.panel_id = q.id WHERE q.id = $1`,
);

const beforeStatement = namedStatement<BallotSheet>(
  'ballot.before',
  `WITH RECURSIVE earlier AS (
     SELECT rescores AS id FROM panel WHERE id = $1 UNION ALL SELECT p.rescores FROM earlier e JOIN panel p ON p.id = e.id)
   SELECT b.marks, b.declared, b.confirmed_empty AS "confirmedEmpty", b.notes
     FROM earlier e JOIN panel p ON p.id = e.id JOIN ballot b ON b.panel_id = p.id AND b.person_id = $2 ORDER BY p.turn`,
);

const citationsStatement = namedStatement<{ evidence: Readonly<Record<string, readonly string[]>> }>(
  'ballot.citations',
  `SELECT assessment -> 'sheet' -> 'evidence' AS evidence FROM panel
    WHERE id = $1 AND assessment ->> 'criteriaFile' = $2 AND assessment ->> 'criteriaSet' = $3`,
);

const drafts = draftTable({ name: 'ballot', drafts: 'ballot_draft', ballots: 'ballot', of: 'panel_id' });

/** SQLSTATEs of the triggers that guard a closed panel, and a panel from its conflicted members. */
const panelIsClosed = 'OC001';
const memberIsConflicted = 'OC006';
/** The last day for written opinions has ended. */
const opinionsAreOver = 'OC007';

function lateBy(reason: unknown) {
  const sqlState = sqlStateOf(reason);
  if (sqlState === panelIsClosed) return { code: 'panel.closed' } as const;
  return sqlState === opinionsAreOver ? ({ code: 'opinions.over' } as const) : null;
}

@Injectable()
export class PgBallotStore extends BallotStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async findPanel(dossierId: string, panelId: string, personId: string, scope: Scope) {
    const values = [dossierId, panelId, personId, scope.placeIds, scope.producerIds];
    const rows = await runNamed(this.dataSource, panelStatement, values);
    return rows[0] ?? null;
  }

  override findKept(personId: string, write: WriteKey) {
    return findKeptAnswer<BallotReceipt>(this.dataSource, personId, write);
  }

  override async cast({ panelId, personId, sheet, evaluated }: BallotToCast, write: WriteKey) {
    const texts = [sheet.marks, sheet.declared, sheet.confirmedEmpty, sheet.notes, evaluated].map((part) =>
      JSON.stringify(part),
    );
    try {
      const [row] = await runNamed(this.dataSource, castStatement, [
        ...[panelId, personId, ...texts, evaluated.total],
        ...[write.key, write.fingerprint],
      ]);
      if (!row) throw new Error('Casting a ballot answered nothing');
      return accept(row.answer);
    } catch (reason) {
      if (sqlStateOf(reason) === memberIsConflicted)
        return refuse({ code: 'conflict.declared' as const, personId });
      const late = lateBy(reason);
      const isTwin = ['idempotent_request_pkey', 'ballot_pkey'].some((name) =>
        isUniqueViolation(reason, name),
      );
      if (!late && !isTwin) throw reason;
      const kept = await this.findKept(personId, write);
      return kept ?? refuse(late ?? ({ code: 'ballot.already-cast' } as const));
    }
  }

  override async findCitations(panelId: string, criteriaFile: string, criteriaSet: string) {
    return (
      (await runNamed(this.dataSource, citationsStatement, [panelId, criteriaFile, criteriaSet]))[0]
        ?.evidence ?? {}
    );
  }

  override findDraft(panelId: string, personId: string) {
    return drafts.find(this.dataSource, panelId, personId);
  }

  override async saveDraft({ panelId, ...draft }: DraftToSave) {
    try {
      return await drafts.save(this.dataSource, { of: panelId, ...draft });
    } catch (reason) {
      const late = lateBy(reason);
      if (late) return refuse(late);
      throw reason;
    }
  }

  override async findBefore(panelId: string, personId: string) {
    return (await this.listBefore(panelId, personId)).at(-1) ?? null;
  }

  override listBefore(panelId: string, personId: string) {
    return runNamed(this.dataSource, beforeStatement, [panelId, personId]);
  }

  override async findOwn(dossierId: string, panelId: string, personId: string) {
    return (await runNamed(this.dataSource, ownStatement, [dossierId, panelId, personId]))[0] ?? null;
  }

  override async reckonReceipt(panelId: string, personId: string) {
    return (await runNamed(this.dataSource, receiptStatement, [panelId, personId]))[0]?.receipt ?? null;
  }

  override listClosed(panelId: string) {
    return runNamed(this.dataSource, closedStatement, [panelId]);
  }

  override async findInLedger(panelId: string) {
    return (await runNamed(this.dataSource, inLedgerStatement, [panelId]))[0] ?? null;
  }

  override async findSince(panelId: string) {
    const [since] = await runNamed(this.dataSource, sinceStatement, [panelId]);
    if (!since) throw new Error(`There is no panel ${panelId}`);
    return since;
  }

  override async findOpinions(panelId: string) {
    return (await runNamed(this.dataSource, opinionsStatement, [panelId]))[0] ?? null;
  }

  override async findNamed(panelId: string) {
    return (await runNamed(this.dataSource, namedPanelStatement, [panelId]))[0] ?? null;
  }
}
