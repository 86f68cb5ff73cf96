import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mayActAt, notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { refuse, type Outcome } from '../../domain/shared/outcome.js';
import { scopeOf, type KeyReused, type SignedInPerson, type Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { Rulebooks, findCriteriaSet } from '../rulebooks/index.js';
import type { Product } from './product.js';
import { ProductStore, type ProducerOfProduct } from './product.store.js';

export interface NewProduct extends Omit<Product, 'id' | 'producer'> {
  readonly producerId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** An owner, or the officer of the owner's commune, puts a product on the record. */
@Injectable()
export class AddProduct {
  constructor(
    private readonly store: ProductStore,
    private readonly places: Places,
    private readonly rulebooks: Rulebooks,
  ) {}

  execute(wanted: NewProduct) {
    return this.put(wanted, (product, by) => this.store.add(product, by));
  }

  /** As `execute`, but a product that its producer has under this name already is answered, not added beside it. */
  once(wanted: NewProduct) {
    return this.put(wanted, (product, by) => this.store.addOnce(product, by));
  }

  private async put<Answer>(
    { producerId, person, write, ...planned }: NewProduct,
    add: (product: Product, by: Writer) => Promise<Outcome<Answer, KeyReused>>,
  ) {
    const producer = await this.findVisibleProducer(person, producerId);
    if (!producer) return refuse({ code: 'producer.not-found' as const, producerId });
    if (!(await this.mayAddFor(person, producer))) return refuse(notPermitted('product.manage', 'commune'));
    const set = findCriteriaSet(this.rulebooks, planned.rulebook, planned.setCode);
    if (!set.ok) return set;
    const product = { id: randomUUID(), ...planned, producer: { id: producer.id, name: producer.name } };
    return add(product, { personId: person.id, write });
  }

  private async findVisibleProducer(person: SignedInPerson, producerId: string) {
    const [producer, reached] = await Promise.all([
      this.store.findProducer(producerId),
      this.places.reachedBy(person, 'product.read'),
    ]);
    const own = scopeOf(person).producerIds.includes(producerId);
    return producer && (own || reached === null || reached.includes(producer.communeId)) ? producer : null;
  }

  private async mayAddFor(person: SignedInPerson, { id, communeId }: ProducerOfProduct): Promise<boolean> {
    if (scopeOf(person).producerIds.includes(id)) return true;
    const commune = await this.places.find(communeId);
    return commune !== null && mayActAt(person.assignments, 'product.manage', commune);
  }
}
