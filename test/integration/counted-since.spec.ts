import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { paragraphsOf } from '../support/read-paper.js';
import { type Browser, RunningApplication } from '../support/running-application.js';
import { bestSheet, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

const poorly = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '4.1'];

let world: RunningApplication;
let story: CouncilStory;
let office: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await toDistrictCouncil(world);
  office = await world.signedIn(['coordinationOffice', world.places.district]);
});
afterAll(() => world.stop());

const charter = (inForceFrom: string, terms: object, decisionNumber = '07/QĐ-HĐ') =>
  office.post(`/councils/${story.councilId}/charters`, {
    body: { decisionNumber, decidedOn: '2021-06-14', inForceFrom, terms },
  });
const openPanel = async () => {
  const { panels } = (await story.council[1].get(`/dossiers/${story.dossierId}`)).body;
  return (panels as { id: string; status: string }[]).find(({ status }) => status === 'open')?.id ?? '';
};
const cast = async (by: Browser, worse: readonly string[] = []) => {
  const sent = { version: await story.version(), body: await bestSheet(by, worse) };
  expect(
    (await by.post(`/dossiers/${story.dossierId}/panels/${await openPanel()}/ballot`, sent)).status,
  ).toBe(200);
};
const say = (by: Browser, body: object) => by.post(`/dossiers/${story.dossierId}/conflicts`, { body });

