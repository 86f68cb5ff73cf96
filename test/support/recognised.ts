import { randomUUID } from 'node:crypto';
import type { RunningApplication } from './running-application.js';

export interface Recognised {
  readonly producerId: string;
  readonly productId: string;
  readonly roundId: string;
  readonly star: number;
  readonly expiresOn: string;
  readonly communeId?: string;
  readonly districtId?: string;
  readonly by?: 'district' | 'province';
  readonly decisionNumber?: string;
}

/** A dossier that ended in a recognition of 14/5/2021, as the application would have written it. Answers its id. */
export async function recognised(world: RunningApplication, of: Recognised): Promise<string> {
  const { commune, district, province } = world.places;
  const id = randomUUID();
  await world.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook, criteria_set,
       machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 'first', 'qd-1048-2019', '12', 'qd-1048-2019', '1', 'closed.recognised', false, ocop_now(), '2021-01-06', '\\x00', ocop_now())`,
    [
      ...[id, of.productId, of.producerId, of.roundId],
      ...[of.communeId ?? commune, of.districtId ?? district, province],
    ],
  );
  await world.query(
    `INSERT INTO dossier_step (dossier_id, number, action, to_state, taken_as, taken_at, details, hash, round_id)
     VALUES ($1, 1, 'recordRecognition', 'closed.recognised', 'system', '2021-05-14T03:00Z', '{}', '\\x00', $2)`,
    [id, of.roundId],
  );
  await world.query(
    `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
     VALUES ($1::uuid, $2, $4, $5, '2021-05-14', $1::text, $3, ocop_now())`,
    [id, of.star, of.expiresOn, of.by ?? 'province', of.decisionNumber ?? '431/QĐ-UBND'],
  );
  return id;
}

/** A re-evaluation of the same product that its owner handed in. */
export async function filedAgain(
  world: RunningApplication,
  { productId, producerId, roundId }: Pick<Recognised, 'productId' | 'producerId' | 'roundId'>,
): Promise<void> {
  const { commune, district, province } = world.places;
  const id = randomUUID();
  await world.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook, criteria_set,
       machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
     VALUES ($1, 2, $2, $3, $4, $5, $6, $7, 're-evaluation', 'qd-1048-2019', '12', 'qd-1048-2019', '1', 'commune.review', true, ocop_now(), ocop_day(ocop_now()), '\\x00', ocop_now())`,
    [id, productId, producerId, roundId, commune, district, province],
  );
  await world.query(
    `INSERT INTO dossier_step (dossier_id, number, action, to_state, taken_as, taken_at, details, hash, round_id)
     VALUES ($1, 1, 'register', 'x', 'system', ocop_now(), '{}', '\\x00', $2), ($1, 2, 'submit', 'x', 'system', ocop_now(), '{}', '\\x01', $2)`,
    [id, roundId],
  );
}
