import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { FileStore } from '../../src/platform/files/index.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { bringDossier, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { codesOf, listed, told } from '../support/told.js';
import { watchBoard } from '../support/watch-board.js';

let world: RunningApplication;
let story: CouncilStory;
let office: Browser;
let leader: Browser;
let adviser: Browser;
let session: { id: string; version: number };

const aReport = {
  findings: [{ subject: 'Thành phần hồ sơ', finding: 'Đủ tài liệu bắt buộc' }],
  additions: ['Mẫu nhãn đã sửa'],
  siteSurvey: null,
  extraTests: ['Chì'],
  conclusion: 'Đủ điều kiện trình hội đồng',
  proposal: 'evaluate',
};
const signer = { name: 'Sùng Lử Páo', title: 'Chủ tịch Ủy ban nhân dân huyện' };
const aTeam = (...members: readonly Browser[]) => ({
  decisionNumber: '16/QĐ-UBND',
  decidedOn: '2021-03-01',
  signer,
  advisers: members.map(({ personId }, index) => ({
    personId,
    place: index === 0 ? 'leader' : 'member',
    body: 'Phòng Nông nghiệp',
  })),
});
const appoint = (team: object, by = office) =>
  by.post(`/councils/${story.councilId}/advisory-teams`, { body: team });
const at = (path = '') => `/dossiers/${story.dossierId}${path}`;
const declare = (by: Browser, body: object = { word: 'none' }) => by.post(at('/conflicts'), { body });
const save = (by: Browser, version: number, body: object = aReport) =>
  by.send('PUT', at('/advice/draft'), { version, body });
const handIn = (by: Browser, body: object = aReport, version = 0) =>
  by.post(at('/advice'), { version, body });

async function take(action: string, body: object = {}): Promise<void> {
  const [, secretary] = story.council;
  const path = `/council-sessions/${session.id}/steps/${action}`;
  const answer = await secretary.post(path, { version: session.version, body });
  expect([answer.status, codesOf(answer)]).toEqual([200, []]);
  session = { ...session, version: told<number>(answer, 'version') };
}

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await toDistrictCouncil(world);
  const { district } = world.places;
  office = await world.signedIn(['coordinationOffice', district]);
  leader = await world.signedIn(['adviser', district]);
  adviser = await world.signedIn(['adviser', district]);
  const [, secretary] = story.council;
  const planned = await secretary.post('/council-sessions', {
    body: {
      ...{
        councilId: story.councilId,
        title: 'Phiên họp đợt 1',
        plannedOn: '2021-06-16',
        plannedAt: '08:00',
      },
      venue: 'Hội trường',
    },
  });
  session = { id: told(planned, 'id'), version: told(planned, 'version') };
});
afterAll(() => world.stop());

