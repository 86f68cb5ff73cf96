import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Browser, RunningApplication } from '../support/running-application.js';
import { eventually } from '../support/eventually.js';
import { markedSheet } from '../support/marked-sheet.js';
import { mustBe } from '../support/must-be.js';
import { aPaper } from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

let world: RunningApplication;
beforeAll(async () => {
  world = await RunningApplication.start();
});
afterAll(() => world.stop());

const papersOf = {
  first: ['registration-slip', 'self-assessment-report'],
  're-evaluation': ['registration-slip', 'self-assessment-report', 'updated-papers'],
} as const;
const report = {
  reportNumber: '12/BC-UBND',
  assessedOn: '2021-01-01',
  contents: {
    origin: 'Nguyên liệu của xã',
    labour: '12 lao động',
    idea: 'Nghề của bản',
    identity: 'Chè cổ thụ',
  },
};

interface Path {
  readonly id: string;
  state(): Promise<string>;
  take(by: Browser, action: string, body?: object): Promise<Record<string, unknown>>;
  /** Every member casts a sheet of so many points, and the secretary closes; written opinions end by themselves. */
  score(
    level: 'district' | 'province',
    council: readonly Browser[],
    points: readonly number[],
    opinionsDueOn?: string,
  ): Promise<string>;
}

