import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import type { Level } from '../../src/domain/jurisdiction/role.js';
import { actKinds } from '../../src/modules/ledger/act-kinds.js';
import { kindOfRead } from '../../src/modules/ledger/index.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { bestSheet, bringDossier, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { told } from '../support/told.js';

interface Act {
  readonly kind: string;
  readonly place: string;
  readonly person: string | null;
  readonly dossier: string | null;
  readonly subject: Readonly<Record<string, unknown>>;
}

let world: RunningApplication;
let story: ScoringStory;
let country: Browser;
let office: Browser;
let officer: Browser;
const met = new Set<string>();

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  country = await world.signedIn(['administrator', null]);
  office = await world.signedIn(
    ['coordinationOffice', world.places.province],
    ['coordinationOffice', world.places.district],
  );
  officer = await world.signedIn(['communeOfficer', world.places.commune]);
});
afterAll(() => world.stop());

/** What the work left in the ledger; the whole of it, by whomever. */
async function actsOf(work: () => Promise<unknown>): Promise<readonly Act[]> {
  const before = new Set((await world.query<{ id: string }>(`SELECT id FROM act`)).map(({ id }) => id));
  await work();
  const acts = await world.query<Act & { id: string }>(
    `SELECT id, kind, place_id AS place, person_id AS person, dossier_id AS dossier, subject FROM act ORDER BY at, kind`,
  );
  for (const { kind } of acts) met.add(kind);
  return acts
    .filter(({ id }) => !before.has(id))
    .map(({ kind, place, person, dossier, subject }) => ({ kind, place, person, dossier, subject }));
}

const kindsOf = (acts: readonly Act[]) => acts.map(({ kind }) => kind);
const day = (offset: number) => new Date(Date.UTC(2021, 5, 14 + offset)).toISOString().slice(0, 10);
const digest = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;

