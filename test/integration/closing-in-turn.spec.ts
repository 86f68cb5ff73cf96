import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { otherMembers, scoredAlike } from '../support/appeal-story.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, toDistrictCouncil, type ScoringStory } from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

/** All who end a panel or speak of its members take the dossier first: nobody waits holding what the other needs. */
let world: RunningApplication;
let story: ScoringStory;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  const sheet = await bestSheet(story.council[0]);
  for (const member of story.council.slice(0, 6)) {
    const cast = await member.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, {
      version: await story.version(),
      body: sheet,
    });
    expect(cast.status).toBe(200);
  }
});
afterAll(() => world.stop());

const rowOf = (table: 'dossier' | 'council_session', id: string) =>
  `SELECT FROM ${table} WHERE id = '${id}' FOR UPDATE`;

const heldOff: RunningApplication['heldOff'] = (lock, wish, meanwhile) =>
  world.heldOff(lock, wish, meanwhile);

/** While somebody holds the dossier, the wish does not hold its panel. */
const heldByDossier = (wish: () => Promise<Answer>) =>
  heldOff(rowOf('dossier', story.dossierId), wish, () =>
    world.query('SELECT FROM panel WHERE id = $1 FOR UPDATE NOWAIT', [story.panelId]),
  );

const declare = (member: Browser, body: object) =>
  member.post(`/dossiers/${story.dossierId}/conflicts`, { body });

describe('the dossier first, its panel then', () => {
  it('a word on conflicts', async () => {
    const declared = await heldByDossier(() =>
      declare(story.council[6], { word: 'conflict', ground: 'kin' }),
    );
    expect([declared.status, declared.body.word]).toEqual([200, 'conflict']);
  });

  it('the end of the scoring, which sees what came before it', async () => {
    const version = await story.version();
    const [, secretary] = story.council;
    const closed = await heldByDossier(() =>
      secretary.post(`/dossiers/${story.dossierId}/steps/closeScoring`, { version, body: {} }),
    );
    expect(closed).toMatchObject({ status: 200, body: { dossier: { version: version + 1 } } });
  });
});

describe('the dossier first, what is said of it then', () => {
  it('a scoring that was to open while somebody’s doubt was on its way does not', async () => {
    const other = await toDistrictCouncil(world, 4);
    const { dossierId, council } = other;
    await world.convene(dossierId, 'district');
    const [, secretary, member] = council;
    const opened = await heldOff(
      rowOf('dossier', dossierId),
      () => other.step(secretary, 'openScoring'),
      () =>
        world.query(
          `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, stated_by) VALUES ($1, $2, 2, 'doubt', $2)`,
          [dossierId, member.personId],
        ),
    );
    expect([opened.status, codesOf(opened)]).toEqual([409, ['conflict.in-doubt']]);
    expect(await world.query(`SELECT FROM panel WHERE dossier_id = $1`, [dossierId])).toEqual([]);
  });
});

describe('the session first, a scoring in it then', () => {
  it('a scoring that was to open while its session was sealed opens in none', async () => {
    const other = await toDistrictCouncil(world, 2);
    const { dossierId, council } = other;
    await world.convene(dossierId, 'district');
    const [session] = await world.query<{ id: string }>(
      `SELECT session_id AS id FROM session_item WHERE dossier_id = $1 AND active`,
      [dossierId],
    );
    const before = await other.version();
    const [, secretary] = council;
    const opened = await heldOff(
      rowOf('council_session', session?.id ?? ''),
      () => other.step(secretary, 'openScoring'),
      () => world.adjourn(dossierId),
    );
    expect([opened.status, codesOf(opened)]).toEqual([409, ['session.not-open']]);
    expect(await world.query(`SELECT FROM panel WHERE dossier_id = $1`, [dossierId])).toEqual([]);
    expect(await other.version()).toBe(before);
  });
});

describe('what a scoring is broken off for, looked at again as it ends', () => {
  it('an office given back meanwhile leaves nothing to break off', async () => {
    const other = await toDistrictCouncil(world, 3);
    const { dossierId, council } = other;
    const [chair, secretary] = council;
    await world.convene(dossierId, 'district');
    expect((await other.step(secretary, 'openScoring')).status).toBe(200);
    const [panel] = await world.query<{ id: string; session: string; sessionVersion: number }>(
      `SELECT p.id, s.id AS session, s.version AS "sessionVersion"
         FROM panel p JOIN council_session s ON s.id = p.session_id WHERE p.dossier_id = $1`,
      [dossierId],
    );
    const cast = await chair.post(`/dossiers/${dossierId}/panels/${panel?.id ?? ''}/ballot`, {
      ...{ version: await other.version(), body: await bestSheet(chair) },
    });
    const gone = await secretary.post(`/council-sessions/${panel?.session ?? ''}/steps/leave`, {
      ...{ version: panel?.sessionVersion, body: { personId: chair.personId } },
    });
    expect([cast.status, gone.status]).toEqual([200, 200]);
    const officeUntil = (day: string | null) =>
      world.query('UPDATE assignment SET valid_to = $2 WHERE person_id = $1', [chair.personId, day]);
    await officeUntil('2021-06-01');
    const before = await other.version();
    const ended = await heldOff(
      'LOCK TABLE dossier_step IN SHARE MODE',
      () => other.step(secretary, 'breakOffScoring', { reason: 'Chủ tịch thôi giữ chức vụ' }),
      () => officeUntil(null),
    );
    expect(codesOf(ended)).toEqual(['council.not-presiding', 'panel.may-still-close']);
    expect(await other.version()).toBe(before);
  });
});

describe('who is named to score an appeal, looked at again as it is admitted', () => {
  it('somebody whose office ended meanwhile is refused', async () => {
    const appealed = await scoredAlike(world, 45, 5);
    const { dossierId, council, owner, low } = appealed;
    const grounds = [{ criterion: low[0]?.criterion, reason: 'Đã có giấy' }];
    expect((await appealed.step(owner, 'fileAppeal', { grounds })).status).toBe(200);
    const others = await otherMembers(world, dossierId, 3);
    const memberIds = others.map(({ personId }) => personId);
    const admitted = await heldOff(
      'LOCK TABLE dossier_step IN SHARE MODE',
      () => appealed.step(council[0], 'admitAppeal', { memberIds }),
      () => world.query(`UPDATE assignment SET valid_to = '2021-06-01' WHERE person_id = $1`, [memberIds[0]]),
    );
    expect([admitted.status, codesOf(admitted)]).toEqual([422, ['appeal.member-not-eligible']]);
  });
});

describe('the dossier first, an agenda that lists it then', () => {
  it('whoever takes a step on it may wait for the session', async () => {
    const { dossierId, councilId, council } = await toDistrictCouncil(world, 6);
    const [, secretary] = council;
    const meeting = { title: 'Phiên họp', plannedOn: '2021-06-20', plannedAt: '08:00', venue: 'Hội trường' };
    const planned = await secretary.post('/council-sessions', { body: { councilId, ...meeting } });
    const sessionId = told<string>(planned, 'id');
    const listed = await heldOff(
      rowOf('dossier', dossierId),
      () =>
        secretary.post(`/council-sessions/${sessionId}/steps/addItems`, {
          ...{ version: 1, body: { dossierIds: [dossierId] } },
        }),
      () => world.query(`${rowOf('council_session', sessionId)} NOWAIT`),
    );
    expect([listed.status, codesOf(listed)]).toEqual([200, []]);
  });
});
