import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { stageColumns } from '../../src/domain/report/stage-columns.js';
import { DeliverDue } from '../../src/modules/reminders/index.js';
import { DraftReports, ReckonFigures } from '../../src/modules/reports/index.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { mustBe } from '../support/must-be.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let neighbour: Browser;
let office: Browser;
let provinceOffice: Browser;
let roundId: string;
let producerId: string;
const today = '2021-06-14';

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, otherCommune, district, province } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  neighbour = await world.signedIn(['communeOfficer', otherCommune]);
  office = await world.signedIn(['coordinationOffice', district]);
  provinceOffice = await world.signedIn(['coordinationOffice', province]);
  ({ producerId } = await world.producer());
  roundId = await world.round({ registration: -30, district: -4, province: 40 });
  await writeWorld();
});
afterAll(() => world.stop());

interface Tale {
  readonly steps: readonly (readonly [at: string, state: string, deadline?: string | null, clock?: string])[];
  readonly product?: string;
  readonly round?: string;
  readonly recognised?: readonly [star: number, decidedOn: string, expiresOn: string];
}
let certificates = 0;

/** A dossier that stands where its last step left it, as the application would have written it. */
async function tell({ steps, product, round = roundId, recognised }: Tale): Promise<void> {
  const [dossierId, productId] = [randomUUID(), product ?? randomUUID()];
  const { commune, district, province } = world.places;
  const [[filedAt] = ['']] = steps;
  const [at, state, deadline = null, clock = null] = steps.at(-1) ?? ['', ''];
  await world.query(
    `INSERT INTO product (id, producer_id, name, description, rulebook, set_code)
     VALUES ($1, $2, 'Chè', 'Chè', 'qd-1048-2019', '12') ON CONFLICT DO NOTHING`,
    [productId, producerId],
  );
  await world.query(
    `INSERT INTO dossier (id, version, product_id, producer_id, round_id, commune_id, district_id, province_id, purpose, rulebook, criteria_set,
       machine_id, machine_version, state, open, deadline, clock_due_on, stage_entered_at, filed_on, head, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'first', 'qd-1048-2019', '12', 'qd-1048-2019', '1', $9, $10, $11, $12, $13, ocop_day($14), '\\x00', $13)`,
    [
      ...[dossierId, steps.length, productId, producerId, round, commune, district, province, state],
      ...[!state.startsWith('closed.'), deadline, clock, at, filedAt],
    ],
  );
  for (const [index, [takenAt, to, binding = null, due = null]] of steps.entries()) {
    const from = steps[index - 1]?.[1] ?? null;
    const action = from === 'closed.notPassed' ? 'reenter' : 'told';
    await world.query(
      `INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_as, taken_at, details, hash, round_id, deadline, clock_due_on, reason)
       VALUES ($1, $2, $9, $3, $4, 'system', $5, '{}', '\\x00', $6, $7, $8, 'kể')`,
      [dossierId, index + 1, from, to, takenAt, round, binding, due, action],
    );
  }
  if (!recognised) return;
  certificates += 1;
  await world.query(
    `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
     VALUES ($1, $2, 'province', '1/QĐ', $3, $4, $5, $6)`,
    [dossierId, recognised[0], recognised[1], `GCN ${certificates}`, recognised[2], at],
  );
}

/** Counted by hand in the specs below. */
async function writeWorld(): Promise<void> {
  const tea = randomUUID();
  const tales: readonly Tale[] = [
    // Late by the round's date at the district, 10/6, since the day it began to bind it.
    {
      steps: [
        ['2021-05-03T03:00Z', 'registration.registered'],
        ['2021-06-01T03:00Z', 'preparation.preparing', 'dueAtDistrict'],
      ],
    },
    // Late by its own time only.
    { steps: [['2021-05-04T03:00Z', 'commune.review', null, '2021-06-01']] },
    // Both scored; one discusses, which nobody may see in a count.
    { steps: [['2021-05-05T03:00Z', 'district.scoring']] },
    {
      steps: [
        ['2021-05-05T04:00Z', 'district.scoring'],
        ['2021-06-10T03:00Z', 'district.discussion'],
      ],
    },
    // The newer recognition of the same product is its certificate; the older one stays counted in its year.
    {
      steps: [['2018-06-01T03:00Z', 'closed.recognised']],
      product: tea,
      recognised: [3, '2018-07-01', '2021-07-01'],
    },
    {
      steps: [['2021-05-20T03:00Z', 'closed.recognised']],
      product: tea,
      recognised: [4, '2021-05-20', '2024-05-20'],
    },
    { steps: [['2018-06-02T03:00Z', 'closed.recognised']], recognised: [3, '2018-12-01', '2021-12-01'] },
    { steps: [['2018-03-01T03:00Z', 'closed.recognised']], recognised: [3, '2018-06-13', '2021-06-13'] },
    // Ended in another year, and in this one.
    { steps: [['2020-03-01T03:00Z', 'closed.notPassed']] },
    { steps: [['2021-03-01T03:00Z', 'closed.withdrawn']] },
  ];
  for (const tale of tales) await tell(tale);
}

const cellsOf = async (
  section: string,
  asOf: string | null = null,
  year = 2021,
  round: string | null = null,
) => {
  const { commune: id } = world.places;
  const { figures } = await world.app
    .get(ReckonFigures)
    .execute({ place: { id, level: 'commune' }, year, roundId: round, asOf });
  return figures
    .filter((figure) => figure.section === section)
    .map(({ row, column, count }) => `${row.replace(id, 'commune')} ${column} ${count}`);
};

const standingAt = async (...asked: [asOf?: string | null, year?: number, round?: string | null]) =>
  (await cellsOf('stages', ...asked)).filter((cell) => cell.includes(' dossiers ')).toSorted();