describe('what is done leaves its act', () => {
  type Done = readonly [
    what: string,
    status: number,
    by: () => Browser,
    place: 'country' | keyof RunningApplication['places'],
    ask: (browser: Browser) => Promise<Answer>,
    acts: readonly Readonly<Record<string, unknown>>[],
  ];
  const account = () => ({
    ...{ fullName: 'Sùng A Thử', signInName: `thu.${randomUUID().slice(0, 8)}` },
    password: 'mười chữ cái trở lên',
  });
  const rules = { floors: [], councils: {}, deadlines: { communeWorkingDays: 10 } };
  const asked: readonly Done[] = [
    [
      ...(['a place', 201, () => country, 'district'] as const),
      (by) =>
        by.post('/places', {
          body: {
            ...{ code: `XA-${randomUUID().slice(0, 6)}`, level: 'commune', name: 'Nà Thử' },
            ...{ parentId: world.places.district, validFrom: '2021-01-01' },
          },
        }),
      [{ kind: 'place.added', subject: { place: id, level: 'commune' } }],
    ],
    [
      ...(['an account', 201, () => country, 'country'] as const),
      (by) => by.post('/people', { body: account() }),
      [{ kind: 'person.added', subject: { person: id } }],
    ],
    [
      ...(['a producer with its account', 201, () => officer, 'commune'] as const),
      async (by) => {
        const { personId } = await world.signedIn(['producer', world.places.commune]);
        return by.post('/producers', {
          body: {
            ...{ communeId: world.places.commune, name: 'Tổ hợp tác thử', kind: 'cooperativeGroup' },
            ...{ representativeName: 'Lò Văn Thử', address: 'Bản Bo', personIds: [personId] },
          },
        });
      },
      [
        { kind: 'producer.added', subject: { producer: id } },
        { kind: 'producer.person-given', subject: { producer: id, person: id } },
      ],
    ],
    [
      ...(['a round', 201, () => office, 'district'] as const),
      (by) =>
        by.post('/rounds', {
          body: {
            ...{ placeId: world.places.district, year: 2021, number: 77, rulebook: 'qd-1048-2019' },
            registrationCloses: { on: day(6), counts: 'by' },
            dueAtDistrict: { on: day(11), counts: 'before' },
            dueAtProvince: { on: day(16), counts: 'before' },
          },
        }),
      [{ kind: 'round.opened', subject: { round: id, digest } }],
    ],
    [
      ...(['a moved deadline', 200, () => office, 'district'] as const),
      async (by) => {
        const roundId = await world.round({ number: 78 });
        return by.post(`/rounds/${roundId}/deadlines`, {
          version: 1,
          body: { reason: 'Công văn lùi hạn', dueAtProvince: { on: day(80), counts: 'before' } },
        });
      },
      [{ kind: 'round.changed', subject: { round: id, version: 2, digest } }],
    ],
    [
      ...(['a council', 201, () => office, 'district'] as const),
      async (by) => {
        const [chair] = story.council;
        return by.post('/councils', {
          body: {
            ...{ placeId: world.places.district, name: 'Hội đồng thử', decisionNumber: '15/QĐ' },
            signer: { name: 'Sùng Lử Páo', title: 'Chủ tịch UBND huyện' },
            ...{
              decidedOn: '2021-06-01',
              seats: [{ personId: chair?.personId, seat: 'chair', body: 'UBND' }],
            },
          },
        });
      },
      [
        { kind: 'council.seated', subject: { council: id, seats: [{ person: id, seat: 'chair' }] } },
        { kind: 'council.set-up', subject: { council: id, digest } },
      ],
    ],
    [
      ...(['local rules', 201, () => office, 'province'] as const),
      (by) =>
        by.post('/local-rules', {
          body: {
            ...{ placeId: world.places.province, rulebook: 'qd-26-2026', decisionNumber: '7/QĐ' },
            ...{ decidedOn: day(0), inForceFrom: '2026-09-01', rules },
          },
        }),
      [{ kind: 'local-rules.settled', subject: { localRules: id, digest } }],
    ],
  ];

  it.each(asked)('%s', async (_, status, by, place, ask, expected) => {
    let answer: Answer | undefined;
    const acts = (await actsOf(async () => (answer = await ask(by())))).filter(
      ({ person }) => person === by().personId,
    );
    expect([answer?.status, answer?.body.refusals]).toEqual([status, undefined]);
    const at = place === 'country' ? '00000000-0000-4000-8000-000000000000' : world.places[place];
    const { personId } = by();
    expect(acts.toSorted((one, other) => one.kind.localeCompare(other.kind))).toEqual(
      expected.map((act) => ({ place: at, person: personId, dossier: null, ...act })),
    );
  });

  it('an office given and ended', async () => {
    const somebody = await world.signedIn();
    const path = `/people/${somebody.personId}/assignments`;
    const body = { role: 'districtOfficer', placeId: world.places.district, validFrom: day(0) };
    let assignmentId = '';
    const given = await actsOf(async () => {
      const answer = await country.post(path, { version: 1, body });
      expect(answer.status).toBe(201);
      assignmentId = told<{ id: string }[]>(answer, 'assignments')[0]?.id ?? '';
    });
    const act = { place: world.places.district, person: country.personId, dossier: null };
    const office = {
      assignment: assignmentId,
      person: somebody.personId,
      role: 'districtOfficer',
      from: day(0),
    };
    expect(given).toEqual([{ ...act, kind: 'assignment.given', subject: { ...office, to: null } }]);
    const ended = await actsOf(() =>
      country.post(`${path}/${assignmentId}/end`, { version: 2, body: { validTo: day(3) } }),
    );
    expect(ended).toEqual([{ ...act, kind: 'assignment.changed', subject: { ...office, to: day(3) } }]);
  });

  it('a place that ends, and one that goes on after all', async () => {
    const place = world.places.otherCommune;
    const set = (lastDay: string | null) =>
      actsOf(() => country.send('PUT', `/places/${place}/end`, { body: { lastDay } }));
    const act = { place, person: country.personId, dossier: null, kind: 'place.ended' };
    const subject = { place, before: null, after: day(9) };
    expect(await set(day(9))).toEqual([{ ...act, subject }]);
    expect(await set(day(9))).toEqual([]);
    expect(await set(null)).toEqual([{ ...act, subject: { place, before: day(9), after: null } }]);
  });

  it('nothing where it is refused, sent twice, or only kept for oneself', async () => {
    const key = randomUUID();
    const body = account();
    const once = await actsOf(async () => {
      const answers = [
        await country.post('/people', { body, key }),
        await country.post('/people', { body, key }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    });
    expect(kindsOf(once)).toEqual(['person.added']);
    const [, secretary, member] = story.council;
    const nothing = await actsOf(async () => {
      const version = await story.version();
      const refused = [
        await country.post('/people', { body }),
        await officer.post('/people', { body: account() }),
        await story.owner.post(`/dossiers/${story.dossierId}/steps/submit`, { version, body: {} }),
        await secretary?.post(`/dossiers/${story.dossierId}/steps/closeScoring`, { version, body: {} }),
        await story.owner.post('/dossiers', { body: { productId: randomUUID(), roundId: randomUUID() } }),
        await member?.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, {
          version,
          body: { marks: {} },
        }),
      ];
      expect(refused.map((answer) => (answer?.status ?? 0) >= 400)).toEqual(refused.map(() => true));
      await member?.send('PUT', `/dossiers/${story.dossierId}/panels/${story.panelId}/draft`, {
        ...{ version: 0, body: await bestSheet(member), key: null },
      });
    });
    expect(kindsOf(nothing).filter((kind) => kind !== 'dossier.read')).toEqual([]);
  });
});

describe('a dossier', () => {
  const ofStory = async () =>
    world.query<{ kind: string; level: string; subject: Act['subject'] }>(
      `SELECT a.kind, p.level, a.subject FROM act a JOIN place p ON p.id = a.place_id
        WHERE a.dossier_id = $1 AND a.kind NOT LIKE '%.read' ORDER BY a.at, a.kind`,
      [story.dossierId],
    );

  it('leaves an act a step at the level that took it, and one for each thing the step opened or attached', async () => {
    const acts = await ofStory();
    const steps = acts.filter(({ kind }) => kind === 'dossier.step');
    expect(steps.map(({ level, subject }) => [subject.number, subject.action, level])).toEqual([
      [1, 'register', 'commune'],
      [2, 'acceptIdea', 'commune'],
      ...[3, 4, 5, 6].map((number) => [number, 'attachEvidence', 'commune']),
      [7, 'submit', 'commune'],
      [8, 'forwardToDistrict', 'commune'],
      [9, 'receive', 'district'],
      [10, 'openScoring', 'district'],
    ]);
    const hashes = await world.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM dossier_step WHERE dossier_id = $1 ORDER BY number`,
      [story.dossierId],
    );
    expect(steps.map(({ subject }) => subject.hash)).toEqual(hashes.map(({ hash }) => hash));
    const others = acts.filter(({ kind }) => kind !== 'dossier.step');
    expect(others.map(({ kind, level }) => [kind, level])).toEqual([
      ...[1, 2, 3, 4].map(() => ['evidence.attached', 'commune']),
      ...story.council.map(() => ['conflict.stated', 'district']),
      ['panel.opened', 'district'],
    ]);
    expect(others.at(-1)?.subject).toMatchObject({
      panel: story.panelId,
      seats: story.council.map(({ personId }) => personId).toSorted(),
    });
  });

  it('tells once what its owner handed in as self-assessment, however often it was saved before', async () => {
    let dossierId = '';
    const { roundId, districtOfficer } = story;
    const prepare = async (owner: Browser, id: string) => {
      dossierId = id;
      for (const version of [0, 1, 2]) {
        const body = {
          marks: {},
          declared: [],
          confirmedEmpty: [],
          notes: { '1.1': `${version}` },
          evidence: {},
        };
        const saved = await owner.send('PUT', `/dossiers/${id}/assessment`, { version, body });
        expect(saved.status).toBe(200);
      }
    };
    const acts = await actsOf(() => bringDossier(world, { roundId, officer, districtOfficer, prepare }));
    const [saved] = await world.query<{ by: string; salted: string; guessed: string }>(
      `SELECT a.saved_by AS by, salted_digest(a.dossier_id, a.nonce, t.told) AS salted, salted_digest(a.dossier_id, NULL, t.told) AS guessed
         FROM self_assessment a, json_build_array(a.criteria_file, a.criteria_set, a.sheet) j, text(j) t (told) WHERE a.dossier_id = $1`,
      [dossierId],
    );
    expect(acts.filter(({ kind }) => kind.startsWith('assessment.'))).toEqual([
      {
        ...{
          kind: 'assessment.handed-in',
          place: world.places.commune,
          person: saved?.by,
          dossier: dossierId,
        },
        subject: { version: 3, digest: saved?.salted },
      },
    ]);
    expect(saved?.salted).not.toBe(saved?.guessed);
  });

  it('word and ground of a conflict are told by no act, and cannot be guessed by its digest', async () => {
    const [told] = await world.query(
      `SELECT bool_and(a.subject ->> 'digest' = salted_digest(c.dossier_id, c.nonce, json_build_array(c.word, c.ground, c.note)::text)) AS holds,
              bool_or(a.subject ->> 'digest' = digest_of(json_build_array(c.word, c.ground, c.note))) AS guessed,
              bool_or(a.subject ->> 'word' IS NOT NULL) AS told
         FROM act a JOIN conflict_declaration c ON c.dossier_id = a.dossier_id AND c.person_id::text = a.subject ->> 'person'
          AND c.number::text = a.subject ->> 'number' WHERE a.kind = 'conflict.stated'`,
    );
    expect(told).toEqual({ holds: true, guessed: false, told: false });
  });

  it('an act of an open panel is the same whatever the marks are', async () => {
    const [member] = story.council;
    const cast = async (total: number, marks: object) => {
      await world.query('BEGIN');
      await world.query(
        `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
         VALUES ($1, $2, $3, '[]', '[]', '{}', $3, $4, '2021-06-14T09:00:00Z')`,
        [story.panelId, member?.personId, JSON.stringify(marks), total],
      );
      const acts = await world.query(
        `SELECT place_id, at, person_id, kind, dossier_id, subject::text FROM act WHERE kind = 'ballot.cast'`,
      );
      await world.query('ROLLBACK');
      return acts;
    };
    const [one, other] = [await cast(12, { '1.1': 'a' }), await cast(97, { '1.1': 'd', '2.2': ['a', 'b'] })];
    expect(one).toEqual(other);
    expect(one).toMatchObject([
      { person_id: member?.personId, subject: `{"panel" : "${story.panelId}", "turn" : 1}` },
    ]);
  });

  it('a ballot tells who cast it where, its closing the digests of result and receipts', async () => {
    const [, secretary] = story.council;
    const cast = await actsOf(async () => {
      const sheet = await bestSheet(story.owner);
      const version = await story.version();
      for (const member of story.council)
        await member.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, {
          version,
          body: sheet,
        });
    });
    const at = { place: world.places.district, dossier: story.dossierId };
    expect(cast.filter(({ kind }) => kind === 'ballot.cast')).toEqual(
      story.council.map(({ personId }) => ({
        ...at,
        ...{ kind: 'ballot.cast', person: personId, subject: { panel: story.panelId, turn: 1 } },
      })),
    );
    const closed = await actsOf(async () => {
      const version = await story.version();
      await secretary?.post(`/dossiers/${story.dossierId}/steps/closeScoring`, { version, body: {} });
    });
    const [digests] = await world.query(
      `SELECT salted_digest(p.id, p.nonce, p.result::text) AS result, encode(sha256((SELECT string_agg(receipt, '' ORDER BY receipt)
         FROM ballot WHERE panel_id = p.id)), 'hex') AS receipts FROM panel p WHERE p.id = $1`,
      [story.panelId],
    );
    expect(closed.filter(({ kind }) => kind !== 'dossier.read')).toMatchObject([
      { ...at, kind: 'dossier.step', person: secretary?.personId },
      {
        ...at,
        kind: 'panel.closed',
        person: secretary?.personId,
        subject: { panel: story.panelId, ...digests },
      },
      { ...at, kind: 'panel.sealed', person: secretary?.personId, subject: { panel: story.panelId } },
    ]);
  });

  it.each([
    ['producer', 'district.returned', 'commune', 'commune'],
    ['communeOfficer', 'registration.registered', 'commune', 'commune'],
    ['districtOfficer', 'district.intake', 'district', 'province'],
    ['districtApprover', 'district.recognition', 'district', 'province'],
    ['councilChair', 'district.council', 'district', 'province'],
    ['councilSecretary', 'province.council', 'province', 'province'],
    ['provinceOfficer', 'ministry.evaluation', 'province', 'province'],
    ['provincialApprover', 'commune.review', 'province', 'province'],
  ] satisfies readonly (readonly [string, string, Level, Level])[])(
    'a step of the %s in %s is at the %s; without a district, at the %s',
    async (role, state, level, otherwise) => {
      const placeOf = async (district: string | null) => {
        await world.query('BEGIN');
        await world.query('UPDATE dossier SET district_id = $2 WHERE id = $1', [story.dossierId, district]);
        await world.query(
          `INSERT INTO dossier_step (dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, details, hash)
         VALUES ($1, 999, 'receive', $2, $2, NULL, $3, ocop_now(), '{}', '\\x00')`,
          [story.dossierId, state, role],
        );
        const [act] = await world.query<Act>(
          `SELECT place_id AS place, person_id AS person FROM act WHERE kind = 'dossier.step' AND (subject ->> 'number')::int = 999`,
        );
        await world.query('ROLLBACK');
        expect(act?.person).toBeNull();
        return act?.place;
      };
      expect([await placeOf(world.places.district), await placeOf(null)]).toEqual([
        world.places[level],
        world.places[otherwise],
      ]);
    },
  );
});

describe('what is read leaves its act before the answer leaves', () => {
  const read = (by: Browser, rest: string) => by.get(`/dossiers/${story.dossierId}${rest}`);

  it.each([
    ['dossier.read', '', {}],
    ['schedule.read', '/schedule', {}],
    ['schedule.read', '/schedule/paper?format=pdf', {}],
    ['reminders.read', '/reminders', {}],
    ['deliveries.read', '/deliveries', {}],
    ['deliveries.read', '/deliveries/paper?format=docx', {}],
    ['explanation.read', '/panels/PANEL/explanation', { panel: 'PANEL' }],
    ['ballots.read', '/panels/PANEL/ballots', { panel: 'PANEL' }],
  ] as const)('%s', async (kind, path, subject) => {
    const told = JSON.parse(JSON.stringify(subject).replace('PANEL', story.panelId)) as object;
    const acts = await actsOf(async () => {
      expect((await read(story.districtOfficer, path.replace('PANEL', story.panelId))).status).toBe(200);
    });
    const at = {
      place: world.places.district,
      dossier: story.dossierId,
      person: story.districtOfficer.personId,
    };
    expect(acts).toEqual([{ ...at, kind, subject: told }]);
  });

  it('a file, and at the highest place the reader serves', async () => {
    const auditor = await world.signedIn(
      ['auditor', world.places.commune],
      ['auditor', world.places.province],
    );
    const [{ evidence }] = (await world.query<{ evidence: string }>(
      'SELECT id AS evidence FROM evidence WHERE dossier_id = $1 LIMIT 1',
      [story.dossierId],
    )) as [{ evidence: string }];
    const acts = await actsOf(async () => {
      expect((await read(auditor, `/evidence/${evidence}`)).status).toBe(200);
      expect((await read(story.owner, `/evidence/${evidence}`)).status).toBe(200);
    });
    expect(acts).toMatchObject([
      {
        kind: 'evidence.read',
        place: world.places.province,
        person: auditor.personId,
        subject: { evidence },
      },
      {
        kind: 'evidence.read',
        place: world.places.commune,
        person: story.owner.personId,
        subject: { evidence },
      },
    ]);
  });

  it.each([
    ['dossier-log.printed', '/places/DISTRICT/dossier-log/2021-06?format=docx', { period: '2021-06' }],
    ['schedules.printed', '/schedules/paper?placeId=DISTRICT&year=2021&format=docx', { year: 2021 }],
    ['subject-deliveries.read', '/deliveries/rounds/ROUND', { kind: 'rounds', id: 'ROUND' }],
    ['subject-deliveries.read', '/deliveries/rounds/ROUND/paper?format=pdf', { kind: 'rounds', id: 'ROUND' }],
  ] as const)('%s of a place: %s', async (kind, path, subject) => {
    const named = (text: string) =>
      text.replace('DISTRICT', world.places.district).replace('ROUND', story.roundId);
    const acts = await actsOf(async () => {
      expect((await story.districtOfficer.get(named(path))).status).toBe(200);
    });
    const told = JSON.parse(named(JSON.stringify(subject))) as object;
    const at = { place: world.places.district, dossier: null, person: story.districtOfficer.personId };
    expect(acts).toEqual([{ ...at, kind, subject: told }]);
  });

  it('what members said of conflicts of interest, to whoever reads more than the own word', async () => {
    const [chair, , member] = story.council;
    const acts = await actsOf(async () => {
      for (const by of [member, chair]) expect((await read(by, '/conflicts')).status).toBe(200);
    });
    const at = { place: world.places.district, dossier: story.dossierId, person: chair.personId };
    expect(acts).toEqual([{ ...at, kind: 'conflicts.read', subject: {} }]);
  });

  it('nothing where it is refused or not there', async () => {
    const foreign = await world.signedIn(['communeOfficer', world.places.otherCommune]);
    const acts = await actsOf(async () => {
      const refused = [
        await read(foreign, ''),
        await read(story.owner, `/panels/${story.panelId}/ballots`),
        await read(story.owner, `/evidence/${randomUUID()}`),
        await foreign.get(`/dossiers/${randomUUID()}`),
        await foreign.get(`/places/${world.places.district}/dossier-log/2021?format=pdf`),
        await office.get(`/deliveries/rounds/${randomUUID()}`),
        await office.get(`/schedules/paper?placeId=${world.places.district}&year=12&format=pdf`),
      ];
      expect(refused.map(({ status }) => status)).toEqual([404, 403, 404, 404, 404, 404, 400]);
    });
    expect(acts).toEqual([]);
  });
});

/** One's own, and which papers or ways there are: nothing of what stands in a dossier. */
const unrecorded = [
  ...['/panels/:panelId/draft', '/panels/:panelId/ballot', '/panels/:panelId/ballot/receipts/:receipt'],
  ...['/appeals/:appealId/draft', '/appeals/:appealId/ballot', '/appeals/:appealId/ballot/receipts/:receipt'],
  ...['/decision', '/forms'],
];

interface Handled {
  readonly path: string;
  readonly method: RequestMethod;
  readonly handler: object;
}

/** Every handler of the application with its path. */
function handled(): readonly Handled[] {
  const controllers = [...world.app.get(ModulesContainer).values()].flatMap(({ controllers }) => [
    ...controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const own: object = (metatype as { prototype: object } | null)?.prototype ?? {};
    return Object.values(Object.getOwnPropertyDescriptors(own)).flatMap(({ value: handler }) => {
      if (typeof handler !== 'function') return [];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const [under, at] = [metatype, handler].map((of) =>
        String(Reflect.getMetadata(PATH_METADATA, of as object)),
      );
      const path = `/${under}/${at}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
      return [{ path, method, handler }];
    });
  });
}

