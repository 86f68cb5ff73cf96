import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { pagesOf, pageSizesOf, paragraphsOf, partOf } from '../support/read-paper.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, told } from '../support/told.js';

let world: RunningApplication;
let owner: Browser;
let guide: Browser;
let officer: Browser;
let office: Browser;
let stranger: Browser;
let member: Browser;
let dossierId: string;
let otherId: string;
const year = 2021;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, otherCommune } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  guide = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['districtOfficer', district]);
  stranger = await world.signedIn(['communeOfficer', otherCommune]);
  member = await world.signedIn(['councilMember', district]);
  const made = await world.producer();
  owner = made.browser;
  // Today is 14/6/2021: registration until 22/6, at the district by 24/6, at the province by 29/6.
  const roundId = await world.round({ registration: 8, district: 10, province: 15 });
  dossierId = await registered(made.productId, roundId);
  const other = await world.producer();
  await world.query(`UPDATE product SET name = 'Mật ong bạc hà' WHERE id = $1`, [other.productId]);
  const late = await world.round({ number: 2 });
  otherId = await registered(other.productId, late, other.browser);
  await world.query(
    `UPDATE round SET registration_closes_on = '2021-06-10', due_at_district_on = '2021-06-12' WHERE id = $1`,
    [late],
  );
});
afterAll(() => world.stop());

async function registered(productId: string, roundId: string, by = owner): Promise<string> {
  const answer = await by.post('/dossiers', { body: { productId, roundId, purpose: 'first' } });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return told<{ id: string }>(answer, 'dossier').id;
}

interface Step {
  readonly stage: string;
  readonly plannedOn: string | null;
  readonly forecastOn: string | null;
  readonly isSet: boolean;
  readonly standing: string | null;
  readonly responsible: { readonly personId: string | null; readonly names: readonly string[] };
}
const read = (by: Browser, id = dossierId) => by.get(`/dossiers/${id}/schedule`);
const stepOf = (answer: Answer, stage: string) =>
  told<readonly Step[]>(answer, 'steps').find((step) => step.stage === stage);
const set = async (by: Browser, stage: string, body: object, version?: number) =>
  by.post(`/dossiers/${dossierId}/schedule/${stage}`, {
    version: version ?? told<number>(await read(officer), 'version'),
    body: { plannedOn: null, responsibleId: null, ...body },
  });