describe('figures of a world counted by hand', () => {
  it('stages: those under way, and what has ended in the year; a discussion is not told apart', async () => {
    expect(await standingAt()).toEqual([
      ...['commune dossiers 1', 'districtCouncil dossiers 2', 'preparation dossiers 1'],
      ...['recognised dossiers 1', 'withdrawn dossiers 1'],
    ]);
  });

  it('stars by set of what is in force, by year of all decisions', async () => {
    expect(await cellsOf('starsBySet')).toEqual(['qd-1048-2019/12 3 1', 'qd-1048-2019/12 4 1']);
    expect(await cellsOf('starsByYear')).toEqual(['2018 3 3', '2021 4 1']);
  });

  it('certificates: the newest of each product, by its last day', async () => {
    expect(await cellsOf('certificates')).toEqual([
      ...['expired products 1', 'expiring products 1', 'valid products 1'],
    ]);
  });

  it('late by the date of the round, and by the own time', async () => {
    expect(await cellsOf('late')).toEqual(['commune clock 1', 'commune round 1']);
  });

  it('late with the office that holds it; neither its owner’s time nor the ministry’s is any place’s', async () => {
    const { commune, district, province } = world.places;
    const names = { [commune]: 'commune', [district]: 'district', [province]: 'province' };
    const lateAt = async (id: string | null, level: 'commune' | 'district' | 'province' = 'commune') => {
      const question = { year: 2021, roundId: null, asOf: null };
      const { figures } = await world.app
        .get(ReckonFigures)
        .execute({ ...question, place: id === null ? null : { id, level } });
      return figures
        .filter(({ section, column }) => section === 'late' && column === 'clock')
        .map(({ row, count }) => `${names[row]} ${count}`)
        .toSorted();
    };
    const moved = await world.query<{ id: string; state: string }>(
      `SELECT id, state FROM dossier WHERE state = 'commune.review'`,
    );
    const at = (state: string) =>
      world.query(`UPDATE dossier SET state = $2 WHERE id = $1`, [moved[0]?.id, state]);
    const seen: Record<string, unknown> = {};
    for (const state of [
      'district.council',
      'province.council',
      'province.returned',
      'ministry.evaluation',
    ]) {
      await at(state);
      seen[state] = [
        await lateAt(commune),
        await lateAt(district, 'district'),
        await lateAt(province, 'province'),
        await lateAt(null),
      ];
    }
    await at('commune.review');
    expect(seen).toEqual({
      'district.council': [[], ['district 1'], ['district 1'], ['province 1']],
      'province.council': [[], [], ['province 1'], ['province 1']],
      'province.returned': [[], [], [], []],
      'ministry.evaluation': [[], [], [], []],
    });
  });

  it('late at an earlier moment by the last day as it was then, before it was issued again', async () => {
    const [{ id } = { id: '' }] = await world.query<{ id: string }>(
      `SELECT id FROM dossier WHERE state = 'commune.review'`,
    );
    await world.query(
      `INSERT INTO calendar_version (version, reason, made_by) VALUES (2, 'Đổi lịch', $1) ON CONFLICT DO NOTHING`,
      [office.personId],
    );
    await world.query(
      `INSERT INTO deadline_reissue (kind, dossier_id, due_before, due_after, calendar_before, calendar_after, reason, reissued_by, reissued_at)
       VALUES ('communeReview', $1, '2021-06-01', '2021-06-20', 1, 2, 'Tính lại', $2, '2021-06-10T00:00Z')`,
      [id, office.personId],
    );
    await world.query(`UPDATE dossier SET clock_due_on = '2021-06-20' WHERE id = $1`, [id]);
    const clockAt = async (asOf: string | null) =>
      (await cellsOf('late', asOf)).filter((cell) => cell.startsWith('commune clock'));
    expect([
      await clockAt('2021-06-08T00:00Z'),
      await clockAt('2021-06-11T00:00Z'),
      await clockAt(null),
    ]).toEqual([...[['commune clock 1'], [], []]]);
    // So it is once it has moved on.
    await world.query(`UPDATE dossier SET updated_at = '2021-06-12T00:00Z' WHERE id = $1`, [id]);
    expect([await clockAt('2021-06-08T00:00Z'), await clockAt('2021-06-11T00:00Z')]).toEqual([
      ...[['commune clock 1'], []],
    ]);
    await world.query(
      `UPDATE dossier SET clock_due_on = '2021-06-01', updated_at = stage_entered_at WHERE id = $1`,
      [id],
    );
    await world.query(`DELETE FROM deadline_reissue WHERE dossier_id = $1`, [id]);
  });

  it('registrations and recognitions month by month, of the last twelve', async () => {
    expect(await cellsOf('trend')).toEqual([
      ...['2021-03 registered 1', '2021-05 recognised 1', '2021-05 registered 5'],
    ]);
  });

  it('of an earlier moment tell what was recorded by then', async () => {
    const before = '2021-05-10T00:00Z';
    expect(await standingAt(before)).toEqual([
      ...[
        'commune dossiers 1',
        'districtCouncil dossiers 2',
        'registration dossiers 1',
        'withdrawn dossiers 1',
      ],
    ]);
    expect(await cellsOf('late', before)).toEqual([]);
    expect(await cellsOf('starsByYear', before)).toEqual(['2018 3 3']);
    expect(await cellsOf('late', '2021-06-11T00:00Z')).toEqual(['commune clock 1', 'commune round 1']);
  });

  it('of an earlier moment are reckoned with the round’s date as it was then', async () => {
    await world.query(
      `INSERT INTO round_change (round_id, version, changed_by, changed_at, reason, before, after)
       VALUES ($1, 2, $2, '2021-06-12T00:00Z', 'Lùi hạn', '{"dueAtDistrict": {"on": "2021-06-05", "counts": "by"}}', '{}')`,
      [roundId, office.personId],
    );
    expect(await cellsOf('late', '2021-06-08T00:00Z')).toContain('commune round 1');
    await world.query(`DELETE FROM round_change WHERE round_id = $1`, [roundId]);
    expect(await cellsOf('late', '2021-06-08T00:00Z')).not.toContain('commune round 1');
  });

  it('of a round are those of its dossiers alone', async () => {
    expect(await cellsOf('stages', null, 2021, randomUUID())).toEqual([]);
    expect(await cellsOf('stages', null, 2021, roundId)).toContain('notPassed dossiers 1');
  });

  it('add up from communes to the country', async () => {
    const of = async (place: { id: string; level: 'commune' | 'district' | 'province' } | null) => {
      const question = { place, year: 2021, roundId: null, asOf: null };
      const { figures } = await world.app.get(ReckonFigures).execute(question);
      return figures.filter(({ section }) => section !== 'late');
    };
    const { commune, district, province } = world.places;
    const lowest = await of({ id: commune, level: 'commune' });
    expect(await of({ id: district, level: 'district' })).toEqual(lowest);
    expect(await of({ id: province, level: 'province' })).toEqual(lowest);
    expect(await of(null)).toEqual(lowest);
  });
});