it('every other route that reads a dossier leaves an act', () => {
  const ofDossier = handled().flatMap(({ path, method, handler }) => {
    const rest = /^\/dossiers\/:id(.*)$/.exec(path)?.[1];
    return rest === undefined || method !== RequestMethod.GET ? [] : [{ rest, kind: kindOfRead(handler) }];
  });
  expect(ofDossier.length).toBeGreaterThan(15);
  const without = ofDossier.filter(({ kind }) => kind === undefined).map(({ rest }) => rest);
  expect(without.toSorted()).toEqual(unrecorded.toSorted());
});

/** What is public or blank, tells one's own dates to a program that asks all day, says only that something moved, or writes its act itself. */
const unrecordedFiles = [
  ...['/rulebooks/:id/draft', '/plans/import-template', '/metrics'],
  ...['/calendar-feeds/:file', '/council-sessions/:id/board'],
  '/ledgers/:placeId/export',
];

it('every other route that hands out a file leaves an act', () => {
  const isFile = ({ handler }: Handled) =>
    Reflect.hasMetadata('swagger/apiProduces', handler) ||
    /StreamableFile|sendPaper|sendSheet|content-disposition|downloadHeaders/i.test(String(handler));
  const files = handled().filter(isFile);
  expect(files.length).toBeGreaterThan(20);
  const without = files.filter(({ handler }) => kindOfRead(handler) === undefined).map(({ path }) => path);
  expect(without.toSorted()).toEqual(unrecordedFiles.toSorted());
});

