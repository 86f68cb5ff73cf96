import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { OwnerAccount, PeopleOfProducer, Producer } from './producer.js';

export interface ProducerQuestion extends PageWindow {
  /** Producers the person owns. */
  readonly own: readonly string[];
  /** Places whose producers the person may see as well; null: all. */
  readonly places: readonly string[] | null;
  /** Part of a name, read without accents and case. */
  readonly q: string | null;
}

export interface ProducerRecord {
  readonly producer: Producer;
  readonly representativeIdentityNumber: string | null;
  readonly personIds: readonly string[];
}

/** Somebody unknown, somebody whose account is closed and somebody who is no owner in the commune today look the same. */
export interface PersonNotProducer {
  readonly code: 'producer.person-not-producer';
  readonly personId: string;
}
export type PersonGivenAlready = {
  readonly code: 'producer.person-given-already';
  readonly personId: string;
};
export type PersonNotGiven = { readonly code: 'producer.person-not-given'; readonly personId: string };

export abstract class ProducerStore {
  /** Sorted by name as Vietnamese readers expect, then by id; the page begins after such a pair. */
  abstract list(question: ProducerQuestion): Promise<readonly Producer[]>;
  /** Adds the producer, links the people to it and sees to it that each holds the role producer at its commune. */
  abstract add(record: ProducerRecord, by: Writer): Promise<Outcome<Producer, KeyReused>>;
  /** Null where there is none. */
  abstract find(id: string): Promise<Producer | null>;
  /** Null takes the number away. */
  abstract keepIdentityNumber(
    producer: Producer,
    representativeIdentityNumber: string | null,
    by: Writer,
  ): Promise<Outcome<Producer, KeyReused>>;
  /** Open accounts that hold the role producer at the commune today, by name. */
  abstract listOwnerAccounts(communeId: string): Promise<readonly OwnerAccount[]>;
  abstract listPeople(producer: Producer): Promise<PeopleOfProducer>;
  /** From now on. Answers who acts for the producer then. */
  abstract givePerson(
    producer: Producer,
    personId: string,
    by: Writer,
  ): Promise<Outcome<PeopleOfProducer, PersonNotProducer | PersonGivenAlready | KeyReused>>;
  /** From now on; that it was so stays on record. */
  abstract takePersonBack(
    producer: Producer,
    personId: string,
    by: Writer,
  ): Promise<Outcome<PeopleOfProducer, PersonNotGiven | KeyReused>>;
}
