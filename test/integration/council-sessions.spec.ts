import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, bringDossier, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { fieldsOf } from '../support/told.js';
import { watchBoard } from '../support/watch-board.js';

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
const castSheet = async (by: Browser, panel: string, body: object, expected: number | null = 200) => {
  const sent = { version: await story.version(), body };
  const answer = await by.post(`/dossiers/${story.dossierId}/panels/${panel}/ballot`, sent);
  if (expected !== null) expect([answer.status, codes(answer)]).toEqual([expected, []]);
  return answer;
};
const cast = async (by: Browser, panel: string) => castSheet(by, panel, await bestSheet(by));
const openPanelOf = async (by: Browser) => {
  const { panels } = (await by.get(`/dossiers/${story.dossierId}`)).body;
  const open = (panels as { id: string; turn: number; status: string }[]).find(
    ({ status }) => status === 'open',
  );
  if (!open) throw new Error('No panel is open');
  return open;
};

describe('a conflict of interest', () => {
  const conflicts = (by: Browser) => by.get(`/dossiers/${story.dossierId}/conflicts`);

  it('is declared before the dossier, its files and its self-assessment can be read', async () => {
    const [, , member] = story.council;
    for (const path of ['', '/assessment', `/evidence/${story.evidenceId}`]) {
      const answer = await member.get(`/dossiers/${story.dossierId}${path}`);
      expect([path, answer.status, codes(answer)]).toEqual([path, 403, ['conflict.undeclared']]);
    }
    expect((await conflicts(member)).body).toMatchObject({
      subject: { product: 'Chè cổ thụ', producer: 'Hợp tác xã Chè Núi', representative: 'Lò Thị Mẩy' },
      mine: { standing: null, hints: [] },
      members: [],
    });
    expect((await declare(member, { word: 'none' })).status).toBe(200);
    expect((await member.get(`/dossiers/${story.dossierId}`)).status).toBe(200);
  });

  it('is refused without its ground, with one that does not belong, and to whoever has no seat', async () => {
    const [, , , fourth] = story.council;
    expect(codes(await declare(fourth, { word: 'conflict' }))).toEqual(['conflict.ground-missing']);
    expect(codes(await declare(fourth, { word: 'none', ground: 'kin' }))).toEqual([
      'conflict.ground-unexpected',
    ]);
    expect((await declare(fourth, { word: 'maybe' })).status).toBe(400);
    const stranger = await world.signedIn(['councilMember', world.places.district]);
    expect(codes(await declare(stranger, { word: 'none' }))).toEqual(['council.not-seated']);
    const foreign = await world.signedIn(['councilMember', world.places.otherDistrict]);
    expect((await declare(foreign, { word: 'none' })).status).toBe(404);
  });

  it('once declared keeps the member out until the chair rules, with a reason, and never on the own case', async () => {
    const [chair, secretary, , fourth] = story.council;
    expect((await declare(fourth, { word: 'conflict', ground: 'kin' })).status).toBe(200);
    expect(codes(await fourth.get(`/dossiers/${story.dossierId}`))).toEqual(['conflict.declared']);
    expect(codes(await declare(fourth, { word: 'none' }))).toEqual(['conflict.settled']);

    const rule = (by: Browser, memberId: string, body: object) =>
      by.post(`/dossiers/${story.dossierId}/conflicts/${memberId}`, { body });
    expect(codes(await rule(chair, fourth.personId, { word: 'none', note: 'x' }))).toEqual([
      'conflict.undeclared',
    ]);
    await declare(chair, { word: 'none' });
    expect((await rule(secretary, fourth.personId, { word: 'none', note: 'x' })).status).toBe(403);
    expect(codes(await rule(chair, fourth.personId, { word: 'none' }))).toEqual(['reason.missing']);
    expect(codes(await rule(chair, chair.personId, { word: 'none', note: 'Tôi' }))).toEqual([
      'conflict.own-case',
    ]);
    expect((await rule(chair, fourth.personId, { word: 'none', note: 'Không phải họ hàng' })).status).toBe(
      200,
    );
    expect((await fourth.get(`/dossiers/${story.dossierId}`)).status).toBe(200);
  });

  describe('is hinted at by the record', () => {
    let administrator: Browser;
    let member: Browser;
    let producerId: string;

    beforeAll(async () => {
      administrator = await world.signedIn(['administrator', world.places.district]);
      const [dossier] = await world.query<{ producer_id: string }>(
        `SELECT producer_id FROM dossier WHERE id = $1`,
        [story.dossierId],
      );
      producerId = dossier?.producer_id ?? '';
    });

    const keepOf = async (person: Browser, body: object) => {
      const { version } = (await administrator.get(`/people/${person.personId}`)).body;
      const path = `/people/${person.personId}/conflict-data`;
      expect((await administrator.post(path, { version: version as number, body })).status).toBe(200);
    };
    const keepOfProducer = async (representativeIdentityNumber: string | null) => {
      const path = `/producers/${producerId}/identity-number`;
      const answer = await administrator.post(path, { body: { representativeIdentityNumber } });
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toContain('012345678901');
    };
    const advisesOn = async () => {
      await world.query(
        `WITH team AS (INSERT INTO advisory_team (id, council_id, decision_number, decided_on, signer_name, signer_title, appointed_by)
           SELECT gen_random_uuid(), id, '9/QĐ', '2019-01-01', 'A', 'B', $1 FROM council WHERE id = $3 RETURNING id, council_id),
         seat AS (INSERT INTO advisory_team_member (team_id, person_id, place, body) SELECT id, $1, 'leader', 'Phòng' FROM team RETURNING team_id)
         INSERT INTO advice (dossier_id, number, council_id, team_id, content, handed_in_by)
         SELECT $2, 1, council_id, id, '{}', $1 FROM team`,
        [member.personId, story.dossierId, story.councilId],
      );
    };

    it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
      [
        'sameOwner',
        () => world.query(`INSERT INTO producer_person VALUES ($1, $2)`, [producerId, member.personId]),
        () => world.query(`DELETE FROM producer_person WHERE person_id = $1`, [member.personId]),
      ],
      [
        'sameIdentityNumber',
        async () => {
          await keepOf(member, { identityNumber: '012345678901' });
          await keepOfProducer('012345678901');
        },
        () => keepOfProducer(null),
      ],
      ['sameAddress', () => keepOf(member, { address: 'bản bo' }), () => keepOf(member, { address: null })],
      [
        'employedByOwner',
        () => keepOf(member, { employer: 'Hop tac xa che nui' }),
        () => keepOf(member, { employer: null }),
      ],
      ['workedOnDossier', () => Promise.resolve((member = story.districtOfficer)), () => Promise.resolve()],
      [
        'advisedOnDossier',
        advisesOn,
        async () => {
          await world.query(`DELETE FROM advice WHERE dossier_id = $1`, [story.dossierId]);
          await world.query(`DELETE FROM advisory_team_member WHERE person_id = $1`, [member.personId]);
          await world.query(`DELETE FROM advisory_team WHERE appointed_by = $1`, [member.personId]);
        },
      ],
      [
        'communeOfficer',
        () =>
          world.query(
            `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'communeOfficer', $2, '2019-01-01')`,
            [member.personId, world.places.commune],
          ),
        () => Promise.resolve(),
      ],
    ])('%s', async (hint, arrange, undo) => {
      member = await world.signedIn(['councilMember', world.places.district]);
      const hintsNow = async () => {
        const { members } = (await conflicts(story.council[0])).body as {
          members: { personId: string; hints: string[] }[];
        };
        return members.find(({ personId }) => personId === member.personId)?.hints;
      };
      await arrange();
      await world.query(
        `INSERT INTO council_seat (council_id, person_id, seat, body) VALUES ($1, $2, 'member', 'Phòng')`,
        [story.councilId, member.personId],
      );
      expect(await hintsNow()).toEqual([hint]);
      await undo();
      await world.query(`DELETE FROM council_seat WHERE person_id = $1`, [member.personId]);
    });
  });

  it('belongs to the council of the level: its chair neither sees nor rules on members of another', async () => {
    const [chair] = story.council;
    const [upper, , , member] = await world.council('province', 9);
    const seen = async (by: Browser) =>
      ((await conflicts(by)).body.members as { level: string }[]).map(({ level }) => level);
    expect(await seen(chair)).toEqual(story.council.map(() => 'district'));
    expect(await seen(upper as Browser)).toEqual(Array.from({ length: 9 }, () => 'province'));
    const rule = (by: Browser | undefined, of: Browser | undefined) =>
      by?.post(`/dossiers/${story.dossierId}/conflicts/${of?.personId ?? ''}`, {
        body: { word: 'conflict', ground: 'other', note: 'Nghi ngờ' },
      });
    const refused = [await rule(chair, member), await rule(upper, story.council[2])];
    expect(refused.map((answer) => [answer?.status, answer && codes(answer)])).toEqual([
      [404, ['council.member-unknown']],
      [404, ['council.member-unknown']],
    ]);
    for (const [by, word] of [
      [upper, 'none'],
      [member, 'doubt'],
    ] as const)
      await by?.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word } });
    expect((await rule(upper, member))?.status).toBe(200);
  });
});

