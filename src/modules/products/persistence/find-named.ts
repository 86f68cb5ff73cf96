import { namedStatement } from '../../../platform/database/index.js';

/** A product of the producer $1 under the name $2, however it is capitalised; the oldest of several. */
export const findNamed = namedStatement<{ readonly id: string }>(
  'product.named',
  `SELECT id FROM product WHERE producer_id = $1 AND lower(normalize(btrim(name), NFC)) = lower(normalize(btrim($2), NFC)) ORDER BY created_at, id LIMIT 1`,
);
