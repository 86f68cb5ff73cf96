import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPublicKey, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { findCheckpoints } from '../../src/modules/ledger/checkpoint.js';
import { Ledger, SignCheckpoint } from '../../src/modules/ledger/index.js';
import { PgLedgerStore } from '../../src/modules/ledger/persistence/pg-ledger.store.js';
import { ExportVerifier, type Evidence } from '../../src/modules/ledger/verify-export.js';
import { applicationOptions } from '../../src/platform/database/data-source.js';
import { inTransaction } from '../../src/platform/database/index.js';
import { eventually } from '../support/eventually.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf, told } from '../support/told.js';

interface Row {
  readonly number: number;
  readonly kind: string;
  readonly person: { readonly id: string; readonly fullName: string } | null;
  readonly dossier: { readonly id: string; readonly productName: string } | null;
  readonly subject: Readonly<Record<string, unknown>>;
}

let world: RunningApplication;
let story: ScoringStory;
let auditor: Browser;
let above: Browser;
let foreign: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { district, province, otherDistrict } = world.places;
  auditor = await world.signedIn(['auditor', district]);
  above = await world.signedIn(['auditor', province]);
  foreign = await world.signedIn(['auditor', otherDistrict], ['coordinationOffice', otherDistrict]);
  for (const { personId } of [auditor, above, foreign]) {
    await world.query(`UPDATE person SET email = id || '@example.org' WHERE id = $1`, [personId]);
  }
  story = await openScoring(world);
});
afterAll(() => world.stop());

const head = (placeId = world.places.district) => world.app.get(Ledger).head(placeId);
const rowsAt = async (by: Browser, query = '', placeId = world.places.district) =>
  told<readonly Row[]>(await by.get(`/ledgers/${placeId}/rows?limit=100${query}`), 'items');
const exported = async (by: Browser, placeId = world.places.district) =>
  told<string>(await by.get(`/ledgers/${placeId}/export`), 'text');
function verified(text: string, evidence: Evidence = { checkpoints: [], keys: [] }) {
  const verifier = new ExportVerifier(evidence);
  for (const line of text.trimEnd().split('\n')) verifier.push(line);
  return verifier.end();
}
const sign = (by: Browser, key: string = randomUUID(), placeId = world.places.district) =>
  by.post(`/ledgers/${placeId}/checkpoints`, { key });

describe('the keeper', () => {
  it('chains what was done by itself, in the order of time, without a gap', async () => {
    await eventually(async () => {
      expect(await world.query('SELECT FROM act_waiting')).toEqual([]);
    });
    const rows = await world.query<{ gap: boolean; late: boolean }>(
      `SELECT r.number <> row_number() OVER (ORDER BY r.number) AS gap, a.at < lag(a.at) OVER (ORDER BY r.number) AS late
         FROM ledger_row r JOIN act a ON a.id = r.act_id WHERE r.place_id = $1`,
      [world.places.district],
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ gap }) => gap)).toEqual([]);
  });

  it('leaves no place out', async () => {
    const places = await world.query(
      `SELECT place_id FROM act EXCEPT SELECT place_id FROM ledger_head WHERE number > 0`,
    );
    expect(places).toEqual([]);
  });
});

describe('the head', () => {
  const act = `INSERT INTO act (place_id, kind, subject) VALUES ($1, 'ledger.exported', '{}')`;
  const placeId = randomUUID();

  it('in a transaction holds its own acts, and those of others that are committed', async () => {
    const dataSource = world.app.get(DataSource);
    const other = new Client({ connectionString: world.database.appUrl });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query(act, [placeId]);
      const inside = await inTransaction(dataSource, async (manager) => {
        await manager.query(act, [placeId]);
        return world.app.get(Ledger).head(placeId, manager);
      });
      expect(inside.number).toBe(1);
      await other.query('COMMIT');
      expect((await head(placeId)).number).toBe(2);
      expect(await head(placeId)).toEqual(await head(placeId));
    } finally {
      await other.end();
    }
  });

  it('stays as it was where the transaction is given up', async () => {
    const before = await head(placeId);
    const failed = inTransaction(world.app.get(DataSource), async (manager) => {
      await manager.query(act, [placeId]);
      expect((await world.app.get(Ledger).head(placeId, manager)).number).toBe(before.number + 1);
      throw new Error('given up');
    });
    await expect(failed).rejects.toThrow('given up');
    expect(await head(placeId)).toEqual(before);
  });

  it('of many writers and linkers at once is a chain of every act', async () => {
    const place = randomUUID();
    const dataSource = world.app.get(DataSource);
    const work = Array.from({ length: 60 }, (_, i) =>
      i % 3 === 0 ? head(place) : dataSource.query(act, [place]),
    );
    await Promise.all(work);
    expect((await head(place)).number).toBe(40);
  });
});

