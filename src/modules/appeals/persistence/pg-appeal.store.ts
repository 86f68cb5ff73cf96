import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import {
  instant,
  isUniqueViolation,
  namedStatement,
  runNamed,
  sqlStateOf,
} from '../../../platform/database/index.js';
import { draftTable, type SheetToSave } from '../../ballots/index.js';
import type { AppealOnPaper } from '../../papers/index.js';
import { WriteOnce, type Scope, type Writer } from '../../people/index.js';
import type { Appeal } from '../appeal.js';
import {
  AppealStore,
  type AppealBallotToCast,
  type AppealCastRefusal,
  type AppealReceipt,
  type CastAppealBallot,
} from '../appeal.store.js';

/** Names as they were when the appeal was decided. */
type KeptNames = Pick<
  AppealOnPaper,
  'product' | 'producer' | 'commune' | 'council' | 'chair' | 'signsAs' | 'released'
>;

const wordOf = (person: string) =>
  `(SELECT w.word FROM conflict_standing w WHERE w.dossier_id = v.dossier_id AND w.person_id = ${person})`;

// $1 dossier, $2 person, $3 places, $4 producers.
const listStatement = namedStatement<Appeal>(
  'appeal.list',
  `SELECT v.id, v.dossier_id AS "dossierId", v.panel_id AS "panelId", p.level, v.status, v.grounds, v.criteria,
     ${instant('v.filed_at')} AS "filedAt", ${instant('v.ended_at')} AS "endedAt",
     (SELECT s.reason FROM dossier_step s WHERE s.dossier_id = d.id AND s.action = 'refuseAppeal' AND s.taken_at = v.ended_at) AS reason,
     d.rulebook, d.local_rules_id AS "localRules", d.criteria_set AS "criteriaSet",
     d.producer_id AS "producerId", d.commune_id AS "communeId", d.district_id AS "districtId", d.province_id AS "provinceId",
     p.result AS before, v.result AS after, ${wordOf('$2')} AS word,
     EXISTS (SELECT FROM appeal_unseeing u WHERE u.dossier_id = d.id AND u.person_id = $2) AS unseen,
     (SELECT coalesce(json_agg(json_build_object('personId', m.person_id, 'fullName', n.full_name,
         'hasCast', EXISTS (SELECT FROM appeal_ballot b WHERE b.appeal_id = v.id AND b.person_id = m.person_id),
         'released', CASE WHEN m.released_at IS NOT NULL THEN json_build_object('at', ${instant('m.released_at')}, 'reason', m.release_reason) END)
         ORDER BY n.full_name COLLATE "vi-x-icu", m.person_id), '[]')
        FROM appeal_member m JOIN person n ON n.id = m.person_id WHERE m.appeal_id = v.id) AS members,
     CASE WHEN v.status IN ('filed', 'scoring') THEN
       (SELECT coalesce(json_agg(json_build_object('personId', c.person_id, 'fullName', n.full_name, 'hasScored', c.has_scored,
           'hasRead', c.has_read, 'word', ${wordOf('c.person_id')}) ORDER BY n.full_name COLLATE "vi-x-icu", c.person_id), '[]')
          FROM appeal_candidate c JOIN person n ON n.id = c.person_id WHERE c.appeal_id = v.id) ELSE '[]' END AS candidates
   FROM appeal v JOIN panel p ON p.id = v.panel_id JOIN dossier d ON d.id = v.dossier_id
  WHERE d.id = $1
    AND (d.commune_id = ANY ($3::uuid[]) OR d.district_id = ANY ($3) OR d.province_id = ANY ($3) OR d.producer_id = ANY ($4::uuid[]))
  ORDER BY v.filed_at DESC`,
);

const castStatement = namedStatement<AppealReceipt>(
  'appeal.cast',
  `WITH finished AS (
     DELETE FROM appeal_draft WHERE appeal_id = $1 AND person_id = $2
   )
   INSERT INTO appeal_ballot (appeal_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
   VALUES ($1::uuid, $2::uuid, $3::json, $4::json, $5::json, $6::json, $7::json, $8::smallint, ocop_now())
   RETURNING appeal_id AS "appealId", total, ${instant('cast_at')} AS "castAt", encode(receipt, 'hex') AS receipt`,
);

const ballots = `SELECT b.person_id AS "personId", n.full_name AS "fullName", b.marks, b.declared, b.confirmed_empty AS "confirmedEmpty",
    b.notes, b.total, ${instant('b.cast_at')} AS "castAt", encode(b.receipt, 'hex') AS receipt,
    NOT EXISTS (SELECT FROM counted_appeal_ballot c WHERE c.appeal_id = b.appeal_id AND c.person_id = b.person_id) AS void
  FROM appeal_ballot b JOIN person n ON n.id = b.person_id`;

