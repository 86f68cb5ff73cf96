import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paragraphsOf } from '../support/read-paper.js';
import { type Browser, RunningApplication } from '../support/running-application.js';
import { bestSheet, openScoring, toDistrictCouncil, type ScoringStory } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;
let story: ScoringStory;
let auditor: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  auditor = await world.signedIn(['auditor', world.places.district]);
});
afterAll(() => world.stop());

const reason = 'Bốn thành viên có xung đột lợi ích';
const breakOff = (by: Browser, why = reason) => story.step(by, 'breakOffScoring', { reason: why });
const say = (by: Browser, word: string) =>
  by.post(`/dossiers/${story.dossierId}/conflicts`, {
    body: word === 'conflict' ? { word, ground: 'kin' } : { word },
  });
const rule = (member: Browser) =>
  story.council[0].post(`/dossiers/${story.dossierId}/conflicts/${member.personId}`, {
    body: { word: 'none', note: 'Không phải người thân' },
  });
const view = async (by: Browser) => (await by.get(`/dossiers/${story.dossierId}`)).body;
const panels = async (by: Browser) => (await view(by)).panels as { id: string; standing: string }[];
const cast = async (by: Browser, panelId: string) =>
  by.post(`/dossiers/${story.dossierId}/panels/${panelId}/ballot`, {
    ...{ version: await story.version(), body: await bestSheet(by) },
  });
const sessionNow = async () => {
  const [session] = await world.query<{ id: string; version: number }>(
    `SELECT s.id, s.version FROM council_session s JOIN session_item i ON i.session_id = s.id
      WHERE i.dossier_id = $1 ORDER BY s.opened_at DESC LIMIT 1`,
    [story.dossierId],
  );
  return { id: '', version: 0, ...session };
};
const onTheAgenda = async (by: Browser, id: string) => {
  const { items } = (await by.get(`/council-sessions/${id}`)).body as {
    items: { brokenOff: { reason: string | null } | null; panel: object | null }[];
  };
  return items[0];
};
/** The step and the end of its panel, as the application writes them in one statement. */
const written = (why: string | null) =>
  world.query(
    `WITH step AS (
       INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, reason, details, hash, round_id)
       SELECT id, version + 1, 'breakOffScoring', state, 'district.council', $2, 'councilChair', ocop_now(), $3, '{}', head, round_id
         FROM dossier WHERE id = $1 RETURNING taken_at)
     UPDATE panel p SET status = 'lapsed', closed_at = step.taken_at FROM step WHERE p.dossier_id = $1 AND p.status = 'open'`,
    [story.dossierId, story.council[0].personId, why],
  );

describe('a scoring in which enough members count', () => {
  it('is broken off by nobody', async () => {
    const [chair, secretary, , , , , last] = story.council;
    const unwelcome = await breakOff(chair);
    expect([unwelcome.status, codesOf(unwelcome)]).toEqual([409, ['panel.may-still-close']]);
    expect(codesOf(await breakOff(secretary))).toEqual(['council.not-presiding', 'panel.may-still-close']);
    for (const by of [last, story.owner, story.districtOfficer, auditor])
      expect((await breakOff(by)).status).toBe(403);
  });

  it('nor by the database: no scoring lapses beside its step, without a reason, or while all is as it was', async () => {
    const lapse = `UPDATE panel SET status = 'lapsed', closed_at = ocop_now() WHERE id = $1`;
    await expect(world.query(lapse, [story.panelId])).rejects.toMatchObject({ code: 'OC040' });
    for (const why of [null, ' ']) await expect(written(why)).rejects.toMatchObject({ code: '23514' });
    await expect(written(reason)).rejects.toMatchObject({ code: 'OC041' });
  });
});

