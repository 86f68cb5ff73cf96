import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  instantInMs,
  namedStatement,
  type NamedStatement,
  runNamed,
} from '../../../platform/database/index.js';
import type { PageWindow } from '../../../platform/requests/index.js';
import type { SubjectOnPaper } from '../../papers/index.js';
import {
  DeliveryRecordStore,
  type DeliveryRecord,
  type ToldBetween,
  type ToldRecord,
} from '../delivery-record.store.js';
import { otherSubjectKinds, type DeliverySubject, type SubjectKind } from '../delivery-subject.js';
import { after, positionOf } from './newest-first.js';
import { holds, isRead, ownPlaces, subjectsInSql } from './subject.statements.js';

type Described = Pick<DeliveryRecord, 'office' | 'at'> & { readonly about: Omit<SubjectOnPaper, 'kind'> };

/** $1 subject, $2 places or null for every one. */
const describe = (kind: SubjectKind) =>
  namedStatement<Described>(
    `delivery-record.${kind}`,
    `SELECT s.about, f.office, ${instantInMs('ocop_now()')} AS at FROM (${subjectsInSql[kind].found}) s
     JOIN LATERAL (SELECT json_build_object('name', w.name, 'level', w.level, 'above',
         (SELECT json_build_object('name', u.name, 'level', u.level) FROM place u WHERE u.id = w.parent_id)) AS office
       FROM place w WHERE CASE WHEN $2::uuid[] IS NULL THEN w.id = s.place_id ELSE w.id = ANY ($2) AND ${holds(kind)} END
       ORDER BY array_position(ARRAY['commune', 'district', 'province'], w.level), w.id LIMIT 1) f ON true`,
  );

/** What became of a row `o` of the outbox: who was told, and the offices and owners for whom nobody was. */
const told = `SELECT n.id, n.person_id, n.addressee, n.facts, n.created_at, n.read_at, NULL::uuid AS untold_at, NULL::json AS untold
       FROM notice n WHERE n.outbox_id = o.id
     UNION ALL
     SELECT md5(u.outbox_id::text || u.place_id || coalesce(u.producer_id::text, ''))::uuid, NULL, NULL, u.facts, u.found_at, NULL, u.place_id,
         json_build_object('place', u.place_name, 'level', l.level, 'owner', u.producer_name)
       FROM unheld_office u JOIN place l ON l.id = u.place_id WHERE u.outbox_id = o.id AND NOT u.told_above`;

/** $1 subject, $2 places or null, $3 limit, $4 and $5 the last row seen, $6 first and $7 last day. */
const list = (kind: SubjectKind) =>
  namedStatement<ToldRecord>(
    `delivery-record.told-of-${kind}`,
    `WITH RECURSIVE ${ownPlaces}
   SELECT n.id, n.addressee ->> 'person' AS person, n.untold, coalesce(n.addressee -> 'heldThen', '[]') AS "heldThen",
     coalesce(n.addressee -> 'ownerOf', '[]') AS "ownerOf", o.template, n.facts, coalesce(o.deadline, o.clock) AS deadline, o.due_on AS "dueOn", o.days_before AS "daysBefore",
     o.step_number AS step, o.due_at AS "plannedAt", n.created_at AS "toldAt", n.read_at AS "readAt", ${positionOf('n')},
     coalesce((SELECT json_agg(json_build_object('channel', v.channel, 'to', x.to_address, 'inDigest', v.digest,
         'dueAt', ${instantInMs('v.due_at')}, 'sentAt', ${instantInMs('x.sent_at')}, 'overAt', ${instantInMs('coalesce(v.cancelled_at, x.over_at)')},
         'status', CASE WHEN v.cancelled_at IS NOT NULL THEN 'cancelled' ELSE coalesce(x.status, 'waiting') END,
         'attempts', coalesce((SELECT json_agg(json_build_object('at', ${instantInMs('a.at')}, 'outcome', a.outcome, 'code', a.code,
             'providerId', a.provider_id) ORDER BY a.number) FROM sending_attempt a WHERE a.sending_id = x.id), '[]'),
         'reports', coalesce((SELECT json_agg(json_build_object('at', ${instantInMs('r.at')}, 'outcome', r.outcome, 'code', r.code) ORDER BY r.at)
             FROM delivery_report r WHERE r.sending_id = x.id), '[]'))
         ORDER BY v.channel)
       FROM delivery v LEFT JOIN sending x ON x.id = v.sending_id WHERE v.notice_id = n.id), '[]') AS channels
     FROM (${subjectsInSql[kind].found}) s JOIN outbox o ON ${subjectsInSql[kind].tellsOfIt}
     CROSS JOIN LATERAL (${told}) n
     LEFT JOIN panel q ON q.id = o.panel_id
    WHERE (o.kind <> 'opinion' OR q.status <> 'open') AND ${isRead(kind)} AND ${after('n', '$4', '$5')}
      AND ($6::date IS NULL OR ocop_day(n.created_at) >= $6) AND ($7::date IS NULL OR ocop_day(n.created_at) <= $7)
    ORDER BY n.created_at DESC, n.id LIMIT $3`,
  );

const kinds: readonly SubjectKind[] = ['dossiers', ...otherSubjectKinds];
const ofEach = <Row>(made: (kind: SubjectKind) => NamedStatement<Row>) =>
  new Map(kinds.map((kind) => [kind, made(kind)]));
const descriptions = ofEach(describe);
const lists = ofEach(list);

function of<Row>(statements: ReadonlyMap<SubjectKind, NamedStatement<Row>>, kind: SubjectKind) {
  const statement = statements.get(kind);
  if (!statement) throw new Error(`Nothing is written for ${kind}`);
  return statement;
}

@Injectable()
export class PgDeliveryRecordStore extends DeliveryRecordStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async read(
    { kind, id }: DeliverySubject,
    placeIds: readonly string[] | null,
    { take, after: seen, from = null, to = null }: PageWindow & Partial<ToldBetween>,
  ) {
    const [found] = await runNamed(this.dataSource, of(descriptions, kind), [id, placeIds]);
    if (!found) return null;
    const { about, office, at } = found;
    const asked = [id, placeIds, take, ...(seen ?? [null, null]), from, to];
    const told = await runNamed(this.dataSource, of(lists, kind), asked);
    return { subject: { kind, ...about } as SubjectOnPaper, office, at, told };
  }
}
