import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findDrift } from '../../src/platform/database/drift.js';
import { LedgerModule } from '../../src/modules/ledger/index.js';
import {
  DeliveryRow,
  NoticePreferenceRow,
  NoticeRow,
  NoticesModule,
  SendingAttemptRow,
  DeliveryReportRow,
  SendingRow,
} from '../../src/modules/notices/index.js';
import { PeopleModule, Sessions } from '../../src/modules/people/index.js';
import { ComposeSendings } from '../../src/modules/reminders/compose-sendings.js';
import { DeliverMessage } from '../../src/modules/reminders/deliver-message.js';
import { OutboxRow, RemindersModule } from '../../src/modules/reminders/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { createApplication } from '../../src/platform/http/index.js';
import { MailModule } from '../../src/platform/mail/index.js';
import { QueueModule } from '../../src/platform/queue/index.js';
import { TextGatewayModule } from '../../src/platform/text-gateway/index.js';
import { DeliveryWorld } from '../support/delivery-world.js';
import { paragraphsOf } from '../support/read-paper.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

type Mode = 'demo' | 'production';
const cookies = { demo: 'ocop_session', production: '__Host-ocop_session' } as const;
const communeOfficer = { role: 'communeOfficer', level: 'commune' } as const;

let world: DeliveryWorld;
const folder = makeTemporaryFolder();
const applications: Partial<Record<Mode, NestFastifyApplication>> = {};
let owner: string;
let officer: string;
let districtOffice: string;

@Module({})
class SpecModule {}

const startIn = (mode: Mode) => {
  const { appUrl } = world.database;
  const imports = [
    DatabaseModule.forRoot({ url: appUrl, poolSize: 4 }),
    QueueModule.forRoot({ appUrl }),
    MailModule.forRoot({}),
    TextGatewayModule.forRoot(undefined),
    PeopleModule.forRoot({ mode }),
    RemindersModule.forRoot({ works: false, publicUrl: undefined }),
    LedgerModule.forRoot({ works: false, keyFile: join(folder.path, 'ledger-key.pem') }),
    NoticesModule,
  ];
  return createApplication(
    { module: SpecModule, imports },
    { trustedProxies: 0, secure: false, logLevels: false },
  );
};
const applicationIn = (mode: Mode) => {
  const app = applications[mode];
  if (!app) throw new Error(`No application runs in ${mode}`);
  return app;
};

/** Asks as a person and answers the body with its status. */
async function ask<Body>(
  personId: string,
  url: string,
  {
    mode = 'production' as Mode,
    method = 'GET' as 'GET' | 'POST' | 'PUT',
    headers = {},
    payload = undefined as object | undefined,
  } = {},
) {
  const app = applicationIn(mode);
  const token = await app.get(Sessions).openFor(personId);
  const answer = await app.inject({
    method,
    url: `/api${url}`,
    headers,
    ...(payload && { payload }),
    cookies: { [cookies[mode]]: token },
  });
  return { status: answer.statusCode, body: answer.json<Body>() };
}

interface NoticesBody {
  items: { id: string; template: string; facts: object; readAt: string | null }[];
  next: string | null;
}
interface OutboxBody {
  items: { id: string; to: string; status: string }[];
  next: string | null;
}

beforeAll(async () => {
  world = await DeliveryWorld.create();
  for (const mode of ['demo', 'production'] as const) {
    applications[mode] = await startIn(mode);
    await applicationIn(mode).init();
  }
  owner = await world.addOwner({ email: 'chu.the@xa.example' });
  officer = await world.addHolder('communeOfficer', world.places.commune, { email: 'can.bo@xa.example' });
  districtOffice = await world.addHolder('coordinationOffice', world.places.district);
  const deliver = applicationIn('production').get(DeliverMessage);
  for (let i = 0; i < 5; i += 1) {
    await deliver.execute(
      await world.plan({ kind: 'notice', audience: [communeOfficer], dueAt: '2021-07-01' }),
    );
  }
  await deliver.execute(await world.plan({ dueAt: '2021-06-14T08:00:00+07:00' }));
});
afterAll(async () => {
  for (const app of Object.values(applications)) await app.close();
  await world.destroy();
  folder.remove();
});

