import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { IssuedCharter } from '../../../domain/council/charter.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import type { AdvisoryTeam, Council, NewCharter, NewCouncil, NewTeam } from '../council.js';
import {
  CouncilStore,
  type CharterDayTaken,
  type CouncilQuestion,
  type TeamDayTaken,
} from '../council.store.js';
import { AdvisoryTeamMemberRow } from './advisory-team-member.row.js';
import { AdvisoryTeamRow } from './advisory-team.row.js';
import { CouncilSeatRow } from './council-seat.row.js';
import { CouncilRow } from './council.row.js';
import { followedBy } from './followed-by.js';

const teamColumns = `t.id, t.decision_number AS "decisionNumber", t.decided_on AS "decidedOn",
  json_build_object('name', t.signer_name, 'title', t.signer_title) AS signer,
  (SELECT json_agg(json_build_object('personId', a.person_id, 'fullName', m.full_name, 'place', a.place, 'body', a.body)
            ORDER BY a.place, m.full_name COLLATE "vi-x-icu", a.person_id)
     FROM advisory_team_member a JOIN person m ON m.id = a.person_id WHERE a.team_id = t.id) AS advisers`;
const teams = namedStatement<AdvisoryTeam>(
  'council.advisory-teams',
  `SELECT ${teamColumns} FROM advisory_team t WHERE t.council_id = $1 ORDER BY t.decided_on DESC`,
);
const team = namedStatement<AdvisoryTeam>(
  'council.advisory-team',
  `SELECT ${teamColumns} FROM advisory_team t WHERE t.id = $1`,
);

const columns = `c.id, c.name, json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place,
  CASE p.level WHEN 'province' THEN p.id ELSE p.parent_id END AS "provinceId", c.decision_number AS "decisionNumber", c.decided_on AS "decidedOn",
  CASE WHEN c.signer_name IS NOT NULL THEN json_build_object('name', c.signer_name, 'title', c.signer_title) END AS signer,
  (SELECT to_json(n) FROM (SELECT ${teamColumns} FROM advisory_team t WHERE t.council_id = c.id ORDER BY t.decided_on DESC LIMIT 1) n) AS "advisoryTeam",
  ${followedBy('c')} AS "followedBy",
  (SELECT json_agg(json_build_object('personId', s.person_id, 'fullName', m.full_name, 'seat', s.seat, 'body', s.body)
            ORDER BY array_position(ARRAY['chair', 'viceChair', 'secretary', 'member'], s.seat),
                     m.full_name COLLATE "vi-x-icu", s.person_id)
     FROM council_seat s JOIN person m ON m.id = s.person_id WHERE s.council_id = c.id) AS seats`;
const decidedOn = `to_char(c.decided_on, 'YYYY-MM-DD')`;

const find = namedStatement<Council>(
  'council.find',
  `SELECT ${columns} FROM council c JOIN place p ON p.id = c.place_id WHERE c.id = $1`,
);
const list = namedStatement<Council>(
  'council.list',
  `SELECT ${columns} FROM council c JOIN place p ON p.id = c.place_id
    WHERE ($1::uuid[] IS NULL OR c.place_id = ANY($1))
      AND ($2::uuid IS NULL OR c.place_id = $2)
      AND ($3::text IS NULL OR (${decidedOn}, c.id) < ($3, $4::uuid))
    ORDER BY ${decidedOn} DESC, c.id DESC LIMIT $5`,
);

const charterColumns = `id, decision_number AS "decisionNumber", decided_on AS "decidedOn", in_force_from AS "inForceFrom", terms`;
const charters = namedStatement<IssuedCharter>(
  'council.charters',
  `SELECT ${charterColumns} FROM council_charter WHERE council_id = $1 ORDER BY in_force_from DESC`,
);
const issue = namedStatement<IssuedCharter>(
  'council.issue-charter',
  `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${charterColumns}`,
);

/** $1 council. */
const tellSeated = `
  INSERT INTO outbox (id, kind, template, audience, council_id, person_id, due_at)
  SELECT gen_random_uuid(), 'council', 'councilSeated', '[]', council_id, person_id, ocop_now() FROM council_seat WHERE council_id = $1`;
/** $1 advisory team. */
const tellAdvisers = `
  INSERT INTO outbox (id, kind, template, audience, council_id, team_id, person_id, due_at)
  SELECT gen_random_uuid(), 'council', 'advisersAppointed', '[]', t.council_id, t.id, a.person_id, ocop_now()
    FROM advisory_team t JOIN advisory_team_member a ON a.team_id = t.id WHERE t.id = $1`;
/** The members, and whoever may stand in for one by it. $1 charter. */
const tellOfCharter = `
  INSERT INTO outbox (id, kind, template, audience, council_id, charter_id, person_id, due_at)
  SELECT gen_random_uuid(), 'council', 'charterIssued', '[]', h.council_id, h.id, t.person_id, ocop_now()
    FROM council_charter h CROSS JOIN LATERAL (SELECT s.person_id FROM council_seat s WHERE s.council_id = h.council_id
      UNION SELECT (e.value ->> 'substituteId')::uuid FROM json_array_elements(coalesce(h.terms -> 'standIns', '[]')) e) t WHERE h.id = $1`;

