import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { FileStore } from '../../src/platform/files/index.js';
import { Browser, RunningApplication, type Answer } from '../support/running-application.js';

let world: RunningApplication;
let owner: Browser;
let officer: Browser;
let productId: string;
let roundId: string;
let dossierId: string;
let registered: Answer;

beforeAll(async () => {
  world = await RunningApplication.start();
  officer = await world.signedIn(['communeOfficer', world.places.commune]);
  ({ browser: owner, productId } = await world.producer());
  roundId = await world.round();
  registered = await owner.post('/dossiers', { body: { productId, roundId } });
  dossierId = (registered.body.dossier as { id: string }).id;
});
afterAll(() => world.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const step = (action: string) => `/dossiers/${dossierId}/steps/${action}`;
const pdf = (text = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF') =>
  new Blob([text], { type: 'application/pdf' });
function upload(kind: string | null, name: string, content: Blob): FormData {
  const form = new FormData();
  if (kind !== null) form.append('kind', kind);
  form.append('file', content, name);
  return form;
}
/** A digest of every row an action could touch; the delivery of messages goes on beside it. */
async function everything(): Promise<unknown> {
  const tables = [
    'dossier',
    'dossier_step',
    'evidence',
    'panel',
    'ballot',
    'product',
    'round',
    'idempotent_request',
  ];
  const rows = [...tables.map((table) => `SELECT t::text FROM ${table} t`), `SELECT id::text FROM outbox`];
  const digests = rows.map(
    (query) => `(SELECT md5(string_agg(x.t, '|' ORDER BY x.t)) FROM (${query}) AS x(t))`,
  );
  const [row] = await world.query<{ all: unknown }>(`SELECT json_build_array(${digests.join(', ')}) AS all`);
  return row?.all;
}

describe('bad input is named, answered by problem+json, and changes nothing', () => {
  it('registers a good one first', () => expect(registered.status).toBe(201));

  const cases: readonly [string, number, string, () => Promise<Answer>][] = [
    ['a malformed id in the path', 400, 'id', () => owner.get('/dossiers/not-an-id')],
    [
      'a malformed id in the body',
      400,
      'productId',
      () => owner.post('/dossiers', { body: { productId: 'x', roundId } }),
    ],
    [
      'an unknown field',
      400,
      'total',
      () => officer.post(step('acceptIdea'), { version: 1, body: { total: 5 } }),
    ],
    [
      'a wrong type',
      400,
      'reason',
      () => officer.post(step('refuseIdea'), { version: 1, body: { reason: 7 } }),
    ],
    [
      'null where a text is due',
      400,
      'note',
      () => officer.post(step('acceptIdea'), { version: 1, body: { note: null } }),
    ],
    [
      'a list where an object is due',
      400,
      '',
      () => officer.post(step('acceptIdea'), { version: 1, body: [] }),
    ],
    ['a missing reason', 400, 'reason', () => officer.post(step('refuseIdea'), { version: 1, body: {} })],
    [
      'a list item without its reason',
      400,
      'items.0.reason',
      () => officer.post(step('returnForSupplement'), { version: 1, body: { items: [{}] } }),
    ],
    [
      'a date that does not exist',
      400,
      'decidedOn',
      async () => {
        const approver = await world.signedIn(['provincialApprover', world.places.province]);
        const body = { decisionNumber: '1', decidedOn: '2021-02-30', certificateNumber: '1' };
        return approver.post(step('recognise'), { version: 1, body });
      },
    ],
    [
      'text that is not NFC',
      400,
      'reason',
      () => officer.post(step('refuseIdea'), { version: 1, body: { reason: 'Chè cổ thụ'.normalize('NFD') } }),
    ],
    [
      'a hidden character',
      400,
      'reason',
      () => officer.post(step('refuseIdea'), { version: 1, body: { reason: 'a\u202eb' } }),
    ],
    [
      'no Idempotency-Key',
      400,
      'Idempotency-Key',
      () => officer.post(step('acceptIdea'), { version: 1, key: null, body: {} }),
    ],
    [
      'a malformed Idempotency-Key',
      400,
      'Idempotency-Key',
      () => officer.post(step('acceptIdea'), { version: 1, key: 'a b', body: {} }),
    ],
    [
      'a malformed If-Match',
      400,
      'If-Match',
      () => officer.post(step('acceptIdea'), { version: 'W/"x"', body: {} }),
    ],
    ['a malformed cursor', 400, 'after', () => owner.get('/dossiers?after=zzz')],
    [
      'a cursor of another list',
      400,
      'after',
      () => owner.get(`/dossiers?after=${Buffer.from('["a","b"]').toString('base64url')}`),
    ],
    ['a page of 1000', 400, 'limit', () => owner.get('/dossiers?limit=1000')],
    ['an unknown filter', 400, 'colour', () => owner.get('/dossiers?colour=red')],
    [
      'an upload without its kind',
      400,
      'kind',
      () => owner.post(`/dossiers/${dossierId}/evidence`, { version: 1, raw: upload(null, 'a.pdf', pdf()) }),
    ],
  ];
  it.each(cases)('%s → %i naming %s', async (_, status, path, send) => {
    const before = await everything();
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((answer.body.errors as { path: string }[]).map((error) => error.path)).toContain(path);
    expect(answer.body.requestId).toEqual(expect.any(String));
    expect(await everything()).toEqual(before);
  });

  const coded: readonly [string, number, string, () => Promise<Answer>][] = [
    ['a missing version', 428, 'if-match.missing', () => officer.post(step('acceptIdea'), { body: {} })],
    [
      'a stale version',
      412,
      'version.stale',
      () => officer.post(step('acceptIdea'), { version: 7, body: {} }),
    ],
    [
      'JSON cut off',
      400,
      'request.malformed',
      () =>
        officer.post(step('acceptIdea'), {
          version: 1,
          raw: '{"a":',
          headers: { 'content-type': 'application/json' },
        }),
    ],
    [
      'a body of 10 MB',
      413,
      'body.too-large',
      () => officer.post(step('refuseIdea'), { version: 1, body: { reason: 'x'.repeat(10_000_000) } }),
    ],
    [
      'a body of another type',
      415,
      'body.type-unsupported',
      () =>
        officer.post(step('acceptIdea'), {
          version: 1,
          raw: '<a/>',
          headers: { 'content-type': 'text/xml' },
        }),
    ],
    [
      'an action that is none',
      404,
      'action.unknown',
      () => owner.post(step('explode'), { version: 1, body: {} }),
    ],
    ['a route that is none', 404, 'route.not-found', () => owner.get('/nothing/here')],
    [
      'an action not available here',
      409,
      'dossier.action-not-available',
      () => owner.post(step('submit'), { version: 1, body: {} }),
    ],
    [
      'an action of another role',
      403,
      'permission.missing',
      () => owner.post(step('acceptIdea'), { version: 1, body: {} }),
    ],
    ['nobody signed in', 401, 'session.missing', () => world.nobody().get(`/dossiers/${dossierId}`)],
    ['a dossier that does not exist', 404, 'dossier.not-found', () => owner.get(`/dossiers/${randomUUID()}`)],
    [
      'a script of another site',
      403,
      'request.foreign-origin',
      () =>
        officer.post(step('acceptIdea'), {
          version: 1,
          body: {},
          headers: { 'sec-fetch-site': 'cross-site' },
        }),
    ],
    [
      'a page that somebody else has left open',
      401,
      'session.other-person',
      () =>
        officer.post(step('acceptIdea'), {
          version: 1,
          body: {},
          headers: { 'ocop-person': owner.personId },
        }),
    ],
  ];
  it.each(coded)('%s → %i %s', async (_, status, code, send) => {
    const before = await everything();
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await everything()).toEqual(before);
  });

  it('tells with a dossier, as ETag, the version that a step must name', async () => {
    const { body, headers } = await owner.get(`/dossiers/${dossierId}`);
    expect([body.version, headers.get('etag')]).toEqual([1, '"1"']);
  });

  it('answers foreign and missing dossiers alike, to the letter', async () => {
    const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    const [foreign, missing] = [
      await stranger.get(`/dossiers/${dossierId}`),
      await stranger.get(`/dossiers/${randomUUID()}`),
    ];
    const { requestId: _a, ...foreignBody } = foreign.body;
    const { requestId: _b, ...missingBody } = missing.body;
    expect(foreign.status).toBe(404);
    expect(foreignBody).toEqual(missingBody);
  });

  describe('files', () => {
    let version: number;
    beforeAll(async () => {
      const headers = { 'ocop-person': officer.personId };
      const accepted = await officer.post(step('acceptIdea'), { version: 1, body: {}, headers });
      version = (accepted.body.dossier as { version: number }).version;
    });
    const attach = (form: FormData, browser = owner) =>
      browser.post(`/dossiers/${dossierId}/evidence`, { version, raw: form });

    it.each([
      [
        'a file that lies about its type',
        415,
        'file.type-differs',
        () => upload('business-plan', 'ke-hoach.png', pdf()),
      ],
      [
        'a kind of file we do not take',
        415,
        'file.type-unsupported',
        () => upload('business-plan', 'a.pdf', new Blob(['<html></html>'])),
      ],
      ['an empty file', 422, 'file.empty', () => upload('business-plan', 'a.pdf', new Blob([]))],
      [
        'a file above the limit',
        413,
        'file.too-large',
        () => upload('business-plan', 'a.pdf', new Blob(['%PDF-1.4\n', 'x'.repeat(21 * 1024 * 1024)])),
      ],
      [
        'a document kind nobody knows',
        422,
        'document.kind-unknown',
        () => upload('love-letter', 'a.pdf', pdf()),
      ],
    ])('%s → %i %s', async (_, status, code, form) => {
      const before = await everything();
      const answer = await attach(form());
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await everything()).toEqual(before);
    });

    it('one that may not be listed is not stored either', async () => {
      const content = '%PDF-1.4\nkhông ai nhận\n';
      const strangers = [
        await world.signedIn(['communeOfficer', world.places.otherCommune]),
        await world.signedIn(['districtOfficer', world.places.district]),
      ];
      const answers: unknown[] = [];
      for (const by of strangers) {
        const { status, body } = await attach(upload('business-plan', 'a.pdf', new Blob([content])), by);
        answers.push([status, body.code]);
      }
      expect(answers).toEqual([
        [404, 'dossier.not-found'],
        [403, 'person.not-permitted'],
      ]);
      const stored = world.app.get(FileStore, { strict: false }).open(sha256(content));
      await expect(stored).rejects.toMatchObject({ code: 'ENOENT' });
    });

    it('a good one is listed by its hash and comes back as an attachment only through its dossier', async () => {
      const answer = await attach(upload('business-plan', 'Kế hoạch.pdf', pdf()));
      expect(answer.status).toBe(200);
      const view = await owner.get(`/dossiers/${dossierId}`);
      const documents = view.body.documents as {
        kind: string;
        evidence: { id: string; fileName: string; sha256: string }[];
      }[];
      const [file] = documents.find(({ kind }) => kind === 'business-plan')?.evidence ?? [];
      expect(file).toMatchObject({
        fileName: 'Kế hoạch.pdf',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      const download = await owner.get(`/dossiers/${dossierId}/evidence/${file?.id}`);
      expect(download.status).toBe(200);
      expect(download.headers.get('content-disposition')).toMatch(
        /^attachment; filename\*=UTF-8''K%E1%BA%BF/,
      );
      expect(download.headers.get('x-content-type-options')).toBe('nosniff');
      const stranger = await world.signedIn(['communeOfficer', world.places.otherCommune]);
      expect((await stranger.get(`/dossiers/${dossierId}/evidence/${file?.id}`)).status).toBe(404);
    });
  });
});
