import type { ProductFacts } from './product.js';

/** What other capabilities ask of products. Tells every product: whoever asks judges who may see it. */
export abstract class ProductsReader {
  abstract find(productId: string): Promise<ProductFacts | null>;
}
