import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import type { ProductFacts } from '../product.js';
import { ProductsReader } from '../products-reader.js';

const find = namedStatement<ProductFacts>(
  'product.facts',
  `SELECT p.id, p.name, p.rulebook, p.set_code AS "setCode", p.producer_id AS "producerId", o.commune_id AS "communeId"
     FROM product p JOIN producer o ON o.id = p.producer_id WHERE p.id = $1`,
);

@Injectable()
export class TypeOrmProductsReader extends ProductsReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async find(productId: string) {
    return (await runNamed(this.dataSource, find, [productId]))[0] ?? null;
  }
}