describe('how far the products of a round came, counted by hand', () => {
  const toCommune = ['registration.registered', 'preparation.preparing', 'commune.review'];
  const toDistrict = [...toCommune, 'district.intake'];
  const scored = [...toDistrict, 'district.council', 'district.scoring'];
  const toProvince = [...scored, 'district.forwarding', 'province.intake'];
  const toDecision = [...toProvince, 'province.council', 'province.firstScoring', 'province.verification'];
  const ways: readonly (readonly string[])[] = [
    ['registration.registered', 'registration.refused'],
    [...toCommune.slice(0, 2), 'closed.withdrawn'],
    // Back with its owner: it did come to the district.
    [...toDistrict, 'district.returned'],
    [...scored, 'district.discussion', 'closed.notPassed'],
    // What it came to before it entered this round is of the other one.
    [...scored, 'closed.notPassed', 'preparation.preparing'],
    toProvince,
    [...toDecision, 'province.secondScoring', 'province.recognition', 'closed.recognised'],
    [...toDecision, 'province.ministryForwarding', 'ministry.evaluation'],
  ];
  const came = async (asOf: string | null, round: string) =>
    Object.fromEntries(
      (await cellsOf('stages', asOf, 2021, round))
        .map((cell) => cell.split(' '))
        .flatMap(([row = '', column, count]) => (column === 'reached' ? [[row, Number(count)]] : [])),
    ) as Readonly<Record<string, number | undefined>>;
  let second: string;

  beforeAll(async () => {
    second = await world.round({ number: 2 });
    for (const way of ways)
      await tell({
        round: second,
        steps: way.map((state, day) => [`2021-03-${String(day + 1).padStart(2, '0')}T03:00Z`, state]),
      });
  });
  afterAll(async () => {
    const own = `(SELECT id FROM dossier WHERE round_id = $1)`;
    await world.query(`DELETE FROM dossier_step_words WHERE dossier_id IN ${own}`, [second]);
    await world.query(`DELETE FROM dossier_step WHERE dossier_id IN ${own}`, [second]);
    await world.query(`DELETE FROM dossier WHERE round_id = $1`, [second]);
  });

  it('tells at each stage all that came to it, wherever they stand now', async () => {
    expect(await came(null, second)).toEqual({
      ...{ registration: 8, preparation: 7, commune: 5, districtIntake: 5, districtCouncil: 4 },
      ...{ districtDecision: 3, provinceIntake: 3, provinceCouncil: 2, provinceDecision: 2, ministry: 1 },
      ...{ recognised: 1, notPassed: 1, withdrawn: 1 },
    });
  });

  it('of an earlier moment tells how far they had come by then', async () => {
    expect(await came('2021-03-04T12:00Z', second)).toEqual({
      ...{ registration: 8, preparation: 7, commune: 6, districtIntake: 6, withdrawn: 1 },
    });
    expect((await came('2021-03-07T12:00Z', second))['notPassed']).toBe(1);
  });

  it('never tells fewer than stand there, nor more than came to the stage before', async () => {
    const far = await came(null, second);
    for (const cell of await standingAt(null, 2021, second)) {
      const [row = '', , count] = cell.split(' ');
      expect([row, (far[row] ?? 0) >= Number(count)]).toEqual([row, true]);
    }
    const counts = stageColumns.slice(0, 9).map((column) => far[column] ?? 0);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  });
});

describe('what is asked after recognition, counted by hand', () => {
  type Move = readonly [at: string, state: string];
  /** The product's certificate by its last day, and how what was asked for it moved. */
  async function ask(
    call: string,
    expiresOn: string,
    moves: readonly Move[],
    outcome?: string,
  ): Promise<void> {
    const id = randomUUID();
    const [at, state] = moves.at(-1) ?? ['', ''];
    await world.query(
      `INSERT INTO follow_up (id, version, call_id, dossier_id, place_id, machine_id, machine_version, state, done_on, outcome, decision_number, decided_on)
       SELECT $1, $2, $3, dossier_id, $4, 'follow-up', '1', $5::text, CASE WHEN $5 NOT IN ('open', 'calledOff') THEN ocop_day($6) END, $7, '9/QĐ', CASE WHEN $5 = 'decided' THEN ocop_day($6) END
         FROM recognition WHERE expires_on = $8`,
      [id, moves.length, call, world.places.district, state, at, outcome ?? null, expiresOn],
    );
    for (const [index, [takenAt, to]] of moves.entries())
      await world.query(
        `INSERT INTO follow_up_step (follow_up_id, number, action, from_state, to_state, place_id, taken_by, taken_at, details)
         VALUES ($1, $2, 'told', $3, $4, $5, $6, $7, '{}')`,
        [
          ...[id, index + 1, moves[index - 1]?.[1] ?? null, to],
          ...[world.places.district, office.personId, takenAt],
        ],
      );
  }
  async function call(kind: string, dueOn: string): Promise<string> {
    const id = randomUUID();
    await world.query(
      `INSERT INTO follow_up_call (id, place_id, kind, due_on, due_counts, basis_number, basis_on, carried_out_by, star_from, star_to, issued_by)
       VALUES ($1, $2, $3, $4, 'before', '638/KH', '2020-04-01', 'district', 3, 5, $5)`,
      [id, world.places.district, kind, dueOn, office.personId],
    );
    return id;
  }

  beforeAll(async () => {
    const [tea, expiring] = ['2024-05-20', '2021-12-01'];
    const promotion = await call('tradePromotion', '2021-06-10');
    await ask(promotion, tea, [['2021-05-21T03:00Z', 'open']]);
    await ask(promotion, expiring, [
      ...([
        ['2021-05-21T03:00Z', 'open'],
        ['2021-06-01T03:00Z', 'done'],
        ['2021-06-11T03:00Z', 'open'],
        ['2021-06-13T03:00Z', 'done'],
      ] as const),
    ]);
    const recheck = await call('recheck', '2022-01-01');
    await ask(recheck, expiring, [['2021-05-21T03:00Z', 'open']]);
    await ask(
      recheck,
      tea,
      [
        ['2021-05-21T03:00Z', 'open'],
        ['2021-06-02T03:00Z', 'proposed'],
        ['2021-06-12T03:00Z', 'decided'],
      ],
      'revoke',
    );
    // Called off, it is neither done nor late.
    await ask(await call('growthSupport', '2021-03-01'), expiring, [
      ['2021-02-01T03:00Z', 'open'],
      ['2021-03-20T03:00Z', 'calledOff'],
    ]);
    // Done in another year.
    await ask(await call('growthSupport', '2020-12-01'), expiring, [
      ['2020-10-01T03:00Z', 'open'],
      ['2020-11-20T03:00Z', 'done'],
    ]);
    // Two offices had the same product checked.
    for (const dueOn of ['2019-09-01', '2019-10-01'])
      await ask(
        await call('recheck', dueOn),
        expiring,
        [
          ['2019-05-21T03:00Z', 'open'],
          ['2019-06-12T03:00Z', 'decided'],
        ],
        'confirm',
      );
  });

  it('tells what is to be done, done and overdue, and how re-checks ended in the year', async () => {
    expect(await cellsOf('followUps')).toEqual([
      ...['recheck asked 2', 'recheck done 1'],
      ...['tradePromotion asked 2', 'tradePromotion done 1', 'tradePromotion overdue 1'],
    ]);
    expect(await cellsOf('rechecks')).toEqual(['revoke products 1']);
    expect(await cellsOf('followUps', null, 2020)).toContain('growthSupport done 1');
    expect(await cellsOf('rechecks', null, 2020)).toEqual([]);
  });

  it('counts a product once, however many checks ended alike', async () => {
    expect(await cellsOf('followUps', null, 2019)).toContain('recheck done 2');
    expect(await cellsOf('rechecks', null, 2019)).toEqual(['confirm products 1']);
  });

  it('counts a revoked certificate as that, and no longer among those in force', async () => {
    expect(await cellsOf('certificates')).toEqual([
      ...['expired products 1', 'expiring products 1', 'revoked products 1'],
    ]);
    expect(await cellsOf('starsBySet')).toEqual(['qd-1048-2019/12 3 1']);
  });

  it.each([
    ['2021-05-25T00:00Z', ['recheck asked 2', 'tradePromotion asked 2'], []],
    [
      '2021-06-05T00:00Z',
      ['recheck asked 2', 'recheck done 1', 'tradePromotion asked 2', 'tradePromotion done 1'],
      [],
    ],
    [
      '2021-06-12T00:00Z',
      ['recheck asked 2', 'recheck done 1', 'tradePromotion asked 2', 'tradePromotion overdue 2'],
      [],
    ],
    [
      '2021-06-12T12:00Z',
      ['recheck asked 2', 'recheck done 1', 'tradePromotion asked 2', 'tradePromotion overdue 2'],
      ['revoke products 1'],
    ],
  ])('as of %s it is what was recorded by then', async (asOf, asked, ended) => {
    expect(await cellsOf('followUps', asOf)).toEqual(asked);
    expect(await cellsOf('rechecks', asOf)).toEqual(ended);
    const revoked = (await cellsOf('certificates', asOf)).filter((told) => told.startsWith('revoked'));
    expect(revoked).toEqual(ended.length > 0 ? ['revoked products 1'] : []);
  });

  it('of a round are those of its dossiers, whatever the year', async () => {
    expect(await cellsOf('followUps', null, 2021, roundId)).toContain('growthSupport done 1');
    expect(await cellsOf('followUps', null, 2021, randomUUID())).toEqual([]);
  });

  it('adds up from communes to the country', async () => {
    const of = async (place: { id: string; level: 'commune' | 'district' | 'province' } | null) => {
      const question = { place, year: 2021, roundId: null, asOf: null };
      const { figures } = await world.app.get(ReckonFigures).execute(question);
      return figures.filter(({ section }) => section !== 'late');
    };
    const { commune, district, province, otherDistrict } = world.places;
    const lowest = await of({ id: commune, level: 'commune' });
    for (const place of [
      { id: district, level: 'district' as const },
      { id: province, level: 'province' as const },
      null,
    ])
      expect(await of(place)).toEqual(lowest);
    expect(await of({ id: otherDistrict, level: 'district' })).toEqual([]);
  });
});

