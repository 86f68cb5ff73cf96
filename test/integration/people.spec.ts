import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { NoPasswordInFingerprints1766006870000 } from '../../src/migrations/1766006870000-no-password-in-fingerprints.js';
import { fingerprintOf } from '../../src/platform/requests/index.js';
import { feedOf } from '../support/dates-told.js';
import { eventually } from '../support/eventually.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { Browser, RunningApplication, type Answer } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, statusesOf, told } from '../support/told.js';

let world: RunningApplication;
let country: Browser;
let district: Browser;
let foreigner: Browser;

beforeAll(async () => {
  world = await RunningApplication.start({ TRUST_PROXY: '1' });
  country = await world.signedIn(['administrator', null]);
  district = await world.signedIn(['administrator', world.places.district]);
  foreigner = await world.signedIn(['communeOfficer', world.places.otherCommune]);
});
afterAll(() => world.stop());

let number = 0;
const anAccount = (changes: object = {}) => {
  number += 1;
  return {
    fullName: `Lò Văn ${number}`,
    signInName: `lo.van.${number}`,
    password: 'mười chữ cái trở lên',
    ...changes,
  };
};
const add = (by: Browser, changes: object = {}) => by.post('/people', { body: anAccount(changes) });
const idOf = (answer: Answer) => told<string>(answer, 'id');

interface Assigned {
  readonly id: string;
  readonly role: string;
  readonly validTo: string | null;
}
const assignmentsOf = (answer: Answer) => told<readonly Assigned[] | undefined>(answer, 'assignments') ?? [];
const assign = (by: Browser, personId: string, version: number, changes: object = {}) =>
  by.post(`/people/${personId}/assignments`, {
    version,
    body: { role: 'communeOfficer', placeId: world.places.commune, validFrom: '2021-01-01', ...changes },
  });

