export { AddProduct } from './add-product.js';
export { findNamed } from './persistence/find-named.js';
export type { ProductFacts } from './product.js';
export { ProductsModule } from './products.module.js';
export { ProductsReader } from './products-reader.js';