describe('an advisory team', () => {
  it('is appointed by a decision of its own, the leader first', async () => {
    const answer = await appoint({
      ...aTeam(leader, adviser),
      advisers: aTeam(leader, adviser).advisers.toReversed(),
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      decisionNumber: '16/QĐ-UBND',
      signer,
      advisers: [
        { personId: leader.personId, place: 'leader' },
        { personId: adviser.personId, place: 'member' },
      ],
    });
    const [council] = told<{ advisoryTeam: { id: string } }[]>(await office.get('/councils'), 'items');
    expect(council?.advisoryTeam.id).toBe(answer.body.id);
    expect(listed(await office.get(`/councils/${story.councilId}/advisory-teams`), 'id')).toEqual([
      answer.body.id,
    ]);
  });

  it('never has anybody who scores in the same council, nor a stand-in of its charter', async () => {
    const [, , member] = story.council;
    await world.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'adviser', $2, '2019-01-01')`,
      [member.personId, world.places.district],
    );
    const both = await appoint({ ...aTeam(leader, member), decidedOn: '2021-03-02' });
    expect([both.status, codesOf(both)]).toEqual([422, ['adviser.also-seated']]);
    const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM advisory_team');
    await expect(
      world.query(`INSERT INTO advisory_team_member VALUES ($1, $2, 'member', 'Phòng')`, [
        id,
        member.personId,
      ]),
    ).rejects.toMatchObject({ code: 'OC011' });

    const reserve = await world.signedIn(
      ['councilMember', world.places.district],
      ['adviser', world.places.district],
    );
    const charter = (substituteId: string, inForceFrom = '2021-06-14') =>
      office.post(`/councils/${story.councilId}/charters`, {
        body: {
          ...{ decisionNumber: '20/QĐ', decidedOn: '2021-06-14', inForceFrom },
          terms: { standIns: [{ memberId: member.personId, substituteId }] },
        },
      });
    expect(codesOf(await charter(adviser.personId))).toEqual(['charter.substitute-not-eligible']);
    expect((await charter(reserve.personId)).status).toBe(201);
    const later = await world.signedIn(
      ['councilMember', world.places.district],
      ['adviser', world.places.district],
    );
    expect((await charter(later.personId, '2021-06-21')).status).toBe(201);
    for (const standIn of [later, reserve]) {
      const refused = await appoint({ ...aTeam(leader, standIn), decidedOn: '2021-03-02' });
      expect(codesOf(refused)).toEqual(['adviser.also-seated']);
      const added = `INSERT INTO advisory_team_member VALUES ($1, $2, 'member', 'Phòng')`;
      await expect(world.query(added, [id, standIn.personId])).rejects.toMatchObject({ code: 'OC011' });
    }
  });

  it.each([
    [
      'no leader',
      () => ({ advisers: aTeam(leader).advisers.map((each) => ({ ...each, place: 'member' })) }),
      ['adviser.leaders-not-one'],
    ],
    ['a decision of tomorrow', () => ({ decidedOn: '2021-06-15' }), ['day.in-the-future']],
    ['one before its council', () => ({ decidedOn: '2019-12-31' }), ['adviser.before-the-council']],
    ['people without the office', () => ({ advisers: aTeam(office).advisers }), ['adviser.not-eligible']],
  ])('refuses %s', async (_what, changes, codes) => {
    const answer = await appoint({ ...aTeam(leader), decidedOn: '2021-03-02', ...changes() });
    expect([answer.status, codesOf(answer)]).toEqual([422, codes]);
  });

  it('is decided once a day, by whoever sets councils up there', async () => {
    const again = await appoint(aTeam(leader));
    expect([again.status, codesOf(again)]).toEqual([409, ['adviser.day-taken']]);
    const elsewhere = await world.signedIn(['coordinationOffice', world.places.otherDistrict]);
    expect((await appoint(aTeam(leader), elsewhere)).status).toBe(404);
    expect((await elsewhere.get(`/councils/${story.councilId}/advisory-teams`)).status).toBe(404);
    expect((await appoint(aTeam(leader), leader)).status).toBe(403);
  });

  it('comes with its council where the same decision names it', async () => {
    const { otherDistrict } = world.places;
    const there = await world.signedIn(['coordinationOffice', otherDistrict]);
    const chair = await world.signedIn(['councilChair', otherDistrict]);
    const helper = await world.signedIn(['adviser', otherDistrict]);
    const body = {
      ...{
        placeId: otherDistrict,
        name: 'Hội đồng',
        decisionNumber: '9/QĐ',
        decidedOn: '2021-03-01',
        signer,
      },
      seats: [{ personId: chair.personId, seat: 'chair', body: 'UBND huyện' }],
      advisers: aTeam(helper).advisers,
    };
    const answer = await there.post('/councils', { body });
    expect(answer.body).toMatchObject({
      signer,
      advisoryTeam: { decisionNumber: '9/QĐ', advisers: [{ personId: helper.personId }] },
    });
    expect((await there.post('/councils', { body: { ...body, signer: undefined } })).status).toBe(400);
  });
});

describe('GET /councils/candidates', () => {
  const ask = (by: Browser, placeId = world.places.district) =>
    by.get(`/councils/candidates?placeId=${placeId}`);

  it('names whoever may be seated or advise at the place, and nothing else of them', async () => {
    const answer = await ask(office);
    const items = told<{ id: string; roles: string[] }[]>(answer, 'items');
    expect(items.map((item) => Object.keys(item).toSorted())).toEqual(
      items.map(() => ['fullName', 'id', 'roles']),
    );
    const found = (by: Browser) => items.find(({ id }) => id === by.personId)?.roles;
    const [chair, secretary] = story.council;
    expect([found(chair), found(secretary), found(leader)]).toEqual([
      ['councilChair'],
      ['councilSecretary'],
      ['adviser'],
    ]);
    expect(found(office)).toBeUndefined();
    expect((await office.get('/people')).status).toBe(403);
  });

  it('knows no foreign or missing place, and none in a commune', async () => {
    for (const placeId of [world.places.otherDistrict, randomUUID()])
      expect([(await ask(office, placeId)).status]).toEqual([404]);
    expect((await ask(office, world.places.commune)).status).toBe(403);
    expect((await office.get('/councils/candidates')).status).toBe(400);
  });

  it.each(everyOffice)('$role at the $level: whoever may set a council up at the district', async (held) => {
    const { status } = await ask(await holderOf(held, world));
    const allowed =
      (held.role === 'administrator' && held.level !== 'commune') ||
      (held.role === 'coordinationOffice' && held.level === 'district');
    expect(status).toBe(allowed ? 200 : 403);
  });
});

const agendaFor = async (by: Browser) =>
  told<readonly { dossierId: string }[]>(await by.get(`/council-sessions/${session.id}`), 'items').map(
    ({ dossierId }) => dossierId,
  );
/** How many dossiers the list of sessions tells of, and which ones the board. */
async function heardOf(by: Browser) {
  const [counted] = listed(await by.get('/council-sessions'), 'dossiers');
  const board = await watchBoard(by, session.id);
  const { items } = (await board.next()) as { items: { dossierId: string }[] };
  await board.close();
  return [counted, items.map(({ dossierId }) => dossierId)];
}
const namesFor = async (by: Browser, query = '') => listed(await by.get(`/dossiers?limit=100${query}`), 'id');

describe('before the dossier is brought to its council', () => {
  it('its name stands in no list of an adviser, however one looks', async () => {
    for (const query of ['', '&q=che', `&placeId=${world.places.district}`, '&state=district.council'])
      expect([query, await namesFor(leader, query)]).toEqual([query, []]);
    expect((await leader.get('/work')).body).toMatchObject({ items: [], total: 0, isCut: false });
    for (const path of ['/products', '/producers']) expect((await leader.get(path)).status).toBe(403);
    expect(await namesFor(story.districtOfficer)).toEqual([story.dossierId]);
  });

  it('the team neither reads it nor writes on it, and has no work', async () => {
    await declare(leader);
    for (const path of ['', '/advice', `/evidence/${story.evidenceId}`, '/assessment']) {
      const answer = await leader.get(at(path));
      expect([path, answer.status, codesOf(answer)]).toEqual([path, 403, ['advice.not-brought']]);
    }
    expect(codesOf(await save(leader, 0))).toEqual(['advice.not-brought']);
    expect(codesOf(await handIn(leader))).toEqual(['advice.not-brought']);
    expect((await leader.get('/advice-work')).body).toEqual({ items: [] });
    await take('addItems', { dossierIds: [story.dossierId] });
    expect(await agendaFor(leader)).toEqual([]);
    expect(await agendaFor(story.council[1])).toEqual([story.dossierId]);
    expect(await heardOf(leader)).toEqual([0, []]);
    expect(await heardOf(story.council[1])).toEqual([1, [story.dossierId]]);
    expect((await leader.get(`/council-sessions/${session.id}/declarations`)).body).toEqual({ items: [] });
    expect(codesOf(await handIn(leader))).toEqual(['advice.not-brought']);
  });
});

describe('once it was delivered', () => {
  beforeAll(() => take('deliver'));

  it('it is work of every adviser of the team, and of nobody else', async () => {
    for (const by of [leader, adviser])
      expect((await by.get('/advice-work')).body.items).toMatchObject([
        { dossierId: story.dossierId, product: 'Chè cổ thụ', deliveredOn: '2021-06-14', handedInAt: null },
      ]);
    const other = await world.signedIn(['adviser', world.places.district]);
    expect((await other.get('/advice-work')).body).toEqual({ items: [] });
    expect((await story.council[1].get('/advice-work')).status).toBe(403);
  });

  it('its name stands in the lists of the team alone, and no other dossier’s does', async () => {
    const { officer, districtOfficer, roundId } = story;
    const other = await bringDossier(world, { roundId, officer, districtOfficer });
    const both = new Set([story.dossierId, other.dossierId]);
    expect(new Set(await namesFor(districtOfficer))).toEqual(both);
    for (const query of ['', '&q=che', `&placeId=${world.places.commune}`])
      expect([query, await namesFor(leader, query)]).toEqual([query, [story.dossierId]]);
    expect(await namesFor(leader, '&q=ca+phe')).toEqual([]);
    const elsewhere = await world.signedIn(['adviser', world.places.otherDistrict]);
    const teamless = await world.signedIn(['adviser', world.places.district]);
    for (const by of [elsewhere, teamless]) expect(await namesFor(by)).toEqual([]);
    expect(await agendaFor(leader)).toEqual([story.dossierId]);
    expect(await agendaFor(teamless)).toEqual([]);
    expect(await heardOf(leader)).toEqual([1, [story.dossierId]]);
    expect(await heardOf(teamless)).toEqual([0, []]);
    const own = await leader.get(`/council-sessions/${session.id}/declarations`);
    expect(listed(own, 'dossierId')).toEqual([story.dossierId]);
    const alsoOfficer = await world.signedIn(
      ['adviser', world.places.district],
      ['districtOfficer', world.places.district],
    );
    expect(new Set(await namesFor(alsoOfficer))).toEqual(both);
  });

  it('an adviser reads it after a word on conflicts of interest, and not with one', async () => {
    expect((await leader.get(at())).status).toBe(200);
    expect((await leader.get(at(`/evidence/${story.evidenceId}`))).status).toBe(200);
    const undeclared = await adviser.get(at());
    expect([undeclared.status, codesOf(undeclared)]).toEqual([403, ['conflict.undeclared']]);
    expect(codesOf(await handIn(adviser))).toEqual(['conflict.undeclared']);
    await declare(adviser, { word: 'conflict', ground: 'kin' });
    expect(codesOf(await adviser.get(at('/advice')))).toEqual(['conflict.declared']);
    expect(codesOf(await save(adviser, 0))).toEqual(['conflict.declared']);
    await declare(story.council[0]); // whoever rules has no conflict either
    const ruled = await story.council[0].post(at(`/conflicts/${adviser.personId}`), {
      body: { word: 'none', note: 'Không phải họ hàng' },
    });
    expect(ruled.status).toBe(200);
    expect((await adviser.get(at('/advice'))).status).toBe(200);
  });

  it('an adviser of another council does not', async () => {
    const foreign = await world.signedIn(['adviser', world.places.otherDistrict]);
    expect((await foreign.get(at())).status).toBe(404);
    expect((await handIn(foreign)).status).toBe(404);
    const teamless = await world.signedIn(['adviser', world.places.district]);
    expect((await teamless.get(at())).status).toBe(403);
    expect(codesOf(await handIn(teamless))).toEqual(['advice.not-brought']);
  });

  it('the team shares one draft, and nobody else sees it', async () => {
    const unfinished = { ...aReport, findings: [], conclusion: '', proposal: null };
    expect((await save(leader, 0, unfinished)).body).toMatchObject({ version: 1, advice: unfinished });
    const stale = await save(adviser, 0);
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    expect((await save(adviser, 1)).body).toMatchObject({ version: 2 });
    expect((await leader.get(at('/advice'))).body).toMatchObject({
      reports: [],
      desk: { draft: { version: 2, advice: aReport }, refusals: [] },
    });
    const [chair] = story.council;
    await declare(chair);
    expect((await chair.get(at('/advice'))).body).toEqual({ reports: [], desk: null });
    expect((await save(chair, 2)).status).toBe(403);
  });

  it('a report says what was found, concludes and proposes; all that is missing is told at once', async () => {
    const answer = await handIn(leader, { ...aReport, findings: [], conclusion: ' ', proposal: null });
    expect([answer.status, codesOf(answer)]).toEqual([
      422,
      ['advice.findings-missing', 'advice.conclusion-missing', 'advice.proposal-missing'],
    ]);
    const empty = { ...aReport, additions: [], extraTests: [], proposal: 'supplement' };
    expect(codesOf(await handIn(leader, empty))).toEqual(['advice.nothing-to-supplement']);
    expect((await handIn(leader, { ...aReport, additions: [''] })).status).toBe(400);
  });

  it('upon the newest draft alone: what a colleague has written since is not lost', async () => {
    expect((await leader.post(at('/advice'), { body: aReport })).status).toBe(428);
    const stale = await world.heldOff(
      `SELECT FROM dossier WHERE id = '${story.dossierId}' FOR UPDATE`,
      () => handIn(leader, aReport, 2),
      () => world.query('UPDATE advice_draft SET version = 3, saved_by = $1', [adviser.personId]),
    );
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    expect((await leader.get(at('/advice'))).body).toMatchObject({
      ...{ reports: [], desk: { draft: { version: 3, advice: aReport } } },
    });
  });

  it('handed in, it lies beside the dossier for the council, and is never changed', async () => {
    const key = randomUUID();
    const send = () => leader.post(at('/advice'), { version: 3, body: aReport, key });
    const answer = await send();
    expect([answer.status, answer.body]).toMatchObject([201, { number: 1, advice: aReport }]);
    expect((await send()).body).toEqual(answer.body);
    expect((await adviser.get(at('/advice'))).body).toMatchObject({
      reports: [{ number: 1 }],
      desk: { draft: { version: 0 } },
    });
    expect((await adviser.get('/advice-work')).body.items).toMatchObject([
      { handedInAt: expect.any(String) as unknown as string },
    ]);
    const [chair, , , fourth] = story.council;
    expect((await chair.get(at('/advice'))).body.reports).toMatchObject([{ number: 1, advice: aReport }]);
    expect(codesOf(await fourth.get(at('/advice')))).toEqual(['conflict.undeclared']);
    await declare(fourth, { word: 'conflict', ground: 'kin' });
    expect(codesOf(await fourth.get(at('/advice')))).toEqual(['conflict.declared']);
    const acts = await world.query<{ kind: string }>(
      `SELECT kind FROM act WHERE kind IN ('advice.handed-in', 'council.team-appointed') AND place_id = $1 ORDER BY kind`,
      [world.places.district],
    );
    expect(acts.map(({ kind }) => kind)).toEqual(['advice.handed-in', 'council.team-appointed']);
  });

  it.each(everyOffice)(
    '$role at the $level reads it only where the council’s level lets it',
    async (held) => {
      const by = await holderOf(held, world);
      const { status, body } = await by.get(at('/advice'));
      const reads = ['districtOfficer', 'districtApprover', 'auditor'].includes(held.role);
      const reports = status === 200 ? (body.reports as unknown[]).length : 0;
      expect([held.role, held.level, reports]).toEqual([
        held.role,
        held.level,
        reads && held.level === 'district' ? 1 : 0,
      ]);
    },
  );

  it('whoever reported and now sits in the council is hinted at', async () => {
    const hintsOf = async (by: Browser) => {
      const { members } = (await story.council[0].get(at('/conflicts'))).body as {
        members: { personId: string; seat: string; hints: string[] }[];
      };
      return members.find(({ personId }) => personId === by.personId);
    };
    expect(await hintsOf(leader)).toMatchObject({ seat: 'adviser', hints: [] });
    const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM council WHERE id = $1', [
      story.councilId,
    ]);
    await world.query(
      `INSERT INTO council_seat (council_id, person_id, seat, body) VALUES ($1, $2, 'member', 'Phòng')`,
      [id, leader.personId],
    );
    expect(await hintsOf(leader)).toMatchObject({ seat: 'member', hints: ['advisedOnDossier'] });
    await world.query(`DELETE FROM council_seat WHERE person_id = $1`, [leader.personId]);
  });

  it('nothing is reported any more while the council scores', async () => {
    const [, secretary] = story.council;
    await world.query('DELETE FROM session_item');
    await world.convene(story.dossierId, 'district');
    expect((await story.step(secretary, 'openScoring')).status).toBe(200);
    await world.query(
      'UPDATE session_item SET delivered_on = planned_on FROM council_session s WHERE s.id = session_id AND delivered_on IS NULL',
    );
    const late = await handIn(leader);
    expect([late.status, codesOf(late)]).toEqual([409, ['advice.scoring-begun']]);
  });
});

describe('the application role', () => {
  it('cannot rewrite a report or a team', async () => {
    const [{ granted } = { granted: null }] = await world.query<{ granted: string | null }>(
      `SELECT string_agg(table_name || ' ' || privilege_type, ', ') AS granted FROM information_schema.table_privileges
        WHERE grantee = 'ocop_app' AND table_name IN ('advice', 'advisory_team', 'advisory_team_member')
          AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
    );
    expect(granted).toBeNull();
  });
});

