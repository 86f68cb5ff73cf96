import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApplication, type Browser } from '../support/running-application.js';
import {
  bestSheet,
  bringDossier,
  openScoring,
  toDistrictCouncil,
  type CouncilStory,
  type ScoringStory,
} from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

let world: RunningApplication;
let story: ScoringStory;
let sessionId: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  const [session] = await world.query<{ id: string }>('SELECT session_id AS id FROM panel WHERE id = $1', [
    story.panelId,
  ]);
  sessionId = session?.id ?? '';
});
afterAll(() => world.stop());

const hints = (by: Browser) => by.get(`/council-sessions/${sessionId}/hints`);
const itemsFor = async (by: Browser) => (await hints(by)).body.items as readonly { readonly kind: string }[];
const panel = () => `/dossiers/${story.dossierId}/panels/${story.panelId}`;

/** Casts a sheet that was begun so many seconds before. */
async function cast(by: Browser, poorly: readonly string[], seconds: number | null): Promise<void> {
  const body = await bestSheet(by, poorly);
  if (seconds !== null) {
    await by.send('PUT', `${panel()}/draft`, { version: 0, body });
    await world.query(
      `UPDATE ballot_draft SET begun_at = ocop_now() - make_interval(secs => $2) WHERE person_id = $1`,
      [by.personId, seconds],
    );
  }
  const answer = await by.post(`${panel()}/ballot`, { version: await story.version(), body });
  expect([answer.status, codesOf(answer)]).toEqual([200, []]);
}

