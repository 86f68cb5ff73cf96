import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { toDistrictCouncil } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;

beforeAll(async () => {
  world = await RunningApplication.start();
});
afterAll(() => world.stop());

it('what a chair alone eliminated is taken back by two people, unless the product came again meanwhile', async () => {
  const story = await toDistrictCouncil(world);
  const { dossierId, owner } = story;
  const [chair, secretary] = story.council;
  await world.convene(dossierId, 'district');
  const reason = { reason: 'Nhầm với hồ sơ của chủ thể khác' };
  const eliminate = () => story.step(chair, 'eliminate', { finding: 'forged-dossier', ...reason });
  expect((await eliminate()).body.dossier).toMatchObject({ state: 'closed.eliminated' });
  const view = (await owner.get(`/dossiers/${dossierId}`)).body;
  expect(view).toMatchObject({ state: 'closed.eliminated' });
  expect((await story.step(secretary, 'proposeReopening', reason)).status).toBe(200);
  expect(codesOf(await story.step(chair, 'confirmReopening', { reason: ' ' }))).toEqual(['reason.missing']);
  const back = await story.step(chair, 'confirmReopening', reason);
  expect([back.status, back.body.dossier]).toMatchObject([200, { state: 'district.council', star: null }]);
  const heard = await world.query(
    `SELECT FROM outbox WHERE dossier_id = $1 AND template = 'eliminationTakenBack'`,
    [dossierId],
  );
  expect(heard).toHaveLength(1);
  expect((await story.step(secretary, 'openScoring')).status).toBe(200);
});

it('an elimination that was taken back may come again; a product that came again goes on with its new dossier', async () => {
  const story = await toDistrictCouncil(world, 2);
  const { dossierId, owner, officer } = story;
  const [chair, secretary] = story.council;
  await world.convene(dossierId, 'district');
  const reason = { reason: 'Xem lại giấy tờ' };
  expect((await story.step(chair, 'eliminate', { finding: 'forged-dossier', ...reason })).status).toBe(200);
  expect((await story.step(secretary, 'proposeReopening', reason)).status).toBe(200);
  const { product } = (await owner.get(`/dossiers/${dossierId}`)).body as { product: { id: string } };
  const anew = { body: { productId: product.id, roundId: story.roundId } };
  expect((await officer.post('/dossiers', anew)).status).toBeLessThan(300);
  const back = await story.step(chair, 'confirmReopening', reason);
  expect([back.status, codesOf(back)]).toEqual([409, ['dossier.already-open']]);
});

it('the chair of a council that another followed eliminates no product of the new one, whose vice chair does for its own chair', async () => {
  const story = await toDistrictCouncil(world, 3);
  const [former] = story.council;
  const [chair, , vice] = (await world.council('district', 7)) as [Browser, Browser, Browser];
  await world.query(
    `UPDATE council SET decided_on = '2021-01-02' WHERE id = (SELECT council_id FROM council_seat WHERE person_id = $1)`,
    [chair.personId],
  );
  await world.query(`UPDATE council_seat SET seat = 'viceChair' WHERE person_id = $1`, [vice.personId]);
  const say = (by: Browser, body: object) => by.post(`/dossiers/${story.dossierId}/conflicts`, { body });
  for (const by of [former, chair, vice]) await say(by, { word: 'none' });
  const wish = { finding: 'forged-dossier', reason: 'Giấy chứng nhận bị sửa' };
  const eliminate = (by: Browser) => story.step(by, 'eliminate', wish);
  const late = await eliminate(former);
  expect([late.status, late.body.refusals]).toEqual([
    403,
    [{ code: 'council.not-presiding', presiding: [chair.personId] }],
  ]);
  expect(codesOf(await eliminate(vice))).toEqual(['person.not-permitted']);
  expect((await say(chair, { word: 'conflict', ground: 'kin' })).status).toBe(200);
  expect((await eliminate(vice)).body.dossier).toMatchObject({ state: 'closed.eliminated' });
});