describe('GET /ledgers/:placeId/rows', () => {
  it('tells who did what on which dossier, newest first', async () => {
    await head();
    const rows = await rowsAt(auditor);
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    const opening = rows.find(({ kind }) => kind === 'panel.opened');
    const [, secretary] = story.council;
    expect(opening).toMatchObject({
      person: { id: secretary?.personId, fullName: expect.stringContaining('Người') },
      dossier: { id: story.dossierId, productName: 'Chè cổ thụ' },
      subject: { panel: story.panelId },
    });
  });

  it('filters by dossier, person and kind, and goes on where a page ended', async () => {
    const [, secretary] = story.council;
    const all = await rowsAt(auditor);
    const ofDossier = await rowsAt(auditor, `&dossierId=${story.dossierId}`);
    expect(ofDossier).toEqual(all.filter(({ dossier }) => dossier?.id === story.dossierId));
    expect(ofDossier.length).toBeGreaterThan(2);
    const ofPerson = await rowsAt(auditor, `&personId=${secretary?.personId}&kind=dossier.step`);
    expect(ofPerson.map(({ kind, person }) => [kind, person?.id])).toEqual([
      ['dossier.step', secretary?.personId],
    ]);
    const first = await auditor.get(`/ledgers/${world.places.district}/rows?limit=3`);
    const next = await auditor.get(
      `/ledgers/${world.places.district}/rows?limit=3&after=${told<string>(first, 'next')}`,
    );
    expect([...told<Row[]>(first, 'items'), ...told<Row[]>(next, 'items')]).toEqual(all.slice(0, 6));
  });

  it('shows rulings alone: of chairs on others, results opened again, what became of appeals', async () => {
    const { commune } = world.places;
    const [chair, , member] = story.council;
    const ofChair = (kind: string, subject: object = {}) => [kind, chair.personId, subject] as const;
    const acts = [
      ofChair('conflict.stated', { person: chair.personId }),
      ofChair('conflict.stated', { person: member.personId }),
      ofChair('panel.closed'),
      ofChair('panel.reopened'),
      ofChair('dossier.step', { action: 'closeScoring' }),
      ...['scoreAgain', 'recordDifference', 'eliminate', 'callMeeting', 'declineReopening'].map((action) =>
        ofChair('dossier.step', { action }),
      ),
      ...['filed', 'admitted', 'ballot-cast', 'refused', 'decided'].map((what) => ofChair(`appeal.${what}`)),
    ];
    for (const [kind, person, subject] of acts)
      await world.query(`INSERT INTO act (place_id, person_id, kind, subject) VALUES ($1, $2, $3, $4)`, [
        ...[commune, person, kind, JSON.stringify(subject)],
      ]);
    await head(commune);
    const rulings = await rowsAt(auditor, '&only=rulings', commune);
    const told = rulings.map(({ kind, subject }) => [kind, subject.action].join(' ').trim());
    expect(rulings.at(-1)).toMatchObject({ subject: { person: member.personId } });
    expect(told.toReversed()).toEqual([
      ...['conflict.stated', 'panel.reopened', 'dossier.step scoreAgain'],
      ...['dossier.step recordDifference', 'dossier.step eliminate', 'dossier.step callMeeting'],
      ...['dossier.step declineReopening', 'appeal.admitted', 'appeal.refused', 'appeal.decided'],
    ]);
    const ofKind = await rowsAt(auditor, '&only=rulings&kind=conflict.stated', commune);
    expect(ofKind).toEqual(rulings.filter(({ kind }) => kind === 'conflict.stated'));
  });

  it('tells whoever leads no council and audits none, not what a member said of a conflict', async () => {
    const { district, province } = world.places;
    const [, , member] = story.council;
    // As acts told it before digests held it.
    await world.query(
      `INSERT INTO act (place_id, person_id, kind, dossier_id, subject) VALUES ($1, $2, 'conflict.stated', $3, $4)`,
      [
        ...[district, member.personId, story.dossierId],
        JSON.stringify({ person: member.personId, number: 2, word: 'doubt', digest: '00' }),
      ],
    );
    await head();
    const offices = [
      await world.signedIn(['coordinationOffice', district]),
      await world.signedIn(['coordinationOffice', province]),
      await world.signedIn(['coordinationOffice', province], ['auditor', world.places.otherDistrict]),
    ];
    const query = `&kind=conflict.stated&dossierId=${story.dossierId}`;
    for (const by of [auditor, above]) {
      const [last, ...others] = (await rowsAt(by, query)).map(({ subject }) => subject);
      expect(last).toEqual({ person: member.personId, number: 2, word: 'doubt', digest: '00' });
      for (const subject of others) expect(Object.keys(subject)).toEqual(['person', 'number', 'digest']);
    }
    for (const by of offices) {
      const rows = await rowsAt(by, query);
      expect(rows).toHaveLength(story.council.length + 1);
      for (const { subject } of rows) expect(Object.keys(subject)).toEqual(['person', 'number', 'digest']);
    }
  });

  it.each([
    ['something else than rulings', 'only=everything'],
    ['an unknown kind', 'kind=dossier.dream'],
    ['a dossier that is no id', 'dossierId=x'],
    ['a foreign cursor', 'after=WyJ4Il0'],
  ])('refuses %s', async (_, query) => {
    expect((await auditor.get(`/ledgers/${world.places.district}/rows?${query}`)).status).toBe(400);
  });
});

