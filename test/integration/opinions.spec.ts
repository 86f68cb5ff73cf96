import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Ledger } from '../../src/modules/ledger/index.js';
import { EndOpinions } from '../../src/modules/opinions/index.js';
import { DeliverDue, Relay } from '../../src/modules/reminders/index.js';
import { feedOf } from '../support/dates-told.js';
import { markedSheet } from '../support/marked-sheet.js';
import { paragraphsOf } from '../support/read-paper.js';
import { Browser, RunningApplication } from '../support/running-application.js';
import { aPaper } from '../support/scoring-story.js';
import { codesOf, listed, told } from '../support/told.js';

const papers = ['registration-slip', 'self-assessment-report', 'updated-papers'];
const report = {
  ...{ reportNumber: '12/BC-UBND', assessedOn: '2026-08-01' },
  contents: { origin: 'Của xã', labour: '12 lao động', idea: 'Nghề của bản', identity: 'Chè cổ thụ' },
};
const openedAt = '2026-08-03T08:00:00+07:00';
/** Ten working days later. */
const dueOn = '2026-08-17';
const lastMoment = '2026-08-17T23:59:59.999+07:00';
const over = '2026-08-18T00:00:00.000+07:00';

interface Panel {
  readonly id: string;
  readonly status: string;
  readonly standing: string;
  readonly opinionsDueOn: string | null;
  readonly seats: readonly { readonly personId: string; readonly hasCast: boolean }[];
  readonly result: object | null;
}

let world: RunningApplication;
let roundId: string;
let formerRoundId: string;
let commune: ReturnType<typeof randomUUID>;
let officer: Browser;
let desk: Browser;
let council: readonly Browser[];
let chair: Browser;
let secretary: Browser;
const sheets = new Map<number, object>();

beforeAll(async () => {
  // Nothing ends by itself here but when the spec looks.
  world = await RunningApplication.start({ OCOP_PROCESS: 'api' });
  await world.setClock(openedAt);
  [commune, roundId, formerRoundId] = [randomUUID(), randomUUID(), randomUUID()];
  await world.query(
    `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-X', 'commune', 'Bản Bo', $2, '2025-07-01')`,
    [commune, world.places.province],
  );
  await world.query(
    `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
       due_at_province_on, due_at_province_counts) VALUES ($1, $2, 2026, 2, 'qd-26-2026', '2026-10-15', 'by', '2026-10-30', 'before')`,
    [roundId, world.places.province],
  );
  await world.query(
    `INSERT INTO round (id, place_id, year, number, rulebook, registration_closes_on, registration_closes_counts,
       due_at_province_on, due_at_province_counts) VALUES ($1, $2, 2026, 1, 'qd-1489-2025', '2026-04-15', 'by', '2026-04-30', 'before')`,
    [formerRoundId, world.places.province],
  );
  officer = await world.signedIn(['communeOfficer', commune]);
  desk = await world.signedIn(['provinceOfficer', world.places.province]);
  council = await world.council('province', 9);
  const [first, second] = council;
  if (!first || !second) throw new Error('A council has a chair and a secretary');
  [chair, secretary] = [first, second];
  for (const points of [65, 72, 75, 79])
    sheets.set(points, await markedSheet(secretary, 'qd-26-2026', '11', points));
});
afterAll(() => world.stop());

/** The clock stands still at this very instant, in every process; a row moves it even for whoever waits in a statement. */
async function standAt(instant: string): Promise<void> {
  await world.query(`
    CREATE TABLE IF NOT EXISTS spec_clock (one boolean PRIMARY KEY DEFAULT true, stands_at timestamptz);
    GRANT SELECT ON spec_clock TO PUBLIC;
    INSERT INTO spec_clock (stands_at) VALUES ('${instant}') ON CONFLICT (one) DO UPDATE SET stands_at = excluded.stands_at;
    CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT stands_at FROM spec_clock'`);
}
/** Whatever is due after that is delivered here and now, and not handed to a queue that nobody works. */
const delivering = (work: () => Promise<unknown>) =>
  world.app.get(Relay).holdDuring(async () => {
    await work();
    await world.app.get(DeliverDue).execute();
  });
const sweep = () => world.app.get(EndOpinions).sweep();

class Renewal {
  constructor(
    readonly id: string,
    readonly owner: Browser,
  ) {}

  async view(by: Browser = secretary) {
    return (await by.get(`/dossiers/${this.id}`)).body as Readonly<Record<string, unknown>> & {
      readonly state: string;
      readonly version: number;
      readonly panels: readonly Panel[];
      readonly steps: readonly Readonly<Record<string, unknown>>[];
    };
  }

  async step(by: Browser, action: string, body: object = {}) {
    return by.post(`/dossiers/${this.id}/steps/${action}`, {
      version: (await this.view(desk)).version,
      body,
    });
  }

  async take(by: Browser, action: string, body: object = {}): Promise<void> {
    const answer = await this.step(by, action, body);
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
  }

  async panel(by: Browser = desk): Promise<Panel> {
    const panel = (await this.view(by)).panels.at(-1);
    if (!panel) throw new Error('No panel was opened');
    return panel;
  }

  async cast(member: Browser, points: number, declared: readonly string[] = []) {
    const [{ id }, { version }] = [await this.panel(), await this.view(desk)];
    const body = { ...sheets.get(points), declared };
    return member.post(`/dossiers/${this.id}/panels/${id}/ballot`, { version, body });
  }