const idOf = (answer: Answer) => told<string>(answer, 'id');
const schedule = (by: Browser, changes: object = {}) =>
  by.post('/report-schedules', {
    body: {
      ...{ placeId: world.places.district, kind: 'quarterly', day: 20, counts: 'before', source: 'Công văn' },
      ...changes,
    },
  });
const sweep = () => world.app.get(DraftReports).sweep();
const reportsOf = (kind: string) =>
  world.query<{ id: string; place: string; period: string; due: string | null }>(
    `SELECT r.id, p.name AS place, r.period, r.due_on::text AS due FROM report r JOIN place p ON p.id = r.place_id WHERE r.kind = $1 ORDER BY p.level, p.name`,
    [kind],
  );
/** Takes a step on the report as it stands now. */
const step = async (by: Browser, reportId: string, action: string, body: object = {}) => {
  const [row] = await world.query<{ version: number }>(`SELECT version FROM report WHERE id = $1`, [
    reportId,
  ]);
  return by.post(`/reports/${reportId}/steps/${action}`, { version: row?.version ?? 0, body });
};
interface ReportTold {
  readonly state: string;
  readonly timeliness: string | null;
  readonly content: {
    readonly since: {
      readonly reportId: string;
      readonly period: string;
      readonly isNewYear: boolean;
      readonly changes: readonly object[];
    } | null;
    readonly differences: readonly object[];
    readonly parts: readonly { readonly reportId: string; readonly digest: string }[];
    readonly tables: readonly {
      readonly section: string;
      readonly columns: readonly string[];
      readonly rows: readonly object[];
    }[];
  };
  readonly sent: { readonly digest: string } | null;
}
const read = async (by: Browser, reportId: string) =>
  mustBe(200, await by.get(`/reports/${reportId}`)).body as unknown as ReportTold;

let scheduleId: string;
let communeReport: string;
let districtReport: string;

describe('a letter asks for reports', () => {
  it('is written down by the coordination office alone, and once', async () => {
    scheduleId = idOf(mustBe(201, await schedule(office)));
    expect(codesOf(await schedule(office))).toEqual(['report-schedule.already-exists']);
    for (const each of everyOffice) {
      const by = await holderOf(each, world);
      const { status } = await schedule(by, { placeId: world.places[each.level], kind: 'yearly', month: 12 });
      expect([each, status]).toEqual([each, each.role === 'coordinationOffice' ? 201 : 403]);
    }
  });

  it.each([
    ['no letter', { source: undefined }, ['source']],
    ['a 32nd day', { day: 32 }, ['day']],
    ['no way of counting', { counts: undefined }, ['counts']],
    ['an unknown kind', { kind: 'weekly' }, ['kind']],
    ['a year without month', { kind: 'yearly' }, ['month']],
    ['a round without round and date', { kind: 'round' }, ['roundId', 'due']],
  ])('bad input is named: %s', async (_what, changes, fields) => {
    const answer = await schedule(office, changes);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
  });

  it.each([
    ['before the programme began', '2012-01-05'],
    ['on the day before it began', '2017-12-31'],
    ['after the last year that reports know', '2101-01-01'],
  ])('in force %s it is refused: nothing of it could be drafted', async (_when, inForceFrom) => {
    const answer = await schedule(office, { kind: 'monthly', inForceFrom });
    expect([answer.status, told(answer, 'refusals')]).toEqual([
      422,
      [
        {
          ...{ code: 'report-schedule.outside-programme', field: 'inForceFrom', day: inForceFrom },
          ...{ first: '2018-01-01', last: '2100-12-31' },
        },
      ],
    ]);
  });

  it('a round whose day is over before the letter holds is refused: nothing would ever be drafted', async () => {
    const roundId = await world.round({ number: 9 });
    const due = { on: '2021-06-14', counts: 'before' };
    const late = await schedule(office, { kind: 'round', roundId, due });
    expect([late.status, codesOf(late)]).toEqual([422, ['report-schedule.day-over']]);
    expect(
      codesOf(await schedule(office, { kind: 'round', roundId, due, inForceFrom: '2021-06-01' })),
    ).toEqual([]);
    await world.query(`DELETE FROM report_schedule WHERE round_id = $1`, [roundId]);
  });

  it('a round or place elsewhere looks like none', async () => {
    const due = { on: '2021-07-01', counts: 'by' };
    const unknown = await schedule(office, { kind: 'round', roundId: randomUUID(), due });
    expect([unknown.status, codesOf(unknown)]).toEqual([404, ['round.not-found']]);
    expect(codesOf(await schedule(office, { placeId: world.places.otherDistrict }))).toEqual([
      'place.not-found',
    ]);
  });
});