describe('a session', () => {
  it('opens with the dossiers delivered in time, the quorum and the chair there, and the newest charter seen', async () => {
    const [chair, secretary, ...members] = story.council;
    desk = await Desk.plan(secretary, story.councilId);
    expect(codes(await desk.take('deliver'))).toEqual(['agenda.empty']);
    expect((await desk.take('addItems', { dossierIds: [story.dossierId] })).status).toBe(200);
    expect(codes(await desk.take('addItems', { dossierIds: [story.dossierId] }))).toEqual([
      'agenda.listed-already',
    ]);
    expect(codes(await desk.take('addItems', { dossierIds: [world.places.commune] }))).toEqual([
      'agenda.dossier-unknown',
    ]);
    expect(codes(await desk.take('open', { charterId: null }))).toEqual(['session.action-not-available']);
    expect((await desk.take('deliver')).status).toBe(200);
    expect(await desk.view()).toMatchObject({ items: [{ deliveredOn: '2021-06-14', deliveredCalendar: 1 }] });

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
    expect(codes(await desk.take('arrive', { personId: members[0].personId, mode: 'remote' }))).toEqual([
      'attendance.present-already',
    ]);
    const stranger = await world.signedIn(['councilMember', world.places.district]);
    expect(codes(await desk.take('arrive', { personId: stranger.personId, mode: 'remote' }))).toEqual([
      'attendance.not-seated',
    ]);
    await desk.take('arrive', { personId: chair.personId, mode: 'remote' });
    await desk.take('arrive', { personId: secretary.personId, mode: 'inPerson' });
    expect(codes(await desk.take('open', { charterId: stranger.personId }))).toEqual(['charter.stale']);
    expect((await desk.take('open', { charterId: null }, members[0])).status).toBe(403);
    expect((await desk.take('open', { charterId: null })).status).toBe(200);
    expect(await desk.view()).toMatchObject({
      state: 'open',
      items: [{ dossierId: story.dossierId, deliveredOn: '2021-06-14', awaitsCouncil: true, panel: null }],
    });
  });

  it('asks a member for every word of its agenda in one question, and nobody for the words of others', async () => {
    const [chair, , member] = story.council;
    const own = (by: Browser) => by.get(`/council-sessions/${desk.id}/declarations`);
    const { items } = (await own(member)).body as { items: { dossierId: string }[] };
    const one = (await member.get(`/dossiers/${story.dossierId}/conflicts`)).body;
    expect(items).toEqual([{ dossierId: story.dossierId, subject: one.subject, mine: one.mine }]);
    expect((await own(chair)).body.items).toMatchObject([{ mine: { personId: chair.personId } }]);
    const stranger = await world.signedIn(['councilMember', world.places.district]);
    expect((await own(stranger)).body).toEqual({ items: [] });
    const foreign = await world.signedIn(['councilMember', world.places.otherDistrict]);
    expect([(await own(foreign)).status, codes(await own(foreign))]).toEqual([404, ['session.not-found']]);
    expect((await own(story.owner)).status).toBe(403);
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
    const step = (by: Browser, action: string, body = {}) => story.step(by, action, body);
    await declare(secretary, { word: 'none' });
    const open = await step(secretary, 'openScoring');
    expect(codes(open)).toEqual(['conflict.undeclared', 'quorum.missing']);
    expect((open.body.refusals as { waitingFor: string[] }[])[0]?.waitingFor).toHaveLength(3);
    for (const member of [sixth, story.council[6]]) await declare(member, { word: 'none' });
    await declare(fifth, { word: 'doubt', note: 'Cùng bản' });
    expect(codes(await step(secretary, 'openScoring'))).toEqual(['conflict.in-doubt']);
    await chair.post(`/dossiers/${story.dossierId}/conflicts/${fifth.personId}`, {
      body: { word: 'conflict', ground: 'officer', note: 'Từng là cán bộ xã' },
    });
    await desk.take('leave', { personId: third.personId });
    expect((await step(secretary, 'openScoring')).status).toBe(200);
    const [panel] = (await secretary.get(`/dossiers/${story.dossierId}`)).body.panels as {
      id: string;
      seats: { personId: string }[];
    }[];
    expect(panel?.seats.map(({ personId }) => personId).toSorted()).toEqual(
      story.council
        .filter((member) => member !== fifth && member !== third)
        .map(({ personId }) => personId)
        .toSorted(),
    );
    const refused = await fifth.post(`/dossiers/${story.dossierId}/panels/${panel?.id ?? ''}/ballot`, {
      version: await story.version(),
      body: await bestSheet(fifth),
    });
    expect([refused.status, codes(refused)]).toEqual([403, ['panel.not-seated']]);
    panelId = panel?.id ?? '';
  });

  it('is not sealed while a product is being scored; the live board says who has voted, never how', async () => {
    const [, secretary] = story.council;
    expect(codes(await desk.take('seal'))).toEqual(['agenda.scoring-open']);
    const board = await watchBoard(secretary, desk.id);
    expect(await board.next()).toMatchObject({
      state: 'open',
      items: [{ state: 'district.scoring', cast: 0 }],
    });
    await cast(secretary, panelId);
    expect(await board.next()).toMatchObject({ items: [{ cast: 1 }] });
    await board.close();
    const [item] = (await desk.view()).items as { panel: { seats: string[]; cast: string[] } }[];
    expect(item?.panel).toMatchObject({ cast: [secretary.personId] });
    expect(item?.panel.seats).toEqual(item?.panel.seats.toSorted());
    expect(JSON.stringify(item)).not.toMatch(/total|points|marks|receipt/);
  });

  it('waits on the list of work for whoever still has a seat: not who has left, or has a conflict since', async () => {
    const [chair, , , , , sixth, seventh] = story.council;
    const sheetAwaitedOf = async (by: Browser) => {
      const { items } = (await by.get('/work')).body as {
        items: { id: string; panelToScore: string | null }[];
      };
      return items.find(({ id }) => id === story.dossierId)?.panelToScore ?? null;
    };
    const both = () => Promise.all([sixth, seventh].map(sheetAwaitedOf));
    expect(await both()).toEqual([panelId, panelId]);
    await declare(sixth, { word: 'conflict', ground: 'kin' });
    await desk.take('leave', { personId: seventh.personId });
    expect(await both()).toEqual([null, null]);
    await chair.post(`/dossiers/${story.dossierId}/conflicts/${sixth.personId}`, {
      body: { word: 'none', note: 'Không phải họ hàng' },
    });
    await desk.take('arrive', { personId: seventh.personId, mode: 'remote' });
    expect(await both()).toEqual([panelId, panelId]);
  });

  it('voids the ballot of a member who declares a conflict after voting, visibly, and counts without it', async () => {
    const [chair, secretary, , fourth, , sixth, seventh] = story.council;
    const awaited = async () => {
      const [{ panel }] = (await desk.view()).items as [{ panel: { seats: string[] } }];
      return panel.seats.includes(seventh.personId);
    };
    expect(await awaited()).toBe(true);
    await desk.take('leave', { personId: seventh.personId });
    expect(await awaited()).toBe(false);
    const gone = await castSheet(seventh, panelId, await bestSheet(seventh), null);
    expect([gone.status, codes(gone)]).toEqual([403, ['panel.not-seated']]); // ADR 0007: whoever has left has no seat
    await desk.take('arrive', { personId: seventh.personId, mode: 'remote' });
    for (const member of [chair, fourth, sixth, seventh]) await cast(member, panelId);
    // Nor in which order.
    const [item] = (await desk.view()).items as { panel: { cast: string[] } }[];
    expect(item?.panel.cast).toEqual(
      [chair, secretary, fourth, sixth, seventh].map(({ personId }) => personId).toSorted(),
    );
    const board = await watchBoard(secretary, desk.id);
    const { items: before } = (await board.next()) as { items: [{ seats: number }] };
    expect(before).toMatchObject([{ cast: 5, seats: 5 }]);
    await declare(seventh, { word: 'conflict', ground: 'adviser', note: 'Nhớ ra đã tư vấn' });
    expect(await board.next()).toMatchObject({ items: [{ cast: 4, seats: 4 }] });
    await board.close();
    const closing = await story.step(secretary, 'closeScoring');
    // Four of five impartial members who came remain; the smallest lawful council needs four of five.
    expect([closing.status, codes(closing)]).toEqual([200, []]);
    const { items } = (await secretary.get(`/dossiers/${story.dossierId}/panels/${panelId}/ballots`))
      .body as { items: { personId: string; void: boolean }[] };
    expect(items.filter((ballot) => ballot.void).map(({ personId }) => personId)).toEqual([seventh.personId]);
    const [panel] = (await secretary.get(`/dossiers/${story.dossierId}`)).body.panels as {
      result: { ballots: number };
    }[];
    expect([items.length, panel?.result.ballots]).toEqual([5, 4]);
    expect((await desk.take('seal')).status).toBe(200);
    expect(await desk.view()).toMatchObject({ state: 'sealed', items: [{ sealed: true }] });
  });
});