async function register(
  owner: Browser,
  wish: { productId: string; roundId: string; purpose?: string },
): Promise<Path> {
  const registered = await owner.post('/dossiers', { body: wish });
  if (registered.status !== 201) throw new Error(JSON.stringify(registered.body));
  const { id } = registered.body.dossier as { id: string };
  const view = async (by: Browser) => (await by.get(`/dossiers/${id}`)).body;
  const take = async (by: Browser, action: string, body: object = {}) => {
    const { version } = await view(by);
    const answer = await by.post(`/dossiers/${id}/steps/${action}`, { version: Number(version), body });
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const state = async () => String((await view(owner)).state);
  return {
    id,
    take,
    state,
    async score(level, council, points, opinionsDueOn) {
      const [, secretary] = council;
      if (!secretary) throw new Error('A council has a secretary');
      await world.convene(id, level);
      await take(secretary, 'openScoring', opinionsDueOn === undefined ? {} : { opinionsDueOn });
      const { panels, rulebook, criteriaSet, version } = await view(secretary);
      const panel = (panels as { id: string; status: string }[]).find(({ status }) => status === 'open');
      for (const [i, member] of council.entries()) {
        const body = await markedSheet(member, String(rulebook), String(criteriaSet), points[i] ?? 0);
        const cast = await member.post(`/dossiers/${id}/panels/${panel?.id ?? ''}/ballot`, {
          version: Number(version),
          body,
        });
        if (cast.status >= 300) throw new Error(JSON.stringify(cast.body));
      }
      if (opinionsDueOn === undefined) await take(secretary, 'closeScoring');
      else await eventually(async () => expect(await state()).not.toBe('province.opinions'));
      await world.adjourn(id);
      return state();
    },
  };
}

async function attachPapers(path: Path, owner: Browser, kinds: readonly string[]): Promise<void> {
  for (const kind of kinds) {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', aPaper(), 'giay-to.pdf');
    const { version } = (await owner.get(`/dossiers/${path.id}`)).body;
    const sent = await owner.post(`/dossiers/${path.id}/evidence`, { version: Number(version), raw: form });
    if (sent.status >= 300) throw new Error(JSON.stringify(sent.body));
  }
}

async function openRound(
  placeId: string,
  rulebook: string,
  year: number,
  atDistrict: string | null,
  number = 1,
) {
  const id = randomUUID();
  await world.query(
    `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
       due_at_district_on, due_at_district_counts, due_at_province_on, due_at_province_counts)
     VALUES ($1, $2, $3, $8, $4, $5, 'by', $6::date, CASE WHEN $6::date IS NOT NULL THEN 'by' END, $7, 'before')`,
    [id, placeId, year, rulebook, `${year}-10-15`, atDistrict, `${year}-10-30`, number],
  );
  return id;
}

describe('QĐ 148/2023', () => {
  it('the district recognises three stars; the province does not see them', async () => {
    await world.setClock('2023-06-14T08:00:00+07:00');
    const { browser: owner, productId } = await world.producer();
    const officer = await world.signedIn(['communeOfficer', world.places.commune]);
    const district = await world.signedIn(['districtOfficer', world.places.district]);
    const approver = await world.signedIn(['districtApprover', world.places.district]);
    const council = await world.council('district', 5);
    const roundId = await openRound(world.places.district, 'qd-148-2023', 2023, '2023-10-20');
    const path = await register(owner, { productId, roundId });

    await path.take(officer, 'acceptIdea');
    await attachPapers(path, owner, papersOf.first);
    await path.take(owner, 'submit');
    const { version } = (await officer.get(`/dossiers/${path.id}`)).body;
    const early = await officer.post(`/dossiers/${path.id}/steps/forwardToDistrict`, {
      version: Number(version),
      body: {},
    });
    expect([early.status, codesOf(early)]).toEqual([422, ['commune-report.not-recorded']]);
    await path.take(officer, 'recordCommuneReport', report);
    await path.take(officer, 'forwardToDistrict');
    await path.take(district, 'receive', { samplesReceived: 5 });
    expect(await path.score('district', council, [60, 62, 64, 66, 68])).toBe('district.recognition');

    const decision = { decisionNumber: '77/QĐ-UBND', decidedOn: '2023-06-14', certificateNumber: 'TD-01' };
    const closed = await path.take(approver, 'recognise', decision);
    expect(closed.dossier).toMatchObject({ state: 'closed.recognised', star: 3 });
    const { body } = await owner.get(`/dossiers/${path.id}`);
    expect(body.recognition).toMatchObject({ star: 3, by: 'district', expiresOn: '2026-06-14' });
    expect(body.communeReport).toMatchObject(report);
    expect((body.path as { stage: string; status: string }[]).at(-3)).toMatchObject({
      stage: 'province',
      status: 'skipped',
    });
  });
});

describe('a dossier on an agenda that goes over to another decision', () => {
  /** A session that a council's secretary has planned, with its version kept. */
  class Planned {
    private version = 1;
    private constructor(
      readonly id: string,
      private readonly secretary: Browser,
    ) {}

    static async by(secretary: Browser, plannedOn: string): Promise<Planned> {
      const [seat] = await world.query<{ id: string }>(
        `SELECT council_id AS id FROM council_seat WHERE person_id = $1`,
        [secretary.personId],
      );
      const body = { councilId: seat?.id, title: 'Phiên', plannedOn, plannedAt: '08:00', venue: 'UBND' };
      const { body: made } = mustBe(201, await secretary.post('/council-sessions', { body }));
      return new Planned(String(made.id), secretary);
    }

    async take(action: string, body: object = {}) {
      const path = `/council-sessions/${this.id}/steps/${action}`;
      const answer = await this.secretary.post(path, { version: this.version, body });
      if (answer.status === 200) this.version += 1;
      return answer;
    }

    async read() {
      const { body } = mustBe(200, await this.secretary.get(`/council-sessions/${this.id}`));
      const { state, version, items } = body as {
        state: string;
        version: number;
        items: { dossierId: string }[];
      };
      return { state, version, dossierIds: items.map(({ dossierId }) => dossierId) };
    }

    async waiting() {
      const { body } = mustBe(200, await this.secretary.get(`/council-sessions/${this.id}/waiting`));
      return (body.items as { dossierId: string }[]).map(({ dossierId }) => dossierId);
    }
  }

  let path: Path;
  let approver: Browser;
  let ofProvince: Planned;
  const move = async (roundId: string) => {
    const version = Number((await approver.get(`/dossiers/${path.id}`)).body.version);
    const body = { roundId, reason: 'Không còn cấp huyện' };
    mustBe(200, await approver.post(`/dossiers/${path.id}/decision`, { version, body }));
  };

  it('a dossier of a district’s planned session, moved to a decision without districts, waits for the province’s session', async () => {
    await world.setClock('2025-06-10T08:00:00+07:00');
    const { browser: owner, productId } = await world.producer();
    const officer = await world.signedIn(['communeOfficer', world.places.commune]);
    const district = await world.signedIn(['districtOfficer', world.places.district]);
    const province = await world.signedIn(['provinceOfficer', world.places.province]);
    approver = await world.signedIn(['provincialApprover', world.places.province]);
    const [, ofOld = owner] = await world.council('district', 5);
    const [, ofNew = owner] = await world.council('province', 9);
    const before = await openRound(world.places.district, 'qd-148-2023', 2025, '2025-10-20');
    path = await register(owner, { productId, roundId: before });
    await path.take(officer, 'acceptIdea');
    await attachPapers(path, owner, papersOf.first);
    await path.take(owner, 'submit');
    await path.take(officer, 'recordCommuneReport', report);
    await path.take(officer, 'forwardToDistrict');
    await path.take(district, 'receive', { samplesReceived: 5 });
    const calledOff = await Planned.by(ofOld, '2025-06-18');
    mustBe(200, await calledOff.take('addItems', { dossierIds: [path.id] }));
    mustBe(200, await calledOff.take('cancel', { reason: 'Hội trường bận' }));
    const ofDistrict = await Planned.by(ofOld, '2025-06-20');
    mustBe(200, await ofDistrict.take('addItems', { dossierIds: [path.id] }));
    mustBe(200, await ofDistrict.take('deliver'));

    await world.setClock('2025-07-14T08:00:00+07:00');
    await move(await openRound(world.places.province, 'qd-1489-2025', 2025, null, 2));
    expect(await path.state()).toBe('province.intake');
    expect(await ofDistrict.read()).toEqual({ state: 'delivered', version: 4, dossierIds: [] });
    // What is over stays as it was.
    expect(await calledOff.read()).toEqual({ state: 'cancelled', version: 3, dossierIds: [path.id] });
    expect(
      await world.query(
        `SELECT action, from_state, to_state, taken_by, details FROM session_step WHERE session_id = $1 AND number = 4`,
        [ofDistrict.id],
      ),
    ).toEqual([
      {
        ...{ action: 'removeItem', from_state: 'delivered', to_state: 'delivered' },
        ...{ taken_by: approver.personId, details: { dossierId: path.id } },
      },
    ]);
    await path.take(province, 'receive', { samplesReceived: 5 });
    ofProvince = await Planned.by(ofNew, '2025-07-25');
    expect(await ofProvince.waiting()).toEqual([path.id]);
    mustBe(200, await ofProvince.take('addItems', { dossierIds: [path.id] }));

    const another = await Planned.by(ofNew, '2025-08-01');
    const refused = await another.take('addItems', { dossierIds: [path.id] });
    expect([refused.status, told(refused, 'refusals')]).toEqual([
      409,
      [
        {
          ...{ code: 'agenda.listed-elsewhere', dossierId: path.id },
          ...{ sessionId: ofProvince.id, council: 'Hội đồng', plannedOn: '2025-07-25' },
        },
      ],
    ]);
  });

  it('stays on the agenda of the council in whose stage it goes on', async () => {
    await world.setClock('2026-05-25T08:00:00+07:00');
    await move(await openRound(world.places.province, 'qd-26-2026', 2026, null, 2));
    expect(await path.state()).toBe('province.council');
    expect(await ofProvince.read()).toEqual({ state: 'planned', version: 2, dossierIds: [path.id] });
  });
});

describe('QĐ 26/2026', () => {
  let owner: Browser;
  let officer: Browser;
  let approver: Browser;
  let province: Browser;
  let council: readonly Browser[];
  let productId: string;
  let roundId: string;

  beforeAll(async () => {
    await world.setClock('2026-08-03T08:00:00+07:00');
    const commune = randomUUID();
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-X', 'commune', 'Bản Bo', $2, '2025-07-01')`,
      [commune, world.places.province],
    );
    ({ browser: owner, productId } = await world.producer(commune));
    officer = await world.signedIn(['communeOfficer', commune]);
    province = await world.signedIn(['provinceOfficer', world.places.province]);
    approver = await world.signedIn(['provincialApprover', world.places.province]);
    council = await world.council('province', 9);
    roundId = await openRound(world.places.province, 'qd-26-2026', 2026, null);
  });

  const toCouncil = async (path: Path, purpose: keyof typeof papersOf) => {
    await path.take(officer, 'acceptIdea');
    await attachPapers(path, owner, papersOf[purpose]);
    await path.take(owner, 'submit');
    await path.take(officer, 'recordCommuneReport', report);
    await path.take(officer, 'requestEvaluation', { letterNumber: '07/TTr-UBND' });
    await path.take(province, 'receive', { samplesReceived: 5 });
  };

  it('goes from a commune without district to the province and its certificate', async () => {
    const path = await register(owner, { productId, roundId });
    const waiting = (await officer.get('/work')).body.items as { id: string; district: unknown }[];
    expect(waiting).toMatchObject([{ id: path.id, district: null }]);
    await toCouncil(path, 'first');
    expect(await path.score('province', council, [71, 72, 73, 74, 75, 76, 77, 78, 79])).toBe(
      'province.recognition',
    );
    const decision = { decisionNumber: '900/QĐ-UBND', decidedOn: '2026-08-03', certificateNumber: 'LC-9' };
    await path.take(approver, 'recognise', decision);
    expect(await path.state()).toBe('closed.recognised');
  });

  it('refuses another first evaluation, and a renewal before its window', async () => {
    const again = await owner.post('/dossiers', { body: { productId, roundId } });
    expect([again.status, codesOf(again)]).toEqual([422, ['certificate.in-force']]);
    const early = await owner.post('/dossiers', { body: { productId, roundId, purpose: 're-evaluation' } });
    expect([early.status, codesOf(early)]).toEqual([422, ['renewal.too-early']]);
    const odd = await owner.post('/dossiers', { body: { productId, roundId, purpose: 'again' } });
    expect([odd.status, odd.body.errors]).toMatchObject([400, [{ path: 'purpose' }]]);
  });

  it('renews by written opinions, and meets where they differ', async () => {
    await world.setClock('2029-04-02T08:00:00+07:00');
    const later = await openRound(world.places.province, 'qd-26-2026', 2029, null);
    const path = await register(owner, { productId, roundId: later, purpose: 're-evaluation' });
    await toCouncil(path, 're-evaluation');
    expect(await path.score('province', council, [65, 72, 73, 74, 75, 76, 77, 78, 79], '2029-04-20')).toBe(
      'province.meeting',
    );
    expect(await path.score('province', council, [71, 72, 73, 74, 75, 76, 77, 78, 79])).toBe(
      'province.recognition',
    );
    const { panels } = (await province.get(`/dossiers/${path.id}`)).body as {
      panels: { scoringRound: number; status: string }[];
    };
    expect(panels.map(({ scoringRound, status }) => [scoringRound, status])).toEqual([
      [1, 'closed'],
      [2, 'closed'],
    ]);
  });

  it('the province moves a dossier of QĐ 1489 to QĐ 26/2026, once it has seen what that changes', async () => {
    await world.setClock('2026-05-20T08:00:00+07:00');
    const { productId: another } = await productOf(owner);
    const before = await openRound(world.places.province, 'qd-1489-2025', 2025, null);
    await world.query(
      `UPDATE round SET registration_closes_on = '2026-05-21', due_at_province_on = '2026-06-30' WHERE id = $1`,
      [before],
    );
    const path = await register(owner, { productId: another, roundId: before });
    await path.take(officer, 'acceptIdea');
    const office = await world.signedIn(['coordinationOffice', world.places.province]);
    const settled = await office.post('/local-rules', {
      body: {
        ...{ placeId: world.places.province, rulebook: 'qd-26-2026', inForceFrom: '2026-06-01' },
        ...{ decisionNumber: '5/QĐ-UBND', decidedOn: '2026-05-19' },
        rules: { floors: [], councils: {}, deadlines: { supplementDays: 10 } },
      },
    });
    expect(settled.status).toBe(201);
    await world.setClock('2026-08-04T08:00:00+07:00');

    expect((await approver.get(`/dossiers/${path.id}`)).body.mayChangeDecision).toBe(true);
    expect((await officer.get(`/dossiers/${path.id}`)).body.mayChangeDecision).toBe(false);
    const preview = await approver.get(`/dossiers/${path.id}/decision?roundId=${roundId}`);
    expect(preview.body).toMatchObject({
      from: { rulebook: 'qd-1489-2025', state: 'preparation.preparing' },
      to: { rulebook: 'qd-26-2026', state: 'preparation.preparing' },
      missingDocuments: papersOf.first,
    });
    const body = { roundId, reason: 'Quá hạn chuyển tiếp 21/7/2026' };
    const version = Number((await approver.get(`/dossiers/${path.id}`)).body.version);
    const foreign = await officer.post(`/dossiers/${path.id}/decision`, { version, body });
    expect(foreign.status).toBe(403);
    const moved = await approver.post(`/dossiers/${path.id}/decision`, { version, body });
    expect(moved.status).toBe(200);
    const { body: after } = await owner.get(`/dossiers/${path.id}`);
    expect(after).toMatchObject({
      rulebook: 'qd-26-2026',
      localRules: settled.body.id, // what the province has settled by the day of the move
      criteriaSet: '11', // tea is set 12 of QĐ 1048 alone
      machine: { id: 'qd-26-2026' },
      round: { id: roundId },
    });
    const listed = async (set: string) => {
      const { items } = (await owner.get(`/dossiers?set=${set}`)).body as { items: { id: string }[] };
      return items.some(({ id }) => id === path.id);
    };
    expect([await listed('qd-26-2026/11'), await listed('qd-1048-2019/12')]).toEqual([true, false]);
    expect((after.steps as object[]).at(-1)).toMatchObject({
      action: 'changeDecision',
      reason: body.reason,
      details: {
        from: { rulebook: 'qd-1489-2025' },
        to: { rulebook: 'qd-26-2026', localRules: settled.body.id },
      },
    });
    const again = await approver.post(`/dossiers/${path.id}/decision`, { version: version + 1, body });
    expect([again.status, codesOf(again)]).toEqual([422, ['decision.same-rulebook']]);
  });
});

