import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codesOf, fieldsOf } from '../support/told.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import type { Browser } from '../support/running-application.js';
import { RunningApplication } from '../support/running-application.js';

let world: RunningApplication;
let story: ScoringStory;
let office: Browser;
beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  office = await world.signedIn(['coordinationOffice', world.places.province]);
});
afterAll(() => world.stop());

const cast = async (member: Browser) =>
  member.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, {
    version: await story.version(),
    body: await bestSheet(member),
  });
const simulate = (by: Browser, to: string) => by.get(`/simulations?to=${to}&year=2021`);

describe('GET /simulations', () => {
  it('knows nothing of a scoring that is still open', async () => {
    const [first] = story.council;
    if (!first) throw new Error('A council has members');
    expect((await cast(first)).status).toBe(200);
    const { status, body } = await simulate(office, 'qd-1048-2019');
    expect(status).toBe(200);
    expect(body).toMatchObject({ products: 0, moved: [], undecided: [], withoutSheet: [] });
  });

  it('under the rulebook of the results everything stays as it was', async () => {
    const [, ...others] = story.council;
    for (const member of others) await cast(member);
    const [secretary] = others;
    const closed = await secretary?.post(`/dossiers/${story.dossierId}/steps/closeScoring`, {
      version: await story.version(),
      body: {},
    });
    expect(closed?.status).toBe(200);
    const { body } = await simulate(office, 'qd-1048-2019');
    expect(body).toMatchObject({ products: 1, open: 0, moved: [], unmapped: [] });
    expect(body.after).toEqual(body.before);
    expect(body.before).toMatchObject({ 5: 1, none: 0 });
  });

  it('knows nothing of a result that its council still discusses', async () => {
    const mark = (sealed: string) =>
      world.query(`SET session_replication_role = replica; UPDATE panel SET sealed_at = ${sealed};
        SET session_replication_role = origin`);
    await mark('NULL');
    expect((await simulate(office, 'qd-1048-2019')).body).toMatchObject({ products: 0 });
    await mark('closed_at');
    expect((await simulate(office, 'qd-1048-2019')).body).toMatchObject({ products: 1 });
  });

  it('under another one it names the product, and what cannot be said of it', async () => {
    const { body } = await simulate(office, 'qd-26-2026');
    expect(body).toMatchObject({ products: 1, before: { 5: 1 } });
    const told = [...(body.moved as object[]), ...(body.undecided as object[])];
    expect(told).toEqual([
      expect.objectContaining({ id: story.dossierId, productName: 'Chè cổ thụ', from: 5 }),
    ]);
    expect(body.unmapped).toEqual([expect.objectContaining({ from: 'qd-1048-2019/12', to: '11' })]);
  });

  it('is a reading of that year at each place that is looked over, and none where it is refused', async () => {
    const reads = () =>
      world.query(
        `SELECT place_id AS place, dossier_id AS dossier, subject FROM act WHERE kind = 'simulation.read' AND person_id = $1 ORDER BY at`,
        [both.personId],
      );
    const { province } = world.places;
    const both = await world.signedIn(['auditor', province], ['coordinationOffice', province]);
    expect((await simulate(both, 'qd-nowhere')).status).toBe(404);
    expect(await reads()).toEqual([]);
    await simulate(both, 'qd-26-2026');
    expect(await reads()).toEqual([{ place: province, dossier: null, subject: { year: 2021 } }]);
  });

  it('looks no further than the places of the person', async () => {
    await world.query(`UPDATE round SET year = 2022 WHERE year = 2021`);
    expect((await simulate(office, 'qd-1048-2019')).body).toMatchObject({ products: 0 });
    await world.query(`UPDATE round SET year = 2021 WHERE year = 2022`);
    const elsewhere = randomUUID();
    await world.query(
      `INSERT INTO place (id, code, level, name, valid_from) VALUES ($1, 'DB', 'province', 'Điện Biên', '2019-01-01')`,
      [elsewhere],
    );
    const abroad = await world.signedIn(['coordinationOffice', elsewhere]);
    expect((await simulate(abroad, 'qd-1048-2019')).body).toMatchObject({ products: 0 });
    const district = await world.signedIn(['coordinationOffice', world.places.district]);
    expect((await simulate(district, 'qd-1048-2019')).body).toMatchObject({ products: 0 });
    expect((await simulate(story.owner, 'qd-1048-2019')).status).toBe(403);
  });

  it('names what it cannot use', async () => {
    const unknown = await simulate(office, 'qd-27-2027');
    expect([unknown.status, codesOf(unknown)]).toEqual([404, ['rulebook.not-found']]);
    const bad = await office.get('/simulations?year=2018');
    expect([bad.status, new Set(fieldsOf(bad))]).toEqual([400, new Set(['to', 'year'])]);
  });
});
