import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { RoleHolders, WriteOnce, type Writer } from '../../people/index.js';
import type { Producer } from '../producer.js';
import { ProducerStore, type ProducerQuestion, type ProducerRecord } from '../producer.store.js';
import { ProducerPersonRow } from './producer-person.row.js';
import { ProducerRow } from './producer.row.js';

const producers = `SELECT p.id, p.name, p.kind, json_build_object('id', c.id, 'name', c.name) AS commune,
          p.representative_name AS "representativeName", p.address,
          p.registration_number AS "registrationNumber", p.phone
     FROM producer p JOIN place c ON c.id = p.commune_id`;

const find = namedStatement<Producer>('producer.find', `${producers} WHERE p.id = $1`);

const list = namedStatement<Producer>(
  'producer.list',
  `${producers}
    WHERE (p.id = ANY($1::uuid[]) OR $2::uuid[] IS NULL OR p.commune_id = ANY($2))
      AND ($3::text IS NULL OR position(search_key($3) IN p.search_key) > 0)
      AND ($4::text IS NULL OR (p.name COLLATE "vi-x-icu", p.id) > ($4 COLLATE "vi-x-icu", $5::uuid))
    ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT $6`,
);

@Injectable()
export class TypeOrmProducerStore extends ProducerStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
    private readonly roleHolders: RoleHolders,
  ) {
    super();
  }

  override list({ own, places, q, take, after }: ProducerQuestion) {
    const [name = null, id = null] = after ?? [];
    return runNamed(this.dataSource, list, [own, places, q, name, id, take]);
  }

  override async find(id: string) {
    return (await runNamed(this.dataSource, find, [id]))[0] ?? null;
  }

  override keepIdentityNumber(
    producer: Producer,
    representativeIdentityNumber: string | null,
    { personId, write }: Writer,
  ) {
    return this.writeOnce.run<Producer, never>(personId, write, async (manager) => {
      await manager.update(
        ProducerRow,
        { id: producer.id },
        { representativeIdentityNumber, version: () => 'version + 1' },
      );
      return accept(producer);
    });
  }

  override add(
    { producer, representativeIdentityNumber, personIds }: ProducerRecord,
    { personId, write }: Writer,
  ) {
    const { commune, ...columns } = producer;
    return this.writeOnce.run<Producer, never>(personId, write, async (manager) => {
      await manager.insert(ProducerRow, { ...columns, representativeIdentityNumber, communeId: commune.id });
      if (personIds.length > 0) {
        const links = personIds.map((owner) => ({ producerId: producer.id, personId: owner }));
        await manager.insert(ProducerPersonRow, links);
        await this.roleHolders.ensure(personIds, { role: 'producer', placeId: commune.id }, manager);
      }
      return accept(producer);
    });
  }
}