  /** The first so many members answer; some of them first find something. */
  async answered(
    points: readonly number[],
    { found, by }: { readonly found: string; readonly by: number } = { found: '', by: 0 },
  ): Promise<this> {
    for (const [i, each] of points.entries()) {
      const member = council[i];
      const cast = member && (await this.cast(member, each, i < by ? [found] : []));
      if (cast?.status !== 200) throw new Error(JSON.stringify(cast?.body));
    }
    return this;
  }
}

/** A product whose certificate ends this year, before the council of the province a second time. */
async function renewal(): Promise<Renewal> {
  await world.setClock(openedAt);
  const { browser: owner, productId } = await world.producer(commune);
  const before: string = randomUUID();
  await world.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, province_id, purpose, rulebook, criteria_set,
       machine_id, machine_version, state, open, stage_entered_at, filed_on, head, updated_at)
     SELECT $1, 1, p.id, p.producer_id, $3, $4, $5, 'first', 'qd-26-2026', '11', 'qd-26-2026', '1', 'closed.recognised', false,
       ocop_now(), '2023-06-01', '\\x00', ocop_now() FROM product p WHERE p.id = $2`,
    [before, productId, roundId, commune, world.places.province],
  );
  await world.query(
    `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
     VALUES ($1::uuid, 4, 'province', '1/QĐ', '2023-12-15', $1::text, '2026-12-15', ocop_now())`,
    [before],
  );
  const registered = await owner.post('/dossiers', {
    body: { productId, roundId, purpose: 're-evaluation' },
  });
  if (registered.status !== 201) throw new Error(JSON.stringify(registered.body));
  const path = new Renewal(told<{ readonly id: string }>(registered, 'dossier').id, owner);
  await path.take(officer, 'acceptIdea');
  for (const kind of papers) {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', aPaper(), 'giay-to.pdf');
    await owner.post(`/dossiers/${path.id}/evidence`, {
      version: (await path.view(officer)).version,
      raw: form,
    });
  }
  await path.take(owner, 'submit');
  await path.take(officer, 'recordCommuneReport', report);
  await path.take(officer, 'requestEvaluation', { letterNumber: '07/TTr-UBND' });
  await path.take(desk, 'receive', { samplesReceived: 5 });
  await world.query(
    `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, stated_by) SELECT $1, p, 1, 'none', p FROM unnest($2::uuid[]) p`,
    [path.id, council.map(({ personId }) => personId)],
  );
  return path;
}

/** In how many working days, and by which version of the calendar, the last day was counted. */
async function countedOn({ id }: Renewal) {
  const [row] = await world.query(
    `SELECT opinions_working_days AS days, opinions_calendar AS calendar FROM panel WHERE dossier_id = $1`,
    [id],
  );
  return row;
}

/** A charter of the council that is there as long as the work lasts, and then as if it had never been. */
async function underCharter(terms: object, work: (charterId: string) => Promise<void>): Promise<void> {
  const [charter] = await world.query<{ id: string }>(
    `INSERT INTO council_charter (id, council_id, decision_number, decided_on, in_force_from, terms, issued_by)
     SELECT gen_random_uuid(), id, '5/QĐ', '2026-08-01', '2026-08-01', $2, $1 FROM council RETURNING id`,
    [desk.personId, JSON.stringify(terms)],
  );
  await work(charter?.id ?? '');
  await world.query(
    `ALTER TABLE panel DISABLE TRIGGER USER; UPDATE panel SET charter_id = NULL; ALTER TABLE panel ENABLE TRIGGER USER`,
  );
  await world.query(`DELETE FROM council_charter WHERE id = $1`, [charter?.id]);
}

async function polled(): Promise<Renewal> {
  const path = await renewal();
  await path.take(secretary, 'openScoring');
  return path;
}

describe('opening written opinions', () => {
  it('suggests ten working days, and refuses a day that is over, too far, or none at all', async () => {
    const path = await renewal();
    expect((await path.view()).opinionTerms).toEqual({
      usualDueOn: dueOn,
      counted: { workingDays: 10, calendarVersion: 1 },
      latestDueOn: '2026-09-17',
      charterId: null,
    });
    const opening = async (opinionsDueOn: string) => {
      const answer = await path.step(secretary, 'openScoring', { opinionsDueOn });
      return [answer.status, codesOf(answer)];
    };
    expect(await opening('2026-08-02')).toEqual([422, ['opinions.due-in-the-past']]);
    expect(await opening('2026-09-18')).toEqual([422, ['opinions.due-too-late']]);
    expect((await opening('2026-02-30'))[0]).toBe(400);
    expect((await opening('soon'))[0]).toBe(400);
    await path.take(secretary, 'openScoring', { opinionsDueOn: '2026-08-03' }); // to the end of this very day
    expect(await path.panel()).toMatchObject({ opinionsDueOn: '2026-08-03', status: 'open' });
    expect(await countedOn(path)).toEqual({ days: null, calendar: null }); // named, not counted
    const feed = await feedOf(chair);
    expect(told<string>(await world.nobody().get(feed), 'text')).toMatch(
      new RegExp(`UID:dossier-${path.id}-opinion@ocop[^]*?DTSTART;VALUE=DATE:20260803`),
    );
    expect((await path.view()).opinionTerms).toBeNull();
  });

  it('takes the charter’s term over the decision’s', () =>
    underCharter({ opinionsWorkingDays: 5 }, async () => {
      const path = await renewal();
      expect((await path.view()).opinionTerms).toMatchObject({ usualDueOn: '2026-08-10' });
      await path.take(secretary, 'openScoring');
      expect((await path.panel()).opinionsDueOn).toBe('2026-08-10');
      await path.take(chair, 'callMeeting', { reason: 'Phức tạp' });
    }));

  it('is refused under a charter that binds no more, and nothing changed', async () => {
    const path = await renewal();
    const { charterId: seen } = (await path.view()).opinionTerms as { charterId: string | null };
    expect(seen).toBeNull();
    await underCharter({ opinionsWorkingDays: 5 }, async (current) => {
      const stale = await path.step(secretary, 'openScoring', { charterId: seen });
      expect([stale.status, stale.body.refusals]).toEqual([409, [{ code: 'charter.stale', current }]]);
      expect((await path.step(secretary, 'openScoring', { charterId: 'no id' })).status).toBe(400);
      const { state, panels, opinionTerms } = await path.view();
      expect([state, panels, opinionTerms]).toMatchObject(['province.council', [], { charterId: current }]);
      await path.take(secretary, 'openScoring', { charterId: current });
      const [panel] = await world.query<{ charter: string }>(
        `SELECT charter_id AS charter FROM panel WHERE dossier_id = $1`,
        [path.id],
      );
      expect(panel?.charter).toBe(current);
      await path.take(chair, 'callMeeting', { reason: 'Phức tạp' });
    });
  });

  it('keeps the day on the panel and in the chain, and shows who has answered as a session does', async () => {
    const path = await polled();
    const [member] = council.slice(-1);
    await path.answered([72]);
    const { steps } = await path.view();
    const counted = { workingDays: 10, calendarVersion: 1 };
    expect(steps.at(-1)).toMatchObject({ action: 'openScoring', details: { opinionsDueOn: dueOn, counted } });
    expect(await countedOn(path)).toEqual({ days: 10, calendar: 1 });
    const seen = await path.panel(member);
    expect(seen.seats.filter(({ hasCast }) => hasCast).map(({ personId }) => personId)).toEqual([
      chair.personId,
    ]);
    expect((await path.panel(path.owner)).seats).toEqual([]);
    const offered = (await path.view(chair)).availableActions as { action: string; allowed: boolean }[];
    expect(offered.map(({ action, allowed }) => [action, allowed])).toEqual([
      ['apologise', false],
      ['callMeeting', true],
    ]);
    const byHand = await path.step(secretary, 'closeScoring');
    expect([byHand.status, codesOf(byHand)]).toEqual([409, ['dossier.action-not-available']]);
    expect((await path.step(chair, 'endOpinions')).status).toBe(403);
  });
});

describe('reminding of an opinion', () => {
  const rowsOf = (path: Renewal) =>
    world.query<{ person_id: string; fires: string; status: string }>(
      `SELECT person_id, to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'MM-DD HH24:MI') AS fires, status
         FROM outbox WHERE dossier_id = $1 AND kind = 'opinion' ORDER BY due_at, person_id`,
      [path.id],
    );
  const remindedOf = async (path: Renewal) =>
    (
      await world.query<{ person_id: string }>(
        `SELECT person_id FROM notice WHERE dossier_id = $1 AND template = 'opinionAwaited' ORDER BY created_at, person_id`,
        [path.id],
      )
    ).map(({ person_id }) => person_id);

  it('is planned for each member apart, dropped by an answer, and told to those alone who have given none', async () => {
    const path = await polled();
    const planned = await rowsOf(path);
    expect(planned).toHaveLength(27);
    expect([...new Set(planned.map(({ fires }) => fires))]).toEqual([
      '08-14 07:00',
      '08-16 07:00',
      '08-17 07:00',
    ]);
    await path.answered([72, 72, 72, 72, 72, 72, 72]);
    const left = (await rowsOf(path)).filter(({ status }) => status === 'planned');
    const silent = council
      .slice(7)
      .map(({ personId }) => personId)
      .toSorted();
    expect([...new Set(left.map(({ person_id }) => person_id))].toSorted()).toEqual(silent);

    await delivering(() => world.setClock('2026-08-14T08:00:00+07:00'));
    expect((await remindedOf(path)).toSorted()).toEqual(silent);
    // A conflict found since then: nothing is awaited of that member any more.
    await world.query(
      `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by) VALUES ($1, $2, 2, 'conflict', 'kin', $2)`,
      [path.id, silent[0]],
    );
    await delivering(() => world.setClock('2026-08-16T08:00:00+07:00'));
    const byName = (one: string, other: string) => one.localeCompare(other);
    const reminded = (await remindedOf(path)).toSorted(byName);
    expect(reminded).toEqual([...silent, silent[1] ?? ''].toSorted(byName));
    // Nobody reads from the dossier's reminders whose were dropped.
    const shown = listed(await path.owner.get(`/dossiers/${path.id}/reminders`), 'dueOn');
    expect(shown).not.toContain(dueOn);
    expect(shown).not.toEqual([]);
    await world.setClock(over);
    await sweep();
    expect((await rowsOf(path)).filter(({ status }) => status === 'planned')).toEqual([]);
  });
});

describe('opinions end by themselves', () => {
  const endings = async (path: Renewal) =>
    (await path.view()).steps.filter(({ action }) => action === 'endOpinions');

  it('as soon as everybody has answered, once, however many look at the same moment', async () => {
    const path = await polled();
    await path.answered([72, 72, 75, 75, 75, 75, 79, 79]);
    await sweep();
    expect(await endings(path)).toEqual([]);
    await path.cast(council[8] ?? chair, 79);
    await Promise.all([sweep(), sweep(), sweep(), world.app.get(EndOpinions).endOf(path.id)]);
    await sweep();
    const [ended, ...more] = await endings(path);
    expect(more).toEqual([]);
    expect(ended).toMatchObject({ toState: 'province.recognition', takenBy: null, takenAs: 'system' });
    expect(await path.panel()).toMatchObject({ status: 'closed', standing: 'sealed' });
    const acts = await world.query(
      `SELECT kind, person_id, place_id FROM act WHERE dossier_id = $1 AND (kind IN ('panel.closed', 'panel.sealed')
         OR subject ->> 'action' = 'endOpinions') ORDER BY kind`,
      [path.id],
    );
    expect(acts).toEqual(
      ['dossier.step', 'panel.closed', 'panel.sealed'].map((kind) => ({
        ...{ kind, person_id: null, place_id: world.places.province },
      })),
    );
  });

  it('at the end of the last day with those who answered, where they are a quorum and agree', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75, 79]);
    await standAt(lastMoment);
    await sweep();
    expect(await endings(path)).toEqual([]);
    await standAt(over);
    await sweep();
    expect((await path.view()).state).toBe('province.recognition');
    expect((await path.panel()).result).toMatchObject({ ballots: 6, points: 448 });
  });

  it('with minutes of who was asked and what came back, the same today and after everything was renamed', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75, 79]);
    const { id } = await path.panel();
    const address = `/dossiers/${path.id}/panels/${id}/minutes`;
    const early = await chair.get(`${address}?format=docx`);
    expect([early.status, codesOf(early)]).toEqual([403, ['panel.still-open']]);
    await standAt(over);
    await sweep();
    const printed = (by: Browser, format = 'docx') => by.download(`${address}?format=${format}`);
    const first = await printed(chair);
    expect(first.status).toBe(200);
    const text = paragraphsOf(first.content).join('\n');
    for (const sentence of [
      'Lấy ý kiến 9 thành viên; có 6 ý kiến được tính, cần ít nhất 6 ý kiến.',
      'Σ = 448 điểm trên n = 6 phiếu, trung bình 74,67 điểm; 3 sao.',
      'không có ý kiến',
    ])
      expect(text).toContain(sentence);
    const named = await world.query<{ name: string }>(
      `SELECT full_name AS name FROM person WHERE id = ANY ($1::uuid[])`,
      [council.map(({ personId }) => personId)],
    );
    for (const { name } of named) expect(text).toContain(name);
    const pdf = await printed(chair, 'pdf');
    await world.query(`UPDATE person SET full_name = full_name || ' đổi tên'`);
    await world.query(`UPDATE product SET name = name || ' Hoa'`);
    expect((await printed(chair)).content.equals(first.content)).toBe(true);
    expect((await printed(chair, 'pdf')).content.equals(pdf.content)).toBe(true);
    expect((await path.owner.get(`${address}?format=pdf`)).status).toBe(403);
    const reads = await world.query(
      `SELECT person_id AS by FROM act WHERE dossier_id = $1 AND kind = 'ballots.read'`,
      [path.id],
    );
    expect(reads).toContainEqual({ by: chair.personId });
  });

  it('with minutes that stay as they are when they are corrected or the result is opened again: both are annexes', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75, 79]);
    await standAt(over);
    await sweep();
    const { id } = await path.panel();
    const at = `/dossiers/${path.id}/panels/${id}`;
    const { province } = world.places;
    const auditor = await world.signedIn(['auditor', province]);
    const approver = await world.signedIn(['provincialApprover', province]);
    const minutes = async () => (await auditor.download(`${at}/minutes?format=docx`)).content;
    const before = await minutes();
    const annexes = `${at}/annexes`;
    expect((await auditor.get(annexes)).body).toEqual({ items: [] });
    const offered = async (by: Browser) =>
      ((await path.view(by)).panels.at(-1) as unknown as { readonly mayCorrect: boolean }).mayCorrect;
    expect([await offered(secretary), await offered(auditor)]).toEqual([true, false]);

    const body = { what: 'Gửi lấy ý kiến qua hệ thống.', reason: 'Ghi nhầm' };
    const written = { body, key: randomUUID() };
    expect((await secretary.post(annexes, written)).body).toEqual({ number: 1 });
    expect((await secretary.post(annexes, written)).body).toEqual({ number: 1 });
    const { district } = world.places;
    const elsewhere = await world.signedIn(['councilSecretary', district]);
    const reading = await world.signedIn(['auditor', province], ['councilSecretary', district]);
    const refused = await Promise.all(
      [desk, auditor, reading, elsewhere].map(async (by) => codesOf(await by.post(annexes, { body }))),
    );
    expect(refused.flat()).toEqual([
      ...['permission.missing', 'permission.missing', 'person.not-permitted', 'panel.not-found'],
    ]);
    expect((await path.owner.get(annexes)).status).toBe(403);
    expect((await secretary.post(annexes, { body: { ...body, reason: ' ' } })).status).toBe(400);
    await path.take(secretary, 'proposeReopening', { reason: 'Bỏ sót phiếu kiểm nghiệm' });
    await path.take(approver, 'confirmReopening', { reason: 'Đồng ý xem lại' });
    expect((await minutes()).equals(before)).toBe(true);
    const twice = await Promise.all([body, body].map((each) => chair.post(annexes, { body: each })));
    expect(new Set(twice.map((answer) => told(answer, 'number')))).toEqual(new Set([3, 4]));

    const { items } = (await auditor.get(annexes)).body as { items: { number: number; what: string }[] };
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(items[1]?.what).toContain(
      '(Σ = 448 điểm trên n = 6 phiếu, trung bình 74,67 điểm; 3 sao) được mở lại lúc 00 giờ 00 phút, ngày 18 tháng 8 năm 2026',
    );
    const second = paragraphsOf((await auditor.download(`${annexes}/2?format=docx`)).content).join('\n');
    for (const sentence of [
      'Phụ lục đính chính số 02',
      'Kèm theo Biên bản tổng hợp ý kiến bằng văn bản về sản phẩm',
      'Bỏ sót phiếu kiểm nghiệm. Ý kiến của người đồng ý mở lại: Đồng ý xem lại.',
    ])
      expect(second).toContain(sentence);
    for (const number of ['5', '0', 'x'])
      expect(codesOf(await chair.get(`${annexes}/${number}?format=pdf`))).toEqual(['annex.not-found']);

    const acts = await world.query(
      `SELECT person_id AS by, place_id AS place, subject ->> 'panel' AS panel FROM act
        WHERE dossier_id = $1 AND kind = 'annex.written' ORDER BY (subject ->> 'number')::int`,
      [path.id],
    );
    expect(acts).toEqual(
      [secretary, approver, chair, chair].map(({ personId: by }) => ({ by, place: province, panel: id })),
    );
    // An empty list tells nothing.
    const reads = await world.query(
      `SELECT kind, subject ->> 'annex' AS annex FROM act WHERE kind LIKE 'annex%.read' AND person_id = $1 AND dossier_id = $2 ORDER BY kind`,
      [auditor.personId, path.id],
    );
    expect(reads).toEqual([
      { kind: 'annex.read', annex: '2' },
      { kind: 'annexes.read', annex: null },
    ]);
    await world.query('SET ROLE ocop_app');
    for (const change of ['UPDATE opinion_annex SET number = number', 'DELETE FROM opinion_annex'])
      await expect(world.query(change)).rejects.toMatchObject({ code: '42501' });
    await world.query('RESET ROLE');
  });

  it('with minutes that name the members with a conflict of interest, unless they ended before that was kept', async () => {
    const path = await renewal();
    const speak = (member: Browser | undefined, ground: string) =>
      world.query(
        `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by) VALUES ($1, $2, 2, 'conflict', $3, $2)`,
        [path.id, member?.personId, ground],
      );
    const [counted, voided, unasked] = council.slice(6);
    await speak(unasked, 'kin');
    await path.take(secretary, 'openScoring');
    await path.answered([72, 72, 75, 75, 75, 75, 79, 79]);
    await speak(voided, 'employee');
    await sweep();
    await standAt(over);
    await speak(counted, 'adviser');
    const { id } = await path.panel();
    const said = async () =>
      paragraphsOf((await chair.download(`/dossiers/${path.id}/panels/${id}/minutes?format=docx`)).content)
        .filter((line) => line.includes('không tham gia đánh giá'))
        .toSorted();
    const [names] = await world.query<Record<'unasked' | 'voided', string>>(
      `SELECT (SELECT full_name FROM person WHERE id = $1) AS unasked, (SELECT full_name FROM person WHERE id = $2) AS voided`,
      [unasked?.personId, voided?.personId],
    );
    expect(await said()).toEqual(
      [
        `${names?.unasked} không tham gia đánh giá: là người thân của chủ thể (trong ba đời).`,
        `${names?.voided} không tham gia đánh giá: làm việc cho chủ thể.`,
      ].toSorted(),
    );
    await world.query(
      `ALTER TABLE panel DISABLE TRIGGER USER; UPDATE panel SET words = words::jsonb - 'edition'; ALTER TABLE panel ENABLE TRIGGER USER`,
    );
    expect(await said()).toEqual([]);
  });

  it('and leave hints on the sheets to the chair who asked and the auditor, on the record, once the result stands', async () => {
    const path = await polled();
    const { id } = await path.panel();
    const hints = (by: Browser) => by.get(`/dossiers/${path.id}/panels/${id}/hints`);
    const hasty = council[7] ?? chair;
    await hasty.send('PUT', `/dossiers/${path.id}/panels/${id}/draft`, { version: 0, body: sheets.get(79) });
    await world.query(
      `UPDATE ballot_draft SET begun_at = ocop_now() - interval '20 seconds' WHERE person_id = $1`,
      [hasty.personId],
    );
    await path.answered([72, 72, 75, 75, 75, 75, 75, 79]);
    expect([(await hints(chair)).status, codesOf(await hints(chair))]).toEqual([409, ['panel.not-sealed']]);
    await standAt(over);
    await sweep();
    const told = await hints(chair);
    expect(told.body).toMatchObject({ sheets: 8, products: 1, leftOut: 0 });
    const same = (from: number, to: number) => council.slice(from, to).map(({ personId }) => personId);
    const items = told.body.items as readonly { kind: string; personIds?: string[] }[];
    expect(items.map(({ kind, personIds }) => [kind, personIds?.toSorted()])).toEqual(
      expect.arrayContaining([
        ['copiedSheets', same(0, 2).toSorted()],
        ['copiedSheets', same(2, 7).toSorted()],
        ['hastySheet', undefined],
      ]),
    );
    expect(items).toHaveLength(3);
    const auditor = await world.signedIn(['auditor', world.places.province]);
    expect((await hints(auditor)).status).toBe(200);
    for (const other of [secretary, council[3] ?? chair, desk])
      expect([(await hints(other)).status, (await hints(other)).body.items]).toEqual([403, undefined]);
    expect((await hints(path.owner)).status).toBe(403);
    const shownTo = async (by: Browser) =>
      (await path.view(by)).panels.at(-1) as unknown as { readonly readsHints: boolean };
    expect((await shownTo(chair)).readsHints).toBe(true);
    expect((await shownTo(secretary)).readsHints).toBe(false);
    const acts = await world.query(
      `SELECT person_id AS by, subject ->> 'panel' AS panel FROM act WHERE dossier_id = $1 AND kind = 'ballots.read'`,
      [path.id],
    );
    // At one moment of the clock, which stands still.
    expect(acts).toHaveLength(2);
    expect(acts).toEqual(
      expect.arrayContaining([chair, auditor].map(({ personId: by }) => ({ by, panel: id }))),
    );
    await chair.post(`/dossiers/${path.id}/conflicts`, { body: { word: 'conflict', ground: 'kin' } });
    expect((await hints(chair)).status).toBe(403);
  });

  it('towards a meeting where they differ, and everybody who must know is told', async () => {
    const path = await (await polled()).answered([65, 72, 72, 72, 72, 72]);
    await world.setClock(over);
    await delivering(sweep);
    expect((await path.view()).state).toBe('province.meeting');
    expect(await path.panel()).toMatchObject({ status: 'closed', standing: 'shown' });
    expect((await path.panel(path.owner)).result).toBeNull();
    const minutes = `/dossiers/${path.id}/panels/${(await path.panel()).id}/minutes?format=docx`;
    const early = await chair.get(minutes);
    expect([early.status, codesOf(early)]).toEqual([409, ['panel.not-in-ledger']]);
    // As the worker does every second.
    await world.app.get(Ledger).head(world.places.province);
    const sentences = paragraphsOf((await chair.download(minutes)).content).join('\n');
    expect(sentences).toContain('không lấy làm kết quả, hồ sơ chuyển sang họp Hội đồng');
    expect(sentences).not.toContain('sao.');
    const heard = await world.query<{ person_id: string }>(
      `SELECT person_id FROM notice WHERE dossier_id = $1 AND template = 'opinionsDiffer'`,
      [path.id],
    );
    const expected = [...council, desk].map(({ personId }) => personId);
    expect(heard.map(({ person_id }) => person_id).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['a meeting where four of nine found a knock-out', 4, 'province.meeting'],
    ['a meeting where five of nine did, though they are a majority', 5, 'province.meeting'],
    ['an elimination where all of them did', 9, 'closed.eliminated'],
  ])('towards %s', async (_, by, state) => {
    const path = await (
      await polled()
    ).answered(
      council.map(() => 75),
      { found: 'forged-dossier', by },
    );
    await sweep();
    expect((await path.view()).state).toBe(state);
    expect(await path.panel()).toMatchObject({ standing: by < 9 ? 'shown' : 'sealed' });
  });

  it('towards a meeting where too few came, and what came stays sealed for ever', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75]);
    const { id } = await path.panel();
    const draft = `/dossiers/${path.id}/panels/${id}/draft`;
    const saved = await (council[8] ?? chair).send('PUT', draft, { version: 0, body: sheets.get(75) });
    expect(saved.status).toBeLessThan(300);
    await world.setClock(over);
    await Promise.all([sweep(), sweep()]);
    expect((await path.view()).state).toBe('province.meeting');
    expect(await path.panel()).toMatchObject({ status: 'lapsed', standing: 'lapsed', result: null });
    for (const by of [chair, desk]) {
      for (const about of ['ballots', 'explanation']) {
        const answer = await by.get(`/dossiers/${path.id}/panels/${id}/${about}`);
        expect([about, answer.status, codesOf(answer)]).toEqual([about, 403, ['panel.lapsed']]);
      }
    }
    expect((await chair.get(`/dossiers/${path.id}/panels/${id}/ballot`)).body).toMatchObject({ total: 72 });
    expect(await world.query(`SELECT FROM ballot_draft WHERE panel_id = $1`, [id])).toEqual([]);
    const [act] = await world.query(
      `SELECT person_id, subject ->> 'panel' AS panel FROM act WHERE dossier_id = $1 AND kind = 'panel.lapsed'`,
      [path.id],
    );
    expect(act).toEqual({ person_id: null, panel: id });
    const again = `UPDATE panel SET status = 'open', closed_at = NULL WHERE id = $1`;
    await expect(world.query(again, [id])).rejects.toMatchObject({ code: 'OC002' });

    // They were given on the sheet of this decision: it is not changed behind them.
    const approver = await world.signedIn(['provincialApprover', world.places.province]);
    expect((await path.view(approver)).mayChangeDecision).toBe(false);
    const { version } = await path.view(approver);
    const moving = await approver.post(`/dossiers/${path.id}/decision`, {
      ...{ version, body: { roundId: formerRoundId, reason: 'Chuyển' } },
    });
    expect(codesOf(moving)).toContain('decision.after-ballots');

    await world.convene(path.id, 'province');
    await path.take(secretary, 'openScoring');
    expect((await path.panel()).opinionsDueOn).toBeNull();
    await path.answered([72, 72, 75, 75, 75, 75, 79, 79, 79]);
    await path.take(secretary, 'closeScoring');
    expect((await path.view()).state).toBe('province.recognition');
    const ofSession = await chair.get(
      `/dossiers/${path.id}/panels/${(await path.panel()).id}/minutes?format=pdf`,
    );
    expect([ofSession.status, codesOf(ofSession)]).toEqual([409, ['panel.without-opinions']]);
  });

  it('towards a meeting without the chair’s opinion, though all others came', async () => {
    const path = await polled();
    for (const member of council.slice(1)) expect((await path.cast(member, 75)).status).toBe(200);
    await world.setClock(over);
    await sweep();
    expect((await path.panel()).status).toBe('lapsed');
  });

  it('when the last one still awaited turns out to have a conflict', async () => {
    const path = await (await polled()).answered([72, 72, 72, 75, 75, 75, 75, 75]);
    await world.query(
      `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by) VALUES ($1, $2, 2, 'conflict', 'kin', $2)`,
      [path.id, council[8]?.personId],
    );
    await sweep();
    expect((await path.view()).state).toBe('province.recognition');
  });
});

describe('a doubt about a conflict of interest', () => {
  const doubt = async (path: Renewal, by: Browser) =>
    (await by.post(`/dossiers/${path.id}/conflicts`, { body: { word: 'doubt', note: 'Cùng bản' } })).status;
  const rule = (path: Renewal, on: Browser) =>
    chair.post(`/dossiers/${path.id}/conflicts/${on.personId}`, { body: { word: 'none', note: 'Đã hỏi' } });
  const toldOf = (path: Renewal) =>
    world.query<{ person_id: string; facts: object }>(
      `SELECT person_id, facts FROM notice WHERE dossier_id = $1 AND template = 'conflictDoubted'`,
      [path.id],
    );
  const heldUp = async (path: Renewal, by: Browser) => (await path.view(by)).opinionsHeldUp;

  it('whoever leads is told of the doubt, and the page says what is awaited', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75, 75, 79, 79, 79]);
    const [member, other] = council.slice(7) as [Browser, Browser];
    await delivering(async () => expect(await doubt(path, member)).toBe(200));
    // Once more is nothing new; of another doubt they hear as well.
    await delivering(async () => expect(await doubt(path, member)).toBe(200));
    const [told, ...more] = await toldOf(path);
    expect([told?.person_id, more]).toEqual([chair.personId, []]);
    expect(Object.keys(told?.facts ?? {}).toSorted()).toEqual([
      ...['dossierId', 'placeName', 'productName', 'roundId', 'roundNumber', 'year'],
    ]);
    await delivering(async () => expect(await doubt(path, other)).toBe(200));
    expect(await toldOf(path)).toHaveLength(2);

    await world.setClock(over);
    await sweep();
    expect((await path.view()).state).toBe('province.opinions');
    const named = [{ code: 'conflict.in-doubt', waitingFor: [member.personId, other.personId].toSorted() }];
    for (const by of [chair, secretary]) {
      const [held] = (await heldUp(path, by)) as [{ code: string; waitingFor: string[] }];
      expect([{ ...held, waitingFor: held.waitingFor.toSorted() }]).toEqual(named);
    }
    expect(await heldUp(path, desk)).toEqual([{ code: 'conflict.in-doubt', waitingFor: [] }]);
    expect(await heldUp(path, path.owner)).toEqual([]);
    const offered = (await path.view(chair)).availableActions as { action: string; allowed: boolean }[];
    expect(offered).toContainEqual(expect.objectContaining({ action: 'callMeeting', allowed: true }));

    for (const by of [member, other]) expect((await rule(path, by)).status).toBe(200);
    expect(await heldUp(path, chair)).toEqual([]);
    await sweep();
    expect((await path.view()).state).toBe('province.recognition');
  });

  it('of whoever gave no opinion holds nothing up once the last day is over', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75, 75, 79, 79]);
    expect(await doubt(path, council[8] ?? chair)).toBe(200);
    expect(await heldUp(path, chair)).toHaveLength(1);
    await world.setClock(over);
    await sweep();
    expect((await path.view()).state).toBe('province.recognition');
    expect((await path.panel()).result).toMatchObject({ ballots: 8 });
  });
});

describe('an opinion at the last moment', () => {
  it('is in time a millisecond before midnight, and late at midnight, for the use case and for the database', async () => {
    const path = await polled();
    const { id } = await path.panel();
    await standAt(lastMoment);
    expect((await path.cast(chair, 72)).status).toBe(200);
    await standAt(over);
    const late = await path.cast(secretary, 72);
    expect([late.status, codesOf(late)]).toEqual([409, ['opinions.over']]);
    const draft = await secretary.send('PUT', `/dossiers/${path.id}/panels/${id}/draft`, {
      ...{ version: 0, body: sheets.get(72) },
    });
    expect([draft.status, codesOf(draft)]).toEqual([409, ['opinions.over']]);
    await expect(insert(world.client, id, secretary)).rejects.toMatchObject({ code: 'OC007' });
    await standAt(lastMoment);
    await insert(world.client, id, secretary);
  });

  it('counts when it was on its way before midnight: the sweep waits for it', async () => {
    const path = await (await polled()).answered([72, 72, 72, 72, 72]);
    const { id } = await path.panel();
    const voter = await connected();
    await standAt(lastMoment);
    await voter.query('BEGIN');
    await insert(voter, id, council[5] ?? chair);
    await standAt(over);
    const ending = sweep();
    await pause(150);
    await voter.query('COMMIT');
    await ending;
    await voter.end();
    expect((await path.view()).state).toBe('province.recognition');
    expect((await path.panel()).result).toMatchObject({ ballots: 6 });
  });

  it('is late when it had to wait past midnight', async () => {
    const path = await polled();
    const { id } = await path.panel();
    const holder = await connected();
    await standAt(lastMoment);
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM panel WHERE id = $1 FOR UPDATE`, [id]);
    const casting = path.cast(chair, 72);
    await pause(300);
    await standAt(over);
    await holder.query('COMMIT');
    await holder.end();
    const late = await casting;
    expect([late.status, codesOf(late)]).toEqual([409, ['opinions.over']]);
  });

  it('races the sweep and is either counted or refused, never lost', async () => {
    for (let run = 0; run < 4; run += 1) {
      const path = await (await polled()).answered([72, 72, 72, 72, 72, 72, 72, 72]);
      const [last] = await Promise.all([path.cast(council[8] ?? chair, 79), sweep()]);
      await sweep();
      expect(last.status).toBe(200);
      expect((await path.panel()).result).toMatchObject({ ballots: 9 });
    }
  });

  async function connected(): Promise<Client> {
    const client = new Client({ connectionString: world.database.superUrl });
    await client.connect();
    return client;
  }

  const insert = (client: Client, panelId: string, { personId }: Browser) =>
    client.query(
      `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
       SELECT $1::uuid, $2::uuid, marks, declared, confirmed_empty, notes, evaluated, total, ocop_now() FROM ballot WHERE panel_id = $1
       UNION ALL SELECT $1::uuid, $2::uuid, '{}', '[]', '[]', '{}', '{}', 0, ocop_now() LIMIT 1`,
      [panelId, personId],
    );
});

