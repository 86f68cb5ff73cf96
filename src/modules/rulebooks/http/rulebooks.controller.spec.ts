import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { strayKeys } from '../../../../test/support/stray-keys.js';
import { qd1048Criteria } from '../../../../test/support/qd-1048-criteria.js';
import { readDraft } from '../input/read-draft.js';
import { loadRulebooks } from '../load-rulebooks.js';
import { noLocalRules, type LocalRulesStore } from '../local-rules.store.js';
import { Rulebooks } from '../rulebooks.js';
import { Sheets } from '../sheets.js';
import type { WordingStore } from '../wording.store.js';
import type { RulebookView } from './rulebook.view.js';
import { RulebooksController } from './rulebooks.controller.js';

let app: NestFastifyApplication;
let openApi: OpenAPIObject;
let base: string;

beforeAll(async () => {
  const rulebooks = new Rulebooks(loadRulebooks());
  const localRules = noLocalRules as LocalRulesStore;
  const wordings = { find: () => Promise.resolve({}) } as unknown as WordingStore;
  const module = await Test.createTestingModule({
    controllers: [RulebooksController],
    providers: [
      { provide: Rulebooks, useValue: rulebooks },
      { provide: Sheets, useValue: new Sheets(rulebooks, localRules, wordings) },
    ],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  openApi = SwaggerModule.createDocument(app, new DocumentBuilder().build());
});
afterAll(() => app.close());

// Fastify's own `inject` needs require(esm), which Jest has only from Node 24.9 on.
const get = async (path: string) => {
  const answer = await fetch(`${base}${path}`);
  return { status: answer.status, body: (await answer.json()) as object };
};

describe('GET /rulebooks', () => {
  it('lists the rulebook with what a registration needs to know', async () => {
    const { items } = (await get('/rulebooks')).body as { items: { id: string; sets: { code: string }[] }[] };
    expect(items.map(({ id }) => id)).toEqual(['qd-1048-2019', 'qd-148-2023', 'qd-1489-2025', 'qd-26-2026']);
    expect(items[0]).toMatchObject({
      id: 'qd-1048-2019',
      decree: '1048/QĐ-TTg',
      effectiveFrom: '2019-08-21',
      effectiveTo: '2023-02-23',
    });
    expect(items[0]).toHaveProperty('documents.0.purpose', 'first');
    expect(items[0]).toHaveProperty('documents.0.mandatory', [
      'registration-slip',
      'business-plan',
      'organisation-introduction',
      'business-registration',
    ]);
    expect(items[0]?.sets).toHaveLength(27);
    expect(items[0]?.sets.find(({ code }) => code === '26-2019')).toMatchObject({
      variantOf: '26',
      effectiveFrom: '2019-08-21',
      effectiveTo: '2020-06-07',
      samples: 0,
      attainablePoints: 99,
      eliminatedWhen: [],
    });
  });
});

describe('the levels of a decision', () => {
  it.each([
    ['qd-1048-2019', { district: [], province: [3, 4], ministry: [5] }],
    ['qd-148-2023', { district: [3], province: [4], ministry: [5] }],
    ['qd-1489-2025', { province: [3, 4], ministry: [5] }],
    ['qd-26-2026', { province: [3, 4], ministry: [5] }],
  ])('%s', async (id, recognised) => {
    const { items } = (await get('/rulebooks')).body as { items: RulebookView[] };
    const levels = items.find((rulebook) => rulebook.id === id)?.levels ?? [];
    expect(Object.fromEntries(levels.map(({ level, recognises }) => [level, recognises]))).toEqual(
      recognised,
    );
    expect(levels.at(-1)).toHaveProperty('scoringRounds', id === 'qd-1048-2019' ? 2 : 1);
  });
});

describe('GET /rulebooks/:id/sets/:code', () => {
  it('serves the whole sheet as the file holds it', async () => {
    const { body } = await get('/rulebooks/qd-1048-2019/sets/07');
    expect(body).toEqual(qd1048Criteria().sets.find(({ code }) => code === '07'));
  });

  it.each([
    ['/rulebooks/qd-149-2023/sets/07', 'rulebook.not-found'],
    ['/rulebooks/qd-1048-2019/sets/27', 'rulebook.criteria-set-unknown'],
    ['/rulebooks/qd-1048-2019/sets/__proto__', 'rulebook.criteria-set-unknown'],
    [`/rulebooks/qd-1048-2019/sets/07?localRules=${randomUUID()}`, 'local-rules.not-found'],
    ['/rulebooks/qd-149-2023/draft', 'rulebook.not-found'],
  ])('%s is 404 %s', async (url, code) => {
    expect(await get(url)).toMatchObject({ status: 404, body: { refusals: [{ code }] } });
  });
});

describe('GET /rulebooks/:id/draft', () => {
  it('serves the whole rulebook as a file to draft from', async () => {
    const answer = await fetch(`${base}/rulebooks/qd-26-2026/draft`);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="draft-from-qd-26-2026.json"',
    );
    expect(readDraft(loadRulebooks(), await answer.json())).toMatchObject({ ok: true });
  });
});

describe('the contract', () => {
  const stray = (view: string, value: object) =>
    strayKeys(openApi, { $ref: `#/components/schemas/${view}` }, value);

  it('names every key of the list', async () => {
    expect(stray('RulebooksView', (await get('/rulebooks')).body)).toEqual([]);
  });

  it.each(qd1048Criteria().sets.map(({ code }) => code))('names every key of sheet %s', async (code) => {
    const { body } = await get(`/rulebooks/qd-1048-2019/sets/${code}`);
    expect(stray('CriteriaSetView', body)).toEqual([]);
  });
});