describe('drafts come by themselves', () => {
  it('five working days before, for the places below and the place itself, once however often it is looked', async () => {
    expect((await Promise.all([sweep(), sweep()])).toSorted()).toEqual([0, 2]);
    expect(await sweep()).toBe(0);
    expect(await reportsOf('quarterly')).toMatchObject([
      { place: 'Bản Bo', period: '2021-Q2', due: '2021-06-19' },
      { place: 'Tam Đường', period: '2021-Q2', due: null },
    ]);
    [communeReport = '', districtReport = ''] = (await reportsOf('quarterly')).map(({ id }) => id);
  });

  it('a lost note of what was drafted drafts nothing twice', async () => {
    await world.query(`UPDATE report_schedule SET drafted_to = NULL`);
    expect(await sweep()).toBe(0);
  });

  it('the commune’s officer is reminded of it at seven in the morning, and the office once it is late', async () => {
    const rows = await world.query(
      `SELECT days_before AS days, to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS at, audience::jsonb AS audience
         FROM outbox WHERE report_id = $1 ORDER BY due_at`,
      [communeReport],
    );
    const own = { role: 'communeOfficer', level: 'commune' };
    expect(rows).toEqual([
      { days: 3, at: '16/06 07:00', audience: [own] },
      { days: 1, at: '18/06 07:00', audience: [own] },
      { days: 0, at: '19/06 07:00', audience: [own] },
      { days: -1, at: '20/06 07:00', audience: [own, { role: 'coordinationOffice', level: 'district' }] },
    ]);
    // As after days without delivery: of two that are due the later one is told.
    await world.query(
      `UPDATE outbox SET due_at = ocop_now() WHERE report_id = $1 AND days_before IN (3, 1)`,
      [communeReport],
    );
    await world.app.get(DeliverDue).execute();
    const reminder = {
      template: 'reportDue',
      facts: { reportId: communeReport, dueOn: '2021-06-19', daysLeft: 5 },
    };
    const settled = [
      { days: 3, status: 'cancelled' },
      { days: 1, status: 'delivered' },
      { days: 0, status: 'planned' },
      { days: -1, status: 'planned' },
    ];
    // The application's own worker may have taken them a moment before.
    await eventually(async () =>
      expect(
        await world.query(
          `SELECT days_before AS days, status FROM outbox WHERE report_id = $1 ORDER BY days_before DESC`,
          [communeReport],
        ),
      ).toEqual(settled),
    );
    expect((await officer.get('/notices')).body).toMatchObject({ items: [reminder] });
  });
});