describe('calling a meeting over a complex matter', () => {
  it('is the chair’s, with a reason, and only while opinions still run', async () => {
    const path = await (await polled()).answered([72]);
    const bySecretary = await path.step(secretary, 'callMeeting', { reason: 'Phức tạp' });
    expect([bySecretary.status, codesOf(bySecretary)]).toEqual([403, ['person.not-permitted']]);
    const blank = await path.step(chair, 'callMeeting', { reason: ' ' });
    expect([blank.status, codesOf(blank)]).toEqual([422, ['reason.missing']]);
    await standAt(over);
    const late = await path.step(chair, 'callMeeting', { reason: 'Phức tạp' });
    expect([late.status, codesOf(late)]).toEqual([409, ['opinions.over']]);
    await standAt(lastMoment);
    await path.take(chair, 'callMeeting', { reason: 'Thay đổi quy trình sản xuất' });
    const { state, steps } = await path.view();
    expect([state, steps.at(-1)?.reason]).toEqual(['province.meeting', 'Thay đổi quy trình sản xuất']);
    expect((await path.panel()).standing).toBe('lapsed');
    const { id } = await path.panel();
    expect(codesOf(await path.cast(secretary, 72))).toEqual(['panel.closed']);
    const sealed = await desk.get(`/dossiers/${path.id}/panels/${id}/ballots`);
    expect(codesOf(sealed)).toEqual(['panel.lapsed']);
  });

  it('needs no opinions before', async () => {
    const path = await renewal();
    await path.take(chair, 'callMeeting', { reason: 'Chứng cứ chưa rõ' });
    expect((await path.view()).state).toBe('province.meeting');
    expect((await path.view()).panels).toEqual([]);
  });
});

