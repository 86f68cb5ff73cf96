import '../support/set-up.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { MayRewrite } from '../../src/platform/database/index.js';
import { prepareGround } from '../../src/start.js';
import { aBallot, DossierHand } from '../support/dossier-hand.js';
import { createPgWorld, type PgDossierWorld } from '../support/pg-dossier-world.js';

let world: PgDossierWorld;
let app: Client;
let hand: DossierHand;

beforeAll(async () => {
  world = await createPgWorld();
  app = await connected();
  hand = await (await (await DossierHand.register(world)).toDistrictCouncil()).through('openScoring');
});
afterAll(async () => {
  await app.end();
  await world.destroy();
});

/** A connection as the application role. */
async function connected(): Promise<Client> {
  const client = new Client({ connectionString: world.database.appUrl });
  await client.connect();
  return client;
}

/** The SQLSTATE a statement of the application role fails with; undefined when it does not. */
async function failureOf(
  sql: string,
  values: readonly unknown[] = [],
  client = app,
): Promise<string | undefined> {
  try {
    await client.query(sql, [...values]);
    return undefined;
  } catch (reason) {
    return (reason as { code?: string }).code;
  }
}

const permissionDenied = '42501';
const unique = '23505';
const checkFailed = '23514';
const foreignKey = '23503';

describe('the application role', () => {
  it.each([
    ...['UPDATE dossier_step SET reason = NULL', 'DELETE FROM dossier_step', 'TRUNCATE dossier_step'],
    ...['UPDATE ballot SET total = 100', 'DELETE FROM ballot', 'TRUNCATE ballot'],
    ...['UPDATE panel_seat SET seat = NULL', 'DELETE FROM panel_seat', 'DELETE FROM panel'],
    ...[
      'UPDATE panel SET council_id = NULL',
      'UPDATE panel SET scoring_round = 2',
      'UPDATE panel SET nonce = NULL',
      'UPDATE panel SET words = NULL',
      'UPDATE panel SET assessment = NULL',
    ],
    ...['UPDATE appeal_ballot SET total = 100', 'DELETE FROM appeal_ballot', 'DELETE FROM appeal_member'],
    ...['UPDATE appeal_member SET named_by = NULL', 'UPDATE appeal_member SET person_id = NULL'],
    ...['DELETE FROM appeal_paper', `UPDATE appeal_paper SET told = '{}'`],
    ...['INSERT INTO appeal_paper DEFAULT VALUES', 'SELECT keep_appeal_paper(NULL)'],
    ...['DELETE FROM appeal', 'UPDATE appeal SET criteria = NULL', 'UPDATE appeal SET grounds = NULL'],
    ...['UPDATE recognition SET star = 5', 'DELETE FROM recognition'],
    ...['UPDATE evidence SET sha256 = NULL', 'DELETE FROM evidence'],
    ...["UPDATE idempotent_request SET answer = '{}'", 'DELETE FROM idempotent_request'],
    ...["UPDATE advice SET content = '{}'", 'DELETE FROM advice', 'DELETE FROM advisory_team'],
    ...['UPDATE advisory_team_member SET place = NULL', 'DELETE FROM advisory_team_member'],
    ...['UPDATE round_change SET reason = NULL', 'DELETE FROM round_change', 'DELETE FROM round'],
    ...['UPDATE calendar_day SET kind = NULL', 'DELETE FROM calendar_day', 'DELETE FROM calendar_version'],
    ...[
      'UPDATE deadline_reissue SET reason = NULL',
      'DELETE FROM deadline_reissue',
      'DELETE FROM calendar_year',
    ],
    ...[
      "UPDATE plan_step SET details = '{}'",
      'DELETE FROM plan_step',
      'DELETE FROM plan',
      'DELETE FROM plan_call',
    ],
    ...['UPDATE plan_call SET year = NULL', 'UPDATE plan_item SET plan_id = NULL'],
    ...['UPDATE plan_call_change SET reason = NULL', 'DELETE FROM plan_call_change'],
    ...['UPDATE letter SET note = NULL', 'DELETE FROM letter', 'UPDATE letter_end SET number = 1'],
    ...['DELETE FROM letter_end', 'DELETE FROM batch', 'DELETE FROM batch_item'],
    ...["UPDATE batch SET terms = '{}'", "UPDATE batch_item SET terms = '{}'"],
    ...["UPDATE follow_up_step SET details = '{}'", 'DELETE FROM follow_up_step', 'DELETE FROM follow_up'],
    ...[
      'UPDATE follow_up_entry SET revenue = 1',
      'DELETE FROM follow_up_entry',
      'DELETE FROM follow_up_photo',
    ],
    ...['UPDATE follow_up_photo SET sha256 = NULL', 'UPDATE follow_up_call SET kind = NULL'],
    ...['UPDATE follow_up_call_change SET reason = NULL', 'DELETE FROM follow_up_call_change'],
    ...['UPDATE follow_up SET dossier_id = NULL', 'DELETE FROM follow_up_call'],
    ...["UPDATE report_step SET details = '{}'", 'DELETE FROM report_step', 'DELETE FROM report'],
    ...["UPDATE report_sending SET content = '{}'", 'DELETE FROM report_sending'],
    ...['UPDATE report_schedule SET source = NULL', 'DELETE FROM report_schedule'],
    ...['UPDATE report SET period = NULL'],
    ...['UPDATE schedule_change SET planned_on = NULL', 'DELETE FROM schedule_change'],
    ...[
      "UPDATE sending_attempt SET code = 'taken'",
      'DELETE FROM sending_attempt',
      "UPDATE delivery_report SET code = 'x'",
      'DELETE FROM delivery_report',
      'DELETE FROM sending',
    ],
    ...['UPDATE delivery SET thing = NULL', 'DELETE FROM delivery', 'UPDATE sending SET to_address = NULL'],
    ...['DELETE FROM dossier', 'DELETE FROM outbox', 'DELETE FROM person'],
    ...[
      'ALTER TABLE dossier_step DISABLE TRIGGER ALL',
      'DROP TABLE ballot',
      'CREATE TABLE mine (id integer)',
    ],
    'DROP TRIGGER refuse_ballot_of_closed_panel ON ballot',
    'CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT now() $$',
    'SET ROLE ocop_owner',
  ])('may not: %s', async (sql) => {
    expect(await failureOf(sql)).toBe(permissionDenied);
  });

  it('may mark a file as removed, and nothing else of it', async () => {
    expect(await failureOf('UPDATE evidence SET removed_at = NULL WHERE false')).toBeUndefined();
    expect(await failureOf('UPDATE evidence SET kind = $1 WHERE false', ['awards'])).toBe(permissionDenied);
  });
});