@Injectable()
export class TypeOrmCouncilStore extends CouncilStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override today() {
    return legalDay(this.dataSource);
  }

  override list({ among, placeId, take, after }: CouncilQuestion) {
    const [day = null, id = null] = after ?? [];
    return runNamed(this.dataSource, list, [among, placeId, day, id, take]);
  }

  override add({ seats, advisers, signer, ...council }: NewCouncil, { personId, write }: Writer) {
    return this.writeOnce.run<Council, never>(personId, write, async (manager) => {
      await manager.insert(CouncilRow, { ...council, signerName: signer.name, signerTitle: signer.title });
      await manager.insert(
        CouncilSeatRow,
        seats.map(({ personId: seated, seat, body }) => ({
          councilId: council.id,
          personId: seated,
          seat,
          body,
        })),
      );
      await manager.query(tellSeated, [council.id]);
      if (advisers.length > 0) {
        const { decisionNumber, decidedOn } = council;
        const appointed = {
          id: randomUUID(),
          councilId: council.id,
          decisionNumber,
          decidedOn,
          signer,
          advisers,
        };
        await insertTeam(manager, appointed, personId);
      }
      const [added] = await runNamed(manager, find, [council.id]);
      if (!added) throw new Error(`Council ${council.id} was added but is not there`);
      return accept(added);
    });
  }

  override async find(councilId: string) {
    return (await runNamed(this.dataSource, find, [councilId]))[0] ?? null;
  }

  override listCharters(councilId: string) {
    return runNamed(this.dataSource, charters, [councilId]);
  }

  override issueCharter<R extends { readonly code: string }>(
    { id, councilId, decisionNumber, decidedOn, inForceFrom, terms }: NewCharter,
    { personId, write }: Writer,
    refusalsOf: (council: Council) => readonly R[],
  ) {
    return this.writeOnce.run<IssuedCharter, R | CharterDayTaken>(personId, write, async (manager) => {
      const [first, ...rest] = refusalsOf(await lock(manager, councilId));
      if (first) return refuse<R | CharterDayTaken>(first, ...rest);
      try {
        const values = [
          id,
          councilId,
          decisionNumber,
          decidedOn,
          inForceFrom,
          JSON.stringify(terms),
          personId,
        ];
        const [issued] = await runNamed(manager, issue, values);
        if (!issued) throw new Error(`Charter ${id} was issued but is not there`);
        await manager.query(tellOfCharter, [id]);
        return accept(issued);
      } catch (reason) {
        if (!isUniqueViolation(reason, 'council_charter_council_id_in_force_from_key')) throw reason;
        return refuse<R | CharterDayTaken>({ code: 'charter.day-taken', inForceFrom });
      }
    });
  }

  override listTeams(councilId: string) {
    return runNamed(this.dataSource, teams, [councilId]);
  }

  override appointTeam<R extends { readonly code: string }>(
    appointed: NewTeam,
    { personId, write }: Writer,
    refusalsOf: (council: Council, charters: readonly IssuedCharter[]) => readonly R[],
  ) {
    const { councilId } = appointed;
    return this.writeOnce.run<AdvisoryTeam, R | TeamDayTaken>(personId, write, async (manager) => {
      const council = await lock(manager, councilId);
      const [first, ...rest] = refusalsOf(council, await runNamed(manager, charters, [councilId]));
      if (first) return refuse<R | TeamDayTaken>(first, ...rest);
      try {
        await insertTeam(manager, appointed, personId);
      } catch (reason) {
        if (!isUniqueViolation(reason, 'advisory_team_council_id_decided_on_key')) throw reason;
        return refuse<R | TeamDayTaken>({ code: 'adviser.day-taken', decidedOn: appointed.decidedOn });
      }
      const [added] = await runNamed(manager, team, [appointed.id]);
      if (!added) throw new Error(`Team ${appointed.id} was appointed but is not there`);
      return accept(added);
    });
  }
}

/** A charter and a team wait for one another: nobody whom one names to score advises by the other. */
async function lock(manager: EntityManager, councilId: string): Promise<Council> {
  await manager.query(`SELECT FROM council WHERE id = $1 FOR NO KEY UPDATE`, [councilId]);
  const [council] = await runNamed(manager, find, [councilId]);
  if (!council) throw new Error(`Council ${councilId} was there but is gone`);
  return council;
}

async function insertTeam(
  manager: EntityManager,
  { id, councilId, decisionNumber, decidedOn, signer, advisers }: NewTeam,
  appointedBy: string,
): Promise<void> {
  const signed = { signerName: signer.name, signerTitle: signer.title };
  await manager.insert(AdvisoryTeamRow, {
    id,
    councilId,
    decisionNumber,
    decidedOn,
    ...signed,
    appointedBy,
  });
  await manager.insert(
    AdvisoryTeamMemberRow,
    advisers.map(({ personId, place, body }) => ({ teamId: id, personId, place, body })),
  );
  await manager.query(tellAdvisers, [id]);
}