describe('a board that is watched', () => {
  it('ends for whoever signs out or loses the office, and goes on for the others', async () => {
    const [, secretary] = story.council;
    const [leaving, dismissed] = [
      await world.signedIn(['councilMember', world.places.district]),
      await world.signedIn(['councilMember', world.places.district]),
    ];
    const boards = await Promise.all([leaving, dismissed, secretary].map((by) => watchBoard(by, desk.id)));
    await Promise.all(boards.map((board) => board.next()));
    await leaving.send('DELETE', '/session', {});
    await world.query(`UPDATE assignment SET valid_to = '2021-01-01' WHERE person_id = $1`, [
      dismissed.personId,
    ]);
    const [left, lost, still] = boards;
    const ends = [left, lost].map((board) => board?.next().catch((reason: Error) => reason.message));
    expect(await Promise.all(ends)).toEqual(['The board has ended', 'The board has ended']);
    const next = still?.next();
    // All were opened at once: what ended the others would end this one within two looks.
    const goesOn = new Promise((resolve) => setTimeout(() => resolve('goes on'), 2_000));
    expect(await Promise.race([next, goesOn])).toBe('goes on');
    await still?.close();
    await next?.catch(() => undefined);
  });
});

describe('a sealed result', () => {
  it('is opened again by two different people with reasons, and stays visible', async () => {
    const [chair, secretary] = story.council;
    const { districtOfficer } = story;
    expect(codes(await story.step(chair, 'confirmReopening', { reason: 'Đồng ý' }))).toEqual([
      'reopening.not-proposed',
    ]);
    expect((await story.step(secretary, 'proposeReopening', { reason: ' ' })).status).toBe(422);
    expect((await story.step(chair, 'proposeReopening', { reason: 'Bỏ sót phiếu kiểm nghiệm' })).status).toBe(
      200,
    );
    expect(
      codes(
        await story.step(districtOfficer, 'forwardToProvince', { letterNumber: '1', minutesNumber: '2' }),
      ),
    ).toEqual(['reopening.proposed']);
    expect(codes(await story.step(chair, 'confirmReopening', { reason: 'Đồng ý' }))).toEqual([
      'reopening.needs-another-person',
    ]);
    const approver = await world.signedIn(['districtApprover', world.places.district]);
    expect((await story.step(approver, 'confirmReopening', { reason: 'Đồng ý' })).status).toBe(200);
    const after = (await secretary.get(`/dossiers/${story.dossierId}`)).body;
    expect([after.state, after.star]).toEqual(['district.council', null]);
    expect((after.panels as object[])[0]).toMatchObject({ standing: 'reopened', result: { ballots: 4 } });
  });

  it('is read by those who scored it, also when another council has followed theirs', async () => {
    const [, secretary, , , , , seventh] = story.council;
    await world.query(`UPDATE council SET valid_to = '2021-06-14' WHERE id = $1`, [story.councilId]);
    expect((await secretary.get(`/dossiers/${story.dossierId}/panels/${panelId}/ballots`)).status).toBe(200);
    expect(codes(await seventh.get(`/dossiers/${story.dossierId}`))).toEqual(['conflict.declared']);
    await world.query(`UPDATE council SET valid_to = NULL WHERE id = $1`, [story.councilId]);
  });
});