describe('POST /people', () => {
  it('opens an account that can sign in and may do nothing yet', async () => {
    const answer = await add(district, {
      signInName: 'vang.a.pao',
      fullName: 'Vàng A Páo',
      email: 'pao@xa.example',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ version: 1, email: 'pao@xa.example', phone: null, assignments: [] });
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
    const signIn = await world
      .nobody()
      .post('/session', { body: { signInName: 'Vang.A.Pao', password: 'mười chữ cái trở lên' } });
    expect(signIn.status).toBe(200);
  });

  it('refuses a sign-in name that is taken', async () => {
    await add(country, { signInName: 'trung.ten' });
    const answer = await add(district, { signInName: 'trung.ten' });
    expect([answer.status, codesOf(answer)]).toEqual([409, ['person.sign-in-name-taken']]);
  });

  it('keeps nothing that was reckoned from a password, now or from before', async () => {
    const { password, ...body } = anAccount();
    const key = randomUUID();
    const send = (tried: string) => country.post('/people', { body: { ...body, password: tried }, key });
    const kept = async () => {
      const rows = await world.query<{ fingerprint: string }>(
        `SELECT fingerprint FROM idempotent_request WHERE key = $1`,
        [key],
      );
      return rows.map(({ fingerprint }) => fingerprint);
    };
    const answers = [await send(password), await send('một mật khẩu khác hẳn')];
    expect(statusesOf(answers)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(await kept()).toEqual([fingerprintOf('POST', '/api/people', body)]);
    const runner = { query: (sql: string) => world.query(sql) } as unknown as QueryRunner;
    await new NoPasswordInFingerprints1766006870000().up(runner);
    expect(await kept()).toEqual(['left out']);
  });

  it.each([
    ['signInName', { signInName: 'Hoa' }],
    ['password', { password: 'ngắn' }],
    ['email', { email: null }],
    ['phone', { phone: 'gọi tôi' }],
    ['fullName', { fullName: ' ' }],
    ['version', { version: 3 }],
  ])('names %s when it is no good', async (field, changes) => {
    const answer = await add(country, changes);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });

  it.each(everyOffice)('$role at the $level: only administrators manage accounts', async (office) => {
    const browser = await holderOf(office, world);
    const answers = [
      await add(browser),
      await browser.get('/people'),
      await browser.get(`/people/${country.personId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(
      office.role === 'administrator' ? [201, 200, 404] : [403, 403, 403],
    );
  });
});

describe('POST /people/:id/conflict-data', () => {
  const keep = (by: Browser, personId: string, version: number, body: object) =>
    by.post(`/people/${personId}/conflict-data`, { version, body });
  const secrets = { identityNumber: '012345678901', address: 'Bản Thăm', employer: 'Hợp tác xã Mây' };

  it('says which are on record and never what; what is left out stays, null takes away', async () => {
    const added = await add(district, { identityNumber: '999999999' });
    expect(added.body.conflictData).toEqual(['identityNumber']);
    const id = idOf(added);
    const kept = await keep(district, id, 1, secrets);
    expect([kept.status, kept.body.version]).toEqual([200, 2]);
    expect(kept.body.conflictData).toEqual(['identityNumber', 'address', 'employer']);
    const less = await keep(district, id, 2, { address: null });
    expect(less.body.conflictData).toEqual(['identityNumber', 'employer']);
    for (const answer of [kept, less, await district.get(`/people/${id}`), await district.get('/people')])
      for (const secret of Object.values(secrets)) expect(JSON.stringify(answer.body)).not.toContain(secret);
    expect(codesOf(await keep(district, id, 2, secrets))).toEqual(['version.stale']);
  });

  it('leaves an act that names the fields and tells none of them', async () => {
    const id = idOf(await add(district));
    await keep(district, id, 1, secrets);
    const acts = await world.query(
      `SELECT person_id, subject FROM act WHERE kind = 'person.changed' AND subject ->> 'person' = $1`,
      [id],
    );
    const fields = ['address', 'employer', 'identity_number'];
    expect(acts).toEqual([{ person_id: district.personId, subject: { person: id, fields } }]);
  });

  it('knows nobody outside the administrator’s places, and takes no number that is none', async () => {
    expect((await keep(district, foreigner.personId, 2, secrets)).status).toBe(404);
    const id = idOf(await add(district));
    const wrong = await keep(district, id, 1, { identityNumber: '12' });
    expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['identityNumber']]);
  });
});

describe('GET /people', () => {
  it('shows people with an office in one’s places and people with none; foreign and missing look the same', async () => {
    const fresh = idOf(await add(country));
    const ids = listed(await district.get('/people?limit=100'), 'id');
    expect(ids).toEqual(expect.arrayContaining([district.personId, fresh]));
    expect(ids).not.toContain(foreigner.personId);
    expect(ids).not.toContain(country.personId);
    for (const id of [foreigner.personId, country.personId, randomUUID()]) {
      const answer = await district.get(`/people/${id}`);
      expect([answer.status, codesOf(answer)]).toEqual([404, ['person.not-found']]);
    }
  });

  it('shows only the offices within one’s places, and the version as ETag', async () => {
    const both = await world.signedIn(
      ['communeOfficer', world.places.commune],
      ['auditor', world.places.otherDistrict],
    );
    const seen = await district.get(`/people/${both.personId}`);
    expect(assignmentsOf(seen).map(({ role }) => role)).toEqual(['communeOfficer']);
    expect(seen.headers.get('etag')).toBe('"3"'); // the account, and an office twice
    expect(seen.body.version).toBe(3);
    expect(assignmentsOf(await country.get(`/people/${both.personId}`))).toHaveLength(2);
  });

  it('finds a name without accents and case, and takes wildcards for what they are', async () => {
    await add(country, { fullName: 'Đặng Thị Hưởng', signInName: 'dang.huong' });
    expect(listed(await country.get('/people?q=DANG%20thi%20huong'), 'fullName')).toEqual(['Đặng Thị Hưởng']);
    expect(listed(await country.get('/people?q=hưởng'), 'fullName')).toEqual(['Đặng Thị Hưởng']);
    expect(listed(await country.get('/people?q=%25'), 'fullName')).toEqual([]);
  });
});

describe('POST /people/:id/assignments', () => {
  let personId: string;
  beforeEach(async () => {
    personId = idOf(await add(country));
  });

  it('gives an office and raises the version', async () => {
    const answer = await assign(district, personId, 1);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      version: 2,
      assignments: [
        {
          role: 'communeOfficer',
          place: { name: 'Bản Bo', level: 'commune' },
          validFrom: '2021-01-01',
          validTo: null,
        },
      ],
    });
  });

  it.each([
    ['a place outside one’s places', () => ({ placeId: world.places.otherCommune }), 404, 'place.not-found'],
    [
      'a place above one’s own',
      () => ({ role: 'provinceOfficer', placeId: world.places.province }),
      404,
      'place.not-found',
    ],
    ['a place nobody knows', () => ({ placeId: randomUUID() }), 404, 'place.not-found'],
    [
      'the whole country by a district’s administrator',
      () => ({ role: 'administrator', placeId: null }),
      403,
      'person.not-permitted',
    ],
    ['a level without that office', () => ({ role: 'districtOfficer' }), 422, 'assignment.level-wrong'],
    [
      'a day before the place existed',
      () => ({ validFrom: '2018-12-31' }),
      422,
      'assignment.outside-place-existence',
    ],
  ] satisfies readonly (readonly [string, () => object, number, string])[])(
    'refuses %s',
    async (_what, changes, status, code) => {
      const answer = await assign(district, personId, 1, changes());
      expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
    },
  );

  it('lets only the whole country’s administrator give that office, and only that one without place', async () => {
    expect((await assign(country, personId, 1, { role: 'administrator', placeId: null })).status).toBe(201);
    expect(codesOf(await assign(country, personId, 2, { role: 'auditor', placeId: null }))).toEqual([
      'assignment.place-missing',
    ]);
  });

  it('refuses an office already held, a foreign person, a stale version, and no version', async () => {
    await assign(district, personId, 1);
    expect(codesOf(await assign(district, personId, 2, { validFrom: '2021-05-01' }))).toEqual([
      'assignment.already-held',
    ]);
    expect((await assign(district, foreigner.personId, 1)).status).toBe(404);
    const stale = await assign(district, personId, 1, { role: 'auditor' });
    expect([stale.status, codesOf(stale)]).toEqual([412, ['version.stale']]);
    const body = { role: 'auditor', placeId: world.places.commune, validFrom: '2021-01-01' };
    expect((await district.post(`/people/${personId}/assignments`, { body })).status).toBe(428);
  });

  it('lets one of two administrators who read the same version win', async () => {
    const colleague = await world.signedIn(['administrator', world.places.district]);
    for (let round = 0; round < 3; round += 1) {
      const fresh = idOf(await add(country));
      const answers = await Promise.all([
        assign(district, fresh, 1),
        assign(colleague, fresh, 1, { role: 'auditor' }),
      ]);
      expect(statusesOf(answers)).toEqual([201, 412]);
    }
  });

  it('answers a repeated request the same although the version has moved on', async () => {
    const body = { role: 'auditor', placeId: world.places.commune, validFrom: '2021-01-01' };
    const send = { version: 1, key: randomUUID(), body };
    const [one, two] = await Promise.all(
      [1, 2].map(() => district.post(`/people/${personId}/assignments`, send)),
    );
    const three = await district.post(`/people/${personId}/assignments`, send);
    expect([one?.status, two?.status, three.status]).toEqual([201, 201, 201]);
    expect([two?.body, three.body]).toEqual([one?.body, one?.body]);
    expect(assignmentsOf(three)).toHaveLength(1);
  });
});

describe('POST /people/:id/assignments/:assignmentId/end', () => {
  const end = (
    by: Browser,
    personId: string,
    assignmentId: string,
    version: number,
    validTo = '2021-06-30',
  ) => by.post(`/people/${personId}/assignments/${assignmentId}/end`, { version, body: { validTo } });

  it('ends an office once, not before it began, and keeps it on record', async () => {
    const personId = idOf(await add(country));
    const [office] = assignmentsOf(await assign(district, personId, 1));
    const id = office?.id ?? '';
    expect(codesOf(await end(district, personId, id, 2, '2020-12-31'))).toEqual([
      'assignment.ends-before-it-begins',
    ]);
    const ended = await end(district, personId, id, 2);
    expect([ended.status, assignmentsOf(ended)[0]?.validTo, ended.body.version]).toEqual([
      200,
      '2021-06-30',
      3,
    ]);
    const again = await end(district, personId, id, 3, '2021-07-31');
    expect([again.status, codesOf(again)]).toEqual([409, ['assignment.already-ended']]);
  });

  it('does not see offices elsewhere', async () => {
    const both = await world.signedIn(
      ['communeOfficer', world.places.commune],
      ['auditor', world.places.otherDistrict],
    );
    const elsewhere = assignmentsOf(await country.get(`/people/${both.personId}`)).find(
      ({ role }) => role === 'auditor',
    );
    const answer = await end(district, both.personId, elsewhere?.id ?? '', 3);
    expect([answer.status, codesOf(answer)]).toEqual([404, ['assignment.not-found']]);
  });

  it('leaves somebody in charge of the whole country', async () => {
    await world.query(
      `UPDATE assignment SET valid_to = '2021-12-31' WHERE role = 'administrator' AND place_id IS NULL AND person_id <> $1`,
      [country.personId],
    );
    const [own] = assignmentsOf(await country.get(`/people/${country.personId}`));
    const answer = await end(country, country.personId, own?.id ?? '', 2);
    expect([answer.status, codesOf(answer)]).toEqual([409, ['assignment.last-administrator']]);
  });
});

const firstPassword = 'mười chữ cái trở lên';
const signInWith = async (signInName: string, password: string) => {
  const answer = await world.nobody().post('/session', { body: { signInName, password } });
  const cookie = /^[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  return { answer, browser: new Browser(world.url, cookie, told<string>(answer, 'id')) };
};
const waitingForALock = (count: number) =>
  eventually(async () => {
    await world.query('SELECT pg_stat_clear_snapshot()');
    const waiting = await world.query(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    expect(waiting).toHaveLength(count);
  });
const changePassword = (by: Browser, oldPassword: string, newPassword: string) =>
  by.post('/account/password', { body: { oldPassword, newPassword } });
const changesOf = async (personId: string) => {
  const acts = await world.query<{ by: string; fields: string[] }>(
    `SELECT person_id AS by, subject -> 'fields' AS fields FROM act WHERE kind = 'person.changed' AND subject ->> 'person' = $1 ORDER BY at`,
    [personId],
  );
  return acts.map(({ by, fields }) => [by, fields.join()]);
};
/** An account that an administrator has just opened, with an office. */
const newcomer = async () => {
  const added = await add(country);
  const id = idOf(added);
  const { body } = await assign(country, id, 1);
  return { id, signInName: told<string>(added, 'signInName'), version: body.version as number };
};
/** The same, who has set a password of their own. */
const settled = async (password = 'của riêng tôi thôi') => {
  const person = await newcomer();
  const { browser } = await signInWith(person.signInName, firstPassword);
  expect((await changePassword(browser, firstPassword, password)).status).toBe(204);
  return { ...person, browser, password, version: person.version + 1 };
};

describe('POST /account/password', () => {
  it('must come first where somebody else has set the password, and must be another', async () => {
    const { id, signInName } = await newcomer();
    const { answer, browser } = await signInWith(signInName, firstPassword);
    expect([answer.status, answer.body.mustChangePassword]).toEqual([200, true]);
    expect(codesOf(await browser.get('/dossiers'))).toEqual(['password.must-change']);
    expect(codesOf(await changePassword(browser, firstPassword, firstPassword))).toEqual([
      'password.unchanged',
    ]);
    expect(fieldsOf(await changePassword(browser, firstPassword, 'ngắn'))).toEqual(['newPassword']);
    expect((await changePassword(browser, firstPassword, 'của riêng tôi thôi')).status).toBe(204);
    expect((await browser.get('/session')).body.mustChangePassword).toBe(false);
    expect((await browser.get('/dossiers')).status).toBe(200);
    expect((await signInWith(signInName, firstPassword)).answer.status).toBe(401);
    expect(await changesOf(id)).toEqual([[id, 'must_change_password,password_hash']]);
  });

  it('ends every other session, and answers what is sent twice', async () => {
    const { signInName, browser, password } = await settled();
    const other = (await signInWith(signInName, password)).browser;
    const stranger = await settled();
    const send = { key: randomUUID(), body: { oldPassword: password, newPassword: 'lại một cái khác' } };
    const answers = [
      await browser.post('/account/password', send),
      await browser.post('/account/password', send),
    ];
    expect(statusesOf(answers)).toEqual([204, 204]);
    const after = [browser, other, stranger.browser].map(async (each) => (await each.get('/session')).status);
    expect(await Promise.all(after)).toEqual([200, 401, 200]);
  });

  it('lets nobody in who signed in with the old one while it was being changed', async () => {
    const { id, signInName, password } = await settled();
    await world.query('BEGIN');
    await world.query(`UPDATE person SET password_hash = 'another' WHERE id = $1`, [id]);
    const trying = signInWith(signInName, password);
    await waitingForALock(1);
    await world.query('COMMIT');
    expect(codesOf((await trying).answer)).toEqual(['session.credentials-wrong']);
    expect(await world.query('SELECT FROM session WHERE person_id = $1', [id])).toHaveLength(1);
  });

  it('takes ten tries a minute at the old one', async () => {
    const { browser } = await settled();
    const tries: string[] = [];
    for (let n = 0; n < 10; n += 1)
      tries.push(
        told<string>(await changePassword(browser, `đoán mò lần thứ ${n}`, 'mười chữ cái trở lên'), 'code'),
      );
    expect(tries).toEqual([...Array<string>(9).fill('password.wrong'), 'request.too-many']);
  });
});

describe('POST /people/:id/password', () => {
  const reset = (by: Browser, personId: string, version: number) =>
    by.post(`/people/${personId}/password`, { version, body: { password: 'dùng một lần thôi' } });

  it('sets one that serves once, ends every session and shuts the calendar', async () => {
    const { id, signInName, version, browser, password } = await settled();
    const calendar = await feedOf(browser);
    const answer = await reset(district, id, version);
    expect([answer.status, answer.body.version]).toEqual([200, version + 1]);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await world.nobody().get(calendar)).status).toBe(404);
    expect((await signInWith(signInName, password)).answer.status).toBe(401);
    const { answer: again } = await signInWith(signInName, 'dùng một lần thôi');
    expect([again.status, again.body.mustChangePassword]).toEqual([200, true]);
    expect((await changesOf(id)).at(-1)).toEqual([district.personId, 'must_change_password,password_hash']);
    const [kept] = await world.query<{ all: string }>(
      `SELECT string_agg(t::text, '') AS all FROM idempotent_request t WHERE person_id = $1`,
      [district.personId],
    );
    expect(kept?.all).not.toMatch(/argon2|dùng một lần/);
  });

  it('is not for oneself, nor for whoever serves in other places too', async () => {
    expect(codesOf(await reset(country, country.personId, 2))).toEqual(['account.own']);
    for (const [role, placeId] of [
      ['administrator', null],
      ['auditor', world.places.otherDistrict],
    ] as const) {
      const higher = await world.signedIn(['communeOfficer', world.places.commune], [role, placeId]);
      const answer = await reset(district, higher.personId, 3);
      expect([answer.status, codesOf(answer)]).toEqual([403, ['account.serves-elsewhere']]);
    }
    const { browser: owner } = await world.producer(world.places.otherCommune);
    await world.query('DELETE FROM assignment WHERE person_id = $1', [owner.personId]);
    const [row] = await world.query<{ version: number }>('SELECT version FROM person WHERE id = $1', [
      owner.personId,
    ]);
    expect(codesOf(await reset(district, owner.personId, row?.version ?? 0))).toEqual([
      'account.serves-elsewhere',
    ]);
    expect((await reset(district, foreigner.personId, 2)).status).toBe(404);
  });
});

describe('POST /people/:id/contact and /account/contact', () => {
  it('correct where somebody is reached; what is left out stays, null takes away', async () => {
    const { id, version, browser } = await settled();
    const by = district;
    const contact = { email: 'moi@xa.example', phone: '0912 345 678' };
    const corrected = await by.post(`/people/${id}/contact`, { version, body: contact });
    expect([corrected.status, corrected.body]).toEqual([200, expect.objectContaining(contact)]);
    const own = await browser.post('/account/contact', { version: version + 1, body: { email: null } });
    expect(own.body).toMatchObject({ email: null, phone: '0912 345 678', version: version + 2 });
    expect((await browser.get('/account')).body).toEqual(own.body);
    const wrong = await browser.post('/account/contact', {
      version: version + 2,
      body: { phone: 'gọi tôi' },
    });
    expect(fieldsOf(wrong)).toEqual(['phone']);
    expect(codesOf(await browser.post('/account/contact', { version, body: {} }))).toEqual(['version.stale']);
    expect((await changesOf(id)).slice(-2)).toEqual([
      [by.personId, 'email,phone'],
      [id, 'email'],
    ]);
  });
});

describe('what an administrator writes down of somebody', () => {
  const wishes = [
    ['contact', { email: null }],
    ['conflict-data', { address: null }],
  ] as const;

  it.each(wishes)('is not for whoever serves in other places too: %s', async (path, body) => {
    const { otherDistrict, commune, province } = world.places;
    const higher = await world.signedIn(['communeOfficer', commune], ['administrator', null]);
    const beside = await world.signedIn(['communeOfficer', commune], ['auditor', otherDistrict]);
    const risen = await world.signedIn(['communeOfficer', commune], ['councilMember', province]);
    await world.query(
      `UPDATE assignment SET valid_to = '2020-12-31' WHERE person_id = $1 AND place_id = $2`,
      [risen.personId, commune],
    );
    for (const { personId } of [higher, beside, risen]) {
      const version = told<number>(await country.get(`/people/${personId}`), 'version');
      const answer = await district.post(`/people/${personId}/${path}`, { version, body });
      expect([answer.status, codesOf(answer)]).toEqual([403, ['account.serves-elsewhere']]);
      expect((await country.post(`/people/${personId}/${path}`, { version, body })).status).toBe(200);
    }
  });
});

describe('POST /people/:id/close', () => {
  const close = (by: Browser, personId: string, version: number, does: 'close' | 'reopen' = 'close') =>
    by.post(`/people/${personId}/${does}`, { version, body: { reason: 'Đã nghỉ hưu' } });

  it('ends the sessions and lets nobody in until it is opened again', async () => {
    const { id, signInName, version, browser, password } = await settled();
    const closed = await close(district, id, version);
    expect([closed.status, closed.body.active, closed.body.activeReason]).toEqual([
      200,
      false,
      'Đã nghỉ hưu',
    ]);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await signInWith(signInName, password)).answer.status).toBe(401);
    expect(codesOf(await close(district, id, version + 1))).toEqual(['account.closed-already']);
    const opened = await close(district, id, version + 1, 'reopen');
    expect([opened.status, opened.body.active]).toEqual([200, true]);
    expect((await signInWith(signInName, password)).answer.status).toBe(200);
    expect((await changesOf(id)).slice(-2)).toEqual([
      [district.personId, 'active,active_reason'],
      [district.personId, 'active'],
    ]);
  });

  it('is not for oneself, and leaves somebody in charge of the whole country', async () => {
    const rival = await world.signedIn(['administrator', null]);
    expect(codesOf(await close(country, country.personId, 2))).toEqual(['account.own']);
    await world.query(
      `UPDATE assignment SET valid_to = '2021-12-31' WHERE role = 'administrator' AND place_id IS NULL AND valid_to IS NULL
         AND person_id <> ALL ($1::uuid[])`,
      [[country.personId, rival.personId]],
    );
    const versionOf = async ({ personId }: Browser) =>
      told<number>(await country.get(`/people/${personId}`), 'version');
    const versions = [await versionOf(country), await versionOf(rival)] as const;
    // Each closes the other at the same moment: one of them stays. Both are let in before either is closed.
    await world.query('BEGIN');
    await world.query(
      `SELECT FROM assignment WHERE role = 'administrator' AND place_id IS NULL AND valid_to IS NULL ORDER BY id FOR UPDATE`,
    );
    const closing = Promise.all([
      close(rival, country.personId, versions[0]),
      close(country, rival.personId, versions[1]),
    ]);
    await waitingForALock(2);
    await world.query('COMMIT');
    const answers = await closing;
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['assignment.last-administrator']);
  });
});

describe('signing in', () => {
  // The address of this machine stays free for the rest.
  const elsewhere = { 'x-forwarded-for': '203.0.113.9' };
  const signIn = async (signInName: string) =>
    (
      await world.nobody().post('/session', {
        ...{ headers: elsewhere, body: { signInName, password: 'không phải mật khẩu' } },
      })
    ).status;
  const tried = async (names: readonly string[]) => {
    const answers: number[] = [];
    for (const name of names) answers.push(await signIn(name));
    return answers;
  };

  it('is slowed down for a name that is guessed at, for others not', async () => {
    expect(new Set(await tried(Array(10).fill('doan.mo')))).toEqual(new Set([401]));
    expect([await signIn('doan.mo'), await signIn('khac')]).toEqual([429, 401]);
  });

  it('is slowed down for an address that tries many names, and says so in words’ code', async () => {
    const names = Array.from({ length: 19 }, (_, index) => `rai.${index}`);
    expect(new Set(await tried(names))).toEqual(new Set([401]));
    const refused = await world
      .nobody()
      .post('/session', { headers: elsewhere, body: { signInName: 'ai', password: 'đó' } });
    expect([refused.status, refused.body.code]).toEqual([429, 'request.too-many']);
  });
});