describe('a check on the spot', () => {
  const aCheck = (photos: readonly string[]) => ({
    ...{ performedOn: '2021-06-14', startedAt: '08:30', endedAt: '10:15', place: 'Xưởng chè Bản Bo' },
    ...{ coordinates: { latitude: 22.33, longitude: 103.62 }, participants: ['Cán bộ xã'], photos },
    conclusion: 'Đúng hồ sơ',
  });
  let provinceOfficer: Browser;
  const upload = async (by: Browser, content: Blob, name: string) => {
    const form = new FormData();
    form.append('file', content, name);
    return by.post(at('/evidence/site-photos'), { version: await story.version(), raw: form });
  };
  const png = () =>
    new Blob([
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ]);

  beforeAll(async () => {
    provinceOfficer = await world.signedIn(['provinceOfficer', world.places.province]);
    await world.query(`DELETE FROM session_item`);
    await world.query(`UPDATE dossier SET state = 'province.verification' WHERE id = $1`, [story.dossierId]);
  });

  it('takes pictures from the province alone, and nothing but pictures', async () => {
    const { districtOfficer, owner } = story;
    expect((await upload(owner, png(), 'anh.png')).status).toBe(403);
    expect((await upload(districtOfficer, png(), 'anh.png')).status).toBe(403);
    const paper = new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF']);
    const refused = await upload(provinceOfficer, paper, 'bien-ban.pdf');
    expect([refused.status, codesOf(refused)]).toEqual([415, ['site-photo.not-a-picture']]);
    expect((await upload(provinceOfficer, png(), 'anh.png')).status).toBe(200);
  });

  describe('a picture uploaded by mistake', () => {
    interface Photo {
      readonly id: string;
      readonly mayWithdraw: boolean;
    }
    const photosFor = async (by: Browser) => told<readonly Photo[]>(await by.get(at()), 'sitePhotos');
    const withdraw = (by: Browser, evidenceId: string, reason = 'Nhầm ảnh của hồ sơ khác') =>
      story.step(by, 'withdrawSitePhoto', { evidenceId, reason });
    let wrong = '';

    beforeAll(async () => {
      expect((await upload(provinceOfficer, png(), 'nham.png')).status).toBe(200);
      wrong = (await photosFor(provinceOfficer)).at(-1)?.id ?? '';
    });

    it('is not for another to withdraw, nor without a reason, nor a paper of the dossier', async () => {
      const colleague = await world.signedIn(['provinceOfficer', world.places.province]);
      expect((await photosFor(colleague)).map(({ mayWithdraw }) => mayWithdraw)).toEqual([false, false]);
      const another = await withdraw(colleague, wrong);
      expect([another.status, codesOf(another)]).toEqual([403, ['site-photo.of-another']]);
      expect((await withdraw(story.districtOfficer, wrong)).status).toBe(403);
      expect((await withdraw(story.owner, wrong)).status).toBe(403);
      const blank = await withdraw(provinceOfficer, wrong, ' ');
      expect([blank.status, codesOf(blank)]).toEqual([422, ['reason.missing']]);
      expect(codesOf(await withdraw(provinceOfficer, story.evidenceId))).toEqual(['site-photo.not-listed']);
    });

    it('goes, with the reason and an act on record and its bytes kept', async () => {
      expect((await photosFor(provinceOfficer)).map(({ mayWithdraw }) => mayWithdraw)).toEqual([true, true]);
      const [kept] = await world.query<{ sha256: string }>('SELECT sha256 FROM evidence WHERE id = $1', [
        wrong,
      ]);
      const answer = await withdraw(provinceOfficer, wrong);
      expect([answer.status, codesOf(answer)]).toEqual([200, []]);
      expect((await photosFor(provinceOfficer)).map(({ id }) => id)).not.toContain(wrong);
      expect((await provinceOfficer.get(at(`/evidence/${wrong}`))).status).toBe(404);
      const steps = told<readonly object[]>(await provinceOfficer.get(at()), 'steps');
      expect(steps.at(-1)).toMatchObject({
        ...{ action: 'withdrawSitePhoto', reason: 'Nhầm ảnh của hồ sơ khác' },
        details: { evidenceId: wrong },
      });
      const acts = await world.query<{ kind: string; person_id: string }>(
        `SELECT kind, person_id FROM act WHERE subject ->> 'evidence' = $1 AND kind <> 'evidence.read' ORDER BY at, kind`,
        [wrong],
      );
      const by = { person_id: provinceOfficer.personId };
      expect(acts).toEqual([
        { kind: 'evidence.attached', ...by },
        { kind: 'evidence.removed', ...by },
      ]);
      expect(kept?.sha256).toMatch(/^[0-9a-f]{64}$/);
      await using stored = await world.app.get(FileStore).open(kept?.sha256 ?? '');
      expect(stored.readable).toBe(true);
    });
  });

  it('is recorded with place, time, who was there and its pictures', async () => {
    const [photo] = told<{ id: string; kind: string }[]>(await provinceOfficer.get(at()), 'sitePhotos');
    expect(photo?.kind).toBe('site-photo');
    const record = (body: object) => story.step(provinceOfficer, 'recordSiteCheck', body);
    const wrong = await record({
      ...aCheck([story.evidenceId]),
      ...{ performedOn: '2021-06-15', startedAt: '10:15', endedAt: '08:30' },
    });
    expect(codesOf(wrong)).toEqual([
      'day.in-the-future',
      'site-check.ends-before-it-begins',
      'site-photo.not-listed',
    ]);
    for (const change of [
      { startedAt: '8h' },
      { participants: [] },
      { coordinates: { latitude: 122, longitude: 0 } },
    ])
      expect((await record({ ...aCheck([]), ...change })).status).toBe(400);
    const taken = await record(aCheck([photo?.id ?? '']));
    expect([taken.status, codesOf(taken)]).toEqual([200, []]);
    const steps = told<{ action: string; details: object }[]>(await provinceOfficer.get(at()), 'steps');
    expect(steps.find(({ action }) => action === 'recordSiteCheck')?.details).toMatchObject(
      aCheck([photo?.id ?? '']),
    );
  });

  it('keeps the pictures it shows', async () => {
    const [photo] = told<{ id: string; mayWithdraw: boolean }[]>(
      await provinceOfficer.get(at()),
      'sitePhotos',
    );
    expect(photo?.mayWithdraw).toBe(false);
    const late = await story.step(provinceOfficer, 'withdrawSitePhoto', {
      ...{ evidenceId: photo?.id, reason: 'Nhầm' },
    });
    expect([late.status, codesOf(late)]).toEqual([409, ['site-photo.shown-by-check']]);
  });

  it('shows its pictures to whoever may read the dossier, and to nobody else', async () => {
    const [photo] = told<{ id: string }[]>(await provinceOfficer.get(at()), 'sitePhotos');
    const path = at(`/evidence/${photo?.id ?? ''}`);
    expect((await provinceOfficer.download(path)).status).toBe(200);
    const member = await world.signedIn(['councilMember', world.places.province]);
    expect((await member.download(path)).status).toBe(403);
    const foreign = await world.signedIn(['districtOfficer', world.places.otherDistrict]);
    expect((await foreign.download(path)).status).toBe(404);
    expect((await world.nobody().get(path)).status).toBe(401);
  });
});

