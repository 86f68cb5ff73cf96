import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPublicKey, randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import QRCode from 'qrcode';
import { findCheckpoints, isSignedBy } from '../../src/modules/ledger/checkpoint.js';
import { eventually } from '../support/eventually.js';
import { pagesOf, paragraphsOf } from '../support/read-paper.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, bringDossier, toDistrictCouncil, type CouncilStory } from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

type Brought = Awaited<ReturnType<typeof bringDossier>>;
const poorly = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '4.1'];

let world: RunningApplication;
let story: CouncilStory;
let standIn: Browser;
let auditor: Browser;
/** On the agenda in this order: agreed at once, discussed, with a conflict, never scored. */
let dossiers: readonly [Brought, Brought, Brought, Brought];
let session: { readonly id: string; version: number };

const mustBe = (status: number) => (answer: Awaited<ReturnType<Browser['get']>>) => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

async function take(action: string, body: object = {}) {
  const [, secretary] = story.council;
  const path = `/council-sessions/${session.id}/steps/${action}`;
  const answer = mustBe(200)(await secretary.post(path, { version: session.version, body }));
  session.version = told(answer, 'version');
}

async function openPanel({ dossierId }: Brought): Promise<{ id: string; turn: number }> {
  const { panels } = (await story.council[1].get(`/dossiers/${dossierId}`)).body;
  const open = (panels as { id: string; turn: number; status: string }[]).find(
    ({ status }) => status === 'open',
  );
  if (!open) throw new Error('No panel is open');
  return open;
}

async function cast(by: Browser, dossier: Brought, sheet: object) {
  const { id } = await openPanel(dossier);
  const path = `/dossiers/${dossier.dossierId}/panels/${id}/ballot`;
  mustBe(200)(await by.post(path, { version: await dossier.version(), body: sheet }));
}

async function score(dossier: Brought, members: readonly Browser[], low: readonly Browser[] = []) {
  mustBe(200)(await dossier.step(story.council[1], 'openScoring'));
  for (const member of members)
    await cast(member, dossier, await bestSheet(member, low.includes(member) ? poorly : []));
  mustBe(200)(await dossier.step(story.council[1], 'closeScoring'));
}

const paper = (by: Browser, name: string, format = 'docx') =>
  by.download(`/council-sessions/${session.id}/${name}?format=${format}`);