const ownStatement = namedStatement<CastAppealBallot>(
  'appeal.own-ballot',
  `${ballots} JOIN appeal v ON v.id = b.appeal_id WHERE v.dossier_id = $1 AND b.appeal_id = $2 AND b.person_id = $3`,
);
const decidedStatement = namedStatement<CastAppealBallot>(
  'appeal.decided-ballots',
  `${ballots} JOIN appeal v ON v.id = b.appeal_id AND v.status = 'decided'
    WHERE b.appeal_id = $1 ORDER BY n.full_name COLLATE "vi-x-icu", b.person_id`,
);
type KeptPaper = Omit<AppealOnPaper, keyof KeptNames> & { readonly told: KeptNames };
const paperStatement = namedStatement<KeptPaper>(
  'appeal.paper',
  `SELECT k.told, v.grounds, v.criteria, ${instant('v.filed_at')} AS "filedAt", ${instant('v.ended_at')} AS "decidedAt",
     p.result AS before, v.result AS after,
     json_build_object('placeId', k.place_id, 'number', k.ledger_number, 'hash', encode(k.ledger_hash, 'hex')) AS head
   FROM appeal_paper k JOIN appeal v ON v.id = k.appeal_id JOIN panel p ON p.id = v.panel_id WHERE k.appeal_id = $1`,
);
const receiptStatement = namedStatement<{ receipt: string }>(
  'appeal.receipt',
  `SELECT encode(ballot_receipt(appeal_id, person_id, cast_at, nonce, marks::text, declared::text, confirmed_empty::text,
     notes::text, evaluated::text, total), 'hex') AS receipt FROM appeal_ballot WHERE appeal_id = $1 AND person_id = $2`,
);

const drafts = draftTable({
  ...{ name: 'appeal', drafts: 'appeal_draft', ballots: 'appeal_ballot', of: 'appeal_id' },
});

/** SQLSTATEs of the triggers that guard an appeal. */
const takesNoBallots = 'OC001';
const memberIsConflicted = 'OC006';
const memberIsReleased = 'OC061';

@Injectable()
export class PgAppealStore extends AppealStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override list(dossierId: string, personId: string, { placeIds, producerIds }: Scope) {
    return runNamed(this.dataSource, listStatement, [dossierId, personId, placeIds, producerIds]);
  }

  override async cast({ appealId, sheet, evaluated }: AppealBallotToCast, by: Writer) {
    const texts = [sheet.marks, sheet.declared, sheet.confirmedEmpty, sheet.notes, evaluated].map((part) =>
      JSON.stringify(part),
    );
    try {
      return await this.writeOnce.run<AppealReceipt, AppealCastRefusal>(
        by.personId,
        by.write,
        async (manager) => {
          const values = [appealId, by.personId, ...texts, evaluated.total];
          const [cast] = await runNamed(manager, castStatement, values);
          if (!cast) throw new Error('Casting a ballot answered nothing');
          return accept(cast);
        },
      );
    } catch (reason) {
      const sqlState = sqlStateOf(reason);
      if (sqlState === memberIsConflicted)
        return refuse({ code: 'conflict.declared' as const, personId: by.personId });
      if (sqlState === memberIsReleased) return refuse({ code: 'appeal.not-named' as const });
      if (sqlState === takesNoBallots) return refuse({ code: 'appeal.not-scored' as const });
      if (isUniqueViolation(reason, 'appeal_ballot_pkey'))
        return refuse({ code: 'ballot.already-cast' as const });
      throw reason;
    }
  }

  override findDraft(appealId: string, personId: string) {
    return drafts.find(this.dataSource, appealId, personId);
  }

  override async saveDraft(draft: SheetToSave) {
    try {
      return await drafts.save(this.dataSource, draft);
    } catch (reason) {
      if (sqlStateOf(reason) === takesNoBallots) return refuse({ code: 'appeal.not-scored' as const });
      throw reason;
    }
  }

  override async findOwn(dossierId: string, appealId: string, personId: string) {
    return (await runNamed(this.dataSource, ownStatement, [dossierId, appealId, personId]))[0] ?? null;
  }

  override async reckonReceipt(appealId: string, personId: string) {
    return (await runNamed(this.dataSource, receiptStatement, [appealId, personId]))[0]?.receipt ?? null;
  }

  override async findPaper(appealId: string) {
    const [kept] = await runNamed(this.dataSource, paperStatement, [appealId]);
    if (!kept) return null;
    const { told, ...appeal } = kept;
    return { ...told, ...appeal };
  }

  override listDecided(appealId: string) {
    return runNamed(this.dataSource, decidedStatement, [appealId]);
  }
}