describe('a team and a charter of the same moment', () => {
  it.each([
    ['advisory_team', [201, []], [422, ['charter.substitute-not-eligible']]],
    ['council_charter', [422, ['adviser.also-seated']], [201, []]],
  ])(
    'are judged one after the other: whoever is held up at %s goes first',
    async (table, appointed, issued) => {
      const both = await world.signedIn(
        ['councilMember', world.places.district],
        ['adviser', world.places.district],
      );
      const [, , member] = story.council;
      const [day, inForceFrom] =
        table === 'advisory_team' ? ['2021-03-03', '2021-07-01'] : ['2021-03-04', '2021-07-02'];
      const team = () => appoint({ ...aTeam(leader, both), decidedOn: day });
      const charter = () =>
        office.post(`/councils/${story.councilId}/charters`, {
          body: {
            ...{ decisionNumber: '21/QĐ', decidedOn: '2021-06-14', inForceFrom },
            terms: { standIns: [{ memberId: member.personId, substituteId: both.personId }] },
          },
        });
      const [first, second] = table === 'advisory_team' ? [team, charter] : [charter, team];
      let other: Promise<Answer> | undefined;
      const one = await world.heldOff(`LOCK TABLE ${table} IN SHARE MODE`, first, () => {
        other = second();
        return Promise.race([other, world.waiting(2)]);
      });
      const answers = [one, await other].map((answer) => answer && [answer.status, codesOf(answer)]);
      expect(answers).toEqual(table === 'advisory_team' ? [appointed, issued] : [issued, appointed]);
    },
  );
});
