import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';

let world: RunningApplication;
let story: CouncilStory;
let desk: Desk;
let panelId: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await toDistrictCouncil(world);
});
afterAll(() => world.stop());

const codes = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  (body.refusals as { code: string }[] | undefined)?.map(({ code }) => code) ?? [];

/** A session of the district's council, its version kept. */
class Desk {
  private constructor(
    readonly by: Browser,
    readonly id: string,
    private version: number,
  ) {}

  static async plan(by: Browser, councilId: string): Promise<Desk> {
    const body = { councilId, title: 'Phiên họp đợt 1', plannedOn: '2021-06-16', plannedAt: '08:00' };
    const { status, body: answer } = await by.post('/council-sessions', {
      body: { ...body, venue: 'Hội trường UBND huyện' },
    });
    expect(status).toBe(201);
    return new Desk(by, answer.id as string, answer.version as number);
  }

  async take(action: string, body: object = {}, by = this.by) {
    const path = `/council-sessions/${this.id}/steps/${action}`;
    const answer = await by.post(path, { version: this.version, body });
    if (answer.status === 200) this.version = answer.body.version as number;
    return answer;
  }

  async view(by = this.by) {
    return (await by.get(`/council-sessions/${this.id}`)).body;
  }
}

const declare = (by: Browser, body: object) => by.post(`/dossiers/${story.dossierId}/conflicts`, { body });
const cast = async (by: Browser, panel: string) => {
  const sent = { version: await story.version(), body: await bestSheet(by) };
  expect((await by.post(`/dossiers/${story.dossierId}/panels/${panel}/ballot`, sent)).status).toBe(200);
};

