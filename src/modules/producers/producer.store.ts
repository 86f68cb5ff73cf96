import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { Producer } from './producer.js';

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
}