describe('totals too far apart', () => {
  const poorly = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '4.1'];
  /** All leave these two without a tick. */
  const empty = ['5.2', '5.3'];
  const sheetOf = async (by: Browser, low: readonly string[] = []) => {
    const { marks, ...sheet } = await bestSheet(by, low);
    const kept = Object.entries(marks).filter(([code]) => !empty.includes(code));
    return { ...sheet, marks: Object.fromEntries(kept), confirmedEmpty: empty };
  };
  const charters = (by: Browser, body: object) => by.post(`/councils/${story.councilId}/charters`, { body });
  const charter = {
    ...{ decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-15', inForceFrom: '2021-06-15' },
    terms: { spread: { points: 10, counts: 'from' } },
  };

  it('are discussed where the charter says so: it is dated, never looser than the decision, and reaches nobody back', async () => {
    const office = await world.signedIn(['coordinationOffice', world.places.district]);
    expect((await charters(story.council[1], charter)).status).toBe(403);
    expect(codes(await charters(office, { ...charter, inForceFrom: '2021-06-14' }))).toEqual([
      'charter.before-its-decision',
      'charter.in-the-past',
    ]);
    const loose = { quorum: { present: 1, of: 2, withChair: false }, leadWorkingDays: 0 };
    expect(codes(await charters(office, { ...charter, terms: loose }))).toEqual([
      'rule.looser-than-decision',
    ]);
    expect((await charters(office, charter)).status).toBe(201);
    expect(codes(await charters(office, charter))).toEqual(['charter.day-taken']);
    expect((await office.get(`/councils/${story.councilId}/charters`)).body.items).toMatchObject([charter]);
  });

  it('leaves so many days for an appeal as the charter says, from its first day on', async () => {
    const office = await world.signedIn(['coordinationOffice', world.places.district]);
    for (const appealDays of [0, 91, 7.5, '7', null]) {
      const wrong = await charters(office, { ...charter, terms: { ...charter.terms, appealDays } });
      expect([appealDays, wrong.status, fieldsOf(wrong)]).toEqual([appealDays, 400, ['terms.appealDays']]);
    }
    const later = { ...charter, inForceFrom: '2021-06-16', terms: { ...charter.terms, appealDays: 7 } };
    expect((await charters(office, later)).status).toBe(201);
    const { body } = await office.get(`/councils/${story.councilId}/charters`);
    expect(body).toMatchObject({ items: [later, charter], appealDaysUnlessSaid: 15 });
  });

  it('lead to second sheets on the criteria that cause the gap, and on nothing else', async () => {
    const [chair, secretary, third, ...others] = story.council;
    await world.query(`DELETE FROM conflict_declaration`);
    await world.convene(story.dossierId, 'district');
    expect((await story.step(secretary, 'openScoring')).status).toBe(200);
    const first = await openPanelOf(secretary);
    expect(first).toMatchObject({ scoringRound: 1, attempt: 2, turn: 1 });
    for (const member of [chair, secretary, ...others])
      await castSheet(member, first.id, await sheetOf(member));
    await castSheet(third, first.id, await sheetOf(third, poorly));
    expect((await story.step(secretary, 'closeScoring', {})).status).toBe(200);

    const { state, star, panels } = (await secretary.get(`/dossiers/${story.dossierId}`)).body;
    expect([state, star]).toEqual(['district.discussion', null]);
    expect((panels as object[]).slice(1)).toMatchObject([
      { turn: 1, standing: 'shown', contested: poorly, result: { ballots: 7 } },
      { turn: 2, standing: 'open', contested: poorly },
    ]);
    const owners = (await story.owner.get(`/dossiers/${story.dossierId}`)).body.panels as object[];
    expect(owners.slice(1)).toMatchObject([{ result: null, contested: [] }, { result: null }]);
    expect(
      (await story.owner.get(`/dossiers/${story.dossierId}/panels/${first.id}/explanation`)).status,
    ).toBe(403);
  });

  it('only with a reason at each change; whoever does not cast again stands by the first sheet', async () => {
    const [, secretary, third] = story.council;
    const second = await openPanelOf(secretary);
    const draft = await third.get(`/dossiers/${story.dossierId}/panels/${second.id}/draft`);
    const before = draft.body.sheet as Awaited<ReturnType<typeof bestSheet>>;
    expect(before).toEqual(await sheetOf(third, poorly));
    const best = await sheetOf(third);
    const send = (sheet: object) => castSheet(third, second.id, sheet, null);
    expect(codes(await send({ ...best, notes: {} }))).toEqual(
      poorly.map(() => 'ballot.change-without-reason'),
    );
    const [elsewhere = ''] = Object.keys(best.marks).filter((code) => !poorly.includes(code));
    expect(codes(await send({ ...before, notes: { [elsewhere]: 'Nói thêm' } }))).toEqual([
      'ballot.not-contested',
    ]);
    const changed = {
      ...before,
      marks: { ...before.marks, '2.1': best.marks['2.1'] },
      notes: { '2.1': 'Đã xem lại sổ sản xuất' },
      // In another order: that says nothing.
      confirmedEmpty: before.confirmedEmpty.toReversed(),
    };
    expect((await send(changed)).status).toBe(200);
    const [chair] = story.council;
    for (const [by, body] of [
      [secretary, {}],
      [secretary, { reason: 'Đã đủ' }],
      [chair, {}],
    ] as const) {
      const early = await story.step(by, 'closeScoring', body);
      expect([early.status, codes(early)]).toEqual([409, ['panel.still-discussed']]);
    }
    const ended = await story.step(chair, 'closeScoring', { reason: 'Không ai muốn đổi phiếu nữa' });
    expect(ended.status).toBe(200);
    const { items } = (await secretary.get(`/dossiers/${story.dossierId}/panels/${second.id}/ballots`))
      .body as {
      items: { personId: string; carried: boolean }[];
    };
    expect(items.filter(({ carried }) => !carried).map(({ personId }) => personId)).toEqual([third.personId]);
    expect(items).toHaveLength(7);
  });

  it('that remain are the chair’s: a third scoring, then the record', async () => {
    const [chair, secretary, third] = story.council;
    const step = (by: Browser, action: string, body: object) => story.step(by, action, body);
    expect((await chair.get(`/dossiers/${story.dossierId}`)).body.state).toBe('district.difference');
    expect((await step(secretary, 'recordDifference', { reason: 'Ghi nhận' })).status).toBe(403);
    const [session] = await world.query<{ id: string; version: number }>(
      `SELECT s.id, s.version FROM council_session s JOIN session_item i ON i.session_id = s.id AND i.active WHERE i.dossier_id = $1`,
      [story.dossierId],
    );
    const sealing = await secretary.post(`/council-sessions/${session?.id ?? ''}/steps/seal`, {
      ...{ version: session?.version, body: {} },
    });
    expect([sealing.status, codes(sealing)]).toEqual([409, ['agenda.scoring-open']]);
    expect((await step(chair, 'scoreAgain', { reason: 'Xem lại mẫu' })).status).toBe(200);
    const last = await openPanelOf(secretary);
    expect(last.turn).toBe(3);
    // The same sheet again says that it stands.
    for (const member of story.council) {
      const path = `/dossiers/${story.dossierId}/panels/${last.id}`;
      await castSheet(member, last.id, (await member.get(`${path}/draft`)).body.sheet as object);
    }
    expect((await step(secretary, 'closeScoring', {})).status).toBe(200);
    expect(codes(await step(chair, 'scoreAgain', { reason: 'Lần nữa' }))).toEqual(['panel.third-was-last']);
    expect((await step(chair, 'recordDifference', { reason: 'Hội đồng thống nhất' })).status).toBe(200);
    const after = (await story.owner.get(`/dossiers/${story.dossierId}`)).body;
    expect(after.state).toBe('district.forwarding');
    expect((after.panels as object[]).at(-1)).toMatchObject({ standing: 'sealed', result: { ballots: 7 } });
    expect((await third.get(`/dossiers/${story.dossierId}/panels/${last.id}/ballot`)).body).toMatchObject({
      carried: false,
      notes: { '2.1': 'Đã xem lại sổ sản xuất' },
    });
  });

  it('are printed with every sheet before beside the third', async () => {
    const [, , third] = story.council;
    const panels = (await third.get(`/dossiers/${story.dossierId}`)).body.panels as { id: string }[];
    const { content } = await third.download(
      `/dossiers/${story.dossierId}/panels/${panels.at(-1)?.id}/ballots/${third.personId}/sheet?format=docx`,
    );
    const told = paragraphsOf(content);
    for (const turn of [1, 2, 3]) expect(told).toContain(`Lượt ${turn}: chọn`);
  });

  it('and their result, opened again while its session sits, waits in it like any other', async () => {
    const [chair, secretary] = story.council;
    const [session] = await world.query<{ id: string }>(
      'SELECT session_id AS id FROM session_item WHERE dossier_id = $1 AND active',
      [story.dossierId],
    );
    const items = async () => (await secretary.get(`/council-sessions/${session?.id ?? ''}`)).body.items;
    expect(await items()).toMatchObject([{ sealed: true, awaitsCouncil: false }]);
    const reason = 'Sót phiếu kiểm nghiệm';
    expect((await story.step(secretary, 'proposeReopening', { reason })).status).toBe(200);
    expect((await story.step(chair, 'confirmReopening', { reason })).status).toBe(200);
    expect(await items()).toMatchObject([{ sealed: false, awaitsCouncil: true }]);
    const offers = (await secretary.get(`/dossiers/${story.dossierId}`)).body.availableActions as object[];
    expect(offers).toContainEqual(
      expect.objectContaining({ action: 'openScoring', mine: true, refusals: [] }),
    );
  });
});