describe('of a long chain', () => {
  const reads = 20_000;
  const steps = 2_000;
  const [placeId, personId, dossierId] = [randomUUID(), randomUUID(), randomUUID()];
  const everything = {
    placeId,
    dossierId: null,
    personId: null,
    kind: null,
    action: null,
    rulingsOnly: false,
  };
  let own: DataSource;

  // Without triggers: what is looked for comes first, and whose hashes they are does not matter here.
  beforeAll(async () => {
    await world.query('SET session_replication_role = replica');
    await world.query(
      `WITH given AS (
         SELECT 1 AS number, 'panel.reopened' AS kind, NULL AS action UNION ALL SELECT 2, 'dossier.step', 'eliminate'
         UNION ALL SELECT 3 + n, 'dossier.step', 'receive' FROM generate_series(1, ${steps}) n
         UNION ALL SELECT 3 + ${steps} + n, 'dossier.read', NULL FROM generate_series(1, ${reads}) n
       ), named AS (SELECT *, gen_random_uuid() AS id FROM given
       ), done AS (
         INSERT INTO act (id, place_id, kind, person_id, dossier_id, subject)
         SELECT id, $1, kind, CASE WHEN number < 3 THEN $2::uuid END, CASE WHEN number < 3 THEN $3::uuid END,
                json_build_object('action', action) FROM named)
       INSERT INTO ledger_row (place_id, number, act_id, hash) SELECT $1, number, id, '\\x00' FROM named`,
      [placeId, personId, dossierId],
    );
    await world.query('RESET session_replication_role');
    await world.query('ANALYZE act, ledger_row');
    const { appUrl: url } = world.database;
    own = await new DataSource(applicationOptions({ url, poolSize: 1 })).initialize();
  });
  afterAll(() => own.destroy());

  const soFar = async () =>
    (
      await own.query<[{ rows: number }]>(
        `SELECT sum(pg_stat_get_xact_tuples_returned(c.oid))::int AS rows FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
          WHERE coalesce(i.indrelid, c.oid) IN ('act'::regclass, 'ledger_row'::regclass)`,
      )
    )[0].rows;

  it.each([
    ['a kind', { kind: 'panel.reopened' }, [1]],
    ['an action', { kind: 'dossier.step', action: 'eliminate' }, [2]],
    ['an action of whatever kind', { action: 'eliminate' }, [2]],
    ['rulings', { rulingsOnly: true }, [2, 1]],
    ['rulings of a kind', { rulingsOnly: true, kind: 'dossier.step' }, [2]],
    ['a dossier', { dossierId }, [2, 1]],
    ['a person', { personId }, [2, 1]],
  ])('%s is found without reading the chain, however its statement is planned', async (_, asked, numbers) => {
    for (const plans of ['force_custom_plan', 'force_generic_plan']) {
      await own.query('BEGIN');
      try {
        await own.query(`SET LOCAL plan_cache_mode = ${plans}`);
        const before = await soFar();
        const rows = await new PgLedgerStore(own).list({ ...everything, ...asked, take: 21, after: null });
        expect([plans, rows.map(({ number }) => number)]).toEqual([plans, numbers]);
        expect((await soFar()) - before).toBeLessThan(100);
      } finally {
        await own.query('ROLLBACK');
      }
    }
  });
});