describe('a scoring whose quorum is gone', () => {
  it('is neither closed, nor left behind by its session', async () => {
    const [, secretary, third, fourth, ...others] = story.council;
    for (const by of [secretary, third, fourth]) expect((await cast(by, story.panelId)).status).toBe(200);
    for (const by of [fourth, ...others]) expect((await say(by, 'conflict')).status).toBeLessThan(300);
    expect(codesOf(await story.step(secretary, 'closeScoring'))).toContain('quorum.missing');
    const { id, version } = await sessionNow();
    const sealing = await secretary.post(`/council-sessions/${id}/steps/seal`, { version, body: {} });
    expect(codesOf(sealing)).toEqual(['agenda.scoring-open']);
  });

  it('is broken off by whoever presides, with a reason; the dossier waits for its council again', async () => {
    const [chair, secretary] = story.council;
    expect(codesOf(await breakOff(secretary))).toEqual(['council.not-presiding']);
    expect(codesOf(await breakOff(chair, ' '))).toEqual(['reason.missing']);
    const ended = await breakOff(chair);
    expect([ended.status, ended.body.dossier]).toMatchObject([
      200,
      { state: 'district.council', star: null },
    ]);
    const { steps } = await view(story.owner);
    expect((steps as object[]).at(-1)).toMatchObject({ action: 'breakOffScoring', reason });
    const heard = await world.query<{ template: string }>(
      `SELECT template FROM outbox WHERE dossier_id = $1 AND template = 'scoringBrokenOff'`,
      [story.dossierId],
    );
    expect(heard).toHaveLength(1);
  });

  it('keeps what was cast sealed for ever', async () => {
    const [chair, secretary, third, fourth, , sixth] = story.council;
    const { panelId } = story;
    expect(await panels(auditor)).toMatchObject([{ id: panelId, standing: 'lapsed', result: null }]);
    for (const by of [chair, secretary, auditor, story.districtOfficer]) {
      for (const about of ['ballots', 'explanation']) {
        const answer = await by.get(`/dossiers/${story.dossierId}/panels/${panelId}/${about}`);
        expect([about, answer.status, codesOf(answer)]).toEqual([about, 403, ['panel.lapsed']]);
      }
    }
    expect((await third.get(`/dossiers/${story.dossierId}/panels/${panelId}/ballot`)).status).toBe(200);
    expect(codesOf(await cast(chair, panelId))).toEqual(['panel.closed']);
    for (const by of [fourth, sixth]) expect((await cast(by, panelId)).status).toBe(403);
    const again = `UPDATE panel SET status = 'open', closed_at = NULL WHERE id = $1`;
    await expect(world.query(again, [panelId])).rejects.toMatchObject({ code: 'OC002' });
    const [act] = await world.query(
      `SELECT person_id, place_id, subject ->> 'panel' AS panel FROM act WHERE dossier_id = $1 AND kind = 'panel.lapsed'`,
      [story.dossierId],
    );
    expect(act).toEqual({ person_id: chair.personId, place_id: world.places.district, panel: panelId });
  });

  it('is told on the agenda and in the minutes, the reason not to whoever has a conflict', async () => {
    const [chair, secretary, third, fourth] = story.council;
    const { id, version } = await sessionNow();
    for (const by of [chair, secretary, third, auditor])
      expect(await onTheAgenda(by, id)).toMatchObject({ panel: null, brokenOff: { reason } });
    expect((await onTheAgenda(fourth, id))?.brokenOff).toMatchObject({ reason: null });
    // By another office, which reads the dossier, neither.
    await world.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'auditor', $2, '2019-01-01')`,
      [fourth.personId, world.places.district],
    );
    const lastStep = async (by: Browser) => ((await view(by)).steps as object[]).at(-1);
    expect(await lastStep(fourth)).toMatchObject({ action: 'breakOffScoring', reason: null, details: {} });
    expect(await lastStep(auditor)).toMatchObject({ reason, details: { reason } });
    const sealed = await secretary.post(`/council-sessions/${id}/steps/seal`, { version, body: {} });
    expect(sealed.status).toBe(200);
    const minutes = async (by: Browser) =>
      paragraphsOf((await by.download(`/council-sessions/${id}/minutes?format=docx`)).content).join('\n');
    expect(await minutes(third)).toContain(`Hội đồng dừng chấm sản phẩm này. Lý do: ${reason}.`);
    expect(await minutes(fourth)).not.toContain(reason);
    expect(await onTheAgenda(third, id)).toMatchObject({ brokenOff: { reason } });
  });

  it('is scored anew in another session, from the beginning', async () => {
    const [, secretary, third, ...others] = story.council;
    for (const by of others.slice(0, 3)) expect((await rule(by)).status).toBeLessThan(300);
    await world.convene(story.dossierId, 'district');
    expect((await story.step(secretary, 'openScoring')).status).toBe(200);
    const open = (await panels(secretary)).at(-1);
    expect(open).toMatchObject({ scoringRound: 1, attempt: 2, turn: 1, standing: 'open' });
    for (const by of [story.council[0], secretary, third, ...others.slice(0, 3)])
      expect((await cast(by, open?.id ?? '')).status).toBe(200);
    expect((await story.step(secretary, 'closeScoring')).status).toBe(200);
    expect((await view(secretary)).state).toBe('district.forwarding');
  });
});

describe('a scoring over which nobody may preside', () => {
  it('is broken off by the secretary, and left alone by the chair who has the conflict', async () => {
    const { council, ...brought } = await toDistrictCouncil(world, 2);
    const [chair, secretary, third] = council;
    await world.convene(brought.dossierId, 'district');
    expect((await brought.step(secretary, 'openScoring')).status).toBe(200);
    const body = { word: 'conflict', ground: 'owner' };
    await chair.post(`/dossiers/${brought.dossierId}/conflicts`, { body });
    const wish = [{ reason: 'Không còn ai được chủ trì' }] as const;
    expect(codesOf(await brought.step(chair, 'breakOffScoring', ...wish))).toContain('conflict.declared');
    expect(codesOf(await brought.step(third, 'breakOffScoring', ...wish))).toEqual(['person.not-permitted']);
    const ended = await brought.step(secretary, 'breakOffScoring', ...wish);
    expect([ended.status, ended.body.dossier]).toMatchObject([200, { state: 'district.council' }]);
  });
});

describe('a scoring whose chair has left, and holds no office any more', () => {
  const poorly = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '4.1'];

  /** A council by whose charter members discuss a difference of ten points, with its scoring open. */
  const begun = async (round: number) => {
    const { council, councilId, ...brought } = await toDistrictCouncil(world, round);
    await world.query(
      `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
       VALUES (gen_random_uuid(), $1, '07/QĐ-HĐ', '2021-06-01', '2021-06-01', '{"spread": {"points": 10, "counts": "from"}}', $2)`,
      [councilId, council[0].personId],
    );
    await world.convene(brought.dossierId, 'district');
    expect((await brought.step(council[1], 'openScoring')).status).toBe(200);
    return { ...brought, council };
  };
  type Begun = Awaited<ReturnType<typeof begun>>;

  const toDiscussion = async (begunOne: Begun) => {
    const { council, dossierId } = begunOne;
    const { panels: opened } = (await council[1].get(`/dossiers/${dossierId}`)).body;
    const [panel] = opened as { id: string }[];
    for (const [at, by] of council.entries()) {
      const body = await bestSheet(by, at === 2 ? poorly : []);
      const path = `/dossiers/${dossierId}/panels/${panel?.id ?? ''}/ballot`;
      expect((await by.post(path, { version: await begunOne.version(), body })).status).toBe(200);
    }
    expect((await begunOne.step(council[1], 'closeScoring')).body.dossier).toMatchObject({
      state: 'district.discussion',
    });
  };
  const toDifference = async (begunOne: Begun) => {
    await toDiscussion(begunOne);
    const ended = await begunOne.step(begunOne.council[0], 'closeScoring', { reason: 'Không ai đổi phiếu' });
    expect(ended.body.dossier).toMatchObject({ state: 'district.difference' });
  };

  it.each<[string, number, (begunOne: Begun) => Promise<void>]>([
    ['while sheets are cast', 3, () => Promise.resolve()],
    ['in the discussion', 4, toDiscussion],
    ['where a difference remains', 5, toDifference],
  ])('is broken off by the secretary %s, and its session sealed', async (_, round, goOn) => {
    const begunOne = await begun(round);
    const [chair, secretary] = begunOne.council;
    await goOn(begunOne);
    const { dossierId } = begunOne;
    const inSession = async (action: string, body = {}) => {
      const [session] = await world.query<{ id: string; version: number }>(
        `SELECT s.id, s.version FROM council_session s JOIN session_item i ON i.session_id = s.id WHERE i.dossier_id = $1`,
        [dossierId],
      );
      const path = `/council-sessions/${session?.id ?? ''}/steps/${action}`;
      return secretary.post(path, { version: session?.version, body });
    };
    expect((await inSession('leave', { personId: chair.personId })).status).toBe(200);
    const wish = { reason: 'Chủ tịch ốm nặng' };
    expect(codesOf(await begunOne.step(secretary, 'breakOffScoring', wish))).toContain(
      'council.not-presiding',
    );
    await world.query(`UPDATE assignment SET valid_to = '2021-06-01' WHERE person_id = $1`, [chair.personId]);
    expect(codesOf(await inSession('seal'))).toEqual(['agenda.scoring-open']);
    const ended = await begunOne.step(secretary, 'breakOffScoring', wish);
    expect([ended.status, codesOf(ended), ended.body.dossier]).toMatchObject([
      ...[200, []],
      { state: 'district.council', star: null },
    ]);
    expect((await inSession('seal')).status).toBe(200);
  });
});