describe('a step', () => {
  const insert = `INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, reason, details, hash)
    VALUES ($1, $2, $3, 'commune.review', 'closed.withdrawn', NULL, 'producer', ocop_now(), $4, '{}', '\\x00')`;

  it('cannot have the number of another one', async () => {
    for (let number = 1; number <= hand.version; number += 1) {
      expect(await failureOf(insert, [hand.id, number, 'submit', null])).toBe(unique);
    }
  });

  it.each([0, -1])('cannot have the number %d', async (number) => {
    expect(await failureOf(insert, [hand.id, number, 'submit', null])).toBe(checkFailed);
  });

  it.each(['refuseIdea', 'withdraw', 'eliminate'])(
    '%s needs a reason that says something',
    async (action) => {
      for (const reason of [null, '', '   ']) {
        expect([reason, await failureOf(insert, [hand.id, 999, action, reason])]).toEqual([
          reason,
          checkFailed,
        ]);
      }
    },
  );

  it('belongs to a dossier', async () => {
    expect(await failureOf(insert, [randomUUID(), 1, 'submit', null])).toBe(foreignKey);
  });
});

describe('a panel and its ballots', () => {
  const close = `UPDATE panel SET status = 'closed', closed_at = ocop_now(), ballots = $2, points = $3, star = 3,
    outcome = 'rated', result = '{}' WHERE id = $1`;
  const cast = `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
    VALUES ($1, $2, '{}', '[]', '[]', '{}', '${JSON.stringify(aBallot(60))}', $3, ocop_now())`;
  const castIt = (panelId: string, personId: string) => world.castBallot(panelId, personId, aBallot(60));

  /** A dossier that its district council is scoring. */
  async function aScoring() {
    const product = { id: randomUUID(), producerId: world.province.producer.id, setCode: '01' };
    await world.addProduct(product, 'Chè của hội đồng');
    const opened = await DossierHand.register(world, { productId: product.id });
    return (await opened.toDistrictCouncil()).through('openScoring');
  }
  const aPanel = async () => (await aScoring()).openPanel();

  it('cannot be closed on other numbers than those of its ballots', async () => {
    const { id, seats } = await aPanel();
    for (const personId of seats) await castIt(id, personId);
    for (const [ballots, points] of [
      [7, 421],
      [6, 420],
      [6, 360],
      [0, 0],
    ]) {
      expect([ballots, points, await failureOf(close, [id, ballots, points])]).toEqual([
        ballots,
        points,
        'OC003',
      ]);
    }
    expect(await failureOf(close, [id, 7, 420])).toBeUndefined();
  });

  it('cannot be changed or opened again once closed', async () => {
    const { id, seats } = await aPanel();
    for (const personId of seats) await castIt(id, personId);
    await app.query(close, [id, 7, 420]);
    expect(await failureOf('UPDATE panel SET star = 5 WHERE id = $1', [id])).toBe('OC002');
    expect(await failureOf('UPDATE panel SET points = 700 WHERE id = $1', [id])).toBe('OC002');
    const reopen = `UPDATE panel SET status = 'open', closed_at = NULL, ballots = NULL, points = NULL, outcome = NULL, result = NULL WHERE id = $1`;
    expect(await failureOf(reopen, [id])).toBe('OC002');
  });

  it('cannot be closed without a result', async () => {
    const { id } = await aPanel();
    expect(
      await failureOf(`UPDATE panel SET status = 'closed', ballots = 0, points = 0 WHERE id = $1`, [id]),
    ).toBe(checkFailed);
  });

  it('refuses a ballot after closing, a second one of a member, one of a stranger, and points beyond the sheet', async () => {
    const { id, seats } = await aPanel();
    const [first = '', second = '', ...others] = seats;
    expect(await failureOf(cast, [id, world.province.owner.id, 60])).toBe(foreignKey);
    expect(await failureOf(cast, [id, first, 101])).toBe(checkFailed);
    expect(await failureOf(cast, [id, first, -1])).toBe(checkFailed);
    for (const personId of [first, ...others]) await castIt(id, personId);
    expect(await failureOf(cast, [id, first, 60])).toBe(unique);
    await app.query(close, [id, 6, 360]);
    expect(await failureOf(cast, [id, second, 60])).toBe('OC001');
    expect(await failureOf(cast, [randomUUID(), second, 60])).toBe('OC001');
  });

  it('a ballot on its way while the panel is being closed waits, and is refused', async () => {
    const { id, seats } = await aPanel();
    const [late = '', ...others] = seats;
    for (const personId of others) await castIt(id, personId);
    const closer = await connected();
    try {
      await closer.query('BEGIN');
      await closer.query('SELECT FROM panel WHERE id = $1 FOR UPDATE', [id]);
      const answer = failureOf(cast, [id, late, 60]);
      expect(await Promise.race([answer, pause(150).then(() => 'waits')])).toBe('waits');
      await closer.query(close, [id, 6, 360]);
      await closer.query('COMMIT');
      expect(await answer).toBe('OC001');
    } finally {
      await closer.end();
    }
  });

  it('the store, asked to close, waits for the last ballot on its way and counts it', async () => {
    const opened = await aScoring();
    const { id, seats } = await opened.openPanel();
    const [last = '', ...others] = seats;
    for (const personId of others) await castIt(id, personId);
    const voter = await connected();
    try {
      await voter.query('BEGIN');
      await voter.query(cast, [id, last, 60]);
      const closing = opened.try(opened.event('closeScoring'), world.province.districtSecretary);
      expect(await Promise.race([closing, pause(150).then(() => 'waits')])).toBe('waits');
      await voter.query('COMMIT');
      expect(await closing).toMatchObject({ ok: true, value: { dossier: { state: 'district.forwarding' } } });
      expect(await world.panelsOf(opened.id)).toMatchObject([{ ballots: 7, points: 420 }]);
    } finally {
      await voter.end();
    }
  });

  it('is closed under READ COMMITTED alone: an older look would miss what came while it waited', async () => {
    const { id, seats } = await aPanel();
    for (const personId of seats) await castIt(id, personId);
    const closer = await connected();
    try {
      for (const isolation of ['REPEATABLE READ', 'SERIALIZABLE']) {
        await closer.query(`BEGIN ISOLATION LEVEL ${isolation}`);
        expect([isolation, await failureOf(close, [id, 7, 420], closer)]).toEqual([isolation, 'OC004']);
        await closer.query('ROLLBACK');
      }
    } finally {
      await closer.end();
    }
    expect(await failureOf(close, [id, 7, 420])).toBeUndefined();
  });

  it('takes second sheets that change contested criteria alone, and no finding', async () => {
    const opened = await aScoring();
    await opened.score(66);
    await opened.through('forwardToProvince', 'receive', 'openScoring');
    const castSheet = (panelId: string, personId: string, sheet: object, total: number) => {
      const { marks, declared } = { ...first, ...sheet };
      return failureOf(
        `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
         VALUES ($1, $2, $3, $4, '[]', '{}', $5, $6, ocop_now())`,
        [panelId, personId, ...[marks, declared, aBallot(total)].map((part) => JSON.stringify(part)), total],
      );
    };
    const first = {
      marks: { '1.1': 'c', '5.1': 'c', '6.1': ['a', 'c'] },
      declared: ['foreign-matter', 'all-imported'],
    };
    const { id, seats } = await opened.openPanel();
    for (const [i, personId] of seats.entries())
      expect(await castSheet(id, personId, {}, i === 0 ? 90 : 70)).toBeUndefined();
    await opened.take('closeScoring');
    expect(opened.state).toBe('province.firstDiscussion');
    const [panel] = await world.query<{ contested: string[] }>('SELECT contested FROM panel WHERE id = $1', [
      id,
    ]);
    expect(panel?.contested).toEqual(['1.1']);

    const second = await opened.openPanel();
    const [member = ''] = seats;
    for (const changed of [
      { marks: { ...first.marks, '5.1': 'b' } },
      { marks: { ...first.marks, '6.1': ['a'] } },
      { marks: { '1.1': 'a', '6.1': ['a', 'c'] } },
      { marks: { ...first.marks, '6.2': 'c' } },
      { declared: [] },
      { declared: ['foreign-matter'] },
      { declared: ['foreign-matter', 'forged-dossier'] },
      { declared: [...first.declared, 'forged-dossier'] },
    ])
      expect([changed, await castSheet(second.id, member, changed, 70)]).toEqual([changed, 'OC005']);
    const lawful = {
      marks: { '6.1': ['c', 'a'], '5.1': ['c'], '1.1': 'a' },
      declared: first.declared.toReversed(),
    };
    expect(await castSheet(second.id, member, lawful, 70)).toBeUndefined();
  });

  it('cannot end before a word on conflicts that it counts', async () => {
    const opened = await aScoring();
    const { id, seats } = await opened.openPanel();
    const [conflicted = ''] = seats;
    for (const personId of seats) await castIt(id, personId);
    const speaker = await connected();
    try {
      await speaker.query('BEGIN');
      await speaker.query('SELECT FROM panel WHERE id = $1 FOR SHARE', [id]);
      // The end is written down before the wait for the row; the word comes while it waits.
      const closing = failureOf(close, [id, 6, 360]);
      expect(await Promise.race([closing, pause(150).then(() => 'waits')])).toBe('waits');
      await speaker.query(
        `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, ground, stated_by) VALUES ($1, $2, 9, 'conflict', 'kin', $2)`,
        [opened.id, conflicted],
      );
      await speaker.query('COMMIT');
      expect(await closing).toBe('OC003');
    } finally {
      await speaker.end();
    }
  });

  it('a panel being closed waits for a ballot that came first, and counts it', async () => {
    const { id, seats } = await aPanel();
    const [first = '', ...others] = seats;
    for (const personId of others) await castIt(id, personId);
    const voter = await connected();
    try {
      await voter.query('BEGIN');
      await voter.query(cast, [id, first, 60]);
      const closing = app.query('SELECT FROM panel WHERE id = $1 FOR UPDATE', [id]).then(() => 'locked');
      expect(await Promise.race([closing, pause(150).then(() => 'waits')])).toBe('waits');
      await voter.query('COMMIT');
      expect(await closing).toBe('locked');
      expect(await failureOf(close, [id, 6, 360])).toBe('OC003');
      expect(await failureOf(close, [id, 7, 420])).toBeUndefined();
    } finally {
      await voter.end();
    }
  });
});