describe('who reads a ledger', () => {
  const paths = ['rows', 'export', 'checkpoints'] as const;
  const statuses = (by: Browser, placeId: string) =>
    Promise.all(paths.map(async (path) => (await by.get(`/ledgers/${placeId}/${path}`)).status));

  it('an auditor, at the own place and below it', async () => {
    const { district, commune, province } = world.places;
    expect(await statuses(auditor, district)).toEqual([200, 200, 200]);
    expect(await statuses(auditor, commune)).toEqual([200, 200, 200]);
    expect(await statuses(above, district)).toEqual([200, 200, 200]);
    expect(await statuses(auditor, province)).toEqual([404, 404, 404]);
    expect(await statuses(above, commune)).toEqual([200, 200, 200]);
  });

  it('an auditor alone takes one away: its older rows tell what members said of conflicts of interest', async () => {
    const { district, province } = world.places;
    const office = await world.signedIn(['coordinationOffice', district]);
    expect(await statuses(office, district)).toEqual([200, 403, 200]);
    const elsewhere = await world.signedIn(
      ['coordinationOffice', province],
      ['auditor', world.places.otherDistrict],
    );
    expect(await statuses(elsewhere, district)).toEqual([200, 404, 200]);
  });

  it('a foreign place looks like one that is not there', async () => {
    for (const path of paths) {
      const answers = [
        await foreign.get(`/ledgers/${world.places.district}/${path}`),
        await foreign.get(`/ledgers/${randomUUID()}/${path}`),
      ];
      expect(answers.map((answer) => [answer.status, codesOf(answer)])).toEqual([
        [404, ['place.not-found']],
        [404, ['place.not-found']],
      ]);
    }
  });

  it('the ledger of the whole country, only from a province', async () => {
    const country = '00000000-0000-4000-8000-000000000000';
    expect(await statuses(above, country)).toEqual([200, 200, 200]);
    expect(await statuses(auditor, country)).toEqual([404, 404, 404]);
    expect((await rowsAt(above, '', country)).map(({ kind }) => kind)).toContain('person.added');
  });

  it('nobody else', async () => {
    const [chair] = story.council;
    for (const by of [story.owner, story.districtOfficer, chair]) {
      expect((await by?.get(`/ledgers/${world.places.district}/rows`))?.status).toBe(403);
    }
  });
});

describe('GET /ledgers/:placeId/export', () => {
  it('holds against itself, and is its own last row', async () => {
    const text = await exported(auditor);
    const lines = text.trimEnd().split('\n');
    const end = verified(text);
    expect(end).toMatchObject({ place: world.places.district, head: { number: lines.length - 2 } });
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({
      kind: 'ledger.exported',
      person: auditor.personId,
    });
    expect(await head()).toEqual((end as { head: object }).head);
  });

  it('tells no name, no mark, no receipt', async () => {
    const text = await exported(auditor);
    for (const secret of ['Người', 'Chè', 'marks', 'total', 'nonce', '"1.1"'])
      expect(text).not.toContain(secret);
    const receipts = await world.query<{ receipt: string }>(
      `SELECT encode(receipt, 'hex') AS receipt FROM ballot`,
    );
    for (const { receipt } of receipts) expect(text).not.toContain(receipt);
  });

  it('shows a row whose act is gone', async () => {
    await world.query('BEGIN');
    await world.query('ALTER TABLE act DISABLE TRIGGER refuse_rewriting');
    const [gone] = await world.query<{ id: string }>(
      `DELETE FROM act WHERE id = (SELECT act_id FROM ledger_row WHERE place_id = $1 AND number = 3) RETURNING id`,
      [world.places.district],
    );
    await world.query('ALTER TABLE act ENABLE ALWAYS TRIGGER refuse_rewriting');
    await world.query('COMMIT');
    expect(verified(await exported(auditor))).toEqual({
      ...{ code: 'line.malformed', line: 4, expected: 3, act: gone?.id },
    });
  });
});

