import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

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