describe('hints on the sheets of a session', () => {
  it('wait until the session is sealed', async () => {
    const [chair, secretary] = story.council;
    const [first, copyist, hasty, careful, silent, another] = story.council.slice(1) as [
      ...[Browser, Browser, Browser, Browser, Browser, Browser],
    ];
    await cast(chair, ['1.1'], 900);
    await cast(first, ['1.2'], 900);
    await cast(copyist, ['1.2'], 900);
    await cast(hasty, ['2.1'], 20);
    await careful.download(`/dossiers/${story.dossierId}/evidence/${story.evidenceId}`);
    await cast(careful, ['2.2'], 20);
    await cast(silent, ['2.3'], null);
    await cast(another, ['1.2'], 900);
    expect([(await hints(chair)).status, codesOf(await hints(chair))]).toEqual([409, ['session.not-sealed']]);
    expect((await chair.get(`/council-sessions/${sessionId}`)).body.readsHints).toBe(false);
    const closed = await story.step(secretary, 'closeScoring');
    expect([closed.status, codesOf(closed)]).toEqual([200, []]);
    expect(codesOf(await hints(chair))).toEqual(['session.not-sealed']);
    const sealed = await secretary.post(`/council-sessions/${sessionId}/steps/seal`, {
      version: 1,
      body: {},
    });
    expect([sealed.status, codesOf(sealed)]).toEqual([200, []]);
  });

  it('tell the chair of copied sheets, and of one filled in within seconds with no file opened', async () => {
    const [chair, , copyist, hasty] = story.council;
    const { status, body } = await hints(chair);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sheets: 7,
      products: 1,
      leftOut: 0,
      thresholds: { secondsPerCriterion: 3 },
    });
    const items = body.items as readonly { personIds?: string[] }[];
    expect(items).toMatchObject([
      { kind: 'copiedSheets', dossierId: story.dossierId },
      { kind: 'hastySheet', dossierId: story.dossierId, personId: hasty.personId, seconds: 20 },
    ]);
    expect(items[0]?.personIds?.toSorted()).toEqual(
      [story.council[1], copyist, story.council[6]].map(({ personId }) => personId).toSorted(),
    );
    expect((await chair.get(`/council-sessions/${sessionId}`)).body.readsHints).toBe(true);
  });

  it('are for the chair of this council and the auditor of its place, and for nobody else', async () => {
    const { district, province, otherDistrict } = world.places;
    const auditor = await world.signedIn(['auditor', district]);
    expect((await hints(auditor)).status).toBe(200);
    const [, secretary, member] = story.council;
    const others = [
      ...[secretary, member, story.districtOfficer],
      ...[
        await world.signedIn(['councilChair', district]), // of another council there
        await world.signedIn(['auditor', province]),
        await world.signedIn(['administrator', district]),
      ],
    ];
    for (const other of others) {
      const answer = await hints(other);
      expect([answer.status, answer.body.items]).toEqual([403, undefined]);
      expect((await other.get(`/council-sessions/${sessionId}`)).body.readsHints).not.toBe(true);
    }
    const foreign = await world.signedIn(['councilChair', otherDistrict]);
    expect((await hints(foreign)).status).toBe(404);
    expect((await hints(story.owner)).status).toBe(403);
  });

  it('are asked of the session where the council sat', async () => {
    const [chair] = story.council;
    const answer = await chair.get(`${panel()}/hints`);
    expect([answer.status, codesOf(answer)]).toEqual([409, ['panel.without-opinions']]);
  });

  it('are read on the record, each time', async () => {
    const [chair] = story.council;
    const readings = () =>
      world.query(
        `SELECT person_id AS by, place_id AS place, subject ->> 'session' AS session FROM act WHERE kind = 'hints.read' AND person_id = $1`,
        [chair.personId],
      );
    const before = await readings();
    await hints(chair);
    expect((await readings()).slice(before.length)).toEqual([
      { by: chair.personId, place: world.places.district, session: sessionId },
    ]);
    const refused = await world.query(`SELECT FROM act WHERE kind = 'hints.read' AND person_id = $1`, [
      story.council[1].personId,
    ]);
    expect(refused).toEqual([]);
  });

  it('change no result, and keep how long a ballot took out of every answer but this one', async () => {
    const [chair, , , hasty] = story.council;
    const before = (await chair.get(`${panel()}/explanation`)).body;
    await hints(chair);
    expect((await chair.get(`${panel()}/explanation`)).body).toMatchObject({
      ...{ sum: before.sum, star: before.star },
    });
    const own = (await hasty.get(`${panel()}/ballot`)).body;
    expect(Object.keys(own).filter((key) => /begun|seconds/.test(key))).toEqual([]);
  });

  it('leave out the sheets of a member of whom a conflict is said by now', async () => {
    const [chair, , , hasty] = story.council;
    await hasty.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'conflict', ground: 'kin' } });
    const { body } = await hints(chair);
    expect(body.sheets).toBe(6);
    expect((await itemsFor(chair)).map(({ kind }) => kind)).toEqual(['copiedSheets']);
  });

  it('leave out products that the chair may not read', async () => {
    const [chair] = story.council;
    await chair.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'conflict', ground: 'kin' } });
    expect((await hints(chair)).body).toMatchObject({ sheets: 0, products: 0, leftOut: 1, items: [] });
    const auditor = await world.signedIn(['auditor', world.places.district]);
    expect((await itemsFor(auditor)).length).toBe(1);
  });
});

