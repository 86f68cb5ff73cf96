import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RunningApplication } from '../support/running-application.js';
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
