import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PlaceInTree } from '../../../domain/jurisdiction/may-act-at.js';
import type { CalendarDay } from '../../../domain/shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type KeyReused, type Writer } from '../../people/index.js';
import type { Place, PlacePath } from '../place.js';
import {
  PlaceStore,
  type PlaceCodeTaken,
  type PlaceQuestion,
  type SuperiorWithoutOffice,
} from '../place.store.js';
import { PlaceRow } from './place.row.js';

const below = `below AS (SELECT id FROM place WHERE id = ANY($1::uuid[])
  UNION SELECT p.id FROM place p JOIN below b ON p.parent_id = b.id)`;
const above = `above AS (SELECT id, parent_id FROM place WHERE id = ANY($1::uuid[])
  UNION SELECT p.id, p.parent_id FROM place p JOIN above a ON p.id = a.parent_id)`;
const columns = `p.id, p.code, p.name, p.level, p.parent_id AS "parentId", p.valid_from AS "validFrom", p.valid_to AS "validTo",
  (SELECT json_build_object('id', h.id, 'fullName', h.full_name) FROM person h WHERE h.id = p.superior_id) AS superior`;

const find = namedStatement<Place & PlaceInTree>(
  'place.find',
  `SELECT ${columns}, array_remove(ARRAY[u.id, u.parent_id], NULL) AS "aboveIds"
     FROM place p LEFT JOIN place u ON u.id = p.parent_id WHERE p.id = $1`,
);
const list = namedStatement<Place>(
  'place.list',
  `SELECT ${columns} FROM place p LEFT JOIN place u ON u.id = p.parent_id
    WHERE ($1::uuid[] IS NULL OR p.id = ANY($1))
      AND ($2::uuid IS NULL OR $2 IN (p.parent_id, u.parent_id))
      AND ($3::text IS NULL OR p.level = $3)
      AND ($4::text IS NULL OR (p.name COLLATE "vi-x-icu", p.id) > ($4 COLLATE "vi-x-icu", $5::uuid))
    ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT $6`,
);
const parts = namedStatement<Place>(
  'place.parts',
  `SELECT ${columns} FROM place p WHERE p.parent_id = $1 ORDER BY p.id`,
);
const path = namedStatement<PlacePath>(
  'place.path',
  `SELECT c.id AS "communeId", d.id AS "districtId", p.id AS "provinceId"
     FROM place c LEFT JOIN place d ON d.id = c.parent_id AND d.level = 'district'
     JOIN place p ON p.id = coalesce(d.parent_id, c.parent_id)
    WHERE c.id = $1 AND c.level = 'commune'
      AND $2::date BETWEEN greatest(c.valid_from, d.valid_from, p.valid_from)
                       AND least(c.valid_to, d.valid_to, p.valid_to, 'infinity')`,
);
const subtree = namedStatement<{ id: string }>(
  'place.subtree',
  `WITH RECURSIVE ${below} SELECT id FROM below`,
);
const related = namedStatement<{ id: string }>(
  'place.related',
  `WITH RECURSIVE ${below}, ${above} SELECT id FROM below UNION SELECT id FROM above`,
);

@Injectable()
export class TypeOrmPlaceStore extends PlaceStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override async find(id: string) {
    return (await runNamed(this.dataSource, find, [id]))[0] ?? null;
  }

  override list({ among, under, level, take, after }: PlaceQuestion) {
    const [name = null, id = null] = after ?? [];
    return runNamed(this.dataSource, list, [among, under, level, name, id, take]);
  }

  override async findPath(communeId: string, on: CalendarDay) {
    return (await runNamed(this.dataSource, path, [communeId, on]))[0] ?? null;
  }

  override async listSubtreeIds(placeIds: readonly string[]) {
    return (await runNamed(this.dataSource, subtree, [placeIds])).map(({ id }) => id);
  }

  override async listRelatedIds(placeIds: readonly string[]) {
    return (await runNamed(this.dataSource, related, [placeIds])).map(({ id }) => id);
  }

  override nameSuperior(
    placeId: string,
    superiorId: string | null,
    { personId, write }: Writer,
  ): Promise<Outcome<Place, SuperiorWithoutOffice | KeyReused>> {
    return this.writeOnce.run<Place, SuperiorWithoutOffice>(personId, write, async (manager) => {
      await manager.query(
        `UPDATE place SET superior_id = (SELECT id FROM person WHERE id = $2) WHERE id = $1`,
        [placeId, superiorId],
      );
      const [{ stands } = { stands: null }] = await manager.query<{ stands: string | null }[]>(
        `SELECT superior_of($1) AS stands`,
        [placeId],
      );
      if (superiorId !== null && stands !== superiorId)
        return refuse({ code: 'superior.without-office', personId: superiorId });
      return accept(await told(manager, placeId));
    });
  }

  override listParts(placeId: string) {
    return runNamed(this.dataSource, parts, [placeId]);
  }

  override end(
    placeId: string,
    lastDay: CalendarDay | null,
    { personId, write }: Writer,
  ): Promise<Outcome<Place, KeyReused>> {
    return this.writeOnce.run<Place, never>(personId, write, async (manager) => {
      await manager.update(PlaceRow, { id: placeId }, { validTo: lastDay });
      return accept(await told(manager, placeId));
    });
  }

  override add(
    place: Place,
    { personId, write }: Writer,
  ): Promise<Outcome<Place, PlaceCodeTaken | KeyReused>> {
    return this.writeOnce.run<Place, PlaceCodeTaken>(personId, write, async (manager) => {
      try {
        const { superior: _, ...row } = place;
        await manager.insert(PlaceRow, row);
        return accept(place);
      } catch (reason) {
        if (!isUniqueViolation(reason, 'place_code_key')) throw reason;
        return refuse({ code: 'place.code-taken', placeCode: place.code });
      }
    });
  }
}

async function told(manager: EntityManager, placeId: string): Promise<Place> {
  const [place] = await runNamed(manager, find, [placeId]);
  if (!place) throw new Error(`The place ${placeId} is gone`);
  const { aboveIds: _, ...record } = place;
  return record;
}