describe('a recognition', () => {
  const insert = `INSERT INTO recognition (dossier_id, star, recognised_by, decision_number, decided_on, certificate_number, expires_on, recorded_at)
    VALUES ($1, $2, $3, $4, '2021-06-14', $5, '2024-06-14', ocop_now())`;

  it.each([
    [2, 'province', '900/QĐ-UBND', 'LC-1'],
    [6, 'province', '900/QĐ-UBND', 'LC-1'],
    [3, 'commune', '900/QĐ-UBND', 'LC-1'],
    [3, 'province', '  ', 'LC-1'],
  ])('of %d stars by the %s on decision "%s" is refused', async (...values) => {
    expect(await failureOf(insert, [hand.id, ...values])).toBe(checkFailed);
  });
});

describe('production', () => {
  it('begins under the application role alone, which cannot rewrite a step', async () => {
    const { appUrl, ownerUrl, superUrl } = world.database;
    const begin = (DATABASE_URL: string) =>
      prepareGround({ NODE_ENV: 'production', DATABASE_URL, REDIS_URL: 'redis://127.0.0.1:1' });
    for (const url of [ownerUrl, superUrl]) await expect(begin(url)).rejects.toThrow(MayRewrite);
    expect((await begin(appUrl)).database.appUrl).toBe(appUrl);
  });
});
