import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Setup } from '../../src/modules/people/index.js';
import { eventually } from '../support/eventually.js';
import { RunningApplication } from '../support/running-application.js';
import { codesOf, fieldsOf, statusesOf } from '../support/told.js';

let world: RunningApplication;
beforeAll(async () => (world = await RunningApplication.start()));
afterAll(() => world.stop());

const account = { fullName: 'Giàng Thị Súa', signInName: 'giang.sua', password: 'mười chữ cái trở lên' };
const setUp = (token: string, changes: object = {}) =>
  world.nobody().post('/setup', { body: { token, ...account, ...changes } });

describe('the first run in production', () => {
  it('needs a token that only the operator sees, keeps its hash, and makes one administrator', async () => {
    expect((await world.nobody().get('/setup')).body).toEqual({ needed: true });
    const setup = world.app.get(Setup);
    const [first, second] = [await setup.ensureToken(), await setup.ensureToken()];
    const [kept] = await world.query<{ row: string }>(
      `SELECT string_agg(t::text, ' ') AS row FROM setup_token t`,
    );
    expect(kept?.row).not.toContain(first);

    const wrong = await setUp('ai-đó-đoán-mò');
    expect([wrong.status, codesOf(wrong)]).toEqual([403, ['setup.token-wrong']]);
    expect(fieldsOf(await setUp(first ?? '', { password: 'ngắn' }))).toEqual(['password']);

    // Both wait at the tokens until they are let go together.
    await world.query('BEGIN');
    await world.query('SELECT FROM setup_token FOR UPDATE');
    const racing = [first, second].map((token, n) => setUp(token ?? '', { signInName: `nguoi.thu.${n}` }));
    await eventually(async () => {
      await world.query('SELECT pg_stat_clear_snapshot()');
      const [row] = await world.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      expect(row?.waiting).toBe(2);
    });
    await world.query('COMMIT');
    const answers = await Promise.all(racing);
    expect(statusesOf(answers)).toEqual([201, 409]);
    const won = answers.find(({ status }) => status === 201);
    expect(won?.body).toMatchObject({
      mode: 'production',
      roles: [{ role: 'administrator', place: null }],
      producers: [],
    });
    expect(won?.headers.get('set-cookie')).toMatch(/^__Host-ocop_session=.*HttpOnly; Secure; SameSite=Lax$/);

    const late = await setUp(first ?? '');
    expect([late.status, codesOf(late)]).toEqual([409, ['setup.not-needed']]);
    expect((await world.nobody().get('/setup')).body).toEqual({ needed: false });
    expect(await setup.ensureToken()).toBeNull();
    expect(await world.query(`SELECT FROM person`)).toHaveLength(1);
    expect(await world.query(`SELECT FROM setup_token WHERE used_at IS NULL`)).toHaveLength(0);
  });
});
