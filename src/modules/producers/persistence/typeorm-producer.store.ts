import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accept, refuse } from '../../../domain/shared/outcome.js';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { isInOffice, RoleHolders, WriteOnce, type Writer } from '../../people/index.js';
import type { OwnerAccount, PeopleOfProducer, Producer } from '../producer.js';
import {
  ProducerStore,
  type PersonGivenAlready,
  type PersonNotGiven,
  type PersonNotProducer,
  type ProducerQuestion,
  type ProducerRecord,
} from '../producer.store.js';
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

const account = `p.id, p.full_name AS "fullName", p.sign_in_name AS "signInName"`;
const byName = `ORDER BY p.full_name COLLATE "vi-x-icu", p.id`;

const ownerAccounts = namedStatement<OwnerAccount>(
  'producer.owner-accounts',
  `SELECT ${account} FROM person p WHERE ${isInOffice('p.id', '$1', ['producer'])} ${byName}`,
);

const people = namedStatement<PeopleOfProducer['items'][number]>(
  'producer.people',
  `SELECT ${account}, p.active FROM acting_for_producer o JOIN person p ON p.id = o.person_id
    WHERE o.producer_id = $1 ${byName}`,
);

/** No key of the row changes: who is given may meanwhile write, under the own name, what waits for this. */
const lockAccount = namedStatement<object>(
  'producer.lock-account',
  `SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE`,
);

const give = namedStatement<object>(
  'producer.give-person',
  `INSERT INTO producer_person AS o (producer_id, person_id) VALUES ($1, $2)
   ON CONFLICT (producer_id, person_id) DO UPDATE SET taken_back_at = NULL WHERE o.taken_back_at IS NOT NULL RETURNING 1`,
);

const takeBack = namedStatement<object>(
  'producer.take-person-back',
  `UPDATE producer_person SET taken_back_at = ocop_now() WHERE producer_id = $1 AND person_id = $2 AND taken_back_at IS NULL RETURNING 1`,
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

  override listOwnerAccounts(communeId: string) {
    return runNamed(this.dataSource, ownerAccounts, [communeId]);
  }

  override listPeople(producer: Producer) {
    return peopleOf(producer, this.dataSource);
  }

  override givePerson(producer: Producer, given: string, { personId, write }: Writer) {
    type Refusal = PersonNotProducer | PersonGivenAlready;
    return this.writeOnce.run<PeopleOfProducer, Refusal>(personId, write, async (manager) => {
      // The statements after it see what a twin has just done, or whoever closed the account.
      await runNamed(manager, lockAccount, [given]);
      const owners = await runNamed(manager, ownerAccounts, [producer.commune.id]);
      if (!owners.some(({ id }) => id === given))
        return refuse<Refusal>({ code: 'producer.person-not-producer', personId: given });
      if ((await runNamed(manager, give, [producer.id, given])).length === 0)
        return refuse<Refusal>({ code: 'producer.person-given-already', personId: given });
      return accept(await peopleOf(producer, manager));
    });
  }

  override takePersonBack(producer: Producer, taken: string, { personId, write }: Writer) {
    return this.writeOnce.run<PeopleOfProducer, PersonNotGiven>(personId, write, async (manager) => {
      if ((await runNamed(manager, takeBack, [producer.id, taken])).length === 0)
        return refuse({ code: 'producer.person-not-given', personId: taken });
      return accept(await peopleOf(producer, manager));
    });
  }
}

async function peopleOf(producer: Producer, on: DataSource | EntityManager): Promise<PeopleOfProducer> {
  const items = await runNamed(on, people, [producer.id]);
  const owners = await runNamed(on, ownerAccounts, [producer.commune.id]);
  return { items, candidates: owners.filter(({ id }) => items.every((item) => item.id !== id)) };
}
