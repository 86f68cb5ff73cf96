import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf, fieldsOf } from '../support/told.js';

let world: RunningApplication;
let story: ScoringStory;
let sheet: Awaited<ReturnType<typeof bestSheet>>;
let chair: Browser;
let member: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  const [first, , third] = story.council;
  if (!first || !third) throw new Error('A council has members');
  [chair, member] = [first, third];
  sheet = await bestSheet(member);
});
afterAll(() => world.stop());

const path = (rest: string) => `/dossiers/${story.dossierId}/panels/${story.panelId}/${rest}`;
const save = (by: Browser, version: number, body: object) =>
  by.send('PUT', path('draft'), { version, body, key: null });
const begun = () => ({
  marks: { '1.1': 'a' },
  declared: [],
  confirmedEmpty: [],
  notes: { '1.1': 'Xem lại' },
});

describe('a ballot being filled in', () => {
  it('is empty before its voter has begun', async () => {
    const { status, body, headers } = await member.get(path('draft'));
    expect([status, headers.get('etag'), body]).toEqual([
      200,
      '"0"',
      { version: 0, sheet: null, savedAt: null },
    ]);
  });

  it('is kept unfinished, read on any device of its voter, and replaced only over the version last seen', async () => {
    const saved = await save(member, 0, begun());
    expect([saved.status, saved.body.version]).toEqual([200, 1]);
    expect(saved.body).not.toHaveProperty('sheet');
    const kept = (await member.get(path('draft'))).body;
    expect(kept).toEqual({ version: 1, sheet: begun(), savedAt: saved.body.savedAt });
    const further = { ...begun(), marks: { '1.1': 'b', '1.2': 'a' } };
    expect((await save(member, 1, further)).body.version).toBe(2);
    const behind = await save(member, 1, { ...begun(), confirmedEmpty: ['2.1'] });
    expect([behind.status, codesOf(behind)]).toEqual([412, ['version.stale']]);
    expect((await save(member, 0, begun())).status).toBe(412);
    expect((await save(member, 7, begun())).status).toBe(412);
    expect((await member.get(path('draft'))).body.sheet).toEqual(further);
  });

  it('repeated, as after a lost answer, is saved once', async () => {
    const again = { ...begun(), marks: { '1.1': 'b', '1.2': 'a' } };
    const { status, body } = await save(member, 1, again);
    expect([status, body.version]).toEqual([200, 2]);
  });

  it('is nobody else’s: each voter has an own one, and whoever is not seated none', async () => {
    expect((await chair.get(path('draft'))).body).toEqual({ version: 0, sheet: null, savedAt: null });
    const outsider = await world.signedIn(['councilMember', world.places.district]);
    expect(codesOf(await outsider.get(path('draft')))).toEqual(['panel.not-seated']);
    expect(codesOf(await save(outsider, 0, begun()))).toEqual(['panel.not-seated']);
    const abroad = await world.signedIn(['councilMember', world.places.otherDistrict]);
    expect((await abroad.get(path('draft'))).status).toBe(404);
    for (const by of [story.owner, story.officer, await world.signedIn(['auditor', world.places.province])])
      expect((await by.get(path('draft'))).status).toBe(403);
  });

  it('tells nothing to the pages of others', async () => {
    const before = (await chair.get(`/dossiers/${story.dossierId}`)).body;
    await save(member, 2, { ...begun(), marks: { '1.1': 'c' } });
    expect((await chair.get(`/dossiers/${story.dossierId}`)).body).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['a total', { total: 90 }, 'total'],
    ['points', { marks: { '1.1': 3 } }, 'marks'],
    ['a note of no criterion', { notes: { x: 'y' } }, 'notes'],
  ])('takes no %s', async (_, change, field) => {
    const bad = await save(member, 3, { ...begun(), ...change });
    expect([bad.status, fieldsOf(bad)]).toEqual([400, [field]]);
  });

  it('asks for the version', async () => {
    const { status } = await member.send('PUT', path('draft'), { body: begun(), key: null });
    expect(status).toBe(428);
  });

  it('ends with the ballot that is cast', async () => {
    const cast = await member.post(path('ballot'), { version: await story.version(), body: sheet });
    expect(cast.status).toBe(200);
    expect((await member.get(path('draft'))).body).toEqual({ version: 0, sheet: null, savedAt: null });
    expect(codesOf(await save(member, 3, begun()))).toEqual(['ballot.already-cast']);
    expect(await world.query('SELECT FROM ballot_draft')).toEqual([]);
  });

  it('of two saves at once over one version one is kept, and the other told', async () => {
    const rivals = ['a', 'b', 'c', 'a', 'b'].map((mark) =>
      save(chair, 0, { ...begun(), marks: { '1.1': mark } }),
    );
    const answers = await Promise.all(rivals);
    const [kept] = await world.query<{ version: number }>('SELECT version FROM ballot_draft');
    expect(kept?.version).toBe(1);
    const { sheet: left } = (await chair.get(path('draft'))).body as {
      sheet: { marks: Record<string, string> };
    };
    const same = ['a', 'b', 'c', 'a', 'b'].filter((mark) => mark === left.marks['1.1']);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(same.length);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('is refused by the database itself once the panel is closed', async () => {
    for (const other of story.council.filter((each) => each !== member))
      await other.post(path('ballot'), { version: await story.version(), body: sheet });
    const [, secretary] = story.council;
    const closed = await secretary?.post(`/dossiers/${story.dossierId}/steps/closeScoring`, {
      version: await story.version(),
      body: {},
    });
    expect(closed?.status).toBe(200);
    expect(codesOf(await save(member, 0, begun()))).toEqual(['panel.closed']);
    await expect(
      world.query(`INSERT INTO ballot_draft (panel_id, person_id, version, sheet) VALUES ($1, $2, 1, '{}')`, [
        story.panelId,
        member.personId,
      ]),
    ).rejects.toThrow('the panel is closed');
  });
});
