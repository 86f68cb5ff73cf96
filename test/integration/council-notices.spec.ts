import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { otherMembers, scoredAlike, type AppealStory } from '../support/appeal-story.js';
import { findCheckpoints } from '../../src/modules/ledger/checkpoint.js';
import { eventually } from '../support/eventually.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

interface Notice {
  readonly template: string;
  readonly dossierId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

let world: RunningApplication;

beforeAll(async () => {
  world = await RunningApplication.start();
});
afterAll(() => world.stop());

const noticesOf = async (by: Browser, template: string) =>
  told<readonly Notice[]>(await by.get('/notices'), 'items').filter((each) => each.template === template);

/** How often each of these people was told, once nothing is under way any more. */
async function timesTold(template: string, ...people: readonly (Browser | undefined)[]) {
  await eventually(async () => {
    const [row] = await world.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM outbox WHERE due_at <= ocop_now() AND status IN ('planned', 'handed')`,
    );
    if (row?.waiting !== 0) throw new Error(`${row?.waiting} messages are under way`);
  });
  return Promise.all(people.map(async (by) => (by ? (await noticesOf(by, template)).length : null)));
}

const wantsMailAtOnce = async ({ personId }: Browser) => {
  await world.query(`UPDATE person SET email = 'uy.vien@tinh.example' WHERE id = $1`, [personId]);
  await world.query(
    `INSERT INTO notice_preference (person_id, mail, text, digest) VALUES ($1, true, false, false)`,
    [personId],
  );
};

async function done(answer: Promise<{ status: number; body: object }>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body as Readonly<Record<string, unknown>>;
}

describe('a council that is set up', () => {
  let office: Browser;
  let people: readonly Browser[];
  let adviser: Browser;
  let standIn: Browser;
  let councilId: string;

  beforeAll(async () => {
    const { otherDistrict } = world.places;
    office = await world.signedIn(['coordinationOffice', otherDistrict]);
    people = [
      await world.signedIn(['councilChair', otherDistrict]),
      await world.signedIn(['councilSecretary', otherDistrict]),
      await world.signedIn(['councilMember', otherDistrict]),
      await world.signedIn(['councilMember', otherDistrict]),
      await world.signedIn(['councilMember', otherDistrict]),
    ];
    adviser = await world.signedIn(['adviser', otherDistrict]);
    standIn = await world.signedIn(['councilMember', otherDistrict]);
    const seats = people.map(({ personId }, n) => ({
      ...{ personId, seat: ['chair', 'secretary'][n] ?? 'member', body: 'Phòng Nông nghiệp' },
    }));
    const advisers = [{ personId: adviser.personId, place: 'leader', body: 'Phòng Kinh tế' }];
    const council = {
      ...{ placeId: otherDistrict, name: 'Hội đồng OCOP', decisionNumber: '15/QĐ-UBND', seats, advisers },
      ...{ decidedOn: '2021-03-01', signer: { name: 'Sùng Lử Páo', title: 'Chủ tịch UBND huyện' } },
    };
    councilId = (await done(office.post('/councils', { body: council }))).id as string;
  });

  it('tells everybody in it once, by its decision, and its advisory team apart', async () => {
    expect(await timesTold('councilSeated', ...people, adviser, standIn, office)).toEqual([
      ...people.map(() => 1),
      ...[0, 0, 0],
    ]);
    expect(await timesTold('advisersAppointed', adviser, people[0])).toEqual([1, 0]);
    const [notice] = await noticesOf(people[4] as Browser, 'councilSeated');
    expect(notice?.facts).toEqual({
      ...{ councilId, councilName: 'Hội đồng OCOP', placeName: 'Phong Thổ' },
      ...{ basisNumber: '15/QĐ-UBND', decidedOn: '2021-03-01' },
    });
    expect((await noticesOf(adviser, 'advisersAppointed'))[0]?.facts).toMatchObject({
      basisNumber: '15/QĐ-UBND',
    });
  });

  it('tells of a charter whoever sits there and whoever may stand in by it', async () => {
    const body = {
      ...{ decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-14', inForceFrom: '2021-06-14' },
      terms: { standIns: [{ memberId: people[2]?.personId, substituteId: standIn.personId }] },
    };
    await done(office.post(`/councils/${councilId}/charters`, { body }));
    expect(await timesTold('charterIssued', ...people, standIn, adviser)).toEqual([
      ...people.map(() => 1),
      ...[1, 0],
    ]);
    expect((await noticesOf(standIn, 'charterIssued'))[0]?.facts).toMatchObject({
      ...{ basisNumber: '07/QĐ-HĐ', inForceFrom: '2021-06-14', councilName: 'Hội đồng OCOP' },
    });
  });

  it('tells of a session its place and time, to whoever may stand in too; of its end where it is cancelled', async () => {
    const body = {
      ...{ councilId, title: 'Phiên họp đợt 1', plannedOn: '2021-06-16', plannedAt: '08:00' },
      venue: 'Hội trường UBND huyện',
    };
    const secretary = people[1] as Browser;
    const { id, version } = await done(secretary.post('/council-sessions', { body }));
    expect(await timesTold('sessionCalled', ...people, standIn, adviser, office)).toEqual([
      ...people.map(() => 1),
      ...[1, 0, 0],
    ]);
    expect((await noticesOf(standIn, 'sessionCalled'))[0]?.facts).toEqual({
      ...{ sessionId: id, sessionTitle: 'Phiên họp đợt 1', councilName: 'Hội đồng OCOP', councilId },
      ...{
        plannedOn: '2021-06-16',
        plannedAt: '08:00',
        venue: 'Hội trường UBND huyện',
        placeName: 'Phong Thổ',
      },
    });
    const cancel = { version: version as number, body: { reason: 'Bão' } };
    await done(secretary.post(`/council-sessions/${id as string}/steps/cancel`, cancel));
    expect(await timesTold('sessionCancelled', ...people, standIn, adviser)).toEqual([
      ...people.map(() => 1),
      ...[1, 0],
    ]);
  });

  it('tells nobody twice: the database refuses a second row of the same', async () => {
    const again = world.query(
      `INSERT INTO outbox (id, kind, template, audience, council_id, person_id, due_at)
       SELECT gen_random_uuid(), kind, template, audience, council_id, person_id, due_at FROM outbox WHERE template = 'councilSeated'`,
    );
    await expect(again).rejects.toMatchObject({ constraint: 'a_council_tells_a_person_once' });
  });
});

describe('a session with a dossier', () => {
  let story: CouncilStory;
  let adviser: Browser;
  let version: number;
  let sessionId: string;
  const take = async (action: string, body: object = {}) => {
    const path = `/council-sessions/${sessionId}/steps/${action}`;
    version = (await done(story.council[1].post(path, { version, body }))).version as number;
  };
  const declare = (by: Browser, body: object) =>
    done(by.post(`/dossiers/${story.dossierId}/conflicts`, { body }));

  beforeAll(async () => {
    story = await toDistrictCouncil(world);
    adviser = await world.signedIn(['adviser', world.places.district]);
    await world.query(
      `WITH team AS (INSERT INTO advisory_team (id, council_id, decision_number, decided_on, signer_name, signer_title, appointed_by)
         VALUES (gen_random_uuid(), $2, '9/QĐ', '2019-01-01', 'A', 'B', $1) RETURNING id)
       INSERT INTO advisory_team_member (team_id, person_id, place, body) SELECT id, $1, 'leader', 'Phòng' FROM team`,
      [adviser.personId, story.councilId],
    );
    const body = {
      ...{
        councilId: story.councilId,
        title: 'Phiên họp đợt 1',
        plannedOn: '2021-06-16',
        plannedAt: '08:00',
      },
      venue: 'Hội trường',
    };
    const planned = await done(story.council[1].post('/council-sessions', { body }));
    [sessionId, version] = [planned.id as string, planned.version as number];
    await take('addItems', { dossierIds: [story.dossierId] });
  });

  it('tells the council and its advisory team once that documents were delivered, and how many', async () => {
    expect(await timesTold('documentsDelivered', ...story.council, adviser)).toEqual(Array(8).fill(0));
    await take('deliver');
    expect(await timesTold('documentsDelivered', ...story.council, adviser)).toEqual(Array(8).fill(1));
    expect(await timesTold('documentsDelivered', story.owner, story.officer, story.districtOfficer)).toEqual([
      ...[0, 0, 0],
    ]);
    expect((await noticesOf(adviser, 'documentsDelivered'))[0]?.facts).toMatchObject({
      sessionId,
      dossiers: 1,
    });
  });

  it('tells a member alone of the ruling on their conflict of interest, and not what it was', async () => {
    const [chair, , , fourth] = story.council;
    // Nobody rules without a clear word of their own.
    await declare(chair, { word: 'none' });
    await declare(fourth, { word: 'doubt', note: 'Cùng bản' });
    await wantsMailAtOnce(fourth);
    expect(await timesTold('conflictRuled', ...story.council)).toEqual(Array(7).fill(0));
    const body = { word: 'conflict', ground: 'kin', note: 'Anh em họ' };
    await done(chair.post(`/dossiers/${story.dossierId}/conflicts/${fourth.personId}`, { body }));
    expect(await timesTold('conflictRuled', ...story.council)).toEqual([0, 0, 0, 1, 0, 0, 0]);
    const [notice] = await noticesOf(fourth, 'conflictRuled');
    expect(notice).toMatchObject({ dossierId: story.dossierId, facts: { productName: 'Chè cổ thụ' } });
    expect(JSON.stringify(notice)).not.toMatch(/kin|Anh em|"word"/);
  });

  it('is told apart: the record of a dossier names nobody who was ruled on', async () => {
    const auditor = await world.signedIn(['auditor', world.places.district]);
    const record = await auditor.get(`/dossiers/${story.dossierId}/deliveries`);
    expect(record.status).toBe(200);
    const templates = told<readonly { template: string }[]>(record, 'items').map(({ template }) => template);
    expect(templates).toContain('receivedByDistrict');
    expect(templates).not.toContain('conflictRuled');
  });

  it('nor does the mail that offices look over, whatever they administer', async () => {
    const { commune, district } = world.places;
    const [mail] = await eventually(async () => {
      const sent = await world.query<{ subject: string }>(
        `SELECT s.subject FROM sending s JOIN delivery v ON v.sending_id = s.id JOIN notice n ON n.id = v.notice_id
           JOIN outbox o ON o.id = n.outbox_id WHERE o.template = 'conflictRuled'`,
      );
      if (sent.length === 0) throw new Error('No mail of it is written yet');
      return sent;
    });
    for (const placeId of [commune, district, null]) {
      const administrator = await world.signedIn(['administrator', placeId]);
      const items = told<readonly { subject: string }[]>(
        await administrator.get('/outbox?limit=100'),
        'items',
      );
      expect(items.map(({ subject }) => subject)).not.toContain(mail?.subject);
    }
  });

  it('tells nobody with a conflict of interest in a dossier how its scoring goes', async () => {
    const [, secretary] = story.council;
    await world.convene(story.dossierId, 'district');
    const opened = await story.step(secretary, 'openScoring');
    expect([opened.status, codesOf(opened)]).toEqual([200, []]);
    expect(await timesTold('scoringOpened', ...story.council)).toEqual([1, 1, 1, 0, 1, 1, 1]);
  });

  it('tells whoever presides of a doubt that holds a scoring up, and neither whose nor who has cast', async () => {
    const [chair, , third] = story.council;
    expect(await timesTold('conflictDoubted', ...story.council)).toEqual(Array(7).fill(0));
    await declare(third, { word: 'doubt', note: 'Cùng bản' });
    expect(await timesTold('conflictDoubted', ...story.council)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    const [notice] = await noticesOf(chair, 'conflictDoubted');
    expect(notice).toMatchObject({ dossierId: story.dossierId, facts: { productName: 'Chè cổ thụ' } });
    expect(JSON.stringify(notice)).not.toContain(third.personId);
  });
});

describe('an appeal that is admitted', () => {
  let story: AppealStory;
  let others: readonly Browser[];

  it('tells the members named for it, each once, and nobody else of their offices', async () => {
    story = await scoredAlike(world, 45, 2);
    const [chair, secretary] = story.council;
    const grounds = [{ criterion: story.low[0]?.criterion ?? '', reason: 'Đã có giấy chứng nhận' }];
    expect((await story.step(story.owner, 'fileAppeal', { grounds })).status).toBe(200);
    others = await otherMembers(world, story.dossierId, 4);
    const memberIds = others.slice(0, 3).map(({ personId }) => personId);
    expect((await story.step(chair, 'admitAppeal', { memberIds })).status).toBe(200);
    expect(await timesTold('appealToScore', ...others, chair, secretary, story.owner)).toEqual([
      ...[1, 1, 1, 0],
      ...[0, 0, 0],
    ]);
    const [notice] = await noticesOf(others[0] as Browser, 'appealToScore');
    expect(notice?.dossierId).toBe(story.dossierId);
    expect(Object.keys(notice?.facts ?? {}).toSorted()).toEqual([
      ...['dossierId', 'placeName', 'productName', 'roundId', 'roundNumber', 'year'],
    ]);
  });

  it('ends under a signed head that whoever scored it before or anew gets, with the auditors, and nobody else', async () => {
    const auditor = await world.signedIn(['auditor', world.places.district]);
    const [chair, secretary] = story.council;
    const [low] = story.low;
    const appeals = told<readonly { id: string }[]>(
      await chair.get(`/dossiers/${story.dossierId}/appeals`),
      'items',
    );
    const marks = { [low?.criterion ?? '']: low?.bestOption };
    const body = { marks, declared: [], confirmedEmpty: [], notes: {} };
    for (const by of others.slice(0, 3))
      await done(by.post(`/dossiers/${story.dossierId}/appeals/${appeals[0]?.id ?? ''}/ballot`, { body }));
    expect((await story.step(secretary, 'decideAppeal')).status).toBe(200);
    expect(await timesTold('appealSealed', ...story.council, ...others, auditor)).toEqual([
      ...story.council.map(() => 1),
      ...[1, 1, 1, 0, 1],
    ]);
    expect(await timesTold('appealSealed', story.owner, story.officer, story.districtOfficer)).toEqual([
      0, 0, 0,
    ]);
    const [notice] = await noticesOf(others[0] as Browser, 'appealSealed');
    const [head] = findCheckpoints(String(notice?.facts['signedText']));
    const [act] = await world.query<{ number: number }>(
      `SELECT r.number::int FROM act a JOIN ledger_row r ON r.act_id = a.id WHERE a.kind = 'appeal.decided' AND a.dossier_id = $1`,
      [story.dossierId],
    );
    expect(head).toMatchObject({ place: world.places.district });
    expect(head?.number).toBeGreaterThanOrEqual(act?.number ?? Infinity);
    const record = await auditor.get(`/dossiers/${story.dossierId}/deliveries`);
    expect(JSON.stringify(record.body)).not.toMatch(/appealSealed|appealToScore/);
  });
});
