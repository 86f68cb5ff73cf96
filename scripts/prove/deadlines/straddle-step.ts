import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { PgDossierStore } from '../../../src/modules/dossiers/persistence/pg-dossier.store.js';
import { TakeStep } from '../../../src/modules/dossiers/take-step.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { loadRulebooks, Rulebooks } from '../../../src/modules/rulebooks/index.js';
import { applicationOptions } from '../../../src/platform/database/data-source.js';
import { insertRows } from '../../world/insert-rows.js';
import { withClient } from '../../../src/platform/database/index.js';
import { checkpointSigning } from '../../world/checkpoint-signing.js';
import { lawsOf } from '../../world/laws.js';
import { restingRelay } from '../../world/resting-relay.js';
import { World } from '../../world/world.js';
import type { Differences } from './differences.js';
import { lastDay, midnight, straddling, untilSomebodyWaits } from './straddle.js';

interface Case {
  readonly what: string;
  /** Where the clock stands when the step is recorded; decided it was a millisecond before midnight. */
  readonly recorded: number;
  /** Whether it has to wait for the dossier in between. */
  readonly waits: boolean;
}
const cases: readonly Case[] = [-1, 0, 1].flatMap((recorded) => [
  { what: `an idea accepted ${recorded} ms from midnight`, recorded, waits: false },
  { what: `an idea decided on before midnight and recorded ${recorded} ms from it`, recorded, waits: true },
]);

/**
 * The application's own step on a dossier whose last day ends: what was decided in time and had to wait beyond midnight is
 * decided again and is late. Each case on a dossier of its own.
 */
export async function straddleStep(appUrl: string, into: Differences): Promise<void> {
  const { officer, dossierIds } = await withClient(appUrl, writeDossiers);
  const url = new URL(appUrl);
  const options = applicationOptions({ url: url.href, applicationName: straddling, poolSize: 3 });
  const application = await new DataSource(options).initialize();
  const relay = await restingRelay(appUrl);
  const dossiers = new PgDossierStore(application, checkpointSigning(application));
  const takeStep = new TakeStep(dossiers, lawsOf(new Rulebooks(loadRulebooks())), relay);
  try {
    await withClient(appUrl, async (holder) => {
      for (const [i, { what, recorded, waits }] of cases.entries()) {
        const dossierId = dossierIds[i] ?? '';
        const take = () => accept(takeStep, dossierId, officer);
        const told = waits
          ? await whileHeld(holder, dossierId, recorded, take)
          : await at(holder, recorded, take);
        const isLate = recorded >= 0;
        into.compare(what, dossierId, told, isLate ? 'deadline.passed' : 'taken');
        const { rows } = await holder.query<{ state: string }>(`SELECT state FROM dossier WHERE id = $1`, [
          dossierId,
        ]);
        const expected = isLate ? 'registration.registered' : 'preparation.preparing';
        into.compare(`${what}: kept`, dossierId, rows[0]?.state, expected);
      }
    });
  } finally {
    await application.destroy();
  }
}

const standAt = (client: Client, fromMidnight: number) =>
  client.query(`UPDATE standing_clock SET at_ms = $2 WHERE lane = $1`, [straddling, midnight + fromMidnight]);

async function at(client: Client, fromMidnight: number, take: () => Promise<string>): Promise<string> {
  await standAt(client, fromMidnight);
  return take();
}

async function whileHeld(
  holder: Client,
  dossierId: string,
  until: number,
  take: () => Promise<string>,
): Promise<string> {
  await standAt(holder, -1);
  await holder.query('BEGIN');
  await holder.query('SELECT FROM dossier WHERE id = $1 FOR UPDATE', [dossierId]);
  const taking = take();
  await untilSomebodyWaits(holder);
  await standAt(holder, until);
  await holder.query('COMMIT');
  return taking;
}

async function accept(takeStep: TakeStep, dossierId: string, person: SignedInPerson): Promise<string> {
  const write = { key: randomUUID(), fingerprint: 'acceptIdea' };
  const event = { type: 'acceptIdea', input: {} } as const;
  const outcome = await takeStep.execute({ dossierId, version: 1, event, person, write });
  return outcome.ok ? 'taken' : outcome.refusals.map(({ code }) => code).join();
}

async function writeDossiers(client: Client) {
  const world = new World();
  const province = world.place('province', 'Tỉnh', null);
  const district = world.place('district', 'Huyện', province);
  const commune = world.place('commune', 'Xã', district);
  const owner = world.owner('chu-the', commune);
  const officer = world.person('can-bo', ['communeOfficer', commune]);
  const [ends, later] = [lastDay, '2021-07-01'].map((on) => ({ on, counts: 'by' as const }));
  if (!ends || !later) throw new Error('Two days');
  const round = world.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: ends, dueAtDistrict: later, dueAtProvince: later },
  });
  const products = cases.map(({ what }) => world.product(owner, what, '07'));
  await world.write(client);
  const rows = products.map((productId) => ({
    ...{ id: randomUUID(), version: 1, product_id: productId, producer_id: owner.producers[0]?.id },
    ...{ round_id: round.id, commune_id: commune.id, district_id: district.id, province_id: province.id },
    ...{ purpose: 'first', rulebook: 'qd-1048-2019', criteria_set: '07' },
    ...{ machine_id: 'qd-1048-2019', machine_version: '1', state: 'registration.registered', open: true },
    ...{ deadline: 'registrationCloses', filed_on: '2021-06-01', head: `\\x${'00'.repeat(32)}` },
    ...{ stage_entered_at: '2021-06-01T01:00:00Z', updated_at: '2021-06-01T01:00:00Z', clocks: [] },
    supplements_asked: [],
  }));
  await insertRows(client, 'dossier', rows);
  return { officer, dossierIds: rows.map(({ id }) => id) };
}