/** What everything that tells of a dossier answers, where it is the same answer. */
async function refusedPapers(by: Browser, { dossierId }: Brought) {
  const at = `/dossiers/${dossierId}`;
  const [panel] = await world.query<{ id: string }>(`SELECT id FROM panel WHERE dossier_id = $1`, [
    dossierId,
  ]);
  const [file] = await world.query<{ id: string }>(`SELECT id FROM evidence WHERE dossier_id = $1`, [
    dossierId,
  ]);
  const ballots = `${at}/panels/${panel?.id}/ballots`;
  const explanation = `${at}/panels/${panel?.id}/explanation`;
  const answers = await Promise.all(
    [
      ...[at, `${at}/assessment`, `${at}/advice`, `${at}/appeals`, `${at}/evidence/${file?.id}`],
      ...[ballots, `${ballots}/${story.council[0].personId}/sheet?format=pdf`],
      ...[explanation, `${explanation}/paper?format=pdf`],
    ].map(async (path) => {
      const answer = await by.get(path);
      return JSON.stringify([answer.status, codesOf(answer)]);
    }),
  );
  return JSON.parse([...new Set(answers)].join(' and ')) as unknown;
}
const minutesText = async () => paragraphsOf((await paper(story.council[0], 'minutes')).content);

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await toDistrictCouncil(world);
  const { council, officer, districtOfficer, roundId } = story;
  const bring = () => bringDossier(world, { roundId, officer, districtOfficer });
  dossiers = [story, await bring(), await bring(), await bring()];
  for (const [n, { dossierId }] of dossiers.entries())
    await world.query(
      `UPDATE product SET name = $2 FROM dossier d WHERE d.id = $1 AND product.id = d.product_id`,
      [dossierId, `Chè số ${n + 1}`],
    );
  const [chair, secretary, third, fourth, fifth, , seventh] = council;
  standIn = await world.signedIn(['councilMember', world.places.district]);
  auditor = await world.signedIn(['auditor', world.places.district]);
  await world.query(`UPDATE person SET email = sign_in_name || '@example.vn' WHERE sign_in_name <> 'nguoi1'`);
  const office = await world.signedIn(['coordinationOffice', world.places.district]);
  const terms = {
    spread: { points: 10, counts: 'from' },
    standIns: [{ memberId: seventh.personId, substituteId: standIn.personId }],
  };
  const charter = { decisionNumber: '07/QĐ-HĐ', decidedOn: '2021-06-14', inForceFrom: '2021-06-14', terms };
  mustBe(201)(await office.post(`/councils/${story.councilId}/charters`, { body: charter }));
  const [kept] = await world.query<{ id: string }>(`SELECT id FROM council_charter`);

  const planned = mustBe(201)(
    await secretary.post('/council-sessions', {
      body: {
        ...{
          councilId: story.councilId,
          title: 'Phiên họp đợt 1',
          plannedOn: '2021-06-15',
          plannedAt: '08:00',
        },
        venue: 'Hội trường UBND huyện',
      },
    }),
  );
  session = { id: told(planned, 'id'), version: told(planned, 'version') };
  const [first, second, next, last] = dossiers.map(({ dossierId }) => dossierId);
  await take('addItems', { dossierIds: [first, last, second] });
  await take('removeItem', { dossierId: last });
  await take('addItems', { dossierIds: [next, last] });
  await take('deliver');
  await world.setClock('2021-06-15T08:00:00+07:00');
  for (const member of [chair, secretary, third, fourth]) await take('arrive', at(member, 'inPerson'));
  await take('arrive', at(fifth, 'remote'));
  await take('arrive', {
    ...at(standIn, 'inPerson'),
    standsInFor: seventh.personId,
    paper: '01/GUQ ngày 14/6/2021',
  });
  await take('open', { charterId: kept?.id ?? null });
});
afterAll(() => world.stop());

const at = ({ personId }: Browser, mode: string) => ({ personId, mode });