describe('a report is sent upward', () => {
  it('looks like none to the commune next to it', async () => {
    expect((await neighbour.get(`/reports/${communeReport}`)).status).toBe(404);
    expect((await neighbour.get(`/reports/${communeReport}/spreadsheet`)).status).toBe(404);
    expect((await step(neighbour, communeReport, 'send')).status).toBe(404);
  });

  it.each([
    ['remarks of another form', 'write', { situation: 'Đúng tiến độ' }, ['difficulties', 'proposals']],
    ['no reasons', 'return', { reasons: [] }, ['reasons']],
    ['what it does not ask', 'send', { figures: [] }, ['figures']],
  ])('bad input is named: %s', async (_what, action, body, fields) => {
    const answer = await step(officer, communeReport, action, body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
  });

  it('a version that was not read is refused, and so is a step without one', async () => {
    const remarks = { situation: 'Đúng tiến độ', difficulties: '', proposals: '' };
    mustBe(200, await step(officer, communeReport, 'write', remarks));
    const stale = await officer.post(`/reports/${communeReport}/steps/send`, { version: 1, body: {} });
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    expect((await officer.post(`/reports/${communeReport}/steps/send`, { body: {} })).status).toBe(428);
  });

  it('once, with its numbers frozen under their digest', async () => {
    const key = randomUUID();
    const send = () => officer.post(`/reports/${communeReport}/steps/send`, { version: 2, body: {}, key });
    const first = mustBe(200, await send());
    expect((await send()).body).toEqual(first.body);
    expect(codesOf(await step(officer, communeReport, 'send'))).toEqual(['report.action-not-available']);
    const { sent, timeliness, content } = await read(officer, communeReport);
    expect([timeliness, content.since]).toEqual(['inTime', null]);
    const [row] = await world.query<{ text: string }>(
      `SELECT content::text AS text FROM report_sending WHERE report_id = $1`,
      [communeReport],
    );
    expect(
      createHash('sha256')
        .update(row?.text ?? '')
        .digest('hex'),
    ).toBe(sent?.digest);
  });

  it('stays as it was sent, whatever happens since and whoever writes', async () => {
    const before = (await read(officer, communeReport)).content;
    const [now] = await world.query<{ at: string }>(`SELECT ocop_now()::text AS at`);
    await tell({ steps: [[now?.at ?? '', 'commune.review']] });
    expect((await read(officer, communeReport)).content).toEqual(before);
    const change = (sql: string) =>
      world.query(sql, [communeReport]).then(
        () => 'changed',
        (reason: { code: string }) => reason.code,
      );
    const [frozen] = await world.query<{ content: { asOf: string; figures: object } }>(
      `SELECT content FROM report_sending WHERE report_id = $1`,
      [communeReport],
    );
    const place = { id: world.places.commune, level: 'commune' } as const;
    const question = { place, year: 2021, roundId: null, asOf: frozen?.content.asOf ?? null };
    expect((await world.app.get(ReckonFigures).execute(question)).figures).toEqual(frozen?.content.figures);
    expect([
      await change(`UPDATE report_sending SET content = '{}' WHERE report_id = $1`),
      await change(`DELETE FROM report_sending WHERE report_id = $1`),
      await change(`UPDATE report SET remarks = '{}' WHERE id = $1`),
    ]).toEqual(['OC031', 'OC031', 'OC032']);
  });
});

describe('the district merges what its communes have sent', () => {
  it('cannot send over a report that waits', async () => {
    expect(codesOf(await step(office, districtReport, 'send'))).toEqual(['report.waiting-below']);
  });

  it('sees where what was sent differs from the ledger now', async () => {
    mustBe(200, await step(office, communeReport, 'merge'));
    const { content } = await read(office, districtReport);
    expect(content.parts).toMatchObject([{ reportId: communeReport }]);
    expect(content.differences).toEqual(
      expect.arrayContaining([
        { section: 'stages', row: 'commune', column: 'dossiers', before: 1, after: 2 },
        { section: 'trend', row: '2021-06', column: 'registered', before: 0, after: 1 },
      ]),
    );
  });

  it('after it has sent its own, nothing is given back; nobody is there to merge into', async () => {
    mustBe(200, await step(office, districtReport, 'send'));
    expect(codesOf(await step(office, communeReport, 'return', { reasons: ['Sai'] }))).toEqual([
      'report.above-closed',
    ]);
    expect(codesOf(await step(provinceOffice, districtReport, 'merge'))).toEqual(['report.above-missing']);
    expect(codesOf(await step(office, districtReport, 'merge'))[0]).toBe('person.not-permitted');
    mustBe(200, await step(provinceOffice, districtReport, 'return', { reasons: ['Bổ sung kiến nghị'] }));
    expect((await read(office, districtReport)).state).toBe('returned');
  });

  it('whoever reviews it above is told that it was sent, and nobody else', async () => {
    const told = await eventually(async () => {
      const rows = await world.query<{ id: string; place: string }>(
        `SELECT DISTINCT person_id AS id, facts ->> 'placeName' AS place FROM notice WHERE template = 'reportSent'`,
      );
      if (!rows.some(({ place }) => place === 'Tam Đường')) throw new Error('Not told yet');
      return rows;
    });
    const above = (level: 'district' | 'province') =>
      world.query<{ id: string }>(
        `SELECT person_id AS id FROM assignment WHERE place_id = $1 AND role = 'coordinationOffice' ORDER BY 1`,
        [world.places[level]],
      );
    const toldOf = (name: string) =>
      told
        .flatMap(({ id, place }) => (place === name ? [{ id }] : []))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(toldOf('Bản Bo')).toEqual(await above('district'));
    expect(toldOf('Tam Đường')).toEqual(await above('province'));
  });

  it('the office that sent it is told that it came back, and nobody else', async () => {
    const offices = await world.query<{ id: string }>(
      `SELECT person_id AS id FROM assignment WHERE place_id = $1 AND role = 'coordinationOffice' ORDER BY 1`,
      [world.places.district],
    );
    const told = await eventually(async () => {
      const rows = await world.query<{ id: string; facts: object }>(
        `SELECT person_id AS id, facts FROM notice WHERE template = 'reportReturned' ORDER BY 1`,
      );
      if (rows.length < offices.length) throw new Error('Not told yet');
      return rows;
    });
    expect(told.map(({ id }) => id)).toEqual(offices.map(({ id }) => id));
    expect(told[0]?.facts).toEqual({
      ...{ reportId: districtReport, reportKind: 'quarterly', period: '2021-Q2', year: 2021 },
      ...{ placeId: world.places.district, placeName: 'Tam Đường' },
    });
  });

  it('the database refuses a step of a report that names none', async () => {
    const row = `INSERT INTO outbox (id, kind, template, audience, place_id, step_number, due_at)
      VALUES (gen_random_uuid(), 'reportStep', 'reportReturned', '[]', $1, 2, ocop_now())`;
    await expect(world.query(row, [world.places.district])).rejects.toMatchObject({
      constraint: 'a_step_of_a_report_names_report_and_place',
    });
  });
});

describe('a report begun by hand', () => {
  const begin = (by: Browser, changes: object = {}) =>
    by.post('/reports', {
      body: { placeId: world.places.commune, kind: 'quarterly', period: '2021-Q3', ...changes },
    });

  it('compares with the last one that was sent; that nothing changed is told', async () => {
    const id = idOf(mustBe(201, await begin(officer)));
    expect((await read(officer, id)).content.since?.changes.length).toBeGreaterThan(0);
    mustBe(200, await step(officer, id, 'send'));
    const next = idOf(mustBe(201, await begin(officer, { period: '2021-Q4' })));
    expect((await read(officer, next)).content.since?.changes).toEqual([]);
  });

  it('compares with the period before it, in whatever order and how often they were sent', async () => {
    const anew = async (period: string) =>
      idOf(mustBe(201, await begin(officer, { kind: 'monthly', period })));
    const [june, april, may] = [await anew('2020-06'), await anew('2020-04'), await anew('2020-05')];
    const since = async (id: string) => (await read(officer, id)).content.since?.period ?? null;
    const sent = async (...ids: readonly string[]) => {
      for (const id of ids) mustBe(200, await step(officer, id, 'send'));
      return Promise.all(ids.map(since));
    };
    const back = async (...ids: readonly string[]) => {
      for (const id of ids) mustBe(200, await step(office, id, 'return', { reasons: ['Ghi lại'] }));
    };
    expect(await sent(june, april, may)).toEqual([null, null, '2020-04']);
    await back(june, april);
    expect(await sent(june, april)).toEqual(['2020-05', null]);
    await back(april, may);
    expect(await sent(april, may)).toEqual([null, '2020-04']);
  });

  it.each([
    ['again', {}, 409, ['report.already-begun']],
    ['of a quarter in a monthly report', { kind: 'monthly' }, 422, ['report.period-unknown']],
    ['of a round nobody knows', { kind: 'round', roundId: randomUUID() }, 404, ['round.not-found']],
    ['of another commune', { placeId: randomUUID() }, 404, ['place.not-found']],
  ])('is refused %s', async (_what, changes, status, codes) => {
    const answer = await begin(officer, changes);
    expect([answer.status, codesOf(answer)]).toEqual([status, codes]);
  });

  it('of a round of the district is about that round', async () => {
    const id = idOf(mustBe(201, await begin(officer, { kind: 'round', roundId })));
    expect(await read(officer, id)).toMatchObject({ kind: 'round', roundNumber: 1 });
    mustBe(200, await step(officer, id, 'send'));
    const later = await world.round({ number: 77 });
    const next = idOf(mustBe(201, await begin(officer, { kind: 'round', roundId: later })));
    mustBe(200, await step(officer, next, 'send'));
    for (const each of [id, next]) {
      mustBe(200, await step(office, each, 'return', { reasons: ['Ghi lại'] }));
      mustBe(200, await step(officer, each, 'send'));
    }
    const both = await Promise.all([id, next].map((each) => read(officer, each)));
    expect(both.map(({ content: { since } }) => since?.reportId ?? null)).toEqual([null, id]);
  });
});

describe('what is taken out', () => {
  it('is a paper or a spreadsheet, and stands in the ledger', async () => {
    for (const [format, begins] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ]) {
      const { status, content } = await officer.download(`/reports/${communeReport}/paper?format=${format}`);
      expect([status, content.subarray(0, begins?.length).toString()]).toEqual([200, begins]);
    }
    expect((await officer.download(`/reports/${communeReport}/spreadsheet`)).status).toBe(200);
    const acts = await world.query(
      `SELECT kind, person_id AS by FROM act WHERE subject ->> 'report' = $1 AND kind IN ('report.printed', 'report.exported') ORDER BY at`,
      [communeReport],
    );
    const by = officer.personId;
    expect(acts).toEqual([
      ...[1, 2].map(() => ({ kind: 'report.printed', by })),
      { kind: 'report.exported', by },
    ]);
  });

  it('that was frozen before anything after recognition was counted says nothing of it', async () => {
    const sections = async () => {
      const { content } = await read(officer, communeReport);
      const told = content.tables.map(({ section, rows }) => [section, rows.length]);
      return Object.fromEntries(told) as Readonly<Record<string, number | undefined>>;
    };
    expect(await sections()).toMatchObject({ followUps: 3, rechecks: 3, certificates: 4 });
    const trigger = (what: 'DISABLE' | 'ENABLE') =>
      world.query(`ALTER TABLE report_sending ${what} TRIGGER freeze_report`);
    await trigger('DISABLE');
    await world.query(
      `UPDATE report_sending SET content = jsonb_set(content - 'edition', '{figures}',
         (SELECT jsonb_agg(f) FROM jsonb_array_elements(content -> 'figures') f WHERE f ->> 'section' NOT IN ('followUps', 'rechecks') AND f ->> 'row' <> 'revoked'))
        WHERE report_id = $1`,
      [communeReport],
    );
    await trigger('ENABLE');
    expect(await sections()).toMatchObject({ stages: 14, certificates: 3 });
    expect(Object.keys(await sections())).not.toContain('followUps');
    expect((await officer.download(`/reports/${communeReport}/spreadsheet`)).status).toBe(200);
    expect((await officer.download(`/reports/${communeReport}/paper?format=pdf`)).status).toBe(200);
    // What is made of it is not told as changed where it was not counted.
    const { since, differences } = (await read(office, districtReport)).content;
    for (const change of [...(since?.changes ?? []), ...differences])
      expect(change).not.toMatchObject({ section: expect.stringMatching(/followUps|rechecks/) });
  });

  it('that was frozen before it was counted how far products came tells where they stood, and no more', async () => {
    const stagesOf = async () => {
      const { content } = await read(officer, communeReport);
      return content.tables.find(({ section }) => section === 'stages')?.columns;
    };
    const print = async () => (await officer.download(`/reports/${communeReport}/spreadsheet`)).content;
    const edit = async (change: string) => {
      await world.query(`ALTER TABLE report_sending DISABLE TRIGGER freeze_report`);
      await world.query(`UPDATE report_sending SET content = ${change} WHERE report_id = $1`, [
        communeReport,
      ]);
      await world.query(`ALTER TABLE report_sending ENABLE TRIGGER freeze_report`);
    };
    await edit(`jsonb_set(content, '{edition}', '2')`);
    expect(await stagesOf()).toEqual(['dossiers']);
    const texts = Buffer.from(unzipSync(await print())['xl/sharedStrings.xml'] ?? []).toString('utf8');
    expect(texts).toContain('Số hồ sơ');
    expect(texts).not.toMatch(/Đã tới bước này|Đang ở bước này/);
    await edit(`content - 'edition'`);
  });

  it('the spreadsheet tells its moment, what changed or that nothing did, what was merged, and the digest', async () => {
    const said = async (id: string) => {
      const { content } = await office.download(`/reports/${id}/spreadsheet`);
      const files = Object.entries(unzipSync(content)).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString('utf8'),
      ]);
      const of = Object.fromEntries(files) as Readonly<Record<string, string>>;
      const names = [...(of['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
        ([, name]) => name,
      );
      return [names, of['xl/sharedStrings.xml'] ?? ''] as const;
    };
    const [names, texts] = await said(districtReport);
    expect(names).toEqual(['Số liệu', 'Thay đổi', 'Thông tin']);
    for (const part of [
      'Số liệu theo sổ lúc',
      'Đã tổng hợp 1 báo cáo: Bản Bo.',
      'Khó khăn, vướng mắc',
      'Không có.',
    ])
      expect(texts).toContain(part);
    const { sent } = await read(officer, communeReport);
    expect((await said(communeReport))[1]).toContain(sent?.digest);
    expect(texts).toMatch(/Đây là báo cáo đầu tiên|So với báo cáo|Không có thay đổi/);
  });

  it('a name that looks like a formula stays a text', async () => {
    await world.query(`UPDATE place SET name = '=1+2' WHERE id = $1`, [world.places.commune]);
    const { content } = await office.download(`/reports/${districtReport}/spreadsheet`);
    const files = unzipSync(content);
    const xml = Object.entries(files)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
      .join('');
    expect(xml).toContain('=1+2');
    expect(xml).not.toMatch(/<f[ >]/);
    await world.query(`UPDATE place SET name = 'Bản Bo' WHERE id = $1`, [world.places.commune]);
  });
});

