import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  forWhoeverPresides,
  permissions,
  type Permission,
} from '../../src/domain/jurisdiction/permissions.js';
import { councilRoles, roles, type Level, type Role } from '../../src/domain/jurisdiction/role.js';
import { Browser, RunningApplication } from '../support/running-application.js';

let world: RunningApplication;
let routes: readonly { readonly method: string; readonly path: string }[];

beforeAll(async () => {
  world = await RunningApplication.start();
  const { paths } = (await world.nobody().get('/openapi.json')).body as unknown as {
    paths: Record<string, object>;
  };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path
        .replace('/api', '')
        .replace('{action}', 'submit')
        .replace('{file}', 'none.ics')
        .replace(/\{[^}]*\}/g, () => randomUUID()),
    })),
  );
});
afterAll(() => world.stop());

/** Everything that answers without a session. A route that joins this list does so here, in sight. */
const open = [
  ...['GET /calendar-feeds/none.ics', 'GET /health', 'GET /metrics'],
  ...['GET /setup', 'POST /setup', 'POST /session'],
];
/** What asks for a signature, and not who is there. */
const signed = ['POST /delivery-reports'];

/** One's own ballots, cast in an office that has ended since, and codes that one kept. */
const oneself = ['panels', 'appeals']
  .flatMap((of) => ['', '/receipts/{}'].map((rest) => `GET /dossiers/{}/${of}/{}/ballot${rest}`))
  .concat('GET /ledgers/kept')
  .concat('GET /session', 'DELETE /session')
  .concat('GET /account', 'POST /account/contact', 'POST /account/password');
/** What whoever has only a password that somebody else has set may still do. */
const withOneTimePassword = ['GET /session', 'DELETE /session', 'POST /account/password'];
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) =>
  `${method} ${path.replaceAll(/[\da-f-]{36}/g, '{}')}`;

const call = (browser: Browser, { method, path }: { method: string; path: string }) =>
  browser.send(method, path, { version: 1, ...(method === 'GET' ? {} : { body: {} }) });

describe('every route of the API', () => {
  it('is known', () => expect(routes.length).toBeGreaterThan(30));

  it('asks who is there, but for the few that are open', async () => {
    const answers: string[] = [];
    for (const route of routes) {
      if ((await call(world.nobody(), route)).status !== 401) answers.push(`${route.method} ${route.path}`);
    }
    expect(answers.toSorted()).toEqual(open.toSorted());
  });

  it('refuses a person without any role', async () => {
    const answers: string[] = [];
    for (const route of routes) {
      // Each time anew: one of the routes signs out.
      if ((await call(await world.signedIn(), route)).status !== 403) answers.push(nameOf(route));
    }
    expect(answers.toSorted()).toEqual([...open, ...signed, ...oneself].toSorted());
  });
});

describe('with a password that somebody else has set', () => {
  it('one’s own is set, and every other door stays shut', async () => {
    const answers: string[] = [];
    for (const route of routes) {
      const browser = await world.signedIn(
        ['administrator', null],
        ['provinceOfficer', world.places.province],
      );
      await world.query('UPDATE person SET must_change_password = true WHERE id = $1', [browser.personId]);
      const answer = await call(browser, route);
      if (answer.status !== 403 || answer.body.code !== 'password.must-change') answers.push(nameOf(route));
    }
    expect(answers.toSorted()).toEqual([...open, ...signed, ...withOneTimePassword].toSorted());
  });

  it('what a session was remembered with does not outlast it', async () => {
    const officer = await world.signedIn(['communeOfficer', world.places.commune]);
    const accept = () => officer.post(`/dossiers/${randomUUID()}/steps/acceptIdea`, { version: 1, body: {} });
    const before = await accept();
    await world.query('UPDATE person SET must_change_password = true, version = version + 1 WHERE id = $1', [
      officer.personId,
    ]);
    expect([before.body.code, (await accept()).body.code]).toEqual([
      'dossier.not-found',
      'password.must-change',
    ]);
  });
});

