import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { EarlierClocks1766004900000 } from '../../src/migrations/1766004900000-earlier-clocks.js';
import { DeliverDue, Relay } from '../../src/modules/reminders/index.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let office: Browser;
let dossierId: string;
/** Nothing leaves by itself meanwhile. */
let release: () => void;
let held: Promise<void>;

beforeAll(async () => {
  world = await RunningApplication.start();
  held = world.app.get(Relay).holdDuring(() => new Promise((resolve) => (release = resolve)));
  const { commune, district } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', district]);
  const { browser: owner, productId } = await world.producer();
  const body = { productId, roundId: await world.round(), purpose: 'first' };
  dossierId = told<{ id: string }>(await owner.post('/dossiers', { body }), 'dossier').id;
});
afterAll(async () => {
  release();
  await held;
  await world.stop();
});

/** A lawful time as it stood before anybody was reminded of one; today is 14/6/2021. */
const begun = async (changes: object) => {
  await world.query(`DELETE FROM outbox WHERE kind = 'clock' AND status = 'planned'`);
  const clock = { kind: 'communeReview', days: 15, unit: 'workingDays', startedOn: '2021-05-26', stops: [] };
  const reckoned = { missingYear: null, calendarVersion: 1, ...changes };
  await world.query(
    `UPDATE dossier SET state = 'commune.review', clocks = json_build_array($2::json) WHERE id = $1`,
    [dossierId, JSON.stringify({ ...clock, ...reckoned })],
  );
};
const upgrade = () =>
  new EarlierClocks1766004900000().up({ query: (sql: string) => world.query(sql) } as unknown as QueryRunner);
const planned = async () => {
  const rows = await world.query<{ told: string }>(
    `SELECT days_before || ' ' || to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS told FROM outbox
      WHERE kind = 'clock' AND dossier_id = $1 AND status = 'planned' ORDER BY due_at`,
    [dossierId],
  );
  return rows.map(({ told: each }) => each);
};

describe('lawful times from before there were reminders of them', () => {
  it.each([
    [
      'that end later',
      { dueOn: '2021-06-17' },
      ['3 14/06 07:00', '1 16/06 07:00', '0 17/06 07:00', '-1 18/06 07:00'],
    ],
    ['that end today', { dueOn: '2021-06-14' }, ['0 14/06 07:00', '-1 15/06 07:00']],
    ['that are over', { dueOn: '2021-06-09' }, ['-1 10/06 07:00']],
    [
      'that are over, and where another day was appointed',
      {
        dueOn: '2021-06-09',
        apologies: [{ madeOn: '2021-06-11', appointedOn: '2021-06-16', reason: 'Cán bộ nghỉ ốm' }],
      },
      ['1 15/06 07:00', '0 16/06 07:00', '-1 17/06 07:00'],
    ],
    ['that stand still', { dueOn: null }, []],
  ])('%s get theirs once', async (_what, changes, reminders) => {
    await begun(changes);
    await upgrade();
    expect(await planned()).toEqual(reminders);
    await upgrade();
    expect(await planned()).toEqual(reminders);
  });

  it('are not reminded of where the dossier is closed, or anew where they are already', async () => {
    await begun({ dueOn: '2021-06-17' });
    await world.query(`UPDATE dossier SET open = false WHERE id = $1`, [dossierId]);
    await upgrade();
    expect(await planned()).toEqual([]);
    await world.query(`UPDATE dossier SET open = true WHERE id = $1`, [dossierId]);
    await world.query(
      `INSERT INTO outbox (id, kind, template, audience, dossier_id, round_id, clock, due_on, days_before, due_at)
       SELECT gen_random_uuid(), 'clock', 'clockEnds', '[]', id, round_id, 'communeReview', '2021-06-17', 1, '2021-06-16T00:00Z' FROM dossier WHERE id = $1`,
      [dossierId],
    );
    await upgrade();
    expect(await planned()).toEqual(['1 16/06 07:00']);
  });

  it('reach whoever holds the dossier, and the superior of what is over', async () => {
    await begun({ dueOn: '2021-06-09' });
    await upgrade();
    await world.app.get(DeliverDue).execute();
    for (const by of [officer, office]) {
      const items = told<readonly { template: string }[]>(await by.get('/notices'), 'items');
      expect(items.filter(({ template }) => template === 'clockEnds')).toMatchObject([
        { facts: { dossierId, clock: 'communeReview', dueOn: '2021-06-09', daysLeft: -5 } },
      ]);
    }
  });
});
