import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { aPaper } from '../support/scoring-story.js';

interface Clock {
  readonly kind: string;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly stoppedBy: string | null;
}

let world: RunningApplication;
let owner: Browser;
let officer: Browser;
let office: Browser;
let id: string;

const view = async (by: Browser = officer) => (await by.get(`/dossiers/${id}`)).body;
const clocks = async () =>
  ((await view()).clocks as Clock[]).map(({ kind, dueOn, daysLeft, stoppedBy }) => [
    ...[kind, dueOn, daysLeft, stoppedBy],
  ]);
async function take(by: Browser, action: string, body: object = {}): Promise<void> {
  const { version } = await view(by);
  const answer = await by.post(`/dossiers/${id}/steps/${action}`, { version: Number(version), body });
  if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
}
async function attach(kind: string): Promise<void> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', aPaper(), 'giay-to.pdf');
  const { version } = await view(owner);
  const sent = await owner.post(`/dossiers/${id}/evidence`, { version: Number(version), raw: form });
  if (sent.status >= 300) throw new Error(JSON.stringify(sent.body));
}
const workOf = async (by: Browser) => {
  const { items } = (await by.get('/work')).body as { items: { id: string; clock: object | null }[] };
  return items.find((item) => item.id === id);
};
const toldOf = async (by: Browser, template: string) => {
  const { items } = (await by.get('/notices')).body as { items: { template: string }[] };
  return items.filter((item) => item.template === template).length;
};

beforeAll(async () => {
  world = await RunningApplication.start();
  await world.setClock('2026-08-03T08:00:00+07:00');
  const commune = randomUUID();
  await world.query(
    `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-X', 'commune', 'Bản Bo', $2, '2025-07-01')`,
    [commune, world.places.province],
  );
  const producer = await world.producer(commune);
  owner = producer.browser;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', world.places.province]);
  const roundId = randomUUID();
  await world.query(
    `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts, due_at_province_on, due_at_province_counts)
     VALUES ($1, $2, 2026, 1, 'qd-26-2026', '2026-10-15', 'by', '2026-10-30', 'before')`,
    [roundId, world.places.province],
  );
  const registered = await owner.post('/dossiers', { body: { productId: producer.productId, roundId } });
  ({ id } = registered.body.dossier as { id: string });
  await take(officer, 'acceptIdea');
  for (const kind of ['registration-slip', 'self-assessment-report']) await attach(kind);
});
afterAll(() => world.stop());

describe('the commune’s fifteen working days', () => {
  it('run from the day it has the dossier, and order its work', async () => {
    expect(await clocks()).toEqual([]);
    await take(owner, 'submit');
    expect(await clocks()).toEqual([['communeReview', '2026-08-24', 21, null]]);
    expect((await workOf(officer))?.clock).toEqual({
      ...{ kind: 'communeReview', dueOn: '2026-08-24', daysLeft: 21 },
    });
  });

  it('stand still while the owner adds what is asked for, and say why', async () => {
    await world.setClock('2026-08-06T08:00:00+07:00');
    const items = [{ documentKind: 'registration-slip', reason: 'Thiếu chữ ký' }];
    await take(officer, 'returnForSupplement', { items });
    expect(await clocks()).toEqual([
      ['communeReview', null, null, 'owner'],
      ['supplementAnswer', '2026-08-21', 15, null],
    ]);
    expect((await workOf(owner))?.clock).toMatchObject({ kind: 'supplementAnswer', daysLeft: 15 });
    expect(await toldOf(office, 'supplementAskedAgain')).toBe(0);

    await world.setClock('2026-08-17T08:00:00+07:00');
    await attach('registration-slip');
    await take(owner, 'resubmit');
    // Two days were used before, thirteen are left from 18 August; 31 August to 2 September are days off.
    expect(await clocks()).toEqual([['communeReview', '2026-09-08', 22, null]]);
  });

  it('are told to the superior where something is asked for that could be seen before', async () => {
    const items = [
      { documentKind: 'registration-slip', reason: 'Bản mới mờ' },
      { documentKind: 'self-assessment-report', reason: 'Thiếu mục 3' },
    ];
    await take(officer, 'returnForSupplement', { items });
    const { supplement, supplementsAsked } = await view();
    expect(supplement).toMatchObject({ items: [items[0], { ...items[1], wasVisible: true }] });
    expect((supplement as { items: object[] }).items[0]).not.toHaveProperty('wasVisible');
    expect(supplementsAsked).toHaveLength(2);
    await eventually(async () => expect(await toldOf(office, 'supplementAskedAgain')).toBe(1));
    expect(await toldOf(owner, 'supplementAskedAgain')).toBe(0);
  });
});