describe('hints over the products of a session', () => {
  type Brought = Pick<CouncilStory, 'dossierId' | 'version' | 'step'>;
  let council: CouncilStory['council'];
  /** On the agenda in this order. */
  let products: readonly Brought[];
  let met: string;

  /** Where members who judge each criterion find these products weak. */
  const weak = ['4.1', '4.2', '4.3', '7', '9'];
  /** Something of every section: each comes out at some three quarters of its points. */
  const even = ['1.2', '1.6', '2.3', '3.5', '4.1', '5.2', '6.2.3', '8.2'];
  /** One of these besides, another for each member of a product and each product of a member: no two sheets are alike. */
  const also = ['1.4', '1.6', '3.3', '3.4', '6.1.1', '6.1.2', '6.1.3'];
  /** What each of the seven marks low. */
  const low = [
    ...[weak, weak, weak],
    ['4.1', '4.2', '4.3'],
    [...weak, '6.2.1', '6.2.2', '6.2.3'],
    ...[even, weak],
  ];
  const repeated = { by: 6, on: [1, 3], sheet: [...weak, '3.1'] };
  const lowOf = (member: number, product: number) =>
    member === repeated.by && repeated.on.includes(product)
      ? repeated.sheet
      : [...(low[member] ?? []), also[(member + product) % also.length] ?? ''];

  const must = (answer: Awaited<ReturnType<Browser['get']>>) => {
    if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  };

  beforeAll(async () => {
    const brought = await toDistrictCouncil(world, 2);
    const { roundId, officer, districtOfficer, councilId } = brought;
    ({ council } = brought);
    const [, secretary] = council;
    const others: Brought[] = [];
    for (let n = 0; n < 4; n += 1)
      others.push(await bringDossier(world, { roundId, officer, districtOfficer }));
    products = [brought, ...others];
    const when = { plannedOn: '2021-06-15', plannedAt: '08:00', venue: 'Hội trường' };
    const plan = { councilId, title: 'Phiên họp', ...when };
    const planned = must(await secretary.post('/council-sessions', { body: plan }));
    met = told(planned, 'id');
    let version = told<number>(planned, 'version');
    const take = async (action: string, body: object = {}) => {
      const answer = must(
        await secretary.post(`/council-sessions/${met}/steps/${action}`, { version, body }),
      );
      version = told(answer, 'version');
    };
    await take('addItems', { dossierIds: products.map(({ dossierId }) => dossierId) });
    await take('deliver');
    await world.setClock('2021-06-15T08:00:00+07:00');
    for (const { personId } of council) await take('arrive', { personId, mode: 'inPerson' });
    await take('open', { charterId: null });
    for (const [product, { dossierId, version: seen, step }] of products.entries()) {
      for (const by of council)
        must(await by.post(`/dossiers/${dossierId}/conflicts`, { body: { word: 'none' } }));
      must(await step(secretary, 'openScoring'));
      const [{ id }] = (await secretary.get(`/dossiers/${dossierId}`)).body.panels as [{ id: string }];
      for (const [member, by] of council.entries()) {
        const body = await bestSheet(by, lowOf(member, product));
        must(await by.post(`/dossiers/${dossierId}/panels/${id}/ballot`, { version: await seen(), body }));
      }
      must(await step(secretary, 'closeScoring'));
    }
    await take('seal');
  }, 60_000);

  interface Item {
    readonly kind: string;
    readonly personId?: string;
  }
  const read = async (by: Browser) => {
    const { body } = must(await by.get(`/council-sessions/${met}/hints`));
    const items = (body.items as readonly Item[]).toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
    return { ...body, items };
  };
  const id = (member: number) => council[member]?.personId;

  it('tell the chair who is lenient, who severe, who scores an impression and who hands in one sheet twice, and nothing else', async () => {
    const { items, ...counted } = await read(council[0]);
    expect(counted).toMatchObject({ sheets: 35, products: 5, leftOut: 0 });
    expect(items).toEqual([
      {
        ...{ kind: 'halo', personId: id(5), products: 5 },
        ...{ spreadPercent: expect.any(Number), othersSpreadPercent: expect.any(Number) },
      },
      { kind: 'lenient', personId: id(3), products: 5, sameSide: 5, points: expect.any(Number) },
      {
        ...{ kind: 'repeatedSheet', personId: id(repeated.by) },
        dossierIds: repeated.on.map((product) => products[product]?.dossierId),
      },
      { kind: 'severe', personId: id(4), products: 5, sameSide: 5, points: expect.any(Number) },
    ]);
  });

  it('call nothing a habit that is seen on four products', async () => {
    const [chair] = council;
    const last = `/dossiers/${products[4]?.dossierId ?? ''}`;
    must(await chair.post(`${last}/conflicts`, { body: { word: 'conflict', ground: 'kin' } }));
    const { items, ...counted } = await read(chair);
    expect(counted).toMatchObject({ sheets: 28, products: 4, leftOut: 1 });
    expect(items).toMatchObject([{ kind: 'repeatedSheet', personId: id(repeated.by) }]);
    const auditor = await world.signedIn(['auditor', world.places.district]);
    const all = await read(auditor);
    expect(all).toMatchObject({ sheets: 34, products: 5, leftOut: 0 });
    expect(all.items.map(({ kind }) => kind)).toEqual(['halo', 'lenient', 'repeatedSheet', 'severe']);
  });
});