describe('a checkpoint', () => {
  let chair: Browser;
  let signed: Answer;
  // A chain that nobody has damaged.
  const place = () => world.places.province;

  beforeAll(async () => {
    [chair] = (await world.council('province', 1)) as [Browser];
    signed = await sign(chair, 'a-key-of-its-own', place());
  });

  it('is the signed head as it stood', async () => {
    expect(signed.status).toBe(201);
    const key = await above.get('/ledgers/key');
    const [found] = findCheckpoints(told<string>(signed, 'text'));
    expect(signed.body).toMatchObject({ ...found, place: place(), key: key.body.id });
    expect(createPublicKey(told<string>(key, 'pem')).asymmetricKeyType).toBe('ed25519');
    const keys = [createPublicKey(told<string>(key, 'pem'))];
    const text = await exported(above, place());
    expect(verified(text, { checkpoints: found ? [found] : [], keys })).toMatchObject({
      checkpoints: [found?.number],
      keys: [key.body.id],
    });
  });

  it('is one for a key sent twice, an act of its own, and listed', async () => {
    const again = await sign(chair, 'a-key-of-its-own', place());
    expect([again.status, again.body]).toEqual([201, signed.body]);
    const second = await sign(chair, randomUUID(), place());
    const numbers = told<{ number: number; text: string }[]>(
      await above.get(`/ledgers/${place()}/checkpoints`),
      'items',
    );
    expect(numbers).toEqual([second.body, signed.body]);
    const rows = await rowsAt(above, '&kind=ledger.signed', place());
    expect(rows.every(({ person }) => person?.id === chair.personId)).toBe(true);
  });

  it('reaches the auditors of the place and of those above, and nobody below or elsewhere', async () => {
    const below = await sign(
      await world.signedIn(['coordinationOffice', world.places.district]),
      randomUUID(),
    );
    const number = told<number>(below, 'number');
    await eventually(async () => {
      const mails = await world.query<{ to: string; body: string }>(
        `SELECT m.to_address AS to, m.body FROM sending m JOIN delivery v ON v.sending_id = m.id JOIN notice n ON n.id = v.notice_id JOIN outbox o ON o.id = n.outbox_id
          WHERE o.place_id = $1 AND o.checkpoint = $2`,
        [world.places.district, number],
      );
      expect(mails.map(({ to }) => to).toSorted()).toEqual(
        [auditor, above].map(({ personId }) => `${personId}@example.org`).toSorted(),
      );
      expect(mails.flatMap(({ body }) => findCheckpoints(body))).toMatchObject([{ number }, { number }]);
    });
    const [notice] = told<{ template: string; facts: object }[]>(await auditor.get('/notices'), 'items');
    expect(notice).toMatchObject({
      template: 'ledgerCheckpoint',
      facts: { placeId: world.places.district, checkpoint: number },
    });
  });

  it('of something that seals holds its own acts, is signed by the system, and goes with its transaction', async () => {
    const signing = world.app.get(SignCheckpoint);
    const dataSource = world.app.get(DataSource);
    const before = (await head(place())).number;
    const seal = () =>
      inTransaction(dataSource, async (manager) => {
        await manager.query(`INSERT INTO act (place_id, kind, subject) VALUES ($1, 'panel.closed', '{}')`, [
          place(),
        ]);
        return signing.within(place(), manager);
      });
    expect(await seal()).toMatchObject({ ok: true, value: { number: before + 1, place: place() } });
    const [row] = await world.query(
      `SELECT c.signed_by, o.status IS NOT NULL AS told FROM ledger_checkpoint c
         JOIN outbox o ON o.place_id = c.place_id AND o.checkpoint = c.number WHERE c.place_id = $1 AND c.number = $2`,
      [place(), before + 1],
    );
    expect(row).toEqual({ signed_by: null, told: true });
    const givenUp = inTransaction(dataSource, async (manager) => {
      await signing.within(place(), manager);
      throw new Error('given up');
    });
    await expect(givenUp).rejects.toThrow('given up');
    const kept = await world.query(`SELECT FROM ledger_checkpoint WHERE place_id = $1 AND number > $2`, [
      place(),
      before + 1,
    ]);
    expect(kept).toEqual([]);
  });

  it('is signed by councils and offices at their own place alone, and by no auditor', async () => {
    const { commune, district } = world.places;
    const member = await world.signedIn(['councilMember', district]);
    const officer = await world.signedIn(['communeOfficer', commune]);
    expect((await sign(member)).status).toBe(403);
    expect((await sign(officer, randomUUID(), commune)).status).toBe(403);
    expect(codesOf(await sign(auditor))).toEqual(['permission.missing']);
    expect(codesOf(await sign(chair))).toEqual(['person.not-permitted']);
    const office = await world.signedIn(['coordinationOffice', world.places.otherDistrict]);
    expect(codesOf(await sign(office))).toEqual(['place.not-found']);
  });

  it('of nothing is refused', async () => {
    const [empty, office] = [randomUUID(), await world.signedIn()];
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-SH', 'district', 'Sìn Hồ', $2, '2019-01-01')`,
      [empty, place()],
    );
    // Without triggers, as if from before there was a ledger.
    await world.query('SET session_replication_role = replica');
    await world.query(
      `INSERT INTO assignment (id, person_id, role, place_id, valid_from) VALUES (gen_random_uuid(), $1, 'coordinationOffice', $2, '2019-01-01')`,
      [office.personId, empty],
    );
    await world.query('RESET session_replication_role');
    const answer = await sign(office, randomUUID(), empty);
    expect([answer.status, codesOf(answer)]).toEqual([409, ['ledger.empty']]);
  });
});

