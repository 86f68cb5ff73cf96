import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accept } from '../../../domain/shared/outcome.js';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { WriteOnce, type Writer } from '../../people/index.js';
import type { Product } from '../product.js';
import { ProductStore, type ProducerOfProduct, type ProductQuestion } from '../product.store.js';
import { findNamed } from './find-named.js';
import { ProductRow } from './product.row.js';

const list = namedStatement<Product>(
  'product.list',
  `SELECT p.id, p.name, p.description, p.rulebook, p.set_code AS "setCode", json_build_object('id', o.id, 'name', o.name) AS producer
     FROM product p JOIN producer o ON o.id = p.producer_id
    WHERE (o.id = ANY($1::uuid[]) OR $2::uuid[] IS NULL OR o.commune_id = ANY($2))
      AND ($3::uuid IS NULL OR o.id = $3)
      AND ($4::text IS NULL OR position(search_key($4) IN p.search_key) > 0)
      AND ($5::text IS NULL OR (p.name COLLATE "vi-x-icu", p.id) > ($5 COLLATE "vi-x-icu", $6::uuid))
    ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT $7`,
);
const findProducer = namedStatement<ProducerOfProduct>(
  'product.producer',
  `SELECT id, name, commune_id AS "communeId" FROM producer WHERE id = $1`,
);
const lockProducer = namedStatement<never>(
  'product.lock-producer',
  `SELECT FROM producer WHERE id = $1 FOR NO KEY UPDATE`,
);

@Injectable()
export class TypeOrmProductStore extends ProductStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writeOnce: WriteOnce,
  ) {
    super();
  }

  override list({ own, places, producerId, q, take, after }: ProductQuestion) {
    const [name = null, id = null] = after ?? [];
    return runNamed(this.dataSource, list, [own, places, producerId, q, name, id, take]);
  }

  override async findProducer(producerId: string) {
    return (await runNamed(this.dataSource, findProducer, [producerId]))[0] ?? null;
  }

  override add(product: Product, { personId, write }: Writer) {
    const { producer, ...columns } = product;
    return this.writeOnce.run<Product, never>(personId, write, async (manager) => {
      await manager.insert(ProductRow, { ...columns, producerId: producer.id });
      return accept(product);
    });
  }

  override addOnce(product: Product, { personId, write }: Writer) {
    const { producer, ...columns } = product;
    return this.writeOnce.run<Pick<Product, 'id'>, never>(personId, write, async (manager) => {
      await runNamed(manager, lockProducer, [producer.id]);
      const [found] = await runNamed(manager, findNamed, [producer.id, product.name]);
      if (found) return accept(found);
      await manager.insert(ProductRow, { ...columns, producerId: producer.id });
      return accept({ id: product.id });
    });
  }
}