describe('the guard follows the permission table', () => {
  type Asked = [Permission, (browser: Browser) => ReturnType<Browser['get']>];
  const asked: readonly Asked[] = [
    ['person.manage', (browser) => browser.get('/people')],
    ['place.manage', (browser) => browser.post('/places', { body: {} })],
    ['council.manage', (browser) => browser.post('/councils', { body: {} })],
    ['council.read', (browser) => browser.get('/councils')],
    ['round.manage', (browser) => browser.post('/rounds', { body: {} })],
    ['plan.read', (browser) => browser.get('/plan-calls')],
    ['plan.call', (browser) => browser.post('/plan-calls', { body: {} })],
    ['plan.write', (browser) => browser.post('/plans', { body: {} })],
    ['plan.act', (browser) => browser.post(`/plans/${randomUUID()}/steps/submit`, { version: 1, body: {} })],
    ['followUp.read', (browser) => browser.get('/follow-ups')],
    ['followUp.call', (browser) => browser.post('/follow-up-calls', { body: {} })],
    [
      'followUp.act',
      (browser) => browser.post(`/follow-ups/${randomUUID()}/steps/complete`, { version: 1, body: {} }),
    ],
    [
      'followUp.carryOut',
      (browser) => browser.post(`/follow-ups/${randomUUID()}/photos`, { version: 1, raw: new FormData() }),
    ],
    ['schedule.read', (browser) => browser.get(`/dossiers/${randomUUID()}/schedule`)],
    [
      'schedule.set',
      (browser) => browser.post(`/dossiers/${randomUUID()}/schedule/commune`, { version: 1, body: {} }),
    ],
    ['feed.own', (browser) => browser.get('/calendar-feeds/own')],
    ['producer.manage', (browser) => browser.post('/producers', { body: {} })],
    ['product.manage', (browser) => browser.post('/products', { body: {} })],
    ['dossier.register', (browser) => browser.post('/dossiers', { body: {} })],
    ['dossier.read', (browser) => browser.get('/dossiers')],
    [
      'ballot.cast',
      (browser) =>
        browser.post(`/dossiers/${randomUUID()}/panels/${randomUUID()}/ballot`, { version: 1, body: {} }),
    ],
    [
      'ballot.readClosed',
      (browser) => browser.get(`/dossiers/${randomUUID()}/panels/${randomUUID()}/ballots`),
    ],
    ...permissions.flatMap(({ permission }) => {
      const action = /^dossier\.(?!read$|register$|attachEvidence$|attachSitePhoto$)(.+)$/.exec(
        permission,
      )?.[1];
      const send = (browser: Browser) =>
        browser.post(`/dossiers/${randomUUID()}/steps/${action}`, { version: 1, body: {} });
      return action === undefined ? [] : [[permission, send] satisfies Asked];
    }),
  ];
  const levelOf = (role: Role): Level =>
    /^(producer|communeOfficer)$/.test(role)
      ? 'commune'
      : role === 'districtOfficer'
        ? 'district'
        : 'province';
  const browsers = new Map<Role, Browser>();
  beforeAll(async () => {
    for (const role of roles) browsers.set(role, await world.signedIn([role, world.places[levelOf(role)]]));
  });

  it.each([...new Map(asked)])(
    '%s: let in with a listed role, 403 with any other',
    async (permission, send) => {
      // Which member presides over a dossier only its record tells.
      const presiding = forWhoeverPresides.includes(permission) ? councilRoles : [];
      const listed = new Set([
        ...permissions.filter((row) => row.permission === permission).flatMap((row) => row.roles),
        ...presiding,
      ]);
      for (const role of roles) {
        const browser = browsers.get(role);
        if (!browser) throw new Error(`No browser for ${role}`);
        const { status } = await send(browser);
        expect([role, status === 403]).toEqual([role, !listed.has(role)]);
      }
    },
  );
});