it('a product that did not pass, whose decision has changed, is filed anew; the dossier that ended then waits for nobody', async () => {
  const { commune, province: provinceId } = world.places;
  const { browser: owner, productId } = await world.producer();
  const officer = await world.signedIn(['communeOfficer', commune]);
  const province = await world.signedIn(['provinceOfficer', provinceId]);
  const council = await world.council('province', 9);
  await world.setClock('2026-05-20T08:00:00+07:00');
  const before = await openRound(provinceId, 'qd-1489-2025', 2026, null, 11);
  const path = await register(owner, { productId, roundId: before });
  await path.take(officer, 'acceptIdea');
  await attachPapers(path, owner, papersOf.first);
  await path.take(owner, 'submit');
  await path.take(officer, 'recordCommuneReport', report);
  await path.take(officer, 'requestEvaluation', { letterNumber: '07/TTr-UBND' });
  await path.take(province, 'receive', { samplesReceived: 5 });
  expect(
    await path.score(
      'province',
      council,
      council.map(() => 40),
    ),
  ).toBe('closed.notPassed');
  const waits = async () => told<{ id: string }[]>(await owner.get('/work'), 'items').map(({ id }) => id);
  expect(await waits()).toEqual([path.id]);

  await world.setClock('2026-08-05T08:00:00+07:00');
  const roundId = await openRound(provinceId, 'qd-26-2026', 2026, null, 12);
  const reenter = async () => {
    const { version } = (await owner.get(`/dossiers/${path.id}`)).body;
    return owner.post(`/dossiers/${path.id}/steps/reenter`, { version: Number(version), body: { roundId } });
  };
  const elsewhere = await reenter();
  expect([elsewhere.status, codesOf(elsewhere)]).toEqual([422, ['round.other-rulebook']]);

  const anew = await register(owner, { productId, roundId });
  expect(await waits()).not.toContain(path.id);
  const back = await reenter();
  expect([back.status, codesOf(back)]).toEqual([409, ['dossier.already-open', 'round.other-rulebook']]);
  const { availableActions } = (await owner.get(`/dossiers/${path.id}`)).body as {
    availableActions: { action: string; refusals: object[] }[];
  };
  expect(availableActions.find(({ action }) => action === 'reenter')?.refusals).toEqual([
    { code: 'dossier.already-open', productId },
  ]);
  await anew.take(owner, 'withdraw', { reason: 'Chưa kịp chuẩn bị' });
  expect(await waits()).not.toContain(path.id);
  expect((await owner.post('/dossiers', { body: { productId, roundId } })).status).toBe(201);
});

async function productOf(owner: Browser): Promise<{ productId: string }> {
  const productId = randomUUID();
  await world.query(
    `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
     SELECT $1, producer_id, 'Chè xanh', 'Chè sao tay', 'qd-1048-2019', '12' FROM producer_person WHERE person_id = $2`,
    [productId, owner.personId],
  );
  return { productId };
}