describe('the schedule of a product', () => {
  it('is read by its owner and the offices of its places, and by nobody else', async () => {
    for (const by of [owner, officer, office]) expect((await read(by)).status).toBe(200);
    for (const by of [stranger, await world.signedIn(['auditor', world.places.otherDistrict])])
      expect([(await read(by)).status, codesOf(await read(by))]).toEqual([404, ['dossier.not-found']]);
    expect((await read(member)).status).toBe(403);
    expect((await read(world.nobody())).status).toBe(401);
    expect((await read(officer, randomUUID())).status).toBe(404);
  });

  it('has its days from the round and the law, and tells who may set what', async () => {
    const answer = await read(officer);
    expect(answer.body).toMatchObject({
      ...{ version: 0, today: '2021-06-14', standing: 'onTime', slackDays: 8, changes: [], guide: null },
      round: { year, number: 1 },
    });
    expect(told<readonly object[]>(answer, 'steps')).toMatchObject([
      { stage: 'registration', status: 'current', startedOn: '2021-06-14', legalOn: '2021-06-22' },
      { stage: 'preparation', status: 'ahead', plannedOn: '2021-06-24', isSet: false },
      { stage: 'commune', plannedOn: '2021-06-24', legalOn: '2021-06-24', forecastOn: '2021-06-14' },
      { stage: 'district', legalOn: '2021-06-29', forecastOn: '2021-06-15', workingDays: 1 },
      { stage: 'province', legalOn: null, plannedOn: '2021-07-05', workingDays: 4 },
    ]);
    const stages = (by: Answer) =>
      told<readonly { stage: string }[]>(by, 'settable').map(({ stage }) => stage);
    expect(stages(answer)).toEqual(['registration', 'preparation', 'commune']);
    expect(stages(await read(office))).toEqual(['registration', 'preparation', 'commune', 'district']);
    expect(stages(await read(owner))).toEqual([]);
  });

  it('leaves each council the days before a meeting that its charter asks for', async () => {
    await world.council('district', 5);
    const issue = (leadWorkingDays: number, from: string) =>
      world.query(
        `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
         SELECT gen_random_uuid(), id, '12/QC', '2021-06-01', $2, json_build_object('leadWorkingDays', $1::integer), $3 FROM council`,
        [leadWorkingDays, from, office.personId],
      );
    await issue(4, '2021-06-10');
    await issue(9, '2021-07-01');
    expect(told<readonly object[]>(await read(officer), 'steps')).toMatchObject([
      ...[{}, {}, { stage: 'commune', plannedOn: '2021-06-23' }],
      { stage: 'district', forecastOn: '2021-06-18', workingDays: 4 },
      { stage: 'province', workingDays: 4 },
    ]);
    await world.query(`DELETE FROM council_charter`);
    expect(stepOf(await read(officer), 'district')).toMatchObject({ workingDays: 1 });
  });

  it('keeps what an office sets, with who and when, and every change before it', async () => {
    const [row] = await world.query<{ name: string }>(`SELECT full_name AS name FROM person WHERE id = $1`, [
      guide.personId,
    ]);
    expect(
      (await set(officer, 'preparation', { plannedOn: '2021-06-20', responsibleId: guide.personId })).status,
    ).toBe(200);
    const reason = 'Chờ kết quả kiểm nghiệm';
    expect(
      (await set(officer, 'preparation', { plannedOn: '2021-06-22', responsibleId: guide.personId, reason }))
        .body,
    ).toEqual({ version: 2 });
    const answer = await read(owner);
    expect(stepOf(answer, 'preparation')).toMatchObject({
      ...{ plannedOn: '2021-06-22', isSet: true },
      responsible: { personId: guide.personId, names: [row?.name] },
    });
    expect(told<readonly object[]>(answer, 'changes')).toMatchObject([
      { number: 2, stage: 'preparation', plannedOn: '2021-06-22', reason, holds: true },
      { number: 1, stage: 'preparation', plannedOn: '2021-06-20', reason: null },
    ]);
    const acts = await world.query(
      `SELECT kind, place_id, person_id, subject ->> 'stage' AS stage FROM act WHERE kind = 'schedule.changed' AND dossier_id = $1`,
      [dossierId],
    );
    expect(acts).toHaveLength(2);
    expect(acts[0]).toMatchObject({
      ...{ place_id: world.places.commune, person_id: officer.personId, stage: 'preparation' },
    });
  });

  it.each<readonly [string, () => Promise<Answer>, number, readonly string[]]>([
    [
      'a step of the district by the commune',
      () => set(officer, 'district', { plannedOn: '2021-06-28' }),
      403,
      ['person.not-permitted'],
    ],
    [
      'a day that is over',
      () => set(officer, 'preparation', { plannedOn: '2021-06-13' }),
      422,
      ['schedule.day-over'],
    ],
    [
      'a day behind the law’s',
      () => set(officer, 'commune', { plannedOn: '2021-06-25' }),
      422,
      ['schedule.past-legal-day'],
    ],
    [
      'a day before the step before',
      () => set(officer, 'commune', { plannedOn: '2021-06-21' }),
      422,
      ['schedule.out-of-order'],
    ],
    [
      'somebody of another commune',
      () => set(officer, 'commune', { responsibleId: stranger.personId }),
      422,
      ['schedule.person-unknown'],
    ],
    ['nothing new', () => set(officer, 'commune', {}), 422, ['schedule.nothing-changed']],
    ['a step that there is not', () => set(officer, 'ministry', {}), 404, ['schedule.step-unknown']],
    [
      'a schedule that somebody else has changed',
      () => set(officer, 'commune', { plannedOn: '2021-06-23' }, 1),
      412,
      ['version.stale'],
    ],
    [
      'a product of another place',
      () => set(stranger, 'commune', { plannedOn: '2021-06-23' }, 2),
      404,
      ['dossier.not-found'],
    ],
  ])('refuses %s, and writes nothing', async (_what, ask, status, expected) => {
    const answer = await ask();
    expect([answer.status, codesOf(answer)]).toEqual([status, expected]);
    expect(told<number>(await read(officer), 'version')).toBe(2);
  });

  it('refuses what is no question, naming the field', async () => {
    const bad = (body: object) => set(officer, 'commune', body);
    expect(fieldsOf(await bad({ plannedOn: '2021-02-30' }))).toEqual(['plannedOn']);
    expect(fieldsOf(await bad({ responsibleId: 'x', reason: ' ' }))).toEqual(['responsibleId', 'reason']);
    const unseen = await officer.post(`/dossiers/${dossierId}/schedule/commune`, {
      body: { plannedOn: null, responsibleId: null },
    });
    expect(unseen.status).toBe(428);
  });

  it('refuses a step that is done, and forgets for a later round what was set for this one', async () => {
    await officer.post(`/dossiers/${dossierId}/steps/acceptIdea`, { version: 1, body: {} });
    expect(codesOf(await set(officer, 'registration', { plannedOn: '2021-06-20' }))).toEqual([
      'schedule.step-done',
    ]);
    const later = await world.round({ number: 3, registration: 90, district: 100, province: 120 });
    await world.query(`UPDATE dossier SET round_id = $2 WHERE id = $1`, [dossierId, later]);
    const answer = await read(officer);
    expect(stepOf(answer, 'preparation')).toMatchObject({ isSet: false, responsible: { personId: null } });
    expect(told<readonly { holds: boolean }[]>(answer, 'changes').map(({ holds }) => holds)).toEqual([
      false,
      false,
    ]);
    await world.query(`UPDATE dossier SET round_id = (SELECT id FROM round WHERE number = 1) WHERE id = $1`, [
      dossierId,
    ]);
  });

  it('names the officer of the commune’s plan as guide, and lets that one stand for the commune', async () => {
    const planId = randomUUID();
    await world.query(
      `INSERT INTO plan (id, version, place_id, year, machine_id, machine_version, state) VALUES ($1, 1, $2, 2021, 'plan', '1', 'draft')`,
      [planId, world.places.commune],
    );
    await world.query(
      `INSERT INTO plan_item (id, plan_id, producer_id, producer_name, product_id, product_name, purpose, has_potential, finding, guide_id, dossier_id)
       SELECT gen_random_uuid(), $1, producer_id, 'HTX', product_id, 'Chè', 'first', true, 'Tốt', $2, id FROM dossier WHERE id = $3`,
      [planId, guide.personId, dossierId],
    );
    const answer = await read(owner);
    expect(told<{ id: string }>(answer, 'guide').id).toBe(guide.personId);
    expect(stepOf(answer, 'commune')?.responsible.names).toHaveLength(1);
  });
});