const plan = (councilId: string) => ({
  ...{ councilId, title: 'Phiên họp', plannedOn: '2021-06-16', plannedAt: '08:00', venue: 'Hội trường' },
});

describe('the second scoring of the province', () => {
  it('has its documents delivered once test and check on the spot are among them', async () => {
    const [, secretary] = await world.council('province', 9);
    const [seated] = await world.query<{ id: string }>(
      'SELECT council_id AS id FROM council_seat WHERE person_id = $1',
      [secretary?.personId],
    );
    if (!secretary || !seated) throw new Error('The province has no council');
    const becomes = (columns: string) =>
      world.query(`UPDATE dossier SET ${columns} WHERE id = $1`, [story.dossierId]);
    await world.adjourn(story.dossierId);
    await becomes(`state = 'province.verification', tested_on = NULL, site_checked_on = NULL`);
    const second = await Desk.plan(secretary, seated.id);
    const waiting = async () => (await secretary.get(`/council-sessions/${second.id}/waiting`)).body.items;
    expect(await waiting()).toEqual([]);
    await second.take('addItems', { dossierIds: [story.dossierId] });
    expect(codes(await second.take('deliver'))).toEqual(['agenda.dossier-not-waiting']);
    await becomes(`tested_on = ocop_day(ocop_now())`);
    expect(codes(await second.take('deliver'))).toEqual(['agenda.dossier-not-waiting']);
    await becomes(`site_checked_on = ocop_day(ocop_now())`);
    expect(codes(await second.take('deliver'))).toEqual([]);
  });
});