describe('a session that is not sealed', () => {
  it('has its dossiers in the order in which they were added, without a gap where one was taken off', async () => {
    const agenda = async (by: Browser) =>
      (await by.get(`/council-sessions/${session.id}`)).body as {
        items: { dossierId: string; position: number }[];
        suggestedOrder: string[];
      };
    const order = dossiers.map(({ dossierId }) => dossierId);
    const [, secretary, member] = story.council;
    const listed = async () =>
      (await agenda(secretary)).items.map(({ dossierId, position }) => [position, dossierId]);
    expect(await listed()).toEqual(order.map((dossierId, at) => [at + 1, dossierId]));
    const places = await world.query<{ position: number }>(
      `SELECT DISTINCT position FROM session_item WHERE session_id = $1`,
      [session.id],
    );
    expect(places).toHaveLength(order.length);

    // Nobody is conflicted yet: any order is as good, and only the desk is told one.
    expect((await agenda(secretary)).suggestedOrder).toEqual(order);
    expect((await agenda(member)).suggestedOrder).toEqual([]);
    await take('arrange', { dossierIds: order.toReversed() });
    expect(await listed()).toEqual(order.toReversed().map((dossierId, at) => [at + 1, dossierId]));
    await take('arrange', { dossierIds: order });
  });

  it('has no papers yet: refused by name, and nothing is written', async () => {
    const [chair, secretary] = story.council;
    const acts = () => world.query(`SELECT FROM act WHERE kind LIKE 'minutes.%' OR kind LIKE 'annex.%'`);
    for (const name of ['minutes?format=pdf', 'summary?format=docx', 'annexes', 'annexes/1?format=pdf']) {
      const answer = await chair.get(`/council-sessions/${session.id}/${name}`);
      expect([name, answer.status, codesOf(answer)]).toEqual([name, 409, ['session.not-sealed']]);
    }
    const body = { what: 'Sửa', reason: 'Nhầm' };
    const added = await secretary.post(`/council-sessions/${session.id}/annexes`, { body });
    expect([added.status, codesOf(added)]).toEqual([409, ['session.not-sealed']]);
    expect(await acts()).toEqual([]);
  });

  it('is not sealed while the chair has not decided on a difference that remains', async () => {
    const [chair, secretary, third, fourth, fifth] = story.council;
    const everybody = [chair, secretary, third, fourth, fifth, standIn];
    const [agreed, discussed, conflicted] = dossiers;
    for (const { dossierId } of dossiers)
      for (const member of everybody) {
        const own = member === fifth && dossierId === conflicted.dossierId;
        const body = own ? { word: 'conflict', ground: 'kin' } : { word: 'none' };
        mustBe(200)(await member.post(`/dossiers/${dossierId}/conflicts`, { body }));
      }
    await score(agreed, everybody);
    await score(
      conflicted,
      everybody.filter((member) => member !== fifth),
    );
    await score(discussed, everybody, [third]);
    expect(await refusedPapers(fifth, conflicted)).toEqual([403, ['conflict.declared']]);

    const best = await bestSheet(third);
    const changed = await bestSheet(third, poorly);
    await cast(third, discussed, {
      ...changed,
      marks: { ...changed.marks, '2.1': best.marks['2.1'] },
      notes: { '2.1': 'Đã xem lại sổ sản xuất' },
    });
    mustBe(200)(await discussed.step(chair, 'closeScoring', { reason: 'Không ai đổi phiếu nữa' }));
    const path = `/council-sessions/${session.id}/steps/seal`;
    const refused = await secretary.post(path, { version: session.version, body: {} });
    expect([refused.status, codesOf(refused)]).toEqual([409, ['agenda.scoring-open']]);
    mustBe(200)(await discussed.step(chair, 'recordDifference', { reason: 'Hội đồng thống nhất' }));
    // After the ballots were counted: what the minutes tell is what they were counted by.
    mustBe(200)(
      await fourth.post(`/dossiers/${agreed.dossierId}/conflicts`, {
        body: { word: 'conflict', ground: 'kin' },
      }),
    );
    await take('leave', { personId: fourth.personId });
    await take('seal', { minutesNumber: '05/BB-HĐ' });
  });
});