describe('the schedules of a place', () => {
  const list = (by: Browser, query = '') =>
    by.get(`/schedules?placeId=${world.places.district}&year=${year}${query}`);
  const ids = (answer: Answer) =>
    told<readonly { dossierId: string }[]>(answer, 'items').map((each) => each.dossierId);

  it('come with the least slack first, page by page', async () => {
    const whole = await list(office);
    expect(ids(whole)).toEqual([otherId, dossierId]);
    expect(told<readonly object[]>(whole, 'items')).toMatchObject([
      { standing: 'late', slackDays: -4, product: { name: 'Mật ong bạc hà' } },
      { standing: 'onTime', slackDays: 10 },
    ]);
    const first = await list(office, '&limit=1');
    const second = await list(office, `&limit=1&after=${told<string>(first, 'next')}`);
    expect([ids(first), ids(second), told(second, 'next')]).toEqual([[otherId], [dossierId], null]);
  });

  it('are those of the reader’s places: foreign and missing look the same', async () => {
    const refused = async (by: Browser, placeId: string) =>
      (await by.get(`/schedules?placeId=${placeId}&year=${year}`)).status;
    expect(await refused(officer, world.places.district)).toBe(404);
    expect(await refused(owner, world.places.commune)).toBe(404);
    expect(await refused(office, world.places.otherDistrict)).toBe(404);
    expect(await refused(office, randomUUID())).toBe(404);
    expect(ids(await officer.get(`/schedules?placeId=${world.places.commune}&year=${year}`))).toHaveLength(2);
    expect(fieldsOf(await office.get('/schedules?placeId=x&year=1999'))).toEqual(['placeId', 'year']);
  });
});