describe('a council that another one follows', () => {
  it('neither delivers nor opens a session any more; one that is open goes on with its agenda', async () => {
    story = await toDistrictCouncil(world, 2);
    const { council, councilId, dossierId } = story;
    const [chair, secretary] = council;
    const held = await Desk.plan(secretary, councilId);
    await held.take('addItems', { dossierIds: [dossierId] });
    await held.take('deliver');
    const later = await Desk.plan(secretary, councilId);
    await world.setClock('2021-06-16T08:00:00+07:00');
    for (const { personId } of council) await held.take('arrive', { personId, mode: 'inPerson' });

    const [followerChair] = await world.council('district', 7);
    const decided = (number: string, on: string) =>
      world.query(
        `UPDATE council SET decision_number = $2, decided_on = $3 FROM council_seat s WHERE s.council_id = id AND s.person_id = $1`,
        [followerChair?.personId, number, on],
      );
    await decided('9/QĐ', '2021-06-16');
    const followed = { code: 'council.followed', decisionNumber: '9/QĐ', decidedOn: '2021-06-16' };
    expect((await later.take('deliver')).body.refusals).toEqual([{ code: 'agenda.empty' }, followed]);
    const late = await held.take('open', { charterId: null });
    expect([late.status, late.body.refusals]).toEqual([409, [followed]]);
    const { items } = (await secretary.get('/councils')).body as {
      items: { id: string; followedBy: object }[];
    };
    expect(items.find(({ id }) => id === councilId)?.followedBy).toEqual({
      ...{ decisionNumber: '9/QĐ', decidedOn: '2021-06-16' },
    });
    expect(items[0]?.followedBy).toBeNull();

    await decided('9/QĐ', '2021-06-17');
    expect(codes(await held.take('open', { charterId: null }))).toEqual([]);
    await decided('9/QĐ', '2021-06-16');
    for (const member of council) expect((await declare(member, { word: 'none' })).status).toBe(200);
    expect(codes(await story.step(chair, 'openScoring'))).toEqual([]);
    // The councils of the next stories follow it.
    await decided('9/QĐ', '2020-01-01');
  });
});

describe('a session that waits to be opened', () => {
  it('is neither delivered nor opened by a council of an unlawful size', async () => {
    story = await toDistrictCouncil(world, 3);
    const { council, councilId, dossierId } = story;
    desk = await Desk.plan(council[1], councilId);
    await desk.take('addItems', { dossierIds: [dossierId] });
    const seat = (seated: boolean) =>
      world.query(
        seated
          ? `INSERT INTO council_seat (council_id, person_id, seat, body) SELECT $1, p, 'member', 'Phòng' FROM unnest($2::uuid[]) p`
          : `DELETE FROM council_seat WHERE council_id = $1 AND person_id = ANY ($2::uuid[])`,
        [councilId, council.slice(4).map(({ personId }) => personId)],
      );
    const size = { code: 'council.size-unlawful', at: 'district', minimum: 5, maximum: 7, seated: 4 };
    await seat(false);
    const undelivered = await desk.take('deliver');
    expect([undelivered.status, undelivered.body.refusals]).toEqual([409, [size]]);
    await seat(true);
    expect((await desk.take('deliver')).status).toBe(200);
    await world.setClock('2021-06-17T08:00:00+07:00');
    await seat(false);
    for (const { personId } of council.slice(0, 4)) await desk.take('arrive', { personId, mode: 'inPerson' });
    expect((await desk.take('open', { charterId: null })).body.refusals).toEqual([size]);
    await seat(true);
  });

  it('opens with nobody in the place of another whom its charter of that day does not let', async () => {
    const { council, councilId } = story;
    const [, , , , member] = council;
    const standIn = await world.signedIn(['councilMember', world.places.district]);
    const charter = async (number: string, from: string, terms: object) => {
      const [issued] = await world.query<{ id: string }>(
        `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
         VALUES (gen_random_uuid(), $1, $2, '2021-06-16', $3, $4, $5) RETURNING id`,
        [councilId, number, from, JSON.stringify(terms), standIn.personId],
      );
      return issued?.id;
    };
    const named = { standIns: [{ memberId: member.personId, substituteId: standIn.personId }] };
    await charter('1/QC', '2021-06-16', named);
    for (const { personId } of council.slice(5)) await desk.take('arrive', { personId, mode: 'inPerson' });
    const { personId } = standIn;
    const seat = { personId, mode: 'inPerson', standsInFor: member.personId, paper: 'Giấy 1' };
    expect((await desk.take('arrive', seat)).status).toBe(200);
    const charterId = await charter('2/QC', '2021-06-17', {});
    const refused = await desk.take('open', { charterId });
    expect([refused.status, refused.body.refusals]).toEqual([
      422,
      [{ code: 'attendance.stand-in-not-named', personId, memberId: member.personId }],
    ]);
    await desk.take('leave', { personId });
    expect(codes(await desk.take('open', { charterId }))).toEqual([]);
  });
});

describe('a session in all of which some have a conflict of interest', () => {
  it('asks for its quorum without them, the vice chair before a chair who has one, and so do its minutes', async () => {
    const { council, councilId, dossierId } = await toDistrictCouncil(world, 9);
    const [chair, secretary, vice, , , sixth, seventh] = council;
    const conflict = (by: Browser) =>
      by.post(`/dossiers/${dossierId}/conflicts`, { body: { word: 'conflict', ground: 'kin' } });
    await world.query(`UPDATE council_seat SET seat = 'viceChair' WHERE council_id = $1 AND person_id = $2`, [
      councilId,
      vice.personId,
    ]);
    for (const by of [chair, seventh]) expect((await conflict(by)).status).toBe(200);
    const its = await Desk.plan(secretary, councilId);
    await its.take('addItems', { dossierIds: [dossierId] });
    await its.take('deliver');
    await world.setClock('2021-06-18T08:00:00+07:00');
    for (const { personId } of council.slice(1, 4)) await its.take('arrive', { personId, mode: 'inPerson' });
    const early = await its.take('open', { charterId: null });
    expect(early.body.refusals).toMatchObject([{ code: 'quorum.missing', needed: 4, present: 3 }]);
    for (const { personId } of council.slice(4, 6)) await its.take('arrive', { personId, mode: 'inPerson' });
    const opened = await its.take('open', { charterId: null });
    expect([opened.status, codes(opened)]).toEqual([200, []]);
    expect((await conflict(sixth)).status).toBe(200);
    expect((await its.take('seal')).status).toBe(200);
    const minutes = await secretary.download(`/council-sessions/${its.id}/minutes?format=docx`);
    expect(paragraphsOf(minutes.content).join('\n')).toContain(
      'Khi khai mạc có mặt 5 thành viên; cần ít nhất 4 thành viên (75% số thành viên)',
    );
  });
});

