import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IssuedCharter } from '../../../domain/council/charter.js';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, legalDay, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import type { Council, NewCharter, NewCouncil } from '../council.js';
import { CouncilStore, type CouncilQuestion } from '../council.store.js';
import { CouncilSeatRow } from './council-seat.row.js';
import { CouncilRow } from './council.row.js';

const columns = `c.id, c.name, json_build_object('id', p.id, 'name', p.name, 'level', p.level) AS place,
  c.decision_number AS "decisionNumber", c.decided_on AS "decidedOn",
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

  override add({ seats, ...council }: NewCouncil, { personId, write }: Writer) {
    return this.writeOnce.run<Council, never>(personId, write, async (manager) => {
      await manager.insert(CouncilRow, council);
      await manager.insert(
        CouncilSeatRow,
        seats.map(({ personId: seated, seat, body }) => ({
          councilId: council.id,
          personId: seated,
          seat,
          body,
        })),
      );
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

  override issueCharter(
    { id, councilId, decisionNumber, decidedOn, inForceFrom, terms }: NewCharter,
    { personId, write }: Writer,
  ) {
    type DayTaken = { readonly code: 'charter.day-taken'; readonly inForceFrom: string };
    return this.writeOnce.run<IssuedCharter, DayTaken>(personId, write, async (manager) => {
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
        return accept(issued);
      } catch (reason) {
        if (!isUniqueViolation(reason, 'council_charter_council_id_in_force_from_key')) throw reason;
        return refuse({ code: 'charter.day-taken', inForceFrom });
      }
    });
  }
}
