import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { must } from '../support/must-be.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { told } from '../support/told.js';

/** A hundred communes of a district that hand in no plan: a letter to each, in the real queue. Five hundred take as many times longer. */
let world: RunningApplication;
let office: Browser;
const letters = 100;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { district } = world.places;
  office = await world.signedIn(['coordinationOffice', district]);
  await world.query(
    `INSERT INTO place (id, code, level, name, parent_id, valid_from)
     SELECT gen_random_uuid(), 'X' || n, 'commune', 'Xã ' || to_char(n, 'FM000'), $1, '2019-01-01' FROM generate_series(1, $2::int) n`,
    [district, letters],
  );
  const [plansDue, approvalDue] = ['2021-06-20', '2021-07-01'].map((on) => ({ on, counts: 'by' }));
  await must(office.post('/plan-calls', { body: { placeId: district, year: 2021, plansDue, approvalDue } }));
  await world.setClock('2021-06-21T08:30:00+07:00');
});
afterAll(() => world.stop());

interface Progress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly endedAt: string | null;
  readonly hasFile: boolean;
}

it('is seen going up, letter by letter, until all are issued under numbers in a row', async () => {
  const { district, commune } = world.places;
  const late = told<readonly { place: { id: string } }[]>(
    await must(office.get(`/letters/late?placeId=${district}`)),
    'places',
  );
  const toPlaceIds = late.map(({ place }) => place.id).filter((id) => id !== commune);
  expect(toPlaceIds).toHaveLength(letters);
  const issue = {
    ...{ number: 101, symbol: 'UBND-OCOP', issuedOn: '2021-06-21' },
    ...{ signerId: office.personId, capacity: 'chair' },
  };
  const body = { placeId: district, toPlaceIds, issue };
  const batchId = told<string>(await must(office.post('/letters/urgings', { body })), 'id');

  const seen: Progress[] = [];
  do {
    await pause(100);
    const { body: batch } = await must(office.get(`/batches/${batchId}`));
    seen.push(batch as unknown as Progress);
  } while (seen.at(-1)?.endedAt === null);

  const done = seen.map((each) => each.done);
  expect(done).toEqual(done.toSorted((one, other) => one - other));
  expect(new Set(done).size).toBeGreaterThan(10);
  expect(seen.every(({ total }) => total === letters)).toBe(true);
  expect(seen.at(-1)).toMatchObject({ total: letters, done: letters, failed: 0, hasFile: true });

  const numbers = Array.from({ length: letters }, (_, n) => issue.number + n);
  const written = await world.query<{ number: number }>(
    `SELECT number FROM letter_end WHERE place_id = $1 AND outcome = 'issued' AND paper IS NOT NULL ORDER BY number`,
    [district],
  );
  expect(written.map(({ number }) => number)).toEqual(numbers);
  const { content } = await office.download(`/batches/${batchId}/file`);
  expect(Object.keys(unzipSync(content)).map((name) => Number(name.split(' ')[1]))).toEqual(numbers);
}, 120_000);