describe('a schedule ends', () => {
  it('once, by the office that wrote it', async () => {
    const end = (by: Browser) => by.post(`/report-schedules/${scheduleId}/end`, {});
    expect((await end(neighbour)).status).toBe(403);
    mustBe(200, await end(office));
    const again = await end(office);
    expect([again.status, codesOf(again)]).toEqual([409, ['report-schedule.ended']]);
    const elsewhere = await office.post(`/report-schedules/${randomUUID()}/end`, {});
    expect(codesOf(elsewhere)).toEqual(['report-schedule.not-found']);
    const { body } = await officer.get('/report-schedules');
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: scheduleId, endedOn: today, mayEnd: false }),
      ]),
    });
  });

  it('and what was drafted for a later day is due no more, until another letter asks for it, told once of its day', async () => {
    const ask = async (day: number) => {
      const id = idOf(mustBe(201, await schedule(office, { kind: 'monthly', day, counts: 'by' })));
      await sweep();
      await world.app.get(DeliverDue).execute();
      return id;
    };
    const end = async (id: string) => mustBe(200, await office.post(`/report-schedules/${id}/end`, {}));
    const report = async () =>
      (await reportsOf('monthly')).find(({ place, period }) => place === 'Bản Bo' && period === '2021-06');
    const told = async () =>
      world.query(
        `SELECT o.due_on::text AS due, o.days_before AS days, o.status FROM outbox o
          WHERE o.report_id = $1 AND o.kind = 'report' AND o.status <> 'cancelled' ORDER BY 1, 2 DESC`,
        [(await report())?.id],
      );
    const ofThe17th = [
      { due: '2021-06-17', days: 3, status: 'delivered' },
      ...[1, 0, -1].map((days) => ({ due: '2021-06-17', days, status: 'planned' })),
    ];
    const first = await ask(20);
    expect((await report())?.due).toBe('2021-06-20');
    await end(first);
    expect([(await report())?.due, await told()]).toEqual([null, []]);
    const second = await ask(17);
    expect((await report())?.due).toBe('2021-06-17');
    // One of the ended letter that was on its way already.
    await world.query(
      `UPDATE outbox SET status = 'handed', due_at = ocop_now() - interval '1 hour', handed_at = clock_timestamp() - interval '1 hour'
        WHERE report_id = $1 AND due_on = '2021-06-20' AND days_before = 1`,
      [(await report())?.id],
    );
    await world.app.get(DeliverDue).execute();
    await eventually(async () => expect(await told()).toEqual(ofThe17th));
    await end(second);
    await ask(17);
    await eventually(async () => expect(await told()).toEqual(ofThe17th));
    expect((await report())?.due).toBe('2021-06-17');
  });
});