/**
 * Tables that the application writes and no trigger of their own tells of: the kind of act that tells of them none the less, or
 * why there is none.
 */
const toldOtherwise: Readonly<Record<string, string>> = {
  ...{ dossier: 'dossier.step', dossier_step_words: 'dossier.step', panel_seat: 'panel.opened' },
  self_assessment: 'assessment.handed-in',
  ...{ council_session: 'session.step', session_item: 'session.step', session_attendance: 'session.step' },
  ...{ advisory_team: 'council.team-appointed', plan: 'plan.step', plan_item: 'plan.step' },
  ...{ calendar_day: 'calendar.changed', calendar_year: 'calendar.changed', batch_item: 'batch.ended' },
  ...{ follow_up: 'follow-up.step', follow_up_entry: 'follow-up.step', follow_up_photo: 'follow-up.step' },
  ...{ report: 'report.step', report_sending: 'report.step' },
  act: 'is what is told',
  ...{
    ballot_draft: 'is kept for oneself',
    appeal_draft: 'is kept for oneself',
    advice_draft: 'is kept for oneself',
  },
  ...{ calendar_feed: 'is one’s own', notice_preference: 'is one’s own' },
  ...{ session: 'is signing in', setup_token: 'is signing in' },
  idempotent_request: 'is an answer, kept beside what it answers',
  ...{
    outbox: 'is who is told of what has its act',
    notice: 'as outbox',
    delivery: 'as outbox',
    sending: 'as outbox',
  },
  ...{ sending_attempt: 'as outbox', delivery_report: 'as outbox', unheld_office: 'as outbox' },
};

it('every other table that the application writes leaves an act by itself', async () => {
  const silent = await world.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND (has_any_column_privilege('ocop_app', c.oid, 'INSERT, UPDATE') OR has_table_privilege('ocop_app', c.oid, 'DELETE'))
       AND NOT EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE t.tgrelid = c.oid AND p.proname LIKE 'record\\_%')
     ORDER BY c.relname`,
  );
  expect(silent.map(({ name }) => name)).toEqual(Object.keys(toldOtherwise).toSorted());
  const kinds = Object.values(toldOtherwise).filter((told) => /^[a-z-]+[.][a-z-]+$/.test(told));
  expect(kinds.filter((told) => !actKinds.some((kind) => kind === told))).toEqual([]);
});

it('the triggers know no kind of act that the application does not', async () => {
  expect([...met].filter((kind) => !actKinds.some((known) => known === kind))).toEqual([]);
  const [{ source }] = (await world.query<{ source: string }>(
    `SELECT string_agg(prosrc, ' ') AS source FROM pg_proc WHERE proname LIKE 'record\\_%'`,
  )) as [{ source: string }];
  const written = [...source.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, kind = '']) => kind);
  const known: readonly string[] = actKinds;
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter((kind) => !known.includes(kind))).toEqual([]);
});
