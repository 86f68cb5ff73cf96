import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { otherMembers, scoredAgain, scoredAlike, type AppealStory } from '../support/appeal-story.js';
import { eventually } from '../support/eventually.js';
import { markedSheet } from '../support/marked-sheet.js';
import { pagesOf, paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { openScoring } from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

let world: RunningApplication;
beforeAll(async () => {
  world = await RunningApplication.start();
});
afterAll(() => world.stop());

interface Appeal {
  readonly id: string;
  readonly status: string;
  readonly criteria: readonly string[];
  readonly members: readonly {
    readonly personId: string;
    readonly hasCast: boolean;
    readonly released: { readonly reason: string | null } | null;
  }[];
  readonly candidates: readonly Readonly<Record<string, unknown>>[];
  readonly mine: string;
  readonly readsBallots: boolean;
  readonly before: { readonly points: number; readonly criteria: readonly object[] } | null;
  readonly after: { readonly points: number; readonly criteria: readonly object[] } | null;
}
const appealsOf = async (by: Browser, { dossierId }: AppealStory): Promise<readonly Appeal[]> =>
  told(await by.get(`/dossiers/${dossierId}/appeals`), 'items');
const onlyAppeal = async (by: Browser, story: AppealStory): Promise<Appeal> => {
  const [appeal] = await appealsOf(by, story);
  if (!appeal) throw new Error('There is no appeal');
  return appeal;
};
const named = (others: readonly Browser[]) => ({ memberIds: others.map(({ personId }) => personId) });
const took = (answer: Answer) => [answer.status, codesOf(answer)];
const done = [200, []];
const sheetOf = (marks: Readonly<Record<string, string>>) => ({
  marks,
  declared: [],
  confirmedEmpty: [],
  notes: {},
});
const cast = (by: Browser, { dossierId }: AppealStory, appealId: string, body: object, key?: string) =>
  by.post(`/dossiers/${dossierId}/appeals/${appealId}/ballot`, { body, ...(key ? { key } : {}) });
const ground = (criterion: string) => ({ criterion, reason: 'Giấy chứng nhận đã có trong hồ sơ' });

const explanationOnPaperOf = async (by: Browser, { dossierId, panelId }: AppealStory): Promise<string> => {
  const path = `/dossiers/${dossierId}/panels/${panelId}/explanation/paper?format=docx`;
  return paragraphsOf((await by.download(path)).content).join('\n');
};

/** What the open appeal of the story asks of somebody, by the work list. */
const askedOf = async (by: Browser, { dossierId }: AppealStory): Promise<unknown> => {
  const items = told<{ id: string; appeal: unknown }[]>(await by.get('/work'), 'items');
  const item = items.find(({ id }) => id === dossierId);
  return item ? item.appeal : 'not listed';
};

describe('an appeal that is upheld', () => {
  let story: AppealStory;
  let others: Browser[];
  let seen: Browser[];
  let appeal: Appeal;
  /** Contested: enough to lift 45 points over 50, where every other member gives the best. */
  let contested: AppealStory['low'];
  const chair = () => story.council[0];
  const secretary = () => story.council[1];
  const see = (by: Browser, path: string) => by.get(`/dossiers/${story.dossierId}${path}`);
  const explanationOnPaper = () => explanationOnPaperOf(story.owner, story);

  beforeAll(async () => {
    story = await scoredAlike(world, 45);
    // Somebody of the province who reads the marks before the owner says a word.
    const early = await world.signedIn(
      ['councilMember', world.places.province],
      ['auditor', world.places.district],
    );
    expect((await early.get(`/dossiers/${story.dossierId}/panels/${story.panelId}/explanation`)).status).toBe(
      200,
    );
    seen = [early];
    contested = story.low.slice(0, 3);
  });

  it('its owner, and nobody else, may file one within fifteen days', async () => {
    const { body } = await see(story.owner, '');
    expect(body).toMatchObject({
      ...{ state: 'closed.notPassed', appealUntil: { lastDay: '2021-06-29', daysLeft: 15 } },
    });
    expect((await see(story.officer, '')).body.appealUntil).toBeNull();
    const told = await eventually(async () => {
      const { items } = (await story.owner.get('/notices')).body as {
        items: { template: string; facts: { appealUntil?: string } }[];
      };
      const found = items.find(({ template }) => template === 'notPassed');
      expect(found).toBeDefined();
      return found;
    });
    expect(told?.facts.appealUntil).toBe('2021-06-29');
    expect(await explanationOnPaper()).toContain('hết ngày 29 tháng 6 năm 2021');
    const grounds = [ground(contested[0]?.criterion ?? '')];
    for (const by of [story.officer, secretary(), chair()])
      expect(took(await story.step(by, 'fileAppeal', { grounds }))).toEqual([403, ['permission.missing']]);
  });

  it('names criteria of the sheet, each with its reason', async () => {
    const file = (grounds: readonly object[]) => story.step(story.owner, 'fileAppeal', { grounds });
    expect(took(await file([ground('9.9')]))).toEqual([422, ['appeal.criterion-unknown']]);
    expect((await file([])).status).toBe(400);
    expect(took(await file([{ criterion: contested[0]?.criterion, reason: '  ' }]))).toEqual([
      422,
      ['reason.missing'],
    ]);
    expect(took(await file(contested.map(({ criterion }) => ground(criterion))))).toEqual(done);
    expect(took(await file([ground(contested[0]?.criterion ?? '')]))).toEqual([
      409,
      ['appeal.filed-already'],
    ]);
    // A result is appealed once.
    expect(await explanationOnPaper()).not.toContain('Hạn kiến nghị');
    appeal = await onlyAppeal(story.owner, story);
    expect(appeal).toMatchObject({
      status: 'filed',
      mine: 'notNamed',
      candidates: [],
      before: null,
      after: null,
    });
    expect(appeal.criteria.toSorted()).toEqual(contested.map(({ criterion }) => criterion).toSorted());
  });

  it('holds up what would rest on the result', async () => {
    const roundId = await world.round({ number: 9 });
    expect(codesOf(await story.step(story.owner, 'reenter', { roundId }))).toContain('appeal.open');
    const { product } = (await see(story.owner, '')).body as { product: { id: string } };
    const anew = { body: { productId: product.id, roundId } };
    expect(took(await story.officer.post('/dossiers', anew))).toEqual([409, ['appeal.open']]);
    expect(took(await story.step(secretary(), 'proposeReopening', { reason: 'Sót' }))).toEqual([
      ...[409, ['appeal.open']],
    ]);
  });

  it('waits for the chair, and for the office that coordinates', async () => {
    const office = await world.signedIn(['coordinationOffice', world.places.district]);
    const higher = await world.signedIn(['councilChair', world.places.province]);
    for (const by of [chair(), office])
      expect(await askedOf(by, story)).toEqual({ id: appeal.id, task: 'admit' });
    for (const by of [secretary(), higher]) expect(await askedOf(by, story)).toBe('not listed');
    // It is the owner's as ever: a product that did not pass.
    expect(await askedOf(story.owner, story)).toBeNull();
  });

  it('is scored by others: impartial, without a seat on the panel, who have not seen its marks', async () => {
    others = await otherMembers(world, story.dossierId, 4);
    const admit = (members: readonly Browser[], by = chair()) =>
      story.step(by, 'admitAppeal', named(members));
    const [first, second, third, fourth] = others as [Browser, Browser, Browser, Browser];
    expect(took(await admit([first, second, third], story.officer))).toEqual([403, ['permission.missing']]);
    expect(took(await admit([first, second, third], secretary()))).toEqual([403, ['permission.missing']]);
    expect(took(await admit([first, second]))).toEqual([422, ['appeal.members-not-odd']]);
    expect(took(await admit([first, second, secretary()]))).toEqual([422, ['appeal.member-has-scored']]);
    expect(took(await admit([first, second, story.officer]))).toEqual([
      ...[422, ['appeal.member-not-eligible', 'conflict.undeclared'].slice(0, 1)],
    ]);

    const silent = await world.signedIn(['councilMember', world.places.province]);
    expect(codesOf(await admit([first, second, silent]))).toEqual(['conflict.undeclared']);
    await silent.post(`/dossiers/${story.dossierId}/conflicts`, {
      body: { word: 'conflict', ground: 'kin' },
    });
    expect(codesOf(await admit([first, second, silent]))).toEqual(['conflict.declared']);

    const [early] = seen as [Browser];
    await early.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } });
    const unseen = await see(fourth, `/panels/${story.panelId}/explanation`);
    expect(took(unseen)).toEqual([403, ['appeal.marks-unseen']]);
    expect((await see(fourth, '')).body).toMatchObject({ star: null, panels: [{ result: null }] });
    expect(took(await admit([first, second, early]))).toEqual([422, ['appeal.member-has-read']]);
    expect((await onlyAppeal(chair(), story)).candidates).toContainEqual({
      ...{ personId: early.personId, fullName: expect.any(String) as unknown },
      ...{ hasScored: false, hasRead: true, word: 'none' },
    });

    others = [first, second, third];
    expect(took(await admit(others))).toEqual(done);
    expect(took(await admit(others))).toEqual([409, ['dossier.action-not-available']]);
    expect(took(await story.step(chair(), 'nameAppealMembers', named([fourth])))).toEqual([
      ...[409, ['appeal.members-complete', 'appeal.members-not-odd']],
    ]);
  });

  it('names its members to no owner', async () => {
    const stepsFor = async (by: Browser) => JSON.stringify((await see(by, '')).body.steps);
    for (const { personId } of others) {
      expect(await stepsFor(story.owner)).not.toContain(personId);
      expect(await stepsFor(chair())).toContain(personId);
    }
  });

  it('hides the earlier marks from whoever scores it, on every route', async () => {
    const [member] = others as [Browser];
    const { status, body } = await see(member, '');
    expect([status, body.star, body.appealAwaited]).toEqual([200, null, true]);
    const panels = body.panels as { result: unknown; readsBallots: boolean; contested: unknown[] }[];
    expect(panels).toMatchObject([{ result: null, readsBallots: false, contested: [] }]);
    expect(
      (body.steps as { reason: unknown; details: object }[]).map(({ reason, details }) => [reason, details]),
    ).toEqual((body.steps as object[]).map(() => [null, {}]));
    const panel = `/panels/${story.panelId}`;
    const voter = chair().personId;
    for (const path of [
      '/ballots',
      '/explanation',
      '/explanation/paper?format=pdf',
      `/ballots/${voter}/sheet?format=pdf`,
    ]) {
      const read = await see(member, `${panel}${path}`);
      expect([path, ...took(read)]).toEqual([path, 403, ['appeal.marks-unseen']]);
    }
    const list = (by: Browser, query = '') => by.get(`/dossiers${query}`);
    const starsFor = async (by: Browser, query = '') =>
      told<{ id: string; star: number | null }[]>(await list(by, query), 'items')
        .filter(({ id }) => id === story.dossierId)
        .map(({ star }) => star);
    expect([await starsFor(member), await starsFor(member, '?star=2')]).toEqual([[null], []]);
    expect([await starsFor(chair()), await starsFor(chair(), '?star=2')]).toEqual([[2], [2]]);
    expect(await onlyAppeal(member, story)).toMatchObject({
      before: null,
      after: null,
      mine: 'waiting',
      candidates: [],
    });
    expect(await askedOf(member, story)).toEqual({ id: appeal.id, task: 'score' });
    for (const by of [chair(), secretary()]) expect(await askedOf(by, story)).toBe('not listed');
  });

  it('is filled in bit by bit, kept for its voter alone, and ends with the ballot', async () => {
    const [first, second] = others as [Browser, Browser];
    const draft = `/appeals/${appeal.id}/draft`;
    const empty = { version: 0, sheet: null, savedAt: null };
    const [one] = contested;
    const begun = sheetOf({ [one?.criterion ?? '']: one?.givenOption ?? '' });
    const further = { ...begun, notes: { [one?.criterion ?? '']: 'Xem lại' } };
    const save = (by: Browser, version: number, body: object) =>
      by.send('PUT', `/dossiers/${story.dossierId}${draft}`, { version, body, key: null });
    expect((await see(first, draft)).body).toEqual(empty);
    const saved = await save(first, 0, begun);
    expect([saved.status, saved.body.version]).toEqual([200, 1]);
    expect(saved.body).not.toHaveProperty('sheet');
    expect((await save(first, 1, further)).body.version).toBe(2);
    expect((await save(first, 1, further)).body.version).toBe(2);
    expect(took(await save(first, 1, begun))).toEqual([412, ['version.stale']]);
    expect((await see(first, draft)).body).toMatchObject({ version: 2, sheet: further });
    expect((await see(second, draft)).body).toEqual(empty);
    for (const by of [chair(), secretary()]) {
      expect(took(await see(by, draft))).toEqual([403, ['appeal.not-named']]);
      expect(took(await save(by, 0, begun))).toEqual([403, ['appeal.not-named']]);
    }
    const auditor = await world.signedIn(['auditor', world.places.province]);
    for (const by of [story.owner, story.officer, auditor]) expect((await see(by, draft)).status).toBe(403);
    expect(await onlyAppeal(chair(), story)).toMatchObject({ status: 'scoring', before: null });
  });

  it('takes one ballot of each, over the contested criteria alone', async () => {
    const [first, second, third] = others as [Browser, Browser, Browser];
    const best = sheetOf(
      Object.fromEntries(contested.map(({ criterion, bestOption }) => [criterion, bestOption])),
    );
    const beside = { ...best, marks: { ...best.marks, [story.low[4]?.criterion ?? '']: 'a' } };
    expect(took(await cast(chair(), story, appeal.id, best))).toEqual([403, ['appeal.not-named']]);
    expect(took(await cast(first, story, appeal.id, beside))).toEqual([422, ['ballot.criterion-unknown']]);
    expect(codesOf(await cast(first, story, appeal.id, sheetOf({})))).toEqual(
      contested.map(() => 'ballot.criterion-unmarked'),
    );
    expect(took(await cast(first, story, story.panelId, best))).toEqual([404, ['appeal.not-found']]);

    const sent = await cast(first, story, appeal.id, best);
    expect(sent.status).toBe(200);
    const receipt = told<string>(sent, 'receipt');
    expect(took(await cast(first, story, appeal.id, best))).toEqual([409, ['ballot.already-cast']]);
    expect((await see(first, `/appeals/${appeal.id}/draft`)).body).toMatchObject({ version: 0, sheet: null });
    const again = { version: 0, body: sheetOf({}), key: null };
    expect(
      took(await first.send('PUT', `/dossiers/${story.dossierId}/appeals/${appeal.id}/draft`, again)),
    ).toEqual([409, ['ballot.already-cast']]);
    const own = `/appeals/${appeal.id}/ballot`;
    expect((await see(first, own)).body).toMatchObject({ receipt, marks: best.marks, void: false });
    expect((await see(first, `${own}/receipts/${receipt}`)).status).toBe(200);
    expect(took(await see(first, `${own}/receipts/${'0'.repeat(64)}`))).toEqual([422, ['receipt.mismatch']]);
    expect(took(await see(second, own))).toEqual([404, ['ballot.not-found']]);
    for (const by of [chair(), story.districtOfficer])
      expect(took(await see(by, `/appeals/${appeal.id}/ballots`))).toEqual([403, ['appeal.undecided']]);

    expect(took(await story.step(secretary(), 'decideAppeal'))).toEqual([409, ['panel.ballots-missing']]);
    for (const by of [story.owner, chair()])
      expect(took(await see(by, `/appeals/${appeal.id}/paper?format=pdf`))).toEqual([
        ...[403, ['appeal.undecided']],
      ]);
    expect(took(await see(first, `/appeals/${appeal.id}/paper?format=pdf`))).toEqual([
      ...[403, ['appeal.marks-unseen']],
    ]);
    expect((await cast(second, story, appeal.id, best)).status).toBe(200);
    const key = randomUUID();
    const twice = await world.heldOff(
      `SELECT FROM appeal WHERE id = '${appeal.id}' FOR UPDATE`,
      () => Promise.all([1, 2].map(() => cast(third, story, appeal.id, best, key))),
      () => world.waiting(2),
    );
    expect(twice.map(took)).toEqual([done, done]);
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    for (const by of [chair(), secretary()])
      expect(await askedOf(by, story)).toEqual({ id: appeal.id, task: 'decide' });
    expect(await askedOf(third, story)).toBe('not listed');
  });

  it('is decided by the desk, in whole numbers, and the dossier goes where its result leads', async () => {
    await world.query(
      `INSERT INTO appeal_draft (appeal_id, person_id, version, sheet) VALUES ($1, $2, 1, '{}')`,
      [appeal.id, others[0]?.personId],
    );
    const decided = await story.step(secretary(), 'decideAppeal');
    expect(await askedOf(chair(), story)).toBe('not listed');
    // One who had cast left a draft behind, as on a device that was away: it goes with the end.
    expect(await world.query(`SELECT FROM appeal_draft WHERE appeal_id = $1`, [appeal.id])).toEqual([]);
    expect([decided.status, decided.body.dossier]).toEqual([
      ...[200, expect.objectContaining({ state: 'district.forwarding', star: 3 })],
    ]);
    const gain = contested.reduce((sum, { best, given }) => sum + best - given, 0);
    appeal = await onlyAppeal(story.owner, story);
    expect(appeal).toMatchObject({
      ...{ status: 'decided', members: [] },
      before: { points: 45 * 7, ballots: 7, star: 2, mean: '45.00' },
      after: { points: (45 + gain) * 21, ballots: 21, star: 3, mean: `${45 + gain}.00` },
    });
    expect(appeal.after?.criteria).toContainEqual({
      ...{ code: contested[0]?.criterion, points: 21 * (contested[0]?.best ?? 0) },
      mean: `${contested[0]?.best}.00`,
    });
    const { panels } = (await see(story.owner, '')).body;
    expect(panels).toMatchObject([{ standing: 'sealed', result: { points: 45 * 7, star: 2 } }]);
    expect((await see(story.owner, `/panels/${story.panelId}/explanation`)).body).toMatchObject({
      ...{ sum: 315, star: 2 },
      since: { reopenedAt: null, wasAppealed: true, replacedBy: { star: 3, outcome: 'rated' } },
    });
    const paper = await explanationOnPaper();
    expect(paper).toContain('Kết quả này đã được thay bằng kết quả kiến nghị: 3 sao.');
    expect(paper).not.toContain('Hạn kiến nghị');
  });

  it('then shows all that was hidden, and takes nothing any more', async () => {
    const [first] = others as [Browser];
    expect((await see(first, '')).body).toMatchObject({ star: 3, appealAwaited: false });
    expect((await see(first, `/panels/${story.panelId}/explanation`)).status).toBe(200);
    const read = await see(chair(), `/appeals/${appeal.id}/ballots`);
    expect(told<object[]>(read, 'items')).toHaveLength(3);
    expect(took(await see(story.owner, `/appeals/${appeal.id}/ballots`))).toEqual([
      403,
      ['permission.missing'],
    ]);
    expect(took(await cast(first, story, appeal.id, sheetOf({})))).not.toEqual(done);
    expect(took(await story.step(secretary(), 'decideAppeal'))).toEqual([
      409,
      ['dossier.action-not-available'],
    ]);
    const grounds = [ground(contested[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual([
      409,
      ['appeal.filed-already'],
    ]);
    const letters = { letterNumber: '12/TTr', minutesNumber: '03/BB' };
    const forward = () => story.step(story.districtOfficer, 'forwardToProvince', letters);
    expect(took(await forward())).toEqual([409, ['session.not-sealed']]);
    await sealedSessionOf(story);
    expect(took(await forward())).toEqual(done);
    const late = await story.step(story.owner, 'fileAppeal', { grounds });
    expect(late.status).toBe(409);
    expect(late.body.refusals).toEqual([
      { code: 'appeal.result-relied-on', state: 'province.intake', at: 'district' },
    ]);
  });

  it('is told on paper, to the owner too: the same bytes whatever is renamed later', async () => {
    const path = `/dossiers/${story.dossierId}/appeals/${appeal.id}/paper`;
    const papers = async (by: Browser) => ({
      docx: await by.download(`${path}?format=docx`),
      pdf: await by.download(`${path}?format=pdf`),
    });
    const first = await papers(story.owner);
    const lines = paragraphsOf(first.docx.content);
    const [ofContested] = contested;
    expect(lines).toContain(`Tiêu chí ${ofContested?.criterion}: Giấy chứng nhận đã có trong hồ sơ.`);
    expect(lines.join('\n')).toMatch(
      /7 phiếu của Hội đồng được ghép với từng phiếu trong 3 phiếu chấm lại, thành 21 phiếu/,
    );
    expect(lines).toEqual(expect.arrayContaining(['2 sao', '3 sao', 'Kết quả có hiệu lực: 3 sao.']));
    for (const { fullName } of await world.query<{ fullName: string }>(
      `SELECT full_name AS "fullName" FROM person WHERE id = ANY ($1)`,
      [others.map(({ personId }) => personId)],
    ))
      expect(lines.join('\n')).not.toContain(fullName);

    const [kept] = await world.query<{ number: string; hash: string; act: string }>(
      `SELECT k.ledger_number AS number, encode(k.ledger_hash, 'hex') AS hash,
         (SELECT r.number FROM ledger_row r JOIN act a ON a.id = r.act_id WHERE a.kind = 'appeal.decided' AND r.place_id = k.place_id
             AND a.subject ->> 'appeal' = k.appeal_id::text) AS act FROM appeal_paper k WHERE k.appeal_id = $1`,
      [appeal.id],
    );
    const [row] = await world.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM ledger_row WHERE place_id = $1 AND number = $2`,
      [world.places.district, kept?.number],
    );
    expect(row?.hash).toBe(kept?.hash);
    expect(Number(kept?.act)).toBeLessThanOrEqual(Number(kept?.number));
    expect((await pagesOf(first.pdf.content)).join(' ')).toContain(`dòng ${kept?.number}`);

    await world.query(`UPDATE person SET full_name = full_name || ' đổi tên'`);
    await world.query(`UPDATE product SET name = name || ' Hoa'`);
    const later = await papers(chair());
    expect(later.docx.content.equals(first.docx.content)).toBe(true);
    expect(later.pdf.content.equals(first.pdf.content)).toBe(true);
    const reads = await world.query(
      `SELECT person_id AS by, subject ->> 'appeal' AS appeal FROM act WHERE kind = 'appeal.read' ORDER BY at`,
    );
    const told = (by: Browser) => ({ by: by.personId, appeal: appeal.id });
    expect(reads).toEqual([told(story.owner), told(story.owner), told(chair()), told(chair())]);
    const lists = await world.query(
      `SELECT DISTINCT person_id AS by FROM act WHERE kind = 'appeals.read' AND dossier_id = $1`,
      [story.dossierId],
    );
    expect(lists).toContainEqual({ by: story.owner.personId });
    const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    expect(took(await stranger.get(`${path}?format=pdf`))).toEqual([404, ['appeal.not-found']]);
  });

  it('stands in the ledger, act by act, and tells nothing secret', async () => {
    const acts = await world.query<{ kind: string; subject: object }>(
      `SELECT kind, subject FROM act WHERE dossier_id = $1 AND kind LIKE 'appeal.%' AND kind <> 'appeal.read' ORDER BY at`,
      [story.dossierId],
    );
    expect(acts.map(({ kind }) => kind)).toEqual([
      ...[
        'appeal.filed',
        'appeal.admitted',
        'appeal.ballot-cast',
        'appeal.ballot-cast',
        'appeal.ballot-cast',
      ],
      'appeal.decided',
    ]);
    expect(acts[2]?.subject).toEqual({ appeal: appeal.id });
  });

  it('is held by the database itself', async () => {
    const refusedWith = async (sql: string, values: readonly unknown[]) =>
      world.query(sql, values).then(
        () => undefined,
        (reason: unknown) => (reason as { code?: string }).code,
      );
    expect(await refusedWith(`UPDATE appeal SET star = 5 WHERE id = $1`, [appeal.id])).toBe('OC008');
    const late = `INSERT INTO appeal_ballot (appeal_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
      VALUES ($1, $2, '{}', '[]', '[]', '{}', '{}', 0, ocop_now())`;
    expect(await refusedWith(late, [appeal.id, others[0]?.personId])).toBe('OC001');
    const begun = `INSERT INTO appeal_draft (appeal_id, person_id, version, sheet) VALUES ($1, $2, 1, '{}')`;
    expect(await refusedWith(begun, [appeal.id, others[0]?.personId])).toBe('OC001');
    const seat = `INSERT INTO appeal_member (appeal_id, person_id, named_by, named_at) VALUES ($1, $2, $2, ocop_now())`;
    expect(await refusedWith(seat, [appeal.id, chair().personId])).toBe('OC009');
  });
});

describe('an appeal that is not upheld', () => {
  let story: AppealStory;
  let appeal: Appeal;
  let others: Browser[];

  beforeAll(async () => {
    story = await scoredAlike(world, 45, 2);
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    others = await otherMembers(world, story.dossierId, 4);
    const office = await world.signedIn(['coordinationOffice', world.places.district]);
    expect(took(await story.step(office, 'admitAppeal', named(others.slice(0, 3))))).toEqual(done);
    appeal = await onlyAppeal(story.owner, story);
  });

  it('takes by the database itself no mark beside what is contested, and is decided under READ COMMITTED alone', async () => {
    const [low] = story.low;
    const [other] = story.low.filter(({ criterion }) => criterion !== low?.criterion);
    const marks = (...given: (typeof low)[]) =>
      JSON.stringify(Object.fromEntries(given.map((one) => [one?.criterion, one?.givenOption])));
    const insert = `INSERT INTO appeal_ballot (appeal_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
      VALUES ($1, $2, $3, '[]', $4, '{}', '{}', 0, ocop_now())`;
    const decide = `UPDATE appeal SET status = 'decided', ballots = 1, points = 0 WHERE id = $1`;
    /** The SQLSTATE; nothing stays of it. */
    const refusedWith = async (sql: string, values: readonly unknown[], isolation = 'READ COMMITTED') => {
      await world.query(`BEGIN ISOLATION LEVEL ${isolation}`);
      try {
        await world.query(sql, values);
        return undefined;
      } catch (reason) {
        return (reason as { code?: string }).code;
      } finally {
        await world.query('ROLLBACK');
      }
    };
    const cast = (...sheet: readonly string[]) =>
      refusedWith(insert, [appeal.id, others[0]?.personId, ...sheet]);
    expect(await cast(marks(low, other), '[]')).toBe('OC005');
    expect(await cast(marks(low), JSON.stringify([other?.criterion]))).toBe('OC005');
    expect(await cast(marks(low), '[]')).toBeUndefined();
    for (const isolation of ['REPEATABLE READ', 'SERIALIZABLE'])
      expect([isolation, await refusedWith(decide, [appeal.id], isolation)]).toEqual([isolation, 'OC004']);
    expect(await refusedWith(decide, [appeal.id])).toBe('OC003');
  });

  it('goes on with another member where one finds a conflict; the ballot of that one counts for nothing', async () => {
    const [low] = story.low;
    const [gone, second, third, fourth] = others as [Browser, Browser, Browser, Browser];
    const sheet = sheetOf({ [low?.criterion ?? '']: low?.givenOption ?? '' });
    expect(
      (await cast(gone, story, appeal.id, sheetOf({ [low?.criterion ?? '']: low?.bestOption ?? '' }))).status,
    ).toBe(200);
    await gone.post(`/dossiers/${story.dossierId}/conflicts`, {
      body: { word: 'conflict', ground: 'adviser' },
    });
    for (const by of [second, third]) expect((await cast(by, story, appeal.id, sheet)).status).toBe(200);
    const [chair, secretary] = story.council;
    expect(took(await story.step(secretary, 'decideAppeal'))).toEqual([422, ['appeal.members-not-odd']]);
    expect(await askedOf(chair, story)).toEqual({ id: appeal.id, task: 'name' });
    expect(await askedOf(secretary, story)).toBe('not listed');
    expect(took(await story.step(chair, 'nameAppealMembers', named([fourth])))).toEqual(done);
    expect((await cast(fourth, story, appeal.id, sheet)).status).toBe(200);
    const decided = await story.step(secretary, 'decideAppeal');
    expect(decided.body.dossier).toMatchObject({ state: 'closed.notPassed', star: 2 });
    expect(await onlyAppeal(story.owner, story)).toMatchObject({
      ...{ before: { points: 315, ballots: 7 }, after: { points: 45 * 21, ballots: 21, star: 2 } },
    });
    const items = told<{ personId: string; void: boolean }[]>(
      await chair.get(`/dossiers/${story.dossierId}/appeals/${appeal.id}/ballots`),
      'items',
    );
    expect(items.filter((ballot) => ballot.void).map(({ personId }) => personId)).toEqual([gone.personId]);
  });

  it('is not told to whoever may score the next one, nor scored again by the same members', async () => {
    const [chair, secretary] = story.council;
    const [, second, , fourth] = others as [Browser, Browser, Browser, Browser];
    const first = `/dossiers/${story.dossierId}/appeals/${appeal.id}`;
    const memberWhoAudits = () =>
      world.signedIn(['councilMember', world.places.province], ['auditor', world.places.district]);
    const [early, auditor] = [await memberWhoAudits(), await memberWhoAudits()];
    expect((await appealsOf(early, story))[0]?.before).not.toBeNull();

    await scoredAgain(world, story, 45);
    const { body: explained } = await story.owner.get(
      `/dossiers/${story.dossierId}/panels/${story.panelId}/explanation`,
    );
    expect(explained).toMatchObject({
      since: { reopenedAt: expect.stringMatching(/^2021-06-/), replacedBy: { star: 2 } },
    });
    expect(await explanationOnPaperOf(story.owner, story)).toMatch(
      /kết quả kiến nghị: 2 sao\.\nKết quả này đã được mở lại ngày \d+ tháng 6 năm 2021 và không còn hiệu lực\./,
    );
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    const unread = await otherMembers(world, story.dossierId, 2);
    for (const by of [early, auditor])
      await by.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } });
    const members = [...unread, auditor];
    const areUnseen = async () => {
      for (const by of members)
        expect((await appealsOf(by, story)).flatMap(({ before, after }) => [before, after])).toEqual(
          Array(4).fill(null),
        );
      expect((await appealsOf(auditor, story)).map(({ readsBallots }) => readsBallots)).toEqual([
        false,
        false,
      ]);
      for (const path of ['ballots', 'paper?format=pdf'])
        expect(took(await auditor.get(`${first}/${path}`))).toEqual([403, ['appeal.marks-unseen']]);
    };
    await areUnseen();
    expect((await appealsOf(story.owner, story))[1]?.after).not.toBeNull();

    const admit = (third: Browser) => story.step(chair, 'admitAppeal', named([...unread, third]));
    for (const by of [second, fourth]) expect(codesOf(await admit(by))).toContain('appeal.member-has-scored');
    expect(took(await admit(early))).toEqual([422, ['appeal.member-has-read']]);
    expect(took(await admit(auditor))).toEqual(done);
    await areUnseen();

    const [{ id: anew } = { id: '' }] = await appealsOf(story.owner, story);
    const [low] = story.low;
    for (const by of members)
      await cast(by, story, anew, sheetOf({ [low?.criterion ?? '']: low?.givenOption ?? '' }));
    // As where the chair had a conflict of interest, and the vice chair presided.
    await world.query(
      `UPDATE panel_seat SET seat = 'viceChair' WHERE seat = 'chair' AND panel_id = (SELECT panel_id FROM appeal WHERE id = $1)`,
      [anew],
    );
    expect(took(await story.step(secretary, 'decideAppeal'))).toEqual(done);
    expect((await auditor.get(`${first}/ballots`)).status).toBe(200);
  });

  it('is told on paper by the vice chair where no chair sat', async () => {
    const [{ id } = { id: '' }] = await appealsOf(story.owner, story);
    const path = `/dossiers/${story.dossierId}/appeals/${id}/paper`;
    const [chair] = await world.query<{ name: string }>(
      'SELECT full_name AS name FROM person WHERE id = $1',
      [story.council[0].personId],
    );
    const lines = paragraphsOf((await story.owner.download(`${path}?format=docx`)).content);
    expect(lines.slice(-12).join('\n')).toContain('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
    expect(lines).toContain(chair?.name);
    expect((await story.owner.download(`${path}?format=pdf`)).status).toBe(200);
  });

  it('lets the product come again in a later round', async () => {
    const roundId = await world.round({ number: 8 });
    expect(took(await story.step(story.owner, 'reenter', { roundId }))).toEqual(done);
    expect(await appealsOf(story.owner, story)).toHaveLength(2);
  });
});

/** The session that scored the story's dossier, sealed. */
async function sealedSessionOf({ panelId, council }: AppealStory): Promise<string> {
  const [session] = await world.query<{ id: string; version: number }>(
    `SELECT s.id, s.version FROM council_session s JOIN panel p ON p.session_id = s.id WHERE p.id = $1`,
    [panelId],
  );
  if (!session) throw new Error('No session scored the dossier');
  const sealed = await council[1].post(`/council-sessions/${session.id}/steps/seal`, {
    ...{ version: session.version, body: {} },
  });
  expect(took(sealed)).toEqual(done);
  return session.id;
}

describe('an appeal', () => {
  it('is refused with a reason that its owner reads', async () => {
    const story = await scoredAlike(world, 60, 3);
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    const letters = { letterNumber: '12/TTr', minutesNumber: '03/BB' };
    await sealedSessionOf(story);
    expect(took(await story.step(story.districtOfficer, 'forwardToProvince', letters))).toEqual([
      409,
      ['appeal.open'],
    ]);
    const [chair] = story.council;
    expect((await story.step(chair, 'refuseAppeal', { reason: '' })).status).toBe(400);
    expect(took(await story.step(chair, 'refuseAppeal', { reason: 'Không có căn cứ mới' }))).toEqual(done);
    expect(await onlyAppeal(story.owner, story)).toMatchObject({
      status: 'refused',
      reason: 'Không có căn cứ mới',
    });
    expect(took(await story.step(story.districtOfficer, 'forwardToProvince', letters))).toEqual(done);
  });

  it.each([
    ['minutes', 10],
    ['summary', 12],
    ['annexes', 14],
  ] as const)(
    'is not scored by whoever has read the %s of the session that scored the dossier',
    async (paper, number) => {
      const story = await scoredAlike(world, 45, number);
      const sealed = await sealedSessionOf(story);
      const elsewhere = await sealedSessionOf(await scoredAlike(world, 45, number + 1));
      const address = paper === 'annexes' ? paper : `${paper}?format=pdf`;
      const readerOf = async (sessionId: string) => {
        const reader = await world.signedIn(
          ['councilMember', world.places.province],
          ['auditor', world.places.district],
        );
        expect((await reader.get(`/council-sessions/${sessionId}/${address}`)).status).toBe(200);
        return reader;
      };
      const [chair, secretary] = story.council;
      // An empty list of annexes tells nothing.
      const early = paper === 'annexes' ? await readerOf(sealed) : undefined;
      const body = { what: 'Điểm ghi nhầm.', reason: 'Đọc lại' };
      expect((await secretary.post(`/council-sessions/${sealed}/annexes`, { body })).status).toBe(201);
      const [reader, otherReader] = [await readerOf(sealed), await readerOf(elsewhere)];
      const grounds = [ground(story.low[0]?.criterion ?? '')];
      expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
      for (const by of [reader, otherReader])
        await by.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } });
      const [first] = await otherMembers(world, story.dossierId, 1);
      const admit = (third: Browser) =>
        story.step(chair, 'admitAppeal', named([first as Browser, otherReader, third]));
      const refused = await admit(reader);
      expect(refused.body.refusals).toEqual([{ code: 'appeal.member-has-read', personId: reader.personId }]);
      expect((await onlyAppeal(chair, story)).candidates).toContainEqual(
        expect.objectContaining({ personId: reader.personId, hasRead: true }),
      );
      if (early)
        expect((await onlyAppeal(chair, story)).candidates).toContainEqual(
          expect.objectContaining({ personId: early.personId, hasRead: false }),
        );
      const [third] = await otherMembers(world, story.dossierId, 1);
      expect(took(await admit(third as Browser))).toEqual(done);
    },
  );

  it('is scored by nobody who was shown the marks in another office while it was open', async () => {
    const story = await scoredAlike(world, 45, 41);
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    const { province } = world.places;
    const [seeing, blind] = [
      await world.signedIn(['provinceOfficer', province]),
      await world.signedIn(['provinceOfficer', province]),
    ];
    expect((await seeing.get(`/dossiers/${story.dossierId}`)).body).toMatchObject({
      panels: [{ result: { ballots: expect.any(Number) as unknown } }],
    });
    for (const { personId } of [seeing, blind])
      await world.query(
        `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES ($1, $2, 'councilMember', $3, '2021-01-01')`,
        [randomUUID(), personId, province],
      );
    for (const by of [seeing, blind])
      await by.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } });
    // Once they sit in a council they are shown none.
    expect((await blind.get(`/dossiers/${story.dossierId}`)).body).toMatchObject({
      panels: [{ result: null }],
    });
    const [first, second] = await otherMembers(world, story.dossierId, 2);
    const admit = (third: Browser) =>
      story.step(story.council[0], 'admitAppeal', named([first as Browser, second as Browser, third]));
    expect((await admit(seeing)).body.refusals).toEqual([
      { code: 'appeal.member-has-read', personId: seeing.personId },
    ]);
    expect(took(await admit(blind))).toEqual(done);
  });

  it('is scored by nobody who was shown hints on its sheets while it was open', async () => {
    const story = await scoredAlike(world, 45, 43);
    const sealed = await sealedSessionOf(story);
    const elsewhere = await sealedSessionOf(await scoredAlike(world, 45, 44));
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    const { district, province } = world.places;
    const readerOf = async (sessionId: string) => {
      const reader = await world.signedIn(['auditor', district]);
      expect((await reader.get(`/council-sessions/${sessionId}/hints`)).body.products).toBe(1);
      await world.query(
        `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES ($1, $2, 'councilMember', $3, '2021-01-01')`,
        [randomUUID(), reader.personId, province],
      );
      await reader.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } });
      return reader;
    };
    const [seeing, otherReader] = [await readerOf(sealed), await readerOf(elsewhere)];
    // Once they sit in a council the product is left out.
    const { body } = await otherReader.get(`/council-sessions/${sealed}/hints`);
    expect(body).toMatchObject({ products: 0, leftOut: 1 });
    const [first, second] = await otherMembers(world, story.dossierId, 2);
    const admit = (third: Browser) =>
      story.step(story.council[0], 'admitAppeal', named([first as Browser, second as Browser, third]));
    expect((await admit(seeing)).body.refusals).toEqual([
      { code: 'appeal.member-has-read', personId: seeing.personId },
    ]);
    expect(took(await admit(otherReader))).toEqual(done);
  });

  it('goes on with another member where the office of one ends before casting', async () => {
    const story = await scoredAlike(world, 45, 46);
    const [chair, secretary] = story.council;
    const [low] = story.low;
    const grounds = [ground(low?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    const others = await otherMembers(world, story.dossierId, 4);
    const [first, second, gone, fourth] = others as [Browser, Browser, Browser, Browser];
    expect(took(await story.step(chair, 'admitAppeal', named([first, second, gone])))).toEqual(done);
    const { id } = await onlyAppeal(chair, story);
    const sheet = sheetOf({ [low?.criterion ?? '']: low?.givenOption ?? '' });
    for (const by of [first, second]) expect(took(await cast(by, story, id, sheet))).toEqual(done);
    await world.query(`UPDATE assignment SET valid_to = ocop_day(ocop_now()) - 1 WHERE person_id = $1`, [
      gone.personId,
    ]);
    expect(took(await story.step(secretary, 'decideAppeal'))).toEqual([409, ['panel.ballots-missing']]);
    expect(await askedOf(chair, story)).toBe('not listed');

    const reason = 'Thôi nhiệm vụ từ hôm qua';
    const release = (by: Browser, member: Browser, why = reason) =>
      story.step(by, 'releaseAppealMember', { memberId: member.personId, reason: why });
    const office = await world.signedIn(['coordinationOffice', world.places.district]);
    expect(took(await release(secretary, gone))).toEqual([403, ['permission.missing']]);
    expect(took(await release(chair, first))).toEqual([409, ['appeal.member-not-awaited']]);
    expect(took(await release(chair, gone, ' '))).toEqual([422, ['reason.missing']]);
    expect(took(await release(office, gone))).toEqual(done);
    expect(took(await release(office, gone))).toEqual([
      409,
      ['appeal.nobody-awaited', 'appeal.member-not-awaited'],
    ]);

    // Told, out of the scoring, and as blind as before.
    const told = await world.query(
      `SELECT person_id AS by FROM outbox WHERE dossier_id = $1 AND template = 'appealReleased'`,
      [story.dossierId],
    );
    expect(told).toEqual([{ by: gone.personId }]);
    const unseeing = await world.query(
      `SELECT FROM appeal_unseeing WHERE dossier_id = $1 AND person_id = $2`,
      [story.dossierId, gone.personId],
    );
    expect(unseeing).not.toEqual([]);
    const late = `INSERT INTO appeal_ballot (appeal_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
      VALUES ($1, $2, '{}', '[]', '[]', '{}', '{}', 0, ocop_now())`;
    await expect(world.query(late, [id, gone.personId])).rejects.toMatchObject({ code: 'OC061' });
    for (const member of [first, gone])
      await expect(
        world.query(
          `UPDATE appeal_member SET released_at = ocop_now(), released_by = $2, release_reason = 'Khác' WHERE appeal_id = $1 AND person_id = $3`,
          [id, chair.personId, member.personId],
        ),
      ).rejects.toMatchObject({ code: 'OC060' });
    const releasedFor = async (by: Browser) =>
      (await onlyAppeal(by, story)).members.flatMap(({ released }) => (released ? [released.reason] : []));
    expect(await releasedFor(chair)).toEqual([reason]);
    expect(await releasedFor(first)).toEqual([null]);
    expect(await releasedFor(story.owner)).toEqual([]);
    const read = JSON.stringify((await story.owner.get(`/dossiers/${story.dossierId}`)).body.steps);
    for (const kept of [gone.personId, reason]) expect(read).not.toContain(kept);

    expect(await askedOf(chair, story)).toEqual({ id, task: 'name' });
    expect(codesOf(await story.step(chair, 'nameAppealMembers', named([gone])))).toEqual([
      'appeal.member-named-already',
    ]);
    expect(took(await story.step(chair, 'nameAppealMembers', named([fourth])))).toEqual(done);
    expect(took(await cast(fourth, story, id, sheet))).toEqual(done);
    expect(took(await story.step(secretary, 'decideAppeal'))).toEqual(done);
    expect(await onlyAppeal(story.owner, story)).toMatchObject({ after: { ballots: 21 } });
    const paper = await story.owner.download(`/dossiers/${story.dossierId}/appeals/${id}/paper?format=docx`);
    const [person] = await world.query<{ name: string }>(
      'SELECT full_name AS name FROM person WHERE id = $1',
      [gone.personId],
    );
    expect(paragraphsOf(paper.content)).toContain(`Cho thôi chấm lại: ${person?.name}. Lý do: ${reason}.`);
    const acts = await world.query<{ subject: object }>(
      `SELECT subject FROM act WHERE dossier_id = $1 AND kind = 'appeal.member-released'`,
      [story.dossierId],
    );
    expect(acts).toEqual([{ subject: { appeal: id, member: gone.personId } }]);
  });

  it('takes no ballot of a member who is released in the same moment', async () => {
    const story = await scoredAlike(world, 45, 47);
    const [chair] = story.council;
    const [low] = story.low;
    const grounds = [ground(low?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    const others = await otherMembers(world, story.dossierId, 3);
    expect(took(await story.step(chair, 'admitAppeal', named(others)))).toEqual(done);
    const { id } = await onlyAppeal(chair, story);
    const sheet = sheetOf({ [low?.criterion ?? '']: low?.givenOption ?? '' });
    for (const member of others) {
      const [sent, released] = await Promise.all([
        cast(member, story, id, sheet),
        story.step(chair, 'releaseAppealMember', { memberId: member.personId, reason: 'Ốm' }),
      ]);
      expect([took(sent), took(released)]).toEqual(
        sent.status === 200
          ? [done, [409, expect.arrayContaining(['appeal.member-not-awaited'])]]
          : [[403, ['appeal.not-named']], done],
      );
    }
  });

  it('is withdrawn together with the dossier', async () => {
    const story = await scoredAlike(world, 60, 4);
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
    expect(took(await story.step(story.owner, 'withdraw', { reason: 'Ngừng sản xuất' }))).toEqual(done);
    expect(await onlyAppeal(story.owner, story)).toMatchObject({ status: 'withdrawn' });
  });

  it('against an elimination by ballots waits for the same people, though the path has ended', async () => {
    const story = await openScoring(world, 20);
    const { council, dossierId, panelId, owner } = story;
    const [chair, secretary] = council;
    const sheet = await markedSheet(owner, 'qd-1048-2019', '12', 60);
    for (const member of council) {
      const body = { ...sheet, declared: ['forged-dossier'] };
      const sent = { version: await story.version(), body };
      expect(took(await member.post(`/dossiers/${dossierId}/panels/${panelId}/ballot`, sent))).toEqual(done);
    }
    const closed = await story.step(secretary, 'closeScoring');
    expect(closed.body.dossier).toMatchObject({ state: 'closed.eliminated' });
    const eliminated: AppealStory = { ...story, low: [] };
    expect(await askedOf(chair, eliminated)).toBe('not listed');

    const [criterion = ''] = Object.keys(sheet.marks);
    expect(took(await story.step(owner, 'fileAppeal', { grounds: [ground(criterion)] }))).toEqual(done);
    const { id } = await onlyAppeal(owner, eliminated);
    const office = await world.signedIn(['coordinationOffice', world.places.district]);
    for (const by of [chair, office]) expect(await askedOf(by, eliminated)).toEqual({ id, task: 'admit' });
    for (const by of [secretary, owner]) expect(await askedOf(by, eliminated)).toBe('not listed');

    const others = await otherMembers(world, dossierId, 3);
    expect(took(await story.step(chair, 'admitAppeal', named(others)))).toEqual(done);
    for (const by of others) expect(await askedOf(by, eliminated)).toEqual({ id, task: 'score' });
    const { criteria } = await onlyAppeal(owner, eliminated);
    const anew = sheetOf(Object.fromEntries(criteria.map((code) => [code, sheet.marks[code] ?? ''])));
    for (const by of others) expect(took(await cast(by, eliminated, id, anew))).toEqual(done);
    expect(await askedOf(secretary, eliminated)).toEqual({ id, task: 'decide' });
    expect(took(await story.step(secretary, 'decideAppeal'))).toEqual(done);
    expect(await askedOf(secretary, eliminated)).toBe('not listed');
  });

  it('is too late by a day, and not on the last one', async () => {
    const story = await scoredAlike(world, 45, 5);
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    await world.setClock('2021-06-30T00:00:30+07:00');
    expect((await story.owner.get(`/dossiers/${story.dossierId}`)).body.appealUntil).toBeNull();
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual([
      422,
      ['appeal.too-late'],
    ]);
    await world.setClock('2021-06-29T23:59:00+07:00');
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
  });

  it('has the last day that its owner was told, whatever becomes of the working days since', async () => {
    await world.setClock('2021-06-12T08:00:00+07:00');
    const story = await scoredAlike(world, 45, 7);
    const seen = async () => [
      told<{ lastDay: string }>(await story.owner.get(`/dossiers/${story.dossierId}`), 'appealUntil').lastDay,
      await explanationOnPaperOf(story.owner, story),
    ];
    const before = await seen();
    expect(before).toEqual(['2021-06-28', expect.stringContaining('hết ngày 28 tháng 6 năm 2021')]);
    // The 27th is a Sunday: once it is worked on, fifteen days would end on it.
    const country = await world.signedIn(['administrator', null]);
    const paper = { source: 'Văn bản 101/VPCP-KGVX', sourceDatedOn: '2021-06-11' };
    const sunday = { date: '2021-06-27', kind: 'swapped-working-day', name: 'Làm bù', ...paper };
    const body = { years: [], days: [sunday], reason: 'Thủ tướng cho hoán đổi ngày làm việc' };
    expect(took(await country.post('/calendar/changes', { version: 1, body }))).toEqual(done);
    expect(await seen()).toEqual(before);
    await world.setClock('2021-06-28T23:59:00+07:00');
    const grounds = [ground(story.low[0]?.criterion ?? '')];
    expect(took(await story.step(story.owner, 'fileAppeal', { grounds }))).toEqual(done);
  });

  it('is for nobody outside: foreign dossiers show none', async () => {
    const story = await scoredAlike(world, 45, 6);
    const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    expect(await appealsOf(stranger, story)).toEqual([]);
  });
});
