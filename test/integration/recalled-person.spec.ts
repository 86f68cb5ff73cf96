import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Browser, RunningApplication } from '../support/running-application.js';

let world: RunningApplication;
let officer: Browser;
let dossierId: string;
let version: number;

beforeAll(async () => {
  world = await RunningApplication.start();
  const roundId = await world.round();
  officer = await world.signedIn(['communeOfficer', world.places.commune]);
  const { productId } = await world.producer();
  const registered = await officer.post('/dossiers', { body: { productId, roundId } });
  ({ id: dossierId, version } = registered.body.dossier as { id: string; version: number });
});
afterAll(() => world.stop());

/** A step of the commune, by somebody the application has met before; refusing and offering an idea leads nowhere new. */
async function refuseIdea(by: Browser): Promise<number> {
  const sent = { version, body: { reason: 'Sản phẩm chưa rõ' } };
  const { status, body } = await by.post(`/dossiers/${dossierId}/steps/refuseIdea`, sent);
  if (status === 200) {
    ({ version } = body.dossier as { version: number });
    await world.query(
      `UPDATE dossier SET state = 'registration.registered' WHERE id = $1`,
      [dossierId], // back to where the officer is asked again
    );
  }
  return status;
}
const change = (sql: string, { personId }: Browser) => world.query(sql, [personId]);

it('acts again and again while nothing has changed', async () => {
  expect(await refuseIdea(officer)).toBe(200);
  expect(await refuseIdea(officer)).toBe(200);
});

it('is nobody in the very next request once the session was closed elsewhere', async () => {
  const leaving = await world.signedIn(['communeOfficer', world.places.commune]);
  expect(await refuseIdea(leaving)).toBe(200);
  await change(`DELETE FROM session WHERE person_id = $1`, leaving);
  expect(await refuseIdea(leaving)).toBe(401);
});

it('is nobody once the session has expired', async () => {
  const late = await world.signedIn(['communeOfficer', world.places.commune]);
  expect(await refuseIdea(late)).toBe(200);
  await change(`UPDATE session SET expires_at = clock_timestamp() WHERE person_id = $1`, late);
  expect(await refuseIdea(late)).toBe(401);
});

it('is nobody once the account was closed', async () => {
  const dismissed = await world.signedIn(['communeOfficer', world.places.commune]);
  expect(await refuseIdea(dismissed)).toBe(200);
  await change(`UPDATE person SET active = false WHERE id = $1`, dismissed);
  expect(await refuseIdea(dismissed)).toBe(401);
});

it('loses an office in the very next request', async () => {
  const moved = await world.signedIn(['communeOfficer', world.places.commune]);
  expect(await refuseIdea(moved)).toBe(200);
  await change(`UPDATE assignment SET place_id = '${world.places.otherCommune}' WHERE person_id = $1`, moved);
  expect(await refuseIdea(moved)).toBe(404);
  await change(`UPDATE assignment SET role = 'auditor' WHERE person_id = $1`, moved);
  expect(await refuseIdea(moved)).toBe(403);
});

it('gains an office in the very next request', async () => {
  const promoted = await world.signedIn(['communeOfficer', world.places.otherCommune]);
  expect(await refuseIdea(promoted)).toBe(404);
  await change(`UPDATE assignment SET place_id = '${world.places.commune}' WHERE person_id = $1`, promoted);
  expect(await refuseIdea(promoted)).toBe(200);
  const hired = await world.signedIn(['auditor', world.places.commune]);
  expect(await refuseIdea(hired)).toBe(403);
  await change(
    `INSERT INTO assignment (id, person_id, role, place_id, valid_from)
     VALUES ('${randomUUID()}', $1, 'communeOfficer', '${world.places.commune}', '2021-01-01')`,
    hired,
  );
  expect(await refuseIdea(hired)).toBe(200);
});

it('loses an office at midnight in Vietnam, on the day after its last', async () => {
  const leaving = await world.signedIn(['communeOfficer', world.places.commune]);
  await change(`UPDATE assignment SET valid_to = '2021-06-14' WHERE person_id = $1`, leaving);
  await world.setClock('2021-06-14T23:59:30+07:00');
  expect(await refuseIdea(leaving)).toBe(200);
  await world.setClock('2021-06-15T00:00:00+07:00');
  expect(await refuseIdea(leaving)).toBe(403);
});