describe('the minutes', () => {
  const textOf = async () => (await minutesText()).join('\n');

  it('tell who was there, in whose place, how and until when, who was absent, and the quorum', async () => {
    const text = await textOf();
    const names = await world.query<{ id: string; name: string }>(`SELECT id, full_name AS name FROM person`);
    const nameOf = ({ personId }: Browser) => names.find(({ id }) => id === personId)?.name ?? '';
    const [chair, secretary, , , , sixth, seventh] = story.council;
    const lines = [
      'Số: 05/BB-HĐ',
      `Địa điểm: Hội trường UBND huyện`,
      'Quy chế: số 07/QĐ-HĐ ngày 14 tháng 6 năm 2021',
      `Chủ trì: ${nameOf(chair)}`,
      `Thư ký: ${nameOf(secretary)}`,
      `${nameOf(standIn)} (dự thay ${nameOf(seventh)} theo giấy ủy quyền 01/GUQ ngày 14/6/2021)`,
      `Vắng mặt: ${nameOf(sixth)} (Ủy viên).`,
      'Khi khai mạc có mặt 6 thành viên; cần ít nhất 6 thành viên (75% số thành viên), có Chủ tịch.',
      'Tài liệu gửi các thành viên ngày 14 tháng 6 năm 2021. Cuộc họp được mời vào 08 giờ 00 phút, ngày 15 tháng 6 năm 2021; tài liệu phải gửi trước ít nhất 1 ngày làm việc.',
    ];
    for (const line of lines) expect(text).toContain(line);
    expect(text.match(/Trực tuyến/g)).toHaveLength(1);
  });

  it('tell of every dossier what the record holds: turns, changes with reasons, conflicts, the chair’s word, the result', async () => {
    const text = await textOf();
    const panels = await world.query<{ product: string; turn: number; points: number; ballots: number }>(
      `SELECT p.name AS product, q.turn, q.points, q.ballots FROM panel q JOIN dossier d ON d.id = q.dossier_id
         JOIN product p ON p.id = d.product_id ORDER BY p.name, q.turn`,
    );
    expect(panels.map(({ product, turn, ballots }) => [product, turn, ballots])).toEqual([
      ['Chè số 1', 1, 6],
      ['Chè số 2', 1, 6],
      ['Chè số 2', 2, 6],
      ['Chè số 3', 1, 5],
    ]);
    const [, agreed = '', discussed = '', conflicted = '', unscored = ''] = text.split(/\n\d\. (?=Chè số)/);
    expect(agreed).not.toContain('không tham gia đánh giá');
    expect(agreed).toContain(`Σ = ${panels[0]?.points} điểm trên n = 6 phiếu`);
    for (const { points } of panels.slice(1, 3)) expect(discussed).toContain(String(points));
    expect(discussed).toContain('2.1');
    expect(discussed).toContain('Đã xem lại sổ sản xuất');
    expect(discussed).toContain(
      'ghi nhận kết quả, điểm vẫn chênh lệch quá giới hạn. Lý do: Hội đồng thống nhất.',
    );
    expect(discussed).toMatch(/\(giới hạn 9\)/);
    expect(conflicted).toContain('không tham gia đánh giá: là người thân của chủ thể');
    expect(conflicted).toContain('trên n = 5 phiếu');
    expect(unscored).toContain('Sản phẩm chưa được đánh giá trong cuộc họp này.');
  });

  it('stand beside sheets that show the first choice and the second of whoever scored again', async () => {
    const [, , third, fourth] = story.council;
    const [, discussed] = dossiers;
    const panels = await world.query<{ id: string; turn: number }>(
      `SELECT id, turn FROM panel WHERE dossier_id = $1 ORDER BY turn`,
      [discussed.dossierId],
    );
    const sheetOf = async (member: Browser, turn: number) => {
      const panel = panels.find((each) => each.turn === turn)?.id ?? '';
      const path = `/dossiers/${discussed.dossierId}/panels/${panel}/ballots/${member.personId}/sheet`;
      return paragraphsOf((await auditor.download(`${path}?format=docx`)).content);
    };
    expect(await sheetOf(third, 1)).toContain('Mức điểm');
    const second = await sheetOf(third, 2);
    for (const column of ['Lượt 1: chọn', 'Lượt 2: chọn']) expect(second).toContain(column);
    expect(second).toContain('Đã xem lại sổ sản xuất');
    const [low, high] = second.slice(second.indexOf('Tổng điểm') + 1).filter((cell) => cell !== '');
    expect(Number(low)).toBeLessThan(Number(high));
    expect(await sheetOf(fourth, 2)).toContain('Người đánh giá giữ nguyên phiếu của lượt trước.');
  });

  it('carry the signed head of the ledger as a code to be scanned', async () => {
    const [head] = await world.query<{ place: string; number: number; hash: string }>(
      `SELECT c.place_id AS place, s.ledger_number AS number, s.ledger_hash AS hash FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1`,
      [session.id],
    );
    const { content } = await paper(story.council[0], 'minutes');
    const [, picture] =
      Object.entries(unzipSync(content)).find(([name]) => name.startsWith('word/media/')) ?? [];
    const code = `${head?.place}/${head?.number}/${head?.hash}`;
    const drawn = await QRCode.toBuffer(code, { errorCorrectionLevel: 'M', margin: 1, scale: 8 });
    expect(Buffer.from(picture ?? []).equals(drawn)).toBe(true);
    const [pdf] = (await pagesOf((await paper(story.council[0], 'minutes', 'pdf')).content)).slice(-1);
    expect(pdf).toContain(`dòng ${head?.number}:`);
  });

  it('leave out, for a member with a conflict of interest or in doubt, what was said and scored of that dossier', async () => {
    const [chair, , , , fifth, sixth] = story.council;
    const [agreed, , conflicted] = dossiers;
    const sectionsFor = async (by: Browser) =>
      paragraphsOf((await paper(by, 'minutes')).content)
        .join('\n')
        .split(/\n\d\. (?=Chè số)/);
    const thirdRowFor = async (by: Browser) =>
      paragraphsOf((await paper(by, 'summary')).content)
        .join('\n')
        .split('Chè số ')
        .find((row) => row.startsWith('3')) ?? '';
    const whole = await sectionsFor(chair);

    const copy = await sectionsFor(fifth);
    expect(copy.toSpliced(3, 1)).toEqual(whole.toSpliced(3, 1));
    expect(copy[3]).toContain('không tham gia đánh giá: là người thân của chủ thể');
    expect(copy[3]).toContain('không in trong bản này');
    expect(copy[3]).not.toMatch(/Σ|phiếu|\d sao/);
    const row = await thirdRowFor(fifth);
    expect(row).toContain('không in: xung đột lợi ích');
    expect(row.split('không in')[0]).not.toMatch(/\n\d/);
    expect(await thirdRowFor(chair)).toMatch(/\n\d/);

    expect(await sectionsFor(sixth)).toEqual(whole);
    const at = `/dossiers/${agreed.dossierId}/conflicts`;
    mustBe(200)(await sixth.post(at, { body: { word: 'doubt', note: 'Cùng xã' } }));
    expect((await sectionsFor(sixth))[1]).toContain('không in trong bản này');

    // Another office gives none of it back.
    await world.query(
      `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by) VALUES ($1, $2, 1, 'conflict', 'kin', $2)`,
      [conflicted.dossierId, auditor.personId],
    );
    expect((await sectionsFor(auditor))[3]).toContain('không in trong bản này');
    await world.query(
      `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, stated_by) VALUES ($1, $2, 2, 'none', $2)`,
      [conflicted.dossierId, auditor.personId],
    );
    expect(await sectionsFor(auditor)).toEqual(whole);
  });

  it('are covered by that head: their digest is an act before it', async () => {
    const [covered] = await world.query<Record<'covered' | 'same' | 'salted', boolean>>(
      `SELECT r.number <= s.ledger_number AS covered, a.subject ->> 'digest' = salted_digest(m.session_id, m.nonce, m.meeting::text) AS same,
              a.subject ->> 'digest' <> digest_of(m.meeting) AS salted
         FROM act a JOIN ledger_row r ON r.act_id = a.id JOIN council_session s ON s.id = (a.subject ->> 'session')::uuid
         JOIN session_meeting m ON m.session_id = s.id WHERE a.kind = 'minutes.kept'`,
    );
    expect(covered).toEqual({ covered: true, same: true, salted: true });
  });

  it('are nobody’s who may not read the ballots, and each reading is an act', async () => {
    const foreign = await world.signedIn(['councilSecretary', world.places.otherDistrict]);
    const above = await world.signedIn(['councilChair', world.places.province]);
    for (const by of [foreign, above]) {
      const answer = await by.get(`/council-sessions/${session.id}/minutes?format=pdf`);
      expect([answer.status, codesOf(answer)]).toEqual([404, ['session.not-found']]);
    }
    expect((await paper(story.owner, 'minutes')).status).toBe(403);
    expect((await paper(world.nobody(), 'summary')).status).toBe(401);
    expect((await paper(auditor, 'minutes', 'odt')).status).toBe(400);
    expect((await paper(auditor, 'summary')).status).toBe(200);
    const [read] = await world.query(
      `SELECT place_id AS place, subject ->> 'session' AS session FROM act WHERE kind = 'summary.read' AND person_id = $1`,
      [auditor.personId],
    );
    expect(read).toEqual({ place: world.places.district, session: session.id });
  });
});

