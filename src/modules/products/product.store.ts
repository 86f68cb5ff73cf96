import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { Product } from './product.js';

export interface ProductQuestion extends PageWindow {
  /** Producers the person owns. */
  readonly own: readonly string[];
  /** Places whose products the person may see as well; null: all. */
  readonly places: readonly string[] | null;
  readonly producerId: string | null;
  /** Part of a name, read without accents and case. */
  readonly q: string | null;
}

export interface ProducerOfProduct {
  readonly id: string;
  readonly name: string;
  readonly communeId: string;
}

export abstract class ProductStore {
  /** Sorted by name as Vietnamese readers expect, then by id; the page begins after such a pair. */
  abstract list(question: ProductQuestion): Promise<readonly Product[]>;
  abstract findProducer(producerId: string): Promise<ProducerOfProduct | null>;
  abstract add(product: Product, by: Writer): Promise<Outcome<Product, KeyReused>>;
  /** That which its producer has on the record under this name, however it is capitalised; added where there is none, once, however many ask. */
  abstract addOnce(product: Product, by: Writer): Promise<Outcome<Pick<Product, 'id'>, KeyReused>>;
}