describe('a secretary without a seat', () => {
  it('declares, then opens and closes the scoring, and has no ballot', async () => {
    const brought = await toDistrictCouncil(world, 10);
    const { council, dossierId, councilId } = brought;
    const [chair] = council;
    const clerk = await world.signedIn(['councilSecretary', world.places.district]);
    const say = (by: Browser, body: object) => by.post(`/dossiers/${dossierId}/conflicts`, { body });
    const its = await Desk.plan(clerk, councilId);
    await its.take('addItems', { dossierIds: [dossierId] });
    await its.take('deliver');
    await world.setClock('2021-06-21T08:00:00+07:00');
    for (const { personId } of council) await its.take('arrive', { personId, mode: 'inPerson' });
    for (const by of council) expect((await say(by, { word: 'none' })).status).toBe(200);
    expect(codes(await its.take('open', { charterId: null }))).toEqual([]);
    expect(codes(await brought.step(clerk, 'openScoring'))).toEqual(['conflict.undeclared']);

    expect((await its.view()).items).toMatchObject([{ awaitsMyWord: true }]);
    const declarations = await clerk.get(`/council-sessions/${its.id}/declarations`);
    expect(declarations.body.items).toMatchObject([{ dossierId, mine: { seat: 'desk', standing: null } }]);
    expect((await say(clerk, { word: 'doubt' })).status).toBe(200);
    expect(codes(await brought.step(clerk, 'openScoring'))).toEqual(['conflict.in-doubt']);
    const ruling = { word: 'none', note: 'Không phải người thân' };
    const ruled = await chair.post(`/dossiers/${dossierId}/conflicts/${clerk.personId}`, { body: ruling });
    expect([ruled.status, codes(ruled)]).toEqual([200, []]);
    expect((await its.view()).items).toMatchObject([{ awaitsMyWord: false }]);
    expect((await clerk.get(`/dossiers/${dossierId}`)).status).toBe(200);

    expect(codes(await brought.step(clerk, 'openScoring'))).toEqual([]);
    const { panels } = (await clerk.get(`/dossiers/${dossierId}`)).body;
    const [panel] = panels as { id: string; seats: object[] }[];
    expect(panel?.seats).toHaveLength(7);
    const send = async (by: Browser) =>
      by.post(`/dossiers/${dossierId}/panels/${panel?.id ?? ''}/ballot`, {
        ...{ version: await brought.version(), body: await bestSheet(by) },
      });
    expect(codes(await send(clerk))).toEqual(['panel.not-seated']);
    for (const by of council) expect(codes(await send(by))).toEqual([]);
    expect(codes(await brought.step(clerk, 'closeScoring'))).toEqual([]);
    expect(codes(await its.take('seal'))).toEqual([]);
  });

  it('does none of it with a conflict of interest, which counts for no quorum', async () => {
    const brought = await toDistrictCouncil(world, 11);
    const [, secretary] = brought.council;
    const clerk = await world.signedIn(['councilSecretary', world.places.district]);
    await world.convene(brought.dossierId, 'district');
    const body = { word: 'conflict', ground: 'kin' };
    expect((await clerk.post(`/dossiers/${brought.dossierId}/conflicts`, { body })).status).toBe(200);
    expect(codes(await brought.step(clerk, 'openScoring'))).toEqual(['conflict.declared']);
    expect(codes(await clerk.get(`/dossiers/${brought.dossierId}`))).toEqual(['conflict.declared']);
    expect(codes(await brought.step(secretary, 'openScoring'))).toEqual([]);
    expect(codes(await brought.step(secretary, 'breakOffScoring', { reason: 'Thư ký có xung đột' }))).toEqual(
      ['council.not-presiding', 'panel.may-still-close'],
    );
  });
});

describe('whoever sits for the chair', () => {
  it('rules as the chair does: of somebody the council does not know it says so', async () => {
    const { council, councilId, dossierId } = await toDistrictCouncil(world, 13);
    const [chair, secretary] = council;
    const standIn = await world.signedIn(['councilMember', world.places.district]);
    const { personId } = standIn;
    const terms = { standIns: [{ memberId: chair.personId, substituteId: personId }] };
    const [charter] = await world.query<{ id: string }>(
      `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
       VALUES (gen_random_uuid(), $1, '3/QC', '2021-06-18', '2021-06-18', $2, $3) RETURNING id`,
      [councilId, JSON.stringify(terms), personId],
    );
    const its = await Desk.plan(secretary, councilId);
    await its.take('addItems', { dossierIds: [dossierId] });
    await its.take('deliver');
    await world.setClock('2021-06-28T08:00:00+07:00');
    const seat = { personId, mode: 'inPerson', standsInFor: chair.personId, paper: 'Giấy 3' };
    expect((await its.take('arrive', seat)).status).toBe(200);
    for (const each of council.slice(1))
      await its.take('arrive', { personId: each.personId, mode: 'inPerson' });
    expect(codes(await its.take('open', { charterId: charter?.id }))).toEqual([]);
    for (const by of [standIn, ...council.slice(1)])
      await by.post(`/dossiers/${dossierId}/conflicts`, { body: { word: 'none' } });
    const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    const rule = (by: Browser, on: Browser) =>
      by.post(`/dossiers/${dossierId}/conflicts/${on.personId}`, { body: { word: 'none', note: 'Đã hỏi' } });
    const unknown = await rule(standIn, stranger);
    expect([unknown.status, codes(unknown)]).toEqual([404, ['council.member-unknown']]);
    expect(codes(await rule(secretary, stranger))).toEqual(['council.not-chair']);
  });
});

/** A charter of the council, in force from the day it is issued. */
async function issued(councilId: string, number: string, terms: object): Promise<string> {
  const [charter] = await world.query<{ id: string }>(
    `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
     SELECT gen_random_uuid(), $1, $2, t.today, t.today, $3, s.person_id
       FROM council_seat s CROSS JOIN (SELECT ocop_day(ocop_now()) AS today) t WHERE s.council_id = $1 AND s.seat = 'chair' RETURNING id`,
    [councilId, number, JSON.stringify(terms)],
  );
  return charter?.id ?? '';
}