describe('a conflict of interest', () => {
  const conflicts = (by: Browser) => by.get(`/dossiers/${story.dossierId}/conflicts`);

  it('is declared before the dossier, its files and its self-assessment can be read', async () => {
    const [, , member] = story.council;
    for (const path of ['', '/assessment', `/evidence/${story.evidenceId}`]) {
      const answer = await member!.get(`/dossiers/${story.dossierId}${path}`);
      expect([path, answer.status, codes(answer)]).toEqual([path, 403, ['conflict.undeclared']]);
    }
    expect((await conflicts(member!)).body).toMatchObject({
      subject: { product: 'Chè cổ thụ', producer: 'Hợp tác xã Chè Núi', representative: 'Lò Thị Mẩy' },
      mine: { standing: null, hints: [] },
      members: [],
      mayRule: false,
    });
    expect((await declare(member!, { word: 'none' })).status).toBe(200);
    expect((await member!.get(`/dossiers/${story.dossierId}`)).status).toBe(200);
  });

  it('is refused without its ground, with one that does not belong, and to whoever has no seat', async () => {
    const [, , , fourth] = story.council;
    expect(codes(await declare(fourth!, { word: 'conflict' }))).toEqual(['conflict.ground-missing']);
    expect(codes(await declare(fourth!, { word: 'none', ground: 'kin' }))).toEqual([
      'conflict.ground-unexpected',
    ]);
    expect((await declare(fourth!, { word: 'maybe' })).status).toBe(400);
    const stranger = await world.signedIn(['councilMember', world.places.district]);
    expect(codes(await declare(stranger, { word: 'none' }))).toEqual(['council.not-seated']);
    const foreign = await world.signedIn(['councilMember', world.places.otherDistrict]);
    expect((await declare(foreign, { word: 'none' })).status).toBe(404);
  });

  it('once declared keeps the member out until the chair rules, with a reason, and never on the own case', async () => {
    const [chair, secretary, , fourth] = story.council;
    expect((await declare(fourth!, { word: 'conflict', ground: 'kin' })).status).toBe(200);
    expect(codes(await fourth!.get(`/dossiers/${story.dossierId}`))).toEqual(['conflict.declared']);
    expect(codes(await declare(fourth!, { word: 'none' }))).toEqual(['conflict.settled']);

    const rule = (by: Browser, memberId: string, body: object) =>
      by.post(`/dossiers/${story.dossierId}/conflicts/${memberId}`, { body });
    expect((await rule(secretary!, fourth!.personId, { word: 'none', note: 'x' })).status).toBe(403);
    expect(codes(await rule(chair!, fourth!.personId, { word: 'none' }))).toEqual(['reason.missing']);
    expect(codes(await rule(chair!, chair!.personId, { word: 'none', note: 'Tôi' }))).toEqual([
      'conflict.own-case',
    ]);
    expect((await rule(chair!, fourth!.personId, { word: 'none', note: 'Không phải họ hàng' })).status).toBe(
      200,
    );
    expect((await fourth!.get(`/dossiers/${story.dossierId}`)).status).toBe(200);
  });

  it('is hinted at by the record: same address, same owner, officer of the commune', async () => {
    const [chair, , , , fifth] = story.council;
    await world.query(`UPDATE person SET address = 'bản bo' WHERE id = $1`, [fifth!.personId]);
    await world.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'communeOfficer', $2, '2019-01-01')`,
      [fifth!.personId, world.places.commune],
    );
    const { members } = (await conflicts(chair!)).body as {
      members: { personId: string; hints: string[] }[];
    };
    expect(members.find(({ personId }) => personId === fifth!.personId)?.hints).toEqual([
      'sameAddress',
      'communeOfficer',
    ]);
    expect(members).toHaveLength(7);
  });
});

describe('a session', () => {
  it('opens with the dossiers delivered in time, the quorum and the chair there, and the newest charter seen', async () => {
    const [chair, secretary, ...members] = story.council;
    desk = await Desk.plan(secretary!, story.councilId);
    expect(codes(await desk.take('deliver'))).toEqual(['agenda.empty']);
    expect((await desk.take('addItem', { dossierId: story.dossierId })).status).toBe(200);
    expect(codes(await desk.take('addItem', { dossierId: story.dossierId }))).toEqual([
      'agenda.listed-already',
    ]);
    expect(codes(await desk.take('addItem', { dossierId: world.places.commune }))).toEqual([
      'agenda.dossier-unknown',
    ]);
    expect(codes(await desk.take('open', { charterId: null }))).toEqual(['session.action-not-available']);
    expect((await desk.take('deliver')).status).toBe(200);

    const late = await desk.take('open', { charterId: null });
    expect(codes(late)).toEqual(['agenda.delivered-late', 'quorum.missing', 'quorum.chair-missing']);
    expect((late.body.refusals as object[])[0]).toMatchObject({
      deliveredOn: '2021-06-14',
      leadWorkingDays: 1,
      mayOpenOn: '2021-06-15', // QĐ 1048, PL II §4a
    });
    expect((late.body.refusals as object[])[1]).toMatchObject({ needed: 6, present: 0 });

    await world.setClock('2021-06-15T08:00:00+07:00');
    for (const { personId } of members) await desk.take('arrive', { personId, mode: 'inPerson' });
    expect(codes(await desk.take('open', { charterId: null }))).toEqual([
      'quorum.missing',
      'quorum.chair-missing',
    ]);
    expect(codes(await desk.take('arrive', { personId: members[0]!.personId, mode: 'remote' }))).toEqual([
      'attendance.present-already',
    ]);
    const stranger = await world.signedIn(['councilMember', world.places.district]);
    expect(codes(await desk.take('arrive', { personId: stranger.personId, mode: 'remote' }))).toEqual([
      'attendance.not-seated',
    ]);
    await desk.take('arrive', { personId: chair!.personId, mode: 'remote' });
    await desk.take('arrive', { personId: secretary!.personId, mode: 'inPerson' });
    expect(codes(await desk.take('open', { charterId: stranger.personId }))).toEqual(['charter.stale']);
    expect((await desk.take('open', { charterId: null }, members[0])).status).toBe(403);
    expect((await desk.take('open', { charterId: null })).status).toBe(200);
    expect(await desk.view()).toMatchObject({
      state: 'open',
      items: [{ dossierId: story.dossierId, deliveredOn: '2021-06-14', awaitsCouncil: true, panel: null }],
    });
  });

  it('is nobody’s who does not serve there', async () => {
    const foreign = await world.signedIn(['councilSecretary', world.places.otherDistrict]);
    const { owner } = story;
    expect((await foreign.get(`/council-sessions/${desk.id}`)).status).toBe(404);
    expect((await foreign.post('/council-sessions', { body: plan(story.councilId) })).status).toBe(404);
    expect((await owner.get(`/council-sessions/${desk.id}`)).status).toBe(403);
    const auditor = await world.signedIn(['auditor', world.places.province]);
    expect((await auditor.get(`/council-sessions/${desk.id}`)).status).toBe(200);
    expect((await auditor.get('/council-sessions')).body.items).toHaveLength(1);
  });

  it('scores a dossier once everybody there has declared, without whoever has a conflict or left', async () => {
    const [chair, secretary, third, , fifth, sixth] = story.council;
    const step = (by: Browser, action: string) => story.step(by, action);
    await declare(secretary!, { word: 'none' });
    const open = await step(secretary!, 'openScoring');
    expect(codes(open)).toEqual(['conflict.undeclared', 'quorum.missing', 'quorum.chair-missing']);
    expect((open.body.refusals as { waitingFor: string[] }[])[0]?.waitingFor).toHaveLength(4);
    for (const member of [chair!, sixth!, story.council[6]!]) await declare(member, { word: 'none' });
    await declare(fifth!, { word: 'doubt', note: 'Cùng bản' });
    expect(codes(await step(secretary!, 'openScoring'))).toEqual(['conflict.in-doubt']);
    await chair!.post(`/dossiers/${story.dossierId}/conflicts/${fifth!.personId}`, {
      body: { word: 'conflict', ground: 'officer', note: 'Từng là cán bộ xã' },
    });
    await desk.take('leave', { personId: third!.personId });
    expect((await step(secretary!, 'openScoring')).status).toBe(200);
    const [panel] = (await secretary!.get(`/dossiers/${story.dossierId}`)).body.panels as {
      id: string;
      seats: { personId: string }[];
    }[];
    expect(panel?.seats.map(({ personId }) => personId).toSorted()).toEqual(
      story.council
        .filter((member) => member !== fifth && member !== third)
        .map(({ personId }) => personId)
        .toSorted(),
    );
    const refused = await fifth!.post(`/dossiers/${story.dossierId}/panels/${panel!.id}/ballot`, {
      version: await story.version(),
      body: await bestSheet(fifth!),
    });
    expect([refused.status, codes(refused)]).toEqual([403, ['panel.not-seated']]);
    panelId = panel!.id;
  });

  it('is not sealed while a product is being scored; the live board says who has voted, never how', async () => {
    const [, secretary] = story.council;
    expect(codes(await desk.take('seal'))).toEqual(['agenda.scoring-open']);
    await cast(secretary!, panelId);
    const [item] = (await desk.view()).items as { panel: { seats: string[]; cast: string[] } }[];
    expect(item?.panel).toMatchObject({ cast: [secretary!.personId] });
    expect(JSON.stringify(item)).not.toMatch(/total|points|marks|receipt/);
  });

  it('voids the ballot of a member who declares a conflict after voting, visibly, and counts without it', async () => {
    const [chair, secretary, , fourth, , sixth, seventh] = story.council;
    for (const member of [chair!, fourth!, sixth!, seventh!]) await cast(member, panelId);
    await declare(seventh!, { word: 'conflict', ground: 'adviser', note: 'Nhớ ra đã tư vấn' });
    const closing = await story.step(secretary!, 'closeScoring');
    // Four of five impartial members who came remain; the smallest lawful council needs four of five.
    expect([closing.status, codes(closing)]).toEqual([200, []]);
    const { items } = (await secretary!.get(`/dossiers/${story.dossierId}/panels/${panelId}/ballots`))
      .body as { items: { personId: string; void: boolean }[] };
    expect(items.filter((ballot) => ballot.void).map(({ personId }) => personId)).toEqual([
      seventh!.personId,
    ]);
    const [panel] = (await secretary!.get(`/dossiers/${story.dossierId}`)).body.panels as {
      result: { ballots: number };
    }[];
    expect([items.length, panel?.result.ballots]).toEqual([5, 4]);
    expect((await desk.take('seal')).status).toBe(200);
    expect(await desk.view()).toMatchObject({ state: 'sealed', items: [{ sealed: true }] });
  });
});

describe('a sealed result', () => {
  it('is opened again by two different people with reasons, and stays visible', async () => {
    const [chair, secretary] = story.council;
    const { districtOfficer } = story;
    expect(codes(await story.step(chair!, 'confirmReopening', { reason: 'Đồng ý' }))).toEqual([
      'reopening.not-proposed',
    ]);
    expect((await story.step(secretary!, 'proposeReopening', { reason: ' ' })).status).toBe(422);
    expect(
      (await story.step(chair!, 'proposeReopening', { reason: 'Bỏ sót phiếu kiểm nghiệm' })).status,
    ).toBe(200);
    expect(
      codes(
        await story.step(districtOfficer, 'forwardToProvince', { letterNumber: '1', minutesNumber: '2' }),
      ),
    ).toEqual(['reopening.proposed']);
    expect(codes(await story.step(chair!, 'confirmReopening', { reason: 'Đồng ý' }))).toEqual([
      'reopening.needs-another-person',
    ]);
    const approver = await world.signedIn(['districtApprover', world.places.district]);
    expect((await story.step(approver, 'confirmReopening', { reason: 'Đồng ý' })).status).toBe(200);
    const after = (await secretary!.get(`/dossiers/${story.dossierId}`)).body;
    expect([after.state, after.star]).toEqual(['district.council', null]);
    expect((after.panels as object[])[0]).toMatchObject({ standing: 'reopened', result: { ballots: 4 } });
  });
});

const plan = (councilId: string) => ({
  ...{ councilId, title: 'Phiên họp', plannedOn: '2021-06-16', plannedAt: '08:00', venue: 'Hội trường' },
});
