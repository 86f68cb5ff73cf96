import { Injectable } from '@nestjs/common';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { ProductStore, type ProductQuestion } from './product.store.js';

/** Owners find their own products, officials those of their places. */
@Injectable()
export class ListProducts {
  constructor(
    private readonly store: ProductStore,
    private readonly places: Places,
  ) {}

  async execute(person: SignedInPerson, question: Omit<ProductQuestion, 'own' | 'places'>) {
    const places = await this.places.reachedBy(person, 'product.read');
    return this.store.list({ ...question, own: scopeOf(person).producerIds, places });
  }
}