describe('GET /notices', () => {
  it('shows a person’s own, newest first, page by page without gap or repetition', async () => {
    const all = await ask<NoticesBody>(officer, '/notices');
    expect(all.status).toBe(200);
    expect(all.body.items.map(({ template }) => template)).toEqual([
      'deadline',
      ...Array<string>(5).fill('submitted'),
    ]);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: { body: NoticesBody } = await ask(officer, `/notices?limit=2${after && `&after=${after}`}`);
      paged.push(...page.body.items.map(({ id }) => id));
      after = page.body.next;
    }
    expect(paged).toEqual(all.body.items.map(({ id }) => id));
    expect((await ask<NoticesBody>(owner, '/notices')).body.items).toHaveLength(1);
  });

  it('tells what a reminder is about', async () => {
    const { body } = await ask<NoticesBody>(owner, '/notices');
    const facts = {
      deadline: 'dueAtDistrict',
      dueOn: '2021-06-15',
      daysBefore: 1,
      daysLeft: 1,
      year: 2021,
      roundNumber: 1,
    };
    expect(body.items[0]).toMatchObject({ template: 'deadline', readAt: null, facts });
  });

  it.each([
    'x',
    Buffer.from('["2021","y"]').toString('base64url'),
    Buffer.from('[99999999999999999,1]').toString('base64url'),
  ])('refuses the cursor %s', async (after) => {
    const { status, body } = await ask(officer, `/notices?after=${after}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'after', code: 'cursor.malformed' }] });
  });

  it('reads a cursor as far ahead as its form allows', async () => {
    const after = Buffer.from(`[8999999999999999,"${randomUUID()}"]`).toString('base64url');
    expect((await ask<NoticesBody>(officer, `/notices?after=${after}`)).body.items).toHaveLength(6);
  });
});

describe('POST /notices/:id/read', () => {
  const headers = { 'idempotency-key': 'reading-a-notice' };
  const read = (personId: string, id: string) =>
    ask(personId, `/notices/${id}/read`, { method: 'POST', headers });
  const firstOf = async (personId: string) => {
    const { items } = (await ask<NoticesBody>(personId, '/notices')).body;
    if (!items[0]) throw new Error('There is a notice');
    return items[0];
  };

  it('marks an own notice once and keeps the time of the first reading', async () => {
    const { id } = await firstOf(officer);
    const first = await read(officer, id);
    expect(first).toMatchObject({ status: 200, body: { id, readAt: expect.stringMatching(/^2021-06-14T/) } });
    expect((await read(officer, id)).body).toEqual(first.body);
  });

  it('does not know the notice of another, nor one that never was', async () => {
    const { id } = await firstOf(owner);
    for (const foreign of [id, randomUUID()]) {
      expect(await read(officer, foreign)).toMatchObject({ status: 404, body: { code: 'notice.not-found' } });
    }
    expect(await firstOf(owner)).toMatchObject({ readAt: null });
  });

  it('wants a key, as every write', async () => {
    const { id } = await firstOf(owner);
    const { status, body } = await ask(owner, `/notices/${id}/read`, { method: 'POST' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ code: 'idempotency-key.missing' }] });
  });
});

describe('GET /outbox', () => {
  it('shows an office the mail of its places, newest first', async () => {
    const { status, body } = await ask<OutboxBody>(districtOffice, '/outbox?limit=3');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    const rest = await ask<OutboxBody>(districtOffice, `/outbox?after=${body.next}`);
    const all = [...body.items, ...rest.body.items];
    expect(all.map(({ to }) => to)).toEqual(Array<string>(7).fill('c•••@xa.example'));
    expect(new Set(all.map(({ id }) => id)).size).toBe(7);
    expect(new Set(all.map(({ status: each }) => each))).toEqual(new Set(['kept']));
  });

  it('shows an office elsewhere none of it', async () => {
    const elsewhere = await world.addHolder('coordinationOffice', world.places.otherDistrict);
    expect((await ask<OutboxBody>(elsewhere, '/outbox')).body.items).toEqual([]);
  });

  it('shows mail about a round to the office of its place and above, not beside it', async () => {
    const deliver = applicationIn('production').get(DeliverMessage);
    await deliver.execute(
      await world.plan({
        dossierId: null,
        audience: [communeOfficer],
        deadline: 'dueAtProvince',
        dueOn: '2021-06-29',
        dueAt: '2021-06-14T07:00:00+07:00',
      }),
    );
    // Fifteen days remain: it goes with the digest of the day.
    await applicationIn('production').get(ComposeSendings).execute();
    const provinceOffice = await world.addHolder('coordinationOffice', world.places.province);
    const elsewhere = await world.addHolder('coordinationOffice', world.places.otherDistrict);
    expect((await ask<OutboxBody>(provinceOffice, '/outbox')).body.items).toHaveLength(8);
    expect((await ask<OutboxBody>(districtOffice, '/outbox')).body.items).toHaveLength(8);
    expect((await ask<OutboxBody>(elsewhere, '/outbox')).body.items).toEqual([]);
  });

  it('is shut for others in production, and open to everybody in a demo', async () => {
    expect(await ask(officer, '/outbox')).toMatchObject({
      status: 403,
      body: { code: 'permission.missing' },
    });
    const { items } = (await ask<OutboxBody>(owner, '/outbox', { mode: 'demo' })).body;
    expect(items.map(({ to }) => to)).toContain('chu.the@xa.example');
    expect(items).toHaveLength(8);
  });

  it('is shut for whoever is not signed in', async () => {
    const { statusCode } = await applicationIn('demo').inject({ url: '/api/outbox' });
    expect(statusCode).toBe(401);
  });
});

describe('GET /dossiers/:id/reminders', () => {
  const path = () => `/dossiers/${world.dossierId}/reminders`;

  it('shows plan and delivery to whoever may read the dossier', async () => {
    await world.plan({ daysBefore: 0, dueAt: '2021-06-15T08:00:00+07:00' });
    for (const reader of [owner, officer, districtOffice]) {
      const { status, body } = await ask(reader, path());
      expect(status).toBe(200);
      expect(body).toEqual({
        items: [
          {
            deadline: 'dueAtDistrict',
            daysBefore: 1,
            dueAt: '2021-06-14T01:00:00.000Z',
            dueOn: '2021-06-15',
            status: 'delivered',
            deliveredAt: expect.stringMatching(/^2021-06-14T/),
          },
          {
            deadline: 'dueAtDistrict',
            daysBefore: 0,
            dueAt: '2021-06-15T01:00:00.000Z',
            dueOn: '2021-06-15',
            status: 'planned',
            deliveredAt: null,
          },
        ],
      });
    }
  });

  it('does not know the dossier elsewhere', async () => {
    const stranger = await world.addHolder('communeOfficer', world.places.otherCommune);
    expect(await ask(stranger, path())).toMatchObject({ status: 404, body: { code: 'dossier.not-found' } });
    expect(await ask(officer, `/dossiers/${randomUUID()}/reminders`)).toMatchObject({ status: 404 });
  });
});

describe('own preferences', () => {
  const usual = { mail: true, text: true, digest: true, quiet: { from: '21:00', to: '06:30' } };
  const put = (
    personId: string,
    payload: object,
    headers: object = { 'idempotency-key': 'my-preferences' },
  ) =>
    ask<Record<string, unknown>>(personId, '/notice-preferences', {
      method: 'PUT',
      payload,
      headers: { ...headers } as Record<string, string>,
    });

  it('are what most people want until somebody says otherwise', async () => {
    const { status, body } = await ask(owner, '/notice-preferences');
    expect(status).toBe(200);
    expect(body).toEqual({
      ...usual,
      ...{
        email: 'chu.the@xa.example',
        phone: null,
        unreachableBy: [],
        mailLeaves: false,
        textLeaves: false,
      },
      digestAt: '07:30',
    });
  });

  it('are put whole, for oneself alone', async () => {
    const mine = { mail: false, text: true, digest: false, quiet: null };
    expect(await put(officer, mine)).toMatchObject({ status: 200, body: mine });
    expect((await ask(officer, '/notice-preferences')).body).toMatchObject(mine);
    expect((await ask(owner, '/notice-preferences')).body).toMatchObject(usual);
    const noon = { ...usual, quiet: { from: '12:00', to: '13:30' } };
    expect(await put(officer, noon)).toMatchObject({ status: 200, body: noon });
  });

  it.each([
    ['mail', { ...usual, mail: 'yes' }],
    ['digest', { mail: true, text: true, quiet: null }],
    ['quiet', { ...usual, quiet: '21:00' }],
    ['quiet.to', { ...usual, quiet: { from: '21:00', to: '24:00' } }],
    ['quiet.from', { ...usual, quiet: { to: '06:30' } }],
    ['inApp', { ...usual, inApp: false }],
  ])('refuse a wrong %s and name it', async (path, payload) => {
    const { status, body } = await put(owner, payload);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path }] });
    expect((await ask(owner, '/notice-preferences')).body).toMatchObject(usual);
  });

  it('want a key, as every write', async () => {
    expect(await put(owner, usual, {})).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'idempotency-key.missing' }] },
    });
  });
});

describe('GET /dossiers/:id/deliveries', () => {
  const path = (query = '') => `/dossiers/${world.dossierId}/deliveries${query}`;
  interface RecordBody {
    items: { id: string; person: string; template: string; toldAt: string; channels: object[] }[];
    next: string | null;
  }

  it('proves to the offices of the dossier who was told what, when, how and with what outcome', async () => {
    const [sent] = await world.query<{ id: string }>(
      `UPDATE sending SET status = 'sent', sent_at = ocop_now() WHERE to_address = 'chu.the@xa.example' RETURNING id`,
    );
    await world.query(
      `INSERT INTO sending_attempt VALUES ($1, 1, ocop_now(), 'deferred', '451', NULL), ($1, 2, ocop_now(), 'delivered', 'taken', '250 queued')`,
      [sent?.id],
    );
    await world.query(`INSERT INTO delivery_report VALUES ($1, 'delivered', 'DELIVRD', ocop_now())`, [
      sent?.id,
    ]);
    for (const reader of [officer, districtOffice]) {
      const { status, body } = await ask<RecordBody>(reader, path());
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('chu.the@');
      expect(body.items.find(({ person }) => person === 'Người 1')).toEqual({
        id: expect.any(String),
        ...{
          person: 'Người 1',
          template: 'deadline',
          deadline: 'dueAtDistrict',
          dueOn: '2021-06-15',
          daysBefore: 1,
        },
        facts: expect.objectContaining({ deadline: 'dueAtDistrict', dueOn: '2021-06-15', daysLeft: 1 }),
        step: null,
        plannedAt: '2021-06-14T01:00:00.000Z',
        untold: null,
        toldAt: expect.stringMatching(/^2021-06-14T/),
        readAt: null,
        channels: [
          {
            ...{ channel: 'mail', to: 'c•••@xa.example', inDigest: false, status: 'sent' },
            dueAt: expect.stringMatching(/^2021-06-14T/),
            ...{ sentAt: expect.stringMatching(/^2021-06-14T/), overAt: null },
            attempts: [
              { at: expect.any(String), outcome: 'deferred', code: '451', providerId: null },
              { at: expect.any(String), outcome: 'delivered', code: 'taken', providerId: '250 queued' },
            ],
            reports: [{ at: expect.any(String), outcome: 'delivered', code: 'DELIVRD' }],
          },
        ],
      });
    }
  });

  it('is read page by page without gap or repetition', async () => {
    const all = (await ask<RecordBody>(officer, path())).body.items.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(5);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: { body: RecordBody } = await ask(officer, path(`?limit=2${after && `&after=${after}`}`));
      paged.push(...page.body.items.map(({ id }) => id));
      after = page.body.next;
    }
    expect(paged).toEqual(all);
  });

  it('is a paper in the form of NĐ 30/2020: who, what, when, how, and what came back later', async () => {
    const app = applicationIn('production');
    const token = await app.get(Sessions).openFor(districtOffice);
    const { statusCode, rawPayload } = await app.inject({
      ...{ method: 'GET', url: `/api${path('/paper?format=docx')}` },
      cookies: { [cookies.production]: token },
    });
    expect(statusCode).toBe(200);
    const lines = paragraphsOf(rawPayload);
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BẢNG KÊ GỬI THÔNG BÁO', 'Người 1\nChủ thể, HTX Chè'],
        ...['Về hồ sơ sản phẩm “Chè Tam Đường”, đợt 1 năm 2021', 'Người 2\nCán bộ xã, xã Bản Bo'],
        'Còn 1 ngày đến hạn gửi hồ sơ về huyện: Chè Tam Đường',
      ]),
    );
    const outcome = lines.find((line) => line.includes('c•••@xa.example: đã gửi'));
    expect(outcome).toMatch(/chưa nhận \(451\)\n.*đã nhận \(250 queued\)\n.*báo đã đến \(DELIVRD\)$/);
    expect(lines.join('\n')).not.toContain('chu.the@');
  });

  it('is shut for owners, and does not know the dossier elsewhere', async () => {
    for (const rest of ['', '/paper?format=pdf'])
      expect(await ask(owner, path(rest))).toMatchObject({ status: 403 });
    const stranger = await world.addHolder('communeOfficer', world.places.otherCommune);
    for (const [reader, url] of [
      [stranger, path()],
      [stranger, path('/paper?format=pdf')],
      [officer, `/dossiers/${randomUUID()}/deliveries`],
    ] as const) {
      expect(await ask(reader, url)).toMatchObject({ status: 404, body: { code: 'dossier.not-found' } });
    }
  });
});

describe('GET /watchdog', () => {
  it('shows administrators what has not arrived, the oldest, and what was refused', async () => {
    const admin = await world.addHolder('administrator', world.places.province);
    const elsewhere = await world.addHolder('administrator', world.places.otherDistrict);
    await world.query(`UPDATE outbox SET status = 'cancelled' WHERE status = 'planned'`);
    const quiet = await ask(admin, '/watchdog');
    expect(quiet.body).toMatchObject({ due: 0, oldestAt: null, oldestSeconds: null });
    await world.plan({ daysBefore: 0, dueAt: '2021-06-14T06:00:00+07:00' });
    const [failed] = await world.query<{ id: string }>(
      `UPDATE sending SET status = 'failed' WHERE id = (SELECT id FROM sending WHERE to_address = 'can.bo@xa.example'
        ORDER BY created_at LIMIT 1) RETURNING id`,
    );
    await world.query(`INSERT INTO sending_attempt VALUES ($1, 1, ocop_now(), 'refused', '550', NULL)`, [
      failed?.id,
    ]);
    const { status, body } = await ask<Record<string, unknown>>(admin, '/watchdog');
    // The person and the office are told that the address is wrong, until something gets through again.
    const marks = async () => [
      (await ask<{ unreachableBy: string[] }>(officer, '/notice-preferences')).body.unreachableBy,
      (await ask<{ items: { id: string; unreachableBy: string[] }[] }>(admin, '/people')).body.items.find(
        ({ id }) => id === officer,
      )?.unreachableBy,
    ];
    expect(await marks()).toEqual([['mail'], ['mail']]);
    await world.query(`UPDATE sending SET status = 'sent' WHERE id = $1`, [failed?.id]);
    expect(await marks()).toEqual([[], []]);
    await world.query(`UPDATE sending SET status = 'failed' WHERE id = $1`, [failed?.id]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      due: 1,
      failed: 1,
      oldestAt: '2021-06-13T23:00:00.000Z',
      leaving: [],
      troubles: [
        {
          id: failed?.id,
          ...{
            channel: 'mail',
            person: 'Người 2',
            to: 'c•••@xa.example',
            status: 'failed',
            attempts: 1,
            code: '550',
          },
        },
      ],
    });
    expect(body['oldestSeconds']).toBeGreaterThanOrEqual(7200);
    expect((await ask<{ troubles: object[] }>(elsewhere, '/watchdog')).body.troubles).toEqual([]);
    expect(await ask(officer, '/watchdog')).toMatchObject({ status: 403 });
  });
});

describe('the rows of outbox, notices and what leaves', () => {
  it('agree with the schema', async () => {
    const rows = [
      OutboxRow,
      NoticeRow,
      NoticePreferenceRow,
      DeliveryRow,
      SendingRow,
      SendingAttemptRow,
      DeliveryReportRow,
    ];
    expect((await findDrift(world.database.ownerUrl, rows)).up).toEqual([]);
  });
});
