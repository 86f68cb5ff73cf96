import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { CharterTerms } from '../../src/domain/council/charter.js';
import type { RoundFacts } from '../../src/domain/dossier/round-facts.js';
import type { Level, Role } from '../../src/domain/jurisdiction/role.js';
import type { SignedInPerson } from '../../src/modules/people/index.js';
import { insertRows } from './insert-rows.js';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}
export type Office = readonly [role: Role, place: Place];
export type Seat = readonly [person: SignedInPerson, seat: 'chair' | 'viceChair' | 'secretary' | 'member'];

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<(typeof tablesInOrder)[number], Row[]>>;

// Each table after those it refers to.
const tablesInOrder = [
  'place',
  'person',
  'assignment',
  'producer',
  'producer_person',
  'product',
  'round',
  'council',
  'council_seat',
  'council_charter',
] as const;
const beginning = '2020-01-01';

/** Invented places, people, products, rounds and councils: first put together, then written at once. */
export class World {
  private readonly rows: Tables = {
    place: [],
    person: [],
    assignment: [],
    producer: [],
    producer_person: [],
    product: [],
    round: [],
    council: [],
    council_seat: [],
    council_charter: [],
  };

  constructor(private readonly passwordHash = 'nobody signs in') {}

  place(level: Level, name: string, parent: Place | null): Place {
    const id = randomUUID();
    this.rows.place.push({
      id,
      code: `${level}-${id}`,
      level,
      name,
      parent_id: parent?.id ?? null,
      valid_from: beginning,
    });
    return { id, name, level };
  }

  person(signInName: string, ...offices: readonly Office[]): SignedInPerson {
    const id = randomUUID();
    const { passwordHash: password_hash } = this;
    this.rows.person.push({
      id,
      version: 1,
      full_name: signInName,
      sign_in_name: signInName.toLowerCase(),
      password_hash,
    });
    for (const [role, { id: place_id }] of offices) {
      this.rows.assignment.push({ id: randomUUID(), person_id: id, role, place_id, valid_from: beginning });
    }
    const assignments = offices.map(([role, place]) => ({ role, place }));
    return { id, fullName: signInName, signInName, assignments, producers: [] };
  }

  /** A producer with the person who speaks for it. */
  owner(signInName: string, commune: Place): SignedInPerson {
    const person = this.person(signInName);
    const producer = { id: randomUUID(), name: `Hợp tác xã ${signInName}`, communeId: commune.id };
    this.rows.producer.push({
      id: producer.id,
      commune_id: commune.id,
      name: producer.name,
      kind: 'cooperative',
      representative_name: signInName,
      address: commune.name,
    });
    this.rows.producer_person.push({ producer_id: producer.id, person_id: person.id });
    return { ...person, producers: [producer] };
  }

  product(owner: SignedInPerson, name: string, setCode: string): string {
    const id = randomUUID();
    const [producer] = owner.producers;
    if (!producer) throw new Error(`${owner.signInName} speaks for no producer`);
    this.rows.product.push({
      id,
      producer_id: producer.id,
      name,
      description: name,
      rulebook: 'qd-1048-2019',
      set_code: setCode,
    });
    return id;
  }

  round<Round extends Omit<RoundFacts, 'id' | 'placeId'>>(place: Place, round: Round) {
    const id = randomUUID();
    const { year, number, rulebook, registrationCloses, dueAtDistrict, dueAtProvince } = round;
    this.rows.round.push({
      id,
      place_id: place.id,
      ...{ year, number, rulebook },
      registration_closes_on: registrationCloses.on,
      registration_closes_counts: registrationCloses.counts,
      due_at_district_on: dueAtDistrict?.on,
      due_at_district_counts: dueAtDistrict?.counts,
      due_at_province_on: dueAtProvince.on,
      due_at_province_counts: dueAtProvince.counts,
    });
    return { id, placeId: place.id, ...round };
  }

  council(place: Place, decidedOn: string, seats: readonly Seat[]): string {
    const id = randomUUID();
    const name = `Hội đồng ${place.name}`;
    this.rows.council.push({
      id,
      place_id: place.id,
      name,
      decision_number: '1/QĐ-UBND',
      decided_on: decidedOn,
    });
    for (const [person, seat] of seats) {
      this.rows.council_seat.push({ council_id: id, person_id: person.id, seat, body: 'UBND' });
    }
    return id;
  }

  /** A charter over the decision, issued by whoever has the first seat. */
  charter(council: string, inForceFrom: string, terms: CharterTerms): string {
    const id = randomUUID();
    const issuer = this.rows.council_seat.find(({ council_id }) => council_id === council)?.person_id;
    this.rows.council_charter.push({
      ...{ id, council_id: council, decision_number: '2/QĐ-UBND', decided_on: inForceFrom },
      ...{ in_force_from: inForceFrom, terms, issued_by: issuer, issued_at: `${inForceFrom}T01:00:00Z` },
    });
    return id;
  }

  async write(client: Client): Promise<void> {
    await this.copyTo(client);
    for (const table of tablesInOrder) this.rows[table].length = 0;
  }

  /** The same once more, into another database. */
  async copyTo(client: Client): Promise<void> {
    for (const table of tablesInOrder) await insertRows(client, table, this.rows[table]);
  }
}