describe('a session to which others come in the seats of members', () => {
  it('counts none of them who has a conflict in all of it, nor do its minutes; in whosever seat', async () => {
    const { council, councilId, dossierId } = await toDistrictCouncil(world, 14);
    const [chair, secretary, , , , sixth, seventh] = council;
    const forChair = await world.signedIn(['councilMember', world.places.district]);
    const forSeventh = await world.signedIn(['councilMember', world.places.district]);
    const standIns = [
      { memberId: chair.personId, substituteId: forChair.personId },
      { memberId: seventh.personId, substituteId: forSeventh.personId },
    ];
    const charterId = await issued(councilId, '4/QC', { standIns });
    const its = await Desk.plan(secretary, councilId);
    await its.take('addItems', { dossierIds: [dossierId] });
    await its.take('deliver');
    await world.setClock('2021-06-29T08:00:00+07:00');
    for (const { personId } of council.slice(1, 5)) await its.take('arrive', { personId, mode: 'inPerson' });
    for (const { memberId, substituteId } of standIns) {
      const seat = { personId: substituteId, mode: 'inPerson', standsInFor: memberId };
      const without = await its.take('arrive', seat);
      expect([without.status, without.body.refusals]).toEqual([422, [{ code: 'attendance.paper-missing' }]]);
      expect((await its.take('arrive', { ...seat, paper: 'Giấy 4' })).status).toBe(200);
    }
    for (const by of [forChair, forSeventh]) {
      const body = { word: 'conflict', ground: 'kin' };
      expect((await by.post(`/dossiers/${dossierId}/conflicts`, { body })).status).toBe(200);
    }
    const [{ conflicted }] = (await its.view()).items as [{ conflicted: string[] }];
    expect(conflicted.toSorted()).toEqual([forChair.personId, forSeventh.personId].toSorted());
    const early = await its.take('open', { charterId });
    expect([early.status, early.body.refusals]).toEqual([
      409,
      [
        {
          ...{ code: 'quorum.missing', needed: 6, present: 4 },
          missing: expect.arrayContaining([chair, sixth, seventh].map(({ personId }) => personId)),
        },
        { code: 'quorum.chair-missing', chairs: [chair.personId] },
      ],
    ]);
    const stranger = await its.take('leave', { personId: sixth.personId });
    expect([stranger.status, stranger.body.refusals]).toEqual([
      409,
      [{ code: 'attendance.not-present', personId: sixth.personId }],
    ]);
    await its.take('leave', { personId: forChair.personId });
    for (const { personId } of [chair, sixth]) await its.take('arrive', { personId, mode: 'inPerson' });
    const opened = await its.take('open', { charterId });
    expect([opened.status, codes(opened)]).toEqual([200, []]);
    for (const by of council.slice(0, 6))
      await by.post(`/dossiers/${dossierId}/conflicts`, { body: { word: 'none' } });
    const offers = (await secretary.get(`/dossiers/${dossierId}`)).body.availableActions as object[];
    expect(offers).toContainEqual(
      expect.objectContaining({ action: 'openScoring', mine: true, refusals: [] }),
    );
    expect((await its.take('seal')).status).toBe(200);
    const minutes = await secretary.download(`/council-sessions/${its.id}/minutes?format=docx`);
    expect(paragraphsOf(minutes.content).join('\n')).toContain(
      'Khi khai mạc có mặt 6 thành viên; cần ít nhất 6 thành viên (75% số thành viên)',
    );
  });
});

describe('a charter whose lead is longer than that of the decision', () => {
  it('keeps its sessions shut until the day that it allows, and opens them on that day', async () => {
    await world.setClock('2021-07-01T08:00:00+07:00');
    const { council, councilId, dossierId } = await toDistrictCouncil(world, 15);
    const charterId = await issued(councilId, '5/QC', { leadWorkingDays: 3 });
    const its = await Desk.plan(council[1], councilId);
    await its.take('addItems', { dossierIds: [dossierId] });
    await its.take('deliver');
    for (const { personId } of council) await its.take('arrive', { personId, mode: 'inPerson' });
    // Thursday, Friday and Monday; by the decision alone Thursday would do.
    const late = {
      ...{ code: 'agenda.delivered-late', dossierId, deliveredOn: '2021-07-01', leadWorkingDays: 3 },
      mayOpenOn: '2021-07-06',
    };
    expect(await its.view()).toMatchObject({ items: [{ mayOpenOn: '2021-07-06' }] });
    for (const day of ['01', '02', '05']) {
      await world.setClock(`2021-07-${day}T08:00:00+07:00`);
      const early = await its.take('open', { charterId });
      expect([day, early.status, early.body.refusals]).toEqual([day, 409, [late]]);
    }
    await world.setClock('2021-07-06T08:00:00+07:00');
    expect(codes(await its.take('open', { charterId }))).toEqual([]);
  });
});

describe('an agenda with conflicts of interest', () => {
  it('is suggested in an order in which each who has one leaves once, whoever has come in a seat among them', async () => {
    const brought = await toDistrictCouncil(world, 16);
    const { council, councilId, roundId, officer, districtOfficer } = brought;
    const [, secretary, , , , sixth, seventh] = council;
    const others = [
      await bringDossier(world, { roundId, officer, districtOfficer }),
      await bringDossier(world, { roundId, officer, districtOfficer }),
      await bringDossier(world, { roundId, officer, districtOfficer }),
    ];
    const [first, second, third, fourth] = [brought, ...others].map(({ dossierId }) => dossierId) as [
      ...[string, string, string, string],
    ];
    const standIn = await world.signedIn(['councilMember', world.places.district]);
    await issued(councilId, '6/QC', {
      standIns: [{ memberId: seventh.personId, substituteId: standIn.personId }],
    });
    const conflict = async (by: Browser, ...among: readonly string[]) => {
      for (const dossierId of among) {
        const body = { word: 'conflict', ground: 'kin' };
        expect((await by.post(`/dossiers/${dossierId}/conflicts`, { body })).status).toBe(200);
      }
    };
    const its = await Desk.plan(secretary, councilId);
    const listed = [first, second, third, fourth];
    await its.take('addItems', { dossierIds: listed });
    const suggested = async () => (await its.view()).suggestedOrder as string[];
    expect(await suggested()).toEqual(listed);
    await conflict(sixth, first, third);
    const order = await suggested();
    expect(order.toSorted()).toEqual(listed.toSorted());
    expect(timesOut(order, first, third)).toBe(1);
    expect((await its.view(council[2])).suggestedOrder).toEqual([]);

    const arrange = (...dossierIds: readonly string[]) => its.take('arrange', { dossierIds });
    for (const wrong of [
      [first, second, third],
      [...listed, councilId],
      [first, second, third, councilId],
    ]) {
      const answer = await arrange(...wrong);
      expect([answer.status, answer.body.refusals]).toEqual([
        422,
        [{ code: 'agenda.not-the-same', listed: 4, given: wrong.length }],
      ]);
    }
    expect((await arrange(first, first, third, fourth)).status).toBe(400);
    expect((await arrange(...order)).status).toBe(200);
    expect(((await its.view()).items as { dossierId: string }[]).map(({ dossierId }) => dossierId)).toEqual(
      order,
    );
    const unlisted = await its.take('removeItem', { dossierId: councilId });
    expect([unlisted.status, unlisted.body.refusals]).toEqual([
      404,
      [{ code: 'agenda.not-listed', dossierId: councilId }],
    ]);

    await its.take('deliver');
    const seat = { mode: 'inPerson', standsInFor: seventh.personId, paper: 'Giấy 6' };
    await its.take('arrive', { personId: standIn.personId, ...seat });
    await conflict(standIn, first, second);
    const again = await suggested();
    expect([timesOut(again, first, third), timesOut(again, first, second)]).toEqual([1, 1]);
  });

  /** How often whoever has a conflict in these goes out. */
  const timesOut = (order: readonly string[], ...among: readonly string[]) =>
    order.filter((id, at) => among.includes(id) && !among.includes(order[at - 1] ?? '')).length;
});

describe('the application', () => {
  it('stops while a board is watched, and ends it', async () => {
    const board = await watchBoard(desk.by, desk.id);
    await board.next();
    const end = board.next().catch((reason: Error) => reason.message);
    await world.stop();
    expect(await end).toBe('The board has ended');
  }, 20_000);
});
