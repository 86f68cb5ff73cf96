import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/index.js';
import { RulebooksModule } from '../rulebooks/index.js';
import { AddProduct } from './add-product.js';
import { ProductsController } from './http/products.controller.js';
import { ListProducts } from './list-products.js';
import { ProductRow } from './persistence/product.row.js';
import { TypeOrmProductStore } from './persistence/typeorm-product.store.js';
import { TypeOrmProductsReader } from './persistence/typeorm-products-reader.js';
import { ProductStore } from './product.store.js';
import { ProductsReader } from './products-reader.js';

/** The products of the producers. */
@Module({
  imports: [TypeOrmModule.forFeature([ProductRow]), PlacesModule, RulebooksModule],
  controllers: [ProductsController],
  providers: [
    { provide: ProductStore, useClass: TypeOrmProductStore },
    { provide: ProductsReader, useClass: TypeOrmProductsReader },
    ListProducts,
    AddProduct,
  ],
  exports: [AddProduct, ProductsReader],
})
export class ProductsModule {}