describe('the application role', () => {
  let app: Client;
  beforeAll(async () => {
    app = new Client({ connectionString: world.database.appUrl });
    await app.connect();
  });
  afterAll(() => app.end());

  it.each([
    ...['UPDATE act SET person_id = NULL', 'DELETE FROM act', 'TRUNCATE act'],
    ...[
      'INSERT INTO act_waiting VALUES (gen_random_uuid(), now(), gen_random_uuid())',
      'DELETE FROM act_waiting',
    ],
    ...[
      'INSERT INTO ledger_row VALUES (gen_random_uuid(), 1, gen_random_uuid(), $$x$$)',
      'UPDATE ledger_row SET number = 7',
    ],
    ...['DELETE FROM ledger_row', 'UPDATE ledger_head SET number = 0', 'DELETE FROM ledger_head'],
    ...['UPDATE ledger_checkpoint SET text = NULL', 'DELETE FROM ledger_checkpoint'],
    ...['ALTER TABLE act DISABLE TRIGGER refuse_rewriting', 'DROP TRIGGER await_linking ON act'],
  ])('may not: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ...['UPDATE act SET person_id = NULL WHERE false', 'DELETE FROM act WHERE false', 'TRUNCATE act'],
    ...['UPDATE ledger_row SET number = 7', 'DELETE FROM ledger_row', 'TRUNCATE ledger_row'],
    ...['DELETE FROM ledger_checkpoint', 'TRUNCATE ledger_head', 'DELETE FROM ledger_head'],
  ])('nor may the owner, with the trigger in place: %s', async (sql) => {
    await expect(world.query(sql)).rejects.toMatchObject({ code: 'OC020' });
    await expect(world.query(`SET session_replication_role = replica; ${sql}`)).rejects.toMatchObject({
      code: 'OC020',
    });
    await world.query('RESET session_replication_role');
  });
});