describe('a commune that is set up after the others have their drafts', () => {
  it('gets its own with the reminders that are left, once, while the day is not over', async () => {
    await world.query(
      `INSERT INTO place (id, code, level, name, parent_id, valid_from) VALUES ($1, 'LC-Z', 'commune', 'Sin Suối Hồ', $2, '2021-06-15')`,
      [randomUUID(), world.places.district],
    );
    expect((await Promise.all([sweep(), sweep()])).toSorted()).toEqual([0, 1]);
    expect(await sweep()).toBe(0);
    const own = (await reportsOf('monthly')).filter(({ place }) => place === 'Sin Suối Hồ');
    expect(own).toMatchObject([{ period: '2021-06', due: '2021-06-17' }]);
    const reminders = await world.query(
      `SELECT days_before AS days FROM outbox WHERE report_id = $1 AND days_before < 2 ORDER BY 1 DESC`,
      [own[0]?.id],
    );
    expect(reminders).toEqual([{ days: 1 }, { days: 0 }, { days: -1 }]);
  });
});

describe('a yearly report', () => {
  it('is drafted by itself, sent, and merged at each level above', async () => {
    for (const by of [office, provinceOffice]) {
      const { items } = (await by.get('/report-schedules')).body as unknown as {
        items: readonly { id: string; kind: string; mayEnd: boolean }[];
      };
      for (const each of items)
        if (each.kind === 'yearly' && each.mayEnd)
          mustBe(200, await by.post(`/report-schedules/${each.id}/end`, {}));
    }
    const yearly = { kind: 'yearly', month: 6, counts: 'by' };
    mustBe(201, await schedule(office, { ...yearly, day: 18 }));
    mustBe(201, await schedule(provinceOffice, { ...yearly, day: 20, placeId: world.places.province }));
    expect(await sweep()).toBeGreaterThan(0);
    const reports = await reportsOf('yearly');
    const of = (name: string) => reports.find(({ place }) => place === name);
    expect(['Bản Bo', 'Tam Đường', 'Lai Châu'].map((name) => [of(name)?.period, of(name)?.due])).toEqual([
      ['2021', '2021-06-18'],
      ['2021', '2021-06-20'],
      ['2021', null],
    ]);
    const [ofCommune = '', ofDistrict = '', ofProvince = ''] = ['Bản Bo', 'Tam Đường', 'Lai Châu'].map(
      (name) => of(name)?.id,
    );
    expect(await read(officer, ofCommune)).toMatchObject({ kind: 'yearly', period: '2021', state: 'draft' });
    mustBe(200, await step(officer, ofCommune, 'send'));
    expect((await read(officer, ofCommune)).timeliness).toBe('inTime');
    mustBe(200, await step(office, ofCommune, 'merge'));
    expect((await read(office, ofDistrict)).content.parts).toMatchObject([{ reportId: ofCommune }]);
    mustBe(200, await step(office, ofDistrict, 'send'));
    mustBe(200, await step(provinceOffice, ofDistrict, 'merge'));
    expect((await read(provinceOffice, ofProvince)).content.parts).toMatchObject([{ reportId: ofDistrict }]);
    expect((await read(office, ofDistrict)).state).toBe('merged');
  });
});

describe('what changed since, as time goes by', () => {
  const begin = async (by: Browser, placeId: string, period: string) =>
    idOf(mustBe(201, await by.post('/reports', { body: { placeId, kind: 'monthly', period } })));
  const ofCommune = (period: string) => begin(officer, world.places.commune, period);
  const changesOf = async (by: Browser, reportId: string) =>
    (await read(by, reportId)).content.since?.changes.map((change) => Object.values(change).join(' '));

  beforeAll(async () => {
    // No draft comes by itself meanwhile.
    await world.query(`UPDATE report_schedule SET ended_on = $1 WHERE ended_on IS NULL`, [today]);
    await world.setClock('2021-12-28T08:00:00+07:00');
    mustBe(200, await step(officer, await ofCommune('2021-12'), 'send'));
  });

  it('in January is nothing of what the year before counted, and all that happened', async () => {
    await world.setClock('2022-01-05T08:00:00+07:00');
    const january = await ofCommune('2022-01');
    const { since } = (await read(officer, january)).content;
    expect([since?.period, since?.isNewYear]).toEqual(['2021-12', true]);
    // It was to be done before the year began.
    const overdue = 'followUps recheck overdue 0 1';
    expect(await changesOf(officer, january)).toEqual([overdue]);
    await tell({ steps: [['2022-01-04T03:00Z', 'closed.withdrawn']] });
    expect(await changesOf(officer, january)).toEqual([
      ...['stages withdrawn dossiers 0 1', overdue, 'trend 2022-01 registered 0 1'],
    ]);
    const { content } = await officer.download(`/reports/${january}/spreadsheet`);
    const texts = Buffer.from(unzipSync(content)['xl/sharedStrings.xml'] ?? []).toString('utf8');
    expect(texts).toContain('Đã sang năm mới');
  });

  it('is no month that only left the twelve, below neither', async () => {
    await world.setClock('2022-02-25T08:00:00+07:00');
    expect(await cellsOf('trend', null, 2022)).toContain('2021-03 registered 1');
    const february = await ofCommune('2022-02');
    mustBe(200, await step(officer, february, 'send'));
    const ofDistrict = await begin(office, world.places.district, '2022-02');
    await world.setClock('2022-03-03T08:00:00+07:00');
    expect(await cellsOf('trend', null, 2022)).not.toContain('2021-03 registered 1');
    expect(await changesOf(officer, await ofCommune('2022-03'))).toEqual([]);
    mustBe(200, await step(office, february, 'merge'));
    const { parts, differences } = (await read(office, ofDistrict)).content;
    expect([parts.map(({ reportId }) => reportId), differences]).toEqual([[february], []]);
  });
});