describe('a session', () => {
  it('keeps the charter it was opened under, however many follow; its results and their opening name it', async () => {
    const [, secretary] = story.council;
    const kept = await charter('2021-06-14', { spread: { points: 10, counts: 'above' } });
    expect(kept.status).toBe(201);
    await world.convene(story.dossierId, 'district');
    await world.setClock('2021-06-15T08:00:00+07:00');
    const later = await charter('2021-06-15', { spread: { points: 50, counts: 'above' } }, '08/QĐ-HĐ');
    expect(later.status).toBe(201);
    expect((await story.step(secretary, 'openScoring')).status).toBe(200);
    const id = await openPanel();
    const [panel] = await world.query(`SELECT charter_id FROM panel WHERE id = $1`, [id]);
    const [act] = await world.query(
      `SELECT subject ->> 'charter' AS charter FROM act WHERE kind = 'panel.opened' AND subject ->> 'panel' = $1`,
      [id],
    );
    expect([panel, act]).toEqual([{ charter_id: kept.body.id }, { charter: kept.body.id }]);
    await expect(
      world.query(
        `INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, attempt, charter_id, session_id, opened_at)
         SELECT gen_random_uuid(), dossier_id, round_id, council_id, level, scoring_round, 9, $2, session_id, opened_at FROM panel WHERE id = $1`,
        [id, later.body.id],
      ),
    ).rejects.toMatchObject({ code: 'OC039' });
    const [session] = await world.query<{ id: string }>(`SELECT session_id AS id FROM panel WHERE id = $1`, [
      id,
    ]);
    const page = (await secretary.get(`/council-sessions/${session?.id ?? ''}`)).body;
    expect(page).toMatchObject({
      charter: { id: kept.body.id, decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-14' },
      binding: [
        {
          ...{ rulebook: 'qd-1048-2019', quorum: { present: 75, of: 100, withChair: true } },
          ...{ spread: { points: 10, counts: 'above' }, scoringRounds: 1, leadWorkingDays: 1 },
        },
      ],
    });
    const [first, ...others] = story.council;
    await cast(first, poorly);
    for (const each of others) await cast(each);
    expect((await story.step(secretary, 'closeScoring')).status).toBe(200);
    const [closed] = await world.query(`SELECT result FROM panel WHERE id = $1`, [id]);
    expect(closed).toMatchObject({
      result: { charterId: kept.body.id, spread: { points: 10, counts: 'above' } },
    });
  });

  it('has no more scorings than a decision in force knows', async () => {
    const many = await charter('2021-06-20', { scoringRounds: 2 });
    expect([many.status, many.body.refusals]).toEqual([
      422,
      [{ code: 'charter.rounds-too-many', scoringRounds: 2, most: 1, rulebook: 'qd-1048-2019' }],
    ]);
  });
});

describe('a difference', () => {
  it('is not recorded on ballots that no longer count, nor while one may not', async () => {
    const [chair, secretary, , , , , last] = story.council;
    const record = () => story.step(chair, 'recordDifference', { reason: 'Hội đồng thống nhất' });
    const end = () => story.step(chair, 'closeScoring', { reason: 'Không ai đổi phiếu' });
    expect((await end()).status).toBe(200);
    await say(last, { word: 'doubt', note: 'Mới nhớ ra' });
    expect((await record()).body.refusals).toEqual([
      { code: 'conflict.in-doubt', waitingFor: [last.personId] },
    ]);
    await say(last, { word: 'conflict', ground: 'kin' });
    expect((await record()).body.refusals).toEqual([
      { code: 'conflict.since-counted', personIds: [last.personId] },
    ]);
    await expect(
      world.query(`UPDATE panel SET sealed_at = ocop_now() WHERE dossier_id = $1 AND turn = 2`, [
        story.dossierId,
      ]),
    ).rejects.toMatchObject({ code: 'OC038' });
    expect((await story.step(chair, 'scoreAgain', { reason: 'Đếm lại' })).status).toBe(200);
    expect((await end()).status).toBe(200);
    expect(codesOf(await record())).toEqual([]);
    const { panels } = (await secretary.get(`/dossiers/${story.dossierId}`)).body;
    expect((panels as object[]).at(-1)).toMatchObject({ standing: 'sealed', result: { ballots: 6 } });
  });
});

describe('a difference over which the chair may not preside', () => {
  const told = (by: Browser) =>
    world.query(
      `SELECT n.template FROM notice n WHERE n.person_id = $1 AND n.dossier_id = $2 AND n.template = 'differenceRemains'`,
      [by.personId, story.dossierId],
    );
  const waitsFor = async (by: Browser) =>
    ((await by.get('/work')).body.items as { id: string }[]).some(({ id }) => id === story.dossierId);

  it('waits for the vice chair who does, and is told to that one, not to the chair', async () => {
    story = await toDistrictCouncil(world, 3);
    const [chair, secretary, vice, low, ...others] = story.council;
    await world.query(`UPDATE council_seat SET seat = 'viceChair' WHERE council_id = $1 AND person_id = $2`, [
      ...[story.councilId, vice.personId],
    ]);
    await charter('2021-06-15', { spread: { points: 10, counts: 'above' } }, '09/QĐ-HĐ');
    await world.convene(story.dossierId, 'district');
    await say(chair, { word: 'conflict', ground: 'kin' });
    expect(codesOf(await story.step(vice, 'openScoring'))).toEqual([]);
    await cast(low, poorly);
    for (const each of [secretary, vice, ...others]) await cast(each);
    for (const body of [{}, { reason: 'Không ai đổi phiếu' }])
      expect(codesOf(await story.step(vice, 'closeScoring', body))).toEqual([]);
    expect((await vice.get(`/dossiers/${story.dossierId}`)).body.state).toBe('district.difference');
    await eventually(async () => expect(await told(vice)).toHaveLength(1));
    await eventually(async () => expect(await told(secretary)).toHaveLength(1));
    for (const by of [chair, low]) expect(await told(by)).toEqual([]);
    expect(await Promise.all([chair, vice, low, secretary].map(waitsFor))).toEqual([
      ...[false, true, false, false],
    ]);
    expect((await story.step(vice, 'recordDifference', { reason: 'Giữ nguyên' })).status).toBe(200);
    expect(await waitsFor(vice)).toBe(false);
  });

  it('is the vice chair’s decision in the minutes too', async () => {
    const [, secretary, vice] = story.council;
    const [session] = await world.query<{ id: string; version: number }>(
      `SELECT s.id, s.version FROM council_session s JOIN session_item i ON i.session_id = s.id WHERE i.dossier_id = $1`,
      [story.dossierId],
    );
    const path = `/council-sessions/${session?.id ?? ''}`;
    const sent = { version: session?.version ?? 0, body: {} };
    expect(codesOf(await secretary.post(`${path}/steps/seal`, sent))).toEqual([]);
    const [{ name } = { name: '' }] = await world.query<{ name: string }>(
      `SELECT full_name AS name FROM person WHERE id = $1`,
      [vice.personId],
    );
    const told = paragraphsOf((await secretary.download(`${path}/minutes?format=docx`)).content).join('\n');
    expect(told).toContain(`Quyết định của ${name}, Phó Chủ tịch Hội đồng, chủ trì thay Chủ tịch: ghi nhận`);
    expect(told).not.toContain('Quyết định của Chủ tịch');
  });

  it('and what its sheets hint at is for the vice chair to look at', async () => {
    const [chair, secretary, vice, low] = story.council;
    const [session] = await world.query<{ id: string }>(
      `SELECT session_id AS id FROM session_item WHERE dossier_id = $1`,
      [story.dossierId],
    );
    const path = `/council-sessions/${session?.id ?? ''}`;
    const seen = async (by: Browser) => {
      const { status, body } = await by.get(`${path}/hints`);
      return [status, body.products, body.leftOut, (await by.get(path)).body.readsHints];
    };
    expect(await seen(vice)).toEqual([200, 1, 0, true]);
    expect(await seen(chair)).toEqual([200, 0, 1, true]);
    for (const by of [secretary, low]) expect(await seen(by)).toEqual([403, undefined, undefined, false]);
    const [act] = await world.query(`SELECT kind FROM act WHERE kind = 'hints.read' AND person_id = $1`, [
      vice.personId,
    ]);
    expect(act).toEqual({ kind: 'hints.read' });
  });
});

describe('whoever stands in for a member', () => {
  /** In the seat of a member, by paper. */
  const sitsFor = async (dossierId: string, member: Browser) => {
    const by = await world.signedIn(['councilMember', world.places.district]);
    await world.query(
      `UPDATE session_attendance a SET person_id = $2, stands_in_for = $3, paper = '3/UQ' FROM session_item i
        WHERE i.dossier_id = $1 AND i.active AND a.session_id = i.session_id AND a.person_id = $3`,
      [dossierId, by.personId, member.personId],
    );
    await world.query(
      `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, stated_by) VALUES ($1, $2, 1, 'none', $2)`,
      [dossierId, by.personId],
    );
    return by;
  };

  it('has no ballot that counts once that member has a conflict, whether it is cast or not, or in doubt', async () => {
    story = await toDistrictCouncil(world, 2);
    const { dossierId } = story;
    await world.convene(dossierId, 'district');
    const [chair, secretary, third, fourth, fifth, ...members] = story.council;
    const [early, late] = [await sitsFor(dossierId, members[0]), await sitsFor(dossierId, members[1])];
    expect(codesOf(await story.step(secretary, 'openScoring'))).toEqual([]);
    for (const by of [chair, secretary, third, fourth, fifth, early]) await cast(by);
    const panelId = await openPanel();
    await say(early, { word: 'doubt', note: 'Cùng bản' });
    for (const member of members) await say(member, { word: 'conflict', ground: 'kin' });
    const sent = { version: await story.version(), body: await bestSheet(late) };
    const refused = await late.post(`/dossiers/${dossierId}/panels/${panelId}/ballot`, sent);
    expect([refused.status, codesOf(refused)]).toEqual([403, ['panel.not-seated']]);
    await expect(
      world.query(
        `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
         SELECT panel_id, $2, marks, declared, confirmed_empty, notes, evaluated, total, cast_at FROM ballot WHERE panel_id = $1 LIMIT 1`,
        [panelId, late.personId],
      ),
    ).rejects.toMatchObject({ code: 'OC006' });
    expect(codesOf(await story.step(secretary, 'closeScoring'))).toEqual([]);
    const [closed] = await world.query(`SELECT ballots, points FROM panel WHERE id = $1`, [panelId]);
    expect(closed).toEqual({ ballots: 5, points: 500 });
    const sheet = `/dossiers/${dossierId}/panels/${panelId}/ballots/${early.personId}/sheet?format=docx`;
    const printed = async () => paragraphsOf((await secretary.download(sheet)).content).join('\n');
    const before = await printed();
    expect(before).toMatch(/Người đánh giá: .+, dự thay .+, ủy viên/);
    await world.query(`UPDATE person SET full_name = full_name || ' đổi tên' WHERE id = $1`, [
      members[0].personId,
    ]);
    expect(await printed()).toBe(before);
  });
});