describe('an appeal against opinions', () => {
  it('is scored by nobody who has read an annex to their minutes', async () => {
    const path = await (await polled()).answered([72, 72, 75, 75, 75, 79]);
    await standAt(over);
    await sweep();
    const annexes = `/dossiers/${path.id}/panels/${(await path.panel()).id}/annexes`;
    const { province } = world.places;
    const reader = () => world.signedIn(['councilMember', province], ['auditor', province]);
    const [early, late] = [await reader(), await reader()];
    for (const by of [early, late])
      await by.post(`/dossiers/${path.id}/conflicts`, { body: { word: 'none' } });
    expect((await early.get(annexes)).status).toBe(200);
    const body = { what: 'Điểm ghi nhầm.', reason: 'Đọc lại' };
    expect((await secretary.post(annexes, { body })).status).toBe(201);
    expect((await late.get(annexes)).status).toBe(200);
    await path.take(path.owner, 'fileAppeal', {
      grounds: [{ criterion: '1.1', reason: 'Đã có trong hồ sơ' }],
    });
    const read = await world.query(
      `SELECT person_id AS by FROM appeal_candidate WHERE dossier_id = $1 AND has_read AND person_id = ANY ($2::uuid[])`,
      [path.id, [early.personId, late.personId]],
    );
    expect(read).toEqual([{ by: late.personId }]);
  });
});
