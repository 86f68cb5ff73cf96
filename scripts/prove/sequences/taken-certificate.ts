import { randomUUID } from 'node:crypto';
import { withClient } from '../../../src/platform/database/index.js';
import type { SequenceSetting } from './sequence-setting.js';
import type { Way } from './sequence-world.js';
import { takenCertificate } from './wish.js';

/** Another product holds a certificate already; nobody else may get its number. */
export async function holdTakenCertificate(
  appUrl: string,
  [way]: readonly Way[],
  { setCode }: SequenceSetting,
): Promise<void> {
  const [producer] = way?.owner.producers ?? [];
  const [round] = way?.rounds ?? [];
  if (!way || !producer || !round) throw new Error('Somebody must hold the certificate');
  const [productId, dossierId] = [randomUUID(), randomUUID()];
  await withClient(appUrl, async (client) => {
    await client.query(
      `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
       VALUES ($1, $2, 'Sản phẩm cũ', 'Đã công nhận', 'qd-1048-2019', $3)`,
      [productId, producer.id, setCode],
    );
    await client.query(
      `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook,
         criteria_set, machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 'first', 'qd-1048-2019', $8, 'qd-1048-2019', '1', 'closed.recognised', false,
         ocop_now(), ocop_day(ocop_now()), sha256(''), ocop_now())`,
      [
        dossierId,
        productId,
        producer.id,
        round.id,
        way.commune.id,
        way.district?.id ?? null,
        way.province.id,
        setCode,
      ],
    );
    await client.query(
      `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
       VALUES ($1, 3, 'province', '1/QĐ-UBND', '2020-12-01', $2, '2023-12-01', ocop_now())`,
      [dossierId, takenCertificate],
    );
  });
}