describe('an auditor of the province', () => {
  const everyPaper = ['minutes?format=pdf', 'summary?format=docx', 'annexes'];
  const offered = async (by: Browser) => (await by.get(`/council-sessions/${session.id}`)).body.papers;

  it('reads what the councils of its districts have left, and corrects none of it', async () => {
    const above = await world.signedIn(['auditor', world.places.province]);
    for (const name of everyPaper)
      expect([name, (await above.download(`/council-sessions/${session.id}/${name}`)).status]).toEqual([
        name,
        200,
      ]);
    expect(await offered(above)).toEqual({ mayRead: true, mayCorrect: false });
    expect((await above.get(`/ledgers/${world.places.district}/rows`)).status).toBe(200);
    const [read] = await world.query<{ place: string }>(
      `SELECT place_id AS place FROM act WHERE kind = 'minutes.read' AND person_id = $1`,
      [above.personId],
    );
    expect(read).toEqual({ place: world.places.district });
  });

  it('reads nothing elsewhere, and below it nobody but an auditor does', async () => {
    const { otherDistrict, commune, province } = world.places;
    const elsewhere = await world.signedIn(['auditor', otherDistrict], ['auditor', commune]);
    const officer = await world.signedIn(['provinceOfficer', province]);
    for (const by of [elsewhere, officer])
      for (const name of everyPaper)
        expect([name, (await by.download(`/council-sessions/${session.id}/${name}`)).status]).toEqual([
          name,
          404,
        ]);
    expect((await elsewhere.get(`/ledgers/${world.places.district}/rows`)).status).toBe(404);
    expect(await offered(officer)).toEqual({ mayRead: false, mayCorrect: false });
  });
});

