export { AddProduct } from './add-product.js';
export type { ProductFacts } from './product.js';
export { ProductsModule } from './products.module.js';
export { ProductsReader } from './products-reader.js';
