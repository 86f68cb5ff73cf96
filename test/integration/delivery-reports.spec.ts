import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signatureOf } from '../../src/platform/webhooks/index.js';
import { type Browser, RunningApplication } from '../support/running-application.js';
import { codesOf, fieldsOf } from '../support/told.js';

const secret = 'a secret of twenty-four characters';
let world: RunningApplication;
let admin: Browser;
let officer: Browser;

beforeAll(async () => {
  world = await RunningApplication.start({ OCOP_PROCESS: 'api', DELIVERY_REPORT_SECRET: secret });
  admin = await world.signedIn(['administrator', world.places.province]);
  officer = await world.signedIn(['communeOfficer', world.places.commune]);
  await world.query(`UPDATE person SET email = 'can.bo@xa.example' WHERE id = $1`, [officer.personId]);
});
afterAll(() => world.stop());

interface Told {
  readonly under?: string;
  /** What is signed, where that is not what is sent. */
  readonly signed?: string;
  readonly age?: number;
  readonly by?: Browser;
}

function report(body: object, { under = secret, signed, age = 0, by = world.nobody() }: Told = {}) {
  const content = JSON.stringify(body);
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const message = { id: randomUUID(), timestamp, content: signed ?? content };
  return by.post('/delivery-reports', {
    ...{ raw: content, key: null },
    headers: {
      'content-type': 'application/json',
      'webhook-id': message.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatureOf(message, under),
    },
  });
}

/** A mail to the officer's address, as it stands after its one attempt. */
async function mail(status: 'pending' | 'sent' | 'failed'): Promise<string> {
  const id = randomUUID();
  await world.query(
    `INSERT INTO sending (id, channel, person_id, to_address, subject, body, status, created_at, sent_at)
     SELECT $1, 'mail', id, email, '[OCOP]', 'Nội dung', $3, ocop_now(), CASE WHEN $3 = 'sent' THEN ocop_now() END FROM person WHERE id = $2`,
    [id, officer.personId, status],
  );
  if (status !== 'pending')
    await world.query(`INSERT INTO sending_attempt VALUES ($1, 1, ocop_now(), $2, $3, NULL)`, [
      id,
      ...(status === 'sent' ? ['delivered', 'taken'] : ['refused', '550']),
    ]);
  return id;
}
const kept = (id: string) =>
  world.query<{ outcome: string; code: string; status: string }>(
    `SELECT r.outcome, r.code, s.status FROM delivery_report r JOIN sending s ON s.id = r.sending_id WHERE s.id = $1 ORDER BY r.at, r.outcome`,
    [id],
  );
const unreachable = async () =>
  ((await officer.get('/notice-preferences')).body as { unreachableBy: string[] }).unreachableBy;

describe('POST /delivery-reports', () => {
  it('keeps that a message arrived, once however often it is told', async () => {
    const id = await mail('sent');
    const answers = await Promise.all(
      [1, 2, 3].map(() => report({ id, outcome: 'delivered', code: 'DELIVRD' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await kept(id)).toEqual([{ outcome: 'delivered', code: 'DELIVRD', status: 'sent' }]);
    expect(await unreachable()).toEqual([]);
  });

  it('counts what came back as failed, shows it to administrators, and marks the address', async () => {
    const id = await mail('sent');
    expect((await report({ id, outcome: 'failed', code: '5.1.1' })).status).toBe(204);
    expect(await kept(id)).toEqual([{ outcome: 'failed', code: '5.1.1', status: 'failed' }]);
    expect(await unreachable()).toEqual(['mail']);
    const { troubles } = (await admin.get('/watchdog')).body as { troubles: object[] };
    expect(troubles).toMatchObject([{ id, status: 'failed', attempts: 1, code: '5.1.1' }]);
    // It arrived somewhere, said later: kept beside it, and the address stays marked until something new gets through.
    expect((await report({ id, outcome: 'delivered', code: 'ok' })).status).toBe(204);
    expect((await kept(id)).map(({ outcome, status }) => [outcome, status])).toEqual([
      ['failed', 'failed'],
      ['delivered', 'failed'],
    ]);
    await mail('sent');
    expect(await unreachable()).toEqual([]);
  });

  it.each(['pending', 'failed'] as const)('has nothing to tell of what is %s', async (status) => {
    const id = await mail(status);
    const answer = await report({ id, outcome: 'failed', code: '5.1.1' });
    expect([answer.status, codesOf(answer)]).toEqual([409, ['sending.not-sent']]);
    expect(await kept(id)).toEqual([]);
  });

  it('does not know a message that was never written', async () => {
    const answer = await report({ id: randomUUID(), outcome: 'failed', code: '5.1.1' });
    expect([answer.status, codesOf(answer)]).toEqual([404, ['sending.not-found']]);
  });

  it('believes only what is signed under the secret, over this body, lately; a session is no signature', async () => {
    const id = await mail('sent');
    const body = { id, outcome: 'failed', code: '5.1.1' };
    const unsigned = await admin.post('/delivery-reports', { body, key: null });
    for (const answer of [
      unsigned,
      await report(body, { under: `${secret}!` }),
      await report(body, { signed: JSON.stringify({ ...body, outcome: 'delivered' }) }),
      await report(body, { age: 301 }),
      await report(body, { under: 'another secret of twenty-four', by: admin }),
    ])
      expect([answer.status, codesOf(answer)]).toEqual([401, ['report.not-signed']]);
    expect(await kept(id)).toEqual([]);
  });

  it.each([
    ['id', { id: 'x' }],
    ['outcome', { outcome: 'opened' }],
    ['code', { code: 'chu.the@xa.example' }],
    ['code', { code: '' }],
  ])('names a wrong %s', async (field, wrong) => {
    const answer = await report({ id: randomUUID(), outcome: 'failed', code: '5.1.1', ...wrong });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });
});

it('without a secret nobody can report anything', async () => {
  const silent = await RunningApplication.start({ OCOP_PROCESS: 'api' });
  try {
    const answer = await report({}, { by: silent.nobody() });
    expect([answer.status, codesOf(answer)]).toEqual([401, ['report.not-signed']]);
  } finally {
    await silent.stop();
  }
});