describe('the signed head', () => {
  it('goes by mail to everybody who sits there or stood in, and to the auditors, with all that verifies it', async () => {
    const key = await auditor.get('/ledgers/key');
    await eventually(async () => {
      const mails = await world.query<{ to: string; body: string }>(
        `SELECT m.to_address AS to, m.body FROM sending m JOIN delivery v ON v.sending_id = m.id JOIN notice n ON n.id = v.notice_id WHERE n.template = 'sessionSealed'`,
      );
      const people = [...story.council, standIn, auditor].map(({ personId }) => personId);
      const addresses = await world.query<{ email: string }>(
        `SELECT email FROM person WHERE id = ANY ($1::uuid[])`,
        [people],
      );
      expect(mails.map(({ to }) => to).toSorted()).toEqual(addresses.map(({ email }) => email).toSorted());
      const [checkpoint] = findCheckpoints(mails[0]?.body ?? '');
      if (!checkpoint) throw new Error('The mail carries no checkpoint');
      expect(checkpoint).toMatchObject({ place: world.places.district, key: key.body.id });
      expect(isSignedBy(createPublicKey(told<string>(key, 'pem')), checkpoint)).toBe(true);
      expect(mails[0]?.body).toContain(`/council-sessions/${session.id}`);
    });
  });
});

describe('a session sealed before minutes were kept', () => {
  let old: { readonly id: string; readonly path: string };
  beforeAll(async () => {
    const [row] = await world.query<{ id: string }>(
      `INSERT INTO council_session (id, council_id, title, planned_on, planned_at, venue, machine_id, machine_version, state, version,
         opened_at, sealed_at)
       SELECT gen_random_uuid(), council_id, 'Phiên cũ', planned_on, planned_at, venue, machine_id, machine_version, 'sealed', 1,
         opened_at, sealed_at FROM council_session WHERE id = $1 RETURNING id`,
      [session.id],
    );
    if (!row) throw new Error('No session was copied');
    old = { id: row.id, path: `/council-sessions/${row.id}` };
  });

  it('has none: refused by name with its day, and nothing is written', async () => {
    const [chair, secretary] = story.council;
    for (const name of ['minutes?format=pdf', 'summary?format=docx', 'annexes', 'annexes/1?format=pdf']) {
      const { status, body } = await chair.get(`${old.path}/${name}`);
      const refusals = [{ code: 'session.minutes-not-kept', sealedOn: '2021-06-15' }];
      expect([name, status, body.refusals]).toEqual([name, 409, refusals]);
    }
    const body = { what: 'Sửa', reason: 'Nhầm' };
    const added = await secretary.post(`${old.path}/annexes`, { body });
    expect([added.status, codesOf(added)]).toEqual([409, ['session.minutes-not-kept']]);
    expect(await world.query(`SELECT FROM session_annex WHERE session_id = $1`, [old.id])).toEqual([]);
  });

  it('offers none on its page', async () => {
    expect((await story.council[0].get(old.path)).body).toMatchObject({ papers: null });
    expect((await story.council[0].get(`/council-sessions/${session.id}`)).body).toMatchObject({
      papers: { mayRead: true },
    });
  });
});

