import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../src/platform/database/index.js';
import { conditionCodes } from '../../src/domain/follow-up/recheck-conditions.js';
import { Relay } from '../../src/modules/reminders/index.js';
import { scoredAlike } from '../support/appeal-story.js';
import { feedOf } from '../support/dates-told.js';
import { eventually } from '../support/eventually.js';
import { markedSheet } from '../support/marked-sheet.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, toDistrictCouncil, type ScoringStory } from '../support/scoring-story.js';
import { codesOf, fieldsOf, listed, told } from '../support/told.js';

interface Notice {
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the software in use today gets wrong, seen in its source: each as a sentence that holds here, asked over HTTP. */
let world: RunningApplication;
/** Its members all give 100 points. */
let perfect: ScoringStory;
/** Its scoring stays open. */
let other: ScoringStory;
let sheet: Awaited<ReturnType<typeof bestSheet>>;

beforeAll(async () => {
  world = await RunningApplication.start();
  perfect = await openScoring(world, 1);
  other = await openScoring(world, 2);
  sheet = await bestSheet(perfect.owner);
});
afterAll(() => world.stop());

const panelOf = ({ dossierId, panelId }: ScoringStory) => `/dossiers/${dossierId}/panels/${panelId}`;
const cast = async (by: Browser, story: ScoringStory, body: object = sheet) =>
  by.post(`${panelOf(story)}/ballot`, { version: await story.version(), body });
const ballotsOf = ({ panelId }: ScoringStory) =>
  world.query<{ person_id: string; total: number; receipt: string }>(
    `SELECT person_id, total, encode(receipt, 'hex') AS receipt FROM ballot WHERE panel_id = $1 ORDER BY person_id`,
    [panelId],
  );
const panelsSeen = async (by: Browser, dossierId: string) =>
  told<{ result: Record<string, unknown> | null; contested: string[]; turn: number }[]>(
    await by.get(`/dossiers/${dossierId}`),
    'panels',
  );

describe('what the software in use gets wrong holds here', () => {
  it('1. the average comes from the ballots: none that a browser sends is taken', async () => {
    const [, secretary, member] = perfect.council;
    for (const field of ['mean', 'average', 'points', 'ballots', 'star', 'result']) {
      const closing = await perfect.step(secretary, 'closeScoring', { [field]: 99 });
      expect([closing.status, fieldsOf(closing)]).toEqual([400, [field]]);
      const casting = await cast(member, perfect, { ...sheet, [field]: 99 });
      expect([casting.status, fieldsOf(casting)]).toEqual([400, [field]]);
    }
    expect(codesOf(await perfect.step(secretary, 'closeScoring'))).toEqual(['panel.ballots-missing']);
    expect(await world.query('SELECT status, result FROM panel WHERE id = $1', [perfect.panelId])).toEqual([
      { status: 'open', result: null },
    ]);
    expect(await ballotsOf(perfect)).toEqual([]);
  });

  it('2. whoever is signed in scores: nobody writes the sheet of another, whatever the body says', async () => {
    const [chair, secretary] = perfect.council;
    for (const field of ['personId', 'memberId', 'scorerId', 'userId', 'castBy']) {
      const answer = await cast(secretary, perfect, { ...sheet, [field]: chair.personId });
      expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
    }
    expect((await cast(secretary, perfect)).status).toBe(200);
    expect((await ballotsOf(perfect)).map(({ person_id }) => person_id)).toEqual([secretary.personId]);
    expect((await chair.get(`${panelOf(perfect)}/ballot`)).status).toBe(404);
    expect((await cast(perfect.officer, other)).status).toBe(403);
  });

  it('3. sheets of one product cannot be copied onto another, and none is ever deleted', async () => {
    const [, member] = other.council;
    expect((await cast(member, other)).status).toBe(200);
    const before = await ballotsOf(other);
    const [secretary] = perfect.council;
    const from = { panelId: perfect.panelId, dossierId: perfect.dossierId };
    for (const by of [secretary, member]) {
      for (const [method, path] of [
        ['POST', `${panelOf(other)}/ballots`],
        ['POST', `${panelOf(other)}/ballots/copy`],
        ['PUT', `${panelOf(other)}/ballot`],
        ['DELETE', `${panelOf(other)}/ballot`],
        ['POST', `/dossiers/${other.dossierId}/panels/${perfect.panelId}/ballot`],
      ] as const)
        expect((await by.send(method, path, { version: 1, body: from })).status).toBeGreaterThanOrEqual(400);
    }
    const { paths } = (await world.nobody().get('/openapi.json')).body as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.filter((route) => /copy|clone|duplicate|^(delete|patch) .*ballot/.test(route))).toEqual([]);
    expect(await ballotsOf(other)).toEqual(before);
    // Nor by whoever holds the application's own role in the database.
    for (const statement of [
      `DELETE FROM ballot WHERE panel_id = '${other.panelId}'`,
      `UPDATE ballot SET marks = '{}' WHERE panel_id = '${other.panelId}'`,
      `INSERT INTO ballot SELECT * FROM ballot WHERE panel_id = '${other.panelId}' ON CONFLICT (panel_id, person_id) DO UPDATE SET total = 0`,
    ])
      await expect(
        withClient(world.database.appUrl, (client) => client.query(statement)),
      ).rejects.toMatchObject({
        code: '42501',
      });
    expect(await ballotsOf(other)).toEqual(before);
  });

  it('4. a member’s total is the sum of the marks: it cannot disagree with them', async () => {
    const [, , , member] = other.council;
    const marked = await markedSheet(member, 'qd-1048-2019', '12', 83);
    const wrong = await cast(member, other, { ...marked, total: 84 });
    expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['total']]);
    const answer = await cast(member, other, marked);
    expect([answer.status, answer.body.total]).toEqual([200, 83]);
    const own = (await member.get(`${panelOf(other)}/ballot`)).body;
    expect([own.total, own.marks]).toEqual([83, marked.marks]);
  });

  it('5. the state that a scoring leads to is kept, and is the same for whoever looks next', async () => {
    const [chair, secretary, ...members] = perfect.council;
    for (const member of [chair, ...members]) await cast(member, perfect);
    const closed = await perfect.step(secretary, 'closeScoring');
    expect(closed.body.dossier).toMatchObject({ state: 'district.forwarding', star: 5 });
    for (const reader of [perfect.owner, perfect.districtOfficer, chair]) {
      const { state, star } = (await reader.get(`/dossiers/${perfect.dossierId}`)).body;
      expect([state, star]).toEqual(['district.forwarding', 5]);
    }
    expect(
      await world.query('SELECT state, star FROM dossier WHERE id = $1', [perfect.dossierId]),
    ).toMatchObject([{ state: 'district.forwarding', star: 5 }]);
  });

  it('6. a perfect 100.00 is kept and shown', async () => {
    const [panel] = await panelsSeen(perfect.owner, perfect.dossierId);
    expect(panel?.result).toMatchObject({ points: 700, ballots: 7, mean: '100.00', star: 5 });
  });

  it.each([
    ['above', 'district.forwarding', []],
    ['from', 'district.discussion', expect.arrayContaining([expect.any(String)])],
  ] as const)(
    '7. exactly ten points apart is one question with one answer: a charter that counts "%s" ten leads to %s',
    async (counts, state, contested) => {
      const story = await toDistrictCouncil(world, counts === 'above' ? 3 : 4);
      const office = await world.signedIn(['coordinationOffice', world.places.district]);
      const issued = await office.post(`/councils/${story.councilId}/charters`, {
        body: {
          ...{ decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-14', inForceFrom: '2021-06-14' },
          terms: { spread: { points: 10, counts } },
        },
      });
      expect(issued.status).toBe(201);
      await world.convene(story.dossierId, 'district');
      const [chair, secretary, ...members] = story.council;
      expect((await story.step(secretary, 'openScoring')).status).toBe(200);
      const [panel] = await world.query<{ id: string }>('SELECT id FROM panel WHERE dossier_id = $1', [
        story.dossierId,
      ]);
      const scored = { ...story, panelId: panel?.id ?? '' };
      const ten = await markedSheet(chair, 'qd-1048-2019', '12', 90);
      expect((await cast(chair, scored, ten)).body.total).toBe(90);
      for (const member of [secretary, ...members]) await cast(member, scored);
      const closed = await story.step(secretary, 'closeScoring');
      expect(told<{ state: string }>(closed, 'dossier').state).toBe(state);
      const seen = (await chair.get(`/dossiers/${story.dossierId}`)).body;
      const [first] = await panelsSeen(chair, story.dossierId);
      expect([seen.state, first?.contested]).toEqual([state, contested]);
      // Reckoned from what the members gave: 90 and six times 100.
      expect(first?.result).toMatchObject({ points: 690, ballots: 7, mean: '98.57' });
      const session = await secretary.get(`/council-sessions/${await sessionOf(story.dossierId)}`);
      expect(told<object[]>(session, 'items')).toMatchObject([{ dossierId: story.dossierId, state }]);
    },
  );

  it('8. a deadline is reminded of beforehand and enforced afterwards', async () => {
    const { items } = (await perfect.owner.get(`/dossiers/${perfect.dossierId}/reminders`)).body as {
      items: { status: string; deadline: string }[];
    };
    expect(items.some(({ status, deadline }) => status === 'planned' && deadline === 'dueAtProvince')).toBe(
      true,
    );
    await world.setClock('2021-08-12T08:10:00+07:00');
    await eventually(async () => {
      await world.app.get(Relay, { strict: false }).sweep();
      const told = (await perfect.districtOfficer.get('/notices')).body.items as Notice[];
      const facts = { deadline: 'dueAtProvince', dossierId: perfect.dossierId, daysLeft: 1 };
      expect(told).toContainEqual(
        expect.objectContaining({ template: 'deadline', facts: expect.objectContaining(facts) as object }),
      );
    });
    await world.setClock('2021-08-14T08:00:00+07:00');
    await world.adjourn(perfect.dossierId);
    const late = await perfect.step(perfect.districtOfficer, 'forwardToProvince', {
      letterNumber: '1',
      minutesNumber: '2',
    });
    expect([late.status, codesOf(late)]).toEqual([422, ['deadline.passed']]);
    await world.setClock('2021-06-14T08:00:00+07:00');
  });

  it('9. a conflict, attendance, a quorum and every act are on record, and earlier results stay', async () => {
    const story = await toDistrictCouncil(world, 5);
    const [chair, secretary, third, ...members] = story.council;
    expect(codesOf(await third.get(`/dossiers/${story.dossierId}`))).toEqual(['conflict.undeclared']);
    for (const member of [chair, secretary, ...members])
      await member.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'none' } });
    await third.post(`/dossiers/${story.dossierId}/conflicts`, { body: { word: 'conflict', ground: 'kin' } });
    expect(codesOf(await story.step(secretary, 'openScoring'))).toEqual(['session.not-open']);
    await world.convene(story.dossierId, 'district');
    await world.query(
      `UPDATE session_attendance SET left_at = ocop_now() WHERE person_id = ANY ($1) AND left_at IS NULL`,
      [[chair.personId, members[0].personId, members[1].personId]],
    );
    const open = await story.step(secretary, 'openScoring');
    expect([open.status, codesOf(open)]).toEqual([409, ['quorum.missing', 'quorum.chair-missing']]);
    expect(told<object[]>(open, 'refusals')[0]).toMatchObject({ needed: 5, present: 3 });

    const auditor = await world.signedIn(['auditor', world.places.district]);
    const acts = listed(
      await auditor.get(`/ledgers/${world.places.district}/rows?dossierId=${perfect.dossierId}&limit=100`),
      'kind',
    );
    for (const kind of ['panel.opened', 'ballot.cast', 'panel.closed', 'dossier.step', 'conflict.stated'])
      expect(acts).toContain(kind);

    const approver = await world.signedIn(['districtApprover', world.places.district]);
    const reason = { reason: 'Bỏ sót phiếu kiểm nghiệm' };
    expect((await perfect.step(perfect.council[0], 'proposeReopening', reason)).status).toBe(200);
    expect((await perfect.step(approver, 'confirmReopening', reason)).status).toBe(200);
    const ballots = await perfect.council[1].get(`${panelOf(perfect)}/ballots`);
    expect(listed(ballots, 'personId')).toHaveLength(7);
  });

  it('9. a result is appealed against, a certificate has its last day and is told of, and is revoked by a decision', async () => {
    const story = await scoredAlike(world, 45, 6);
    const grounds = [{ criterion: story.low[0]?.criterion ?? '', reason: 'Đã có giấy chứng nhận' }];
    expect((await story.step(story.owner, 'fileAppeal', { grounds })).status).toBe(200);
    expect(listed(await story.owner.get(`/dossiers/${story.dossierId}/appeals`), 'status')).toEqual([
      'filed',
    ]);

    const { district, province } = world.places;
    const own = await world.producer();
    const dossierId = await recognised(world, {
      ...own,
      roundId: story.roundId,
      star: 4,
      expiresOn: '2024-05-14',
    });
    const certificate = (await own.browser.get(`/dossiers/${dossierId}`)).body.recognition;
    expect(certificate).toMatchObject({ star: 4, expiresOn: '2024-05-14' });
    const feed = await feedOf(own.browser);
    await world.setClock('2024-02-14T08:00:00+07:00');
    expect(told<string>(await world.nobody().get(feed), 'text')).toContain('DTSTART;VALUE=DATE:20240514');
    await world.setClock('2021-06-14T08:00:00+07:00');

    const [office, inspector, approver] = [
      await world.signedIn(['coordinationOffice', district]),
      await world.signedIn(['districtOfficer', district]),
      await world.signedIn(['provincialApprover', province]),
    ];
    const call = {
      ...{
        placeId: district,
        kind: 'recheck',
        due: { on: '2021-12-31', counts: 'by' },
        carriedOutBy: 'district',
      },
      ...{ basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' }, source: 'Công văn của huyện' },
      stars: { from: 3, to: 5 },
    };
    const called = await office.post('/follow-up-calls', { body: call });
    const [id] = listed(await office.get(`/follow-ups?callId=${told<string>(called, 'id')}`), 'id');
    const step = async (by: Browser, action: string, body: object) => {
      const { version } = (await office.get(`/follow-ups/${String(id)}`)).body;
      return by.post(`/follow-ups/${String(id)}/steps/${action}`, { version: version as number, body });
    };
    const conditions = conditionCodes.map((condition) => ({
      ...{ condition, holds: condition !== 'foodSafe' },
      ...(condition === 'foodSafe' ? { note: 'Đã thấy tại cơ sở.' } : {}),
    }));
    const findings = {
      checkedOn: '2021-06-14',
      participants: ['Công chức xã'],
      conditions,
      summary: 'Đã kiểm tra.',
    };
    expect((await step(inspector, 'recordFindings', findings)).status).toBe(200);
    const revoke = { outcome: 'revoke', reason: 'Không còn an toàn thực phẩm', basis: '843/QĐ-UBND' };
    expect((await step(inspector, 'propose', revoke)).status).toBe(200);
    const decision = { decisionNumber: '901/QĐ-UBND', decidedOn: '2021-06-14' };
    expect((await step(inspector, 'accept', decision)).status).toBe(403);
    expect((await step(approver, 'accept', decision)).status).toBe(200);
    expect((await own.browser.get(`/follow-ups/${String(id)}`)).body.decision).toMatchObject({
      outcome: 'revoke',
    });
  });

  it('10. a file is for whoever may read its dossier, its id alone opens nothing', async () => {
    const path = (dossierId: string, evidenceId: string) => `/dossiers/${dossierId}/evidence/${evidenceId}`;
    const mine = path(other.dossierId, other.evidenceId);
    expect((await other.owner.download(mine)).status).toBe(200);
    expect((await world.nobody().get(mine)).status).toBe(401);
    expect((await perfect.owner.get(mine)).status).toBe(404);
    expect((await perfect.owner.get(path(perfect.dossierId, other.evidenceId))).status).toBe(404);
    const foreign = await world.signedIn(['districtOfficer', world.places.otherDistrict]);
    expect((await foreign.get(mine)).status).toBe(404);
    const undeclared = await world.signedIn(['councilMember', world.places.district]);
    expect(codesOf(await undeclared.get(mine))).toEqual(['conflict.undeclared']);
  });

  it('11. places are dated rows that people keep: a merged commune under a province without districts is added', async () => {
    const country = await world.signedIn(['administrator', null]);
    const merged = { code: 'LC-M1', name: 'Tam Đường mới', level: 'commune', validFrom: '2025-07-01' };
    const added = await country.post('/places', { body: { ...merged, parentId: world.places.province } });
    expect([added.status, added.body.parentId]).toEqual([201, world.places.province]);
    expect(listed(await country.get('/places?limit=100'), 'id')).toContain(added.body.id);
    // What was filed in the commune of before stays under its name, once that is no more.
    const end = (place: string, lastDay: string | null) =>
      country.send('PUT', `/places/${place}/end`, { body: { lastDay } });
    const { commune, district } = world.places;
    expect(codesOf(await end(district, '2025-06-30'))).toEqual(['place.outlived-by-parts']);
    expect((await end(commune, '2025-06-30')).body.validTo).toBe('2025-06-30');
    await world.setClock('2025-07-01T08:00:00+07:00');
    const kept = (await other.owner.get(`/dossiers/${other.dossierId}`)).body;
    expect([kept.commune, kept.rulebook]).toMatchObject([{ name: 'Bản Bo' }, 'qd-1048-2019']);
    await world.setClock('2021-06-14T08:00:00+07:00');
    expect((await end(commune, null)).body.validTo).toBeNull();
  });

  it('12. every decision has its own sheets, and a dossier stays under the one it was filed under', async () => {
    const { items } = (await other.owner.get('/rulebooks')).body as { items: { id: string }[] };
    expect(items.map(({ id }) => id).toSorted()).toEqual([
      'qd-1048-2019',
      'qd-148-2023',
      'qd-1489-2025',
      'qd-26-2026',
    ]);
    const [old, young] = await Promise.all(
      ['qd-1048-2019', 'qd-26-2026'].map(
        async (id) => (await other.owner.get(`/rulebooks/${id}/sets/12`)).body,
      ),
    );
    expect(JSON.stringify(old?.parts)).not.toEqual(JSON.stringify(young?.parts));
    await world.setClock('2026-06-01T08:00:00+07:00');
    expect((await other.owner.get(`/dossiers/${other.dossierId}`)).body.rulebook).toBe('qd-1048-2019');
    await world.setClock('2021-06-14T08:00:00+07:00');
  });
});

async function sessionOf(dossierId: string): Promise<string> {
  const [row] = await world.query<{ id: string }>(
    'SELECT session_id AS id FROM session_item WHERE dossier_id = $1 AND active',
    [dossierId],
  );
  return row?.id ?? '';
}