describe('a schedule on paper', () => {
  it('lies across the page, with every step of the product', async () => {
    const { status, content } = await office.download(`/dossiers/${dossierId}/schedule/paper?format=pdf`);
    expect(status).toBe(200);
    const [[width = 0, height = 0] = []] = await pageSizesOf(content);
    expect(width).toBeGreaterThan(height);
    const text = (await pagesOf(content)).join(' ');
    for (const words of ['BIỂU TIẾN ĐỘ', 'Chè cổ thụ', 'Chuẩn bị hồ sơ', '22/06/2021', 'Cấp huyện đánh giá'])
      expect(text).toContain(words);
  });

  it('draws what was planned against what is done, with a thick line before today', async () => {
    const { content } = await office.download(`/dossiers/${dossierId}/schedule/paper?format=docx`);
    expect(paragraphsOf(content).join('\n')).toMatch(/Vạch đậm: ngày lập biểu, 14\/06\/2021/);
    const xml = partOf(content, 'word/document.xml');
    for (const shade of ['D9D9D9', '9A9A9A', '404040']) expect(xml).toContain(`w:fill="${shade}"`);
    expect(xml).toMatch(/<w:left w:val="single"[^>]*w:sz="18"/);
  });

  it('tells every product of a place, the least slack first', async () => {
    const { content } = await office.download(
      `/schedules/paper?placeId=${world.places.district}&year=${year}&format=docx`,
    );
    const text = paragraphsOf(content).join('\n');
    expect(text.indexOf('Mật ong bạc hà')).toBeGreaterThan(0);
    expect(text.indexOf('Chè cổ thụ')).toBeGreaterThan(text.indexOf('Mật ong bạc hà'));
    expect(text).toContain('Chậm 4 ngày');
    expect(
      (await stranger.download(`/schedules/paper?placeId=${world.places.district}&year=${year}&format=docx`))
        .status,
    ).toBe(404);
  });
});

describe('a day that is fixed', () => {
  it('is read from the session that is planned in its stage, and from the opinions that are asked', async () => {
    const { productId, browser } = await world.producer();
    const roundId = await world.round({ number: 4, registration: 8, district: 10, province: 15 });
    const id = await registered(productId, roundId, browser);
    await world.council('district', 5);
    const [council] = await world.query<{ id: string }>(`SELECT id FROM council`);
    const sessionId = randomUUID();
    const at = (state: string) =>
      world.query(`UPDATE dossier SET state = $2, rulebook = $3, machine_id = $3 WHERE id = $1`, [
        ...[id, state, state.startsWith('district') ? 'qd-1048-2019' : 'qd-26-2026'],
      ]);
    const forecast = async (stage: string) => {
      const { forecastOn, standing } = stepOf(await read(office, id), stage) ?? {};
      return [forecastOn, standing];
    };
    await at('district.council');
    expect(await forecast('district')).toEqual(['2021-06-15', 'onTime']);
    await world.query(
      `INSERT INTO council_session (id, version, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state)
       VALUES ($1, 1, $2, 'Phiên', '2021-07-10', '08:00', 'UBND', 'council-session', '1', 'planned')`,
      [sessionId, council?.id],
    );
    await world.query(`INSERT INTO session_item (session_id, dossier_id, position) VALUES ($1, $2, 1)`, [
      ...[sessionId, id],
    ]);
    expect(await forecast('district')).toEqual(['2021-07-10', 'late']);

    // Nothing but what the council of its own stage has before it.
    await at('province.council');
    expect((await forecast('province'))[0]).toBe('2021-06-16');
    await at('province.opinions');
    await world.query(
      `INSERT INTO panel (id, dossier_id, round_id, council_id, level, scoring_round, opinions_due_on, opened_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'province', 1, '2021-07-05', ocop_now())`,
      [id, roundId, council?.id],
    );
    expect((await forecast('province'))[0]).toBe('2021-07-05');
  });
});