describe('printed again later', () => {
  const all = async () => ({
    docx: (await paper(story.council[0], 'minutes')).content,
    pdf: (await paper(story.council[0], 'minutes', 'pdf')).content,
    summary: (await paper(story.council[0], 'summary', 'pdf')).content,
  });

  it('they are the same bytes, whatever was renamed, opened again or came after; annexes correct them', async () => {
    const before = await all();
    const [chair, secretary] = story.council;
    const [agreed] = dossiers;
    const approver = await world.signedIn(['districtApprover', world.places.district]);
    await world.query(`UPDATE person SET full_name = full_name || ' đổi tên'`);
    await world.query(`UPDATE product SET name = name || ' Hoa'`);
    await world.setClock('2021-07-20T09:00:00+07:00');
    const body = { what: 'Địa điểm là Nhà văn hóa huyện.', reason: 'Ghi nhầm' };
    const annexes = `/council-sessions/${session.id}/annexes`;
    const written = { body, key: randomUUID() };
    expect((await secretary.post(annexes, written)).body).toEqual({ number: 1 });
    expect((await secretary.post(annexes, written)).body).toEqual({ number: 1 });
    expect((await story.council[2].post(annexes, { body })).status).toBe(403);
    expect((await secretary.post(annexes, { body: { ...body, reason: ' ' } })).status).toBe(400);
    mustBe(200)(await agreed.step(secretary, 'proposeReopening', { reason: 'Bỏ sót phiếu kiểm nghiệm' }));
    mustBe(200)(await agreed.step(approver, 'confirmReopening', { reason: 'Đồng ý xem lại' }));

    const after = await all();
    expect(after.docx.equals(before.docx)).toBe(true);
    expect(after.pdf.equals(before.pdf)).toBe(true);
    expect(after.summary.equals(before.summary)).toBe(true);

    const { items } = (await chair.get(annexes)).body as { items: { number: number; what: string }[] };
    expect(items.map(({ number, what }) => [number, what.slice(0, 48)])).toEqual([
      [1, 'Địa điểm là Nhà văn hóa huyện.'],
      [2, 'Kết quả đánh giá sản phẩm “Chè số 1” tại mục 1 củ'.slice(0, 48)],
    ]);
    const forSixth = (await story.council[5].get(annexes)).body as { items: { what: string }[] };
    expect(forSixth.items[1]?.what).toBe(
      'Kết quả đánh giá sản phẩm “Chè số 1” tại mục 1 của Biên bản được mở lại và không còn hiệu lực.',
    );
    const second = paragraphsOf((await paper(auditor, 'annexes/2')).content).join('\n');
    expect(second).toContain('Phụ lục đính chính số 02');
    expect(second).toContain('Bỏ sót phiếu kiểm nghiệm. Ý kiến của người đồng ý mở lại: Đồng ý xem lại.');
    expect(second).not.toContain('Hoa');
    for (const number of ['3', '0', 'x'])
      expect(codesOf(await chair.get(`${annexes}/${number}?format=pdf`))).toEqual(['annex.not-found']);
    const acts = await world.query(
      `SELECT kind, person_id AS by, subject ->> 'number' AS number FROM act WHERE kind = 'annex.written' ORDER BY at`,
    );
    expect(acts).toEqual([
      { kind: 'annex.written', by: secretary.personId, number: '1' },
      { kind: 'annex.written', by: approver.personId, number: '2' },
    ]);
    const reads = await world.query(`SELECT kind FROM act WHERE kind LIKE 'annex%.read' AND person_id = $1`, [
      story.council[5].personId,
    ]);
    expect(reads).toEqual([{ kind: 'annexes.read' }]);
  });

  it('and the database keeps what was kept', async () => {
    const asApplication = async (sql: string) => {
      await world.query('SET ROLE ocop_app');
      try {
        await world.query(sql);
        return 'done';
      } catch (reason) {
        return (reason as { code?: string }).code;
      } finally {
        await world.query('RESET ROLE');
      }
    };
    for (const table of ['session_meeting', 'session_annex'])
      for (const change of [`UPDATE ${table} SET session_id = session_id`, `DELETE FROM ${table}`])
        expect([change, await asApplication(change)]).toEqual([change, '42501']);
  });
});
