import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf, fieldsOf } from '../support/told.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';

let world: RunningApplication;
let office: Browser;
let before: ScoringStory;
let floored: Floored;
beforeAll(async () => {
  world = await RunningApplication.start();
  office = await world.signedIn(['coordinationOffice', world.places.province]);
  before = await openScoring(world);
  floored = await firstCriterion();
});
afterAll(() => world.stop());

interface Floored {
  readonly criterion: string;
  readonly best: string;
  readonly worst: string;
  readonly bestPoints: number;
}
/** The first criterion of set 12: the floor that is settled here asks for its best option. */
async function firstCriterion(): Promise<Floored> {
  const { body } = await office.get('/rulebooks/qd-1048-2019/sets/12');
  type Option = { code: string; points: number };
  const [part] = body.parts as { sections: { criteria: { code: string; options: Option[] }[] }[] }[];
  const criterion = part?.sections[0]?.criteria[0];
  const sorted = criterion?.options.toSorted((one, other) => other.points - one.points) ?? [];
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!criterion || !best || !worst) throw new Error('Set 12 has criteria');
  return { criterion: criterion.code, best: best.code, worst: worst.code, bestPoints: best.points };
}

const day = async (offset: number) => {
  const [row] = await world.query<{ day: string }>(
    `SELECT to_char(ocop_day(ocop_now()) + $1::int, 'YYYY-MM-DD') AS day`,
    [offset],
  );
  return row?.day ?? '';
};
const nothing = { floors: [], councils: {}, deadlines: {} };
const theFloor = () => ({
  ...nothing,
  floors: [{ set: '12', criterion: floored.criterion, star: 3, minPoints: floored.bestPoints }],
});
const wish = async (changes: object = {}) => ({
  ...{ placeId: world.places.province, rulebook: 'qd-1048-2019' },
  ...{ decisionNumber: '781/HD-UBND', decidedOn: await day(0), inForceFrom: await day(1) },
  ...{ rules: theFloor(), ...changes },
});
const settle = async (changes: object = {}, by = office) =>
  by.post('/local-rules', { body: await wish(changes) });
const idOf = ({ body }: Answer) => body.id as string;

describe('settling local rules', () => {
  it('is the coordination office of the province alone, and names every reason against it', async () => {
    expect(codesOf(await settle({}, before.owner))).toEqual(['permission.missing']);
    const district = await world.signedIn(['coordinationOffice', world.places.district]);
    expect((await settle({}, district)).status).toBe(403);
    const placeId = randomUUID();
    await world.query(
      `INSERT INTO place (id, code, level, name, valid_from) VALUES ($1, 'DB', 'province', 'Điện Biên', '2019-01-01')`,
      [placeId],
    );
    expect(codesOf(await settle({ placeId }))).toEqual(['place.not-found']);
    expect(codesOf(await settle({ rulebook: 'qd-1' }))).toEqual(['rulebook.not-found']);
    const wrong = await settle({
      ...{ inForceFrom: await day(0), decidedOn: await day(1) },
      rules: {
        floors: [{ set: '99', criterion: '1.1', star: 3, minPoints: 1 }],
        councils: { province: { minimum: 3 } },
        deadlines: {},
      },
    });
    expect(wrong.status).toBe(422);
    expect(codesOf(wrong)).toEqual([
      'day.in-the-future',
      'local-rules.not-ahead',
      'rulebook.criteria-set-unknown',
      'rule.looser-than-decision',
    ]);
    expect(codesOf(await settle({ rules: nothing }))).toEqual(['local-rules.nothing-changed']);
    expect(codesOf(await settle({ rulebook: 'qd-26-2026' }))).toContain('local-rules.outside-decision');
  });

  it('names malformed fields', async () => {
    const bad = await settle({
      decisionNumber: ' ',
      rules: { floors: [{ set: '12', star: 2, minPoints: 1.5 }], councils: { province: { minimum: 0 } } },
    });
    expect(bad.status).toBe(400);
    expect(new Set(fieldsOf(bad))).toEqual(
      new Set([
        'decisionNumber',
        'rules.floors.0.criterion',
        'rules.floors.0.star',
        'rules.floors.0.minPoints',
        'rules.councils.province.minimum',
        'rules.deadlines',
      ]),
    );
  });

  it('once under a key, once a day, and may be withdrawn before that day', async () => {
    const body = await wish();
    const key = randomUUID();
    const [first, again] = [
      await office.post('/local-rules', { body, key }),
      await office.post('/local-rules', { body, key }),
    ];
    expect([first.status, again.status, idOf(again)]).toEqual([201, 201, idOf(first)]);
    expect(codesOf(await settle())).toEqual(['local-rules.day-taken']);
    const foreign = await world.signedIn(['coordinationOffice', world.places.district]);
    expect((await foreign.post(`/local-rules/${idOf(first)}/withdrawal`)).status).toBe(403);
    const withdrawn = await office.post(`/local-rules/${idOf(first)}/withdrawal`);
    expect([withdrawn.status, withdrawn.body.withdrawnOn]).toEqual([200, await day(0)]);
    expect(codesOf(await office.post(`/local-rules/${idOf(first)}/withdrawal`))).toEqual([
      'local-rules.withdrawn',
    ]);
    expect(codesOf(await office.post(`/local-rules/${randomUUID()}/withdrawal`))).toEqual([
      'local-rules.not-found',
    ]);
  });
});

describe('midnight before their first day', () => {
  const number = '0/QĐ-UBND';
  const evening = '2021-06-14T23:59:59.999+07:00';
  const midnight = '2021-06-15T00:00:00+07:00';
  /** It strikes while a request is under way: whoever looks at the clock for the n-th time, or later, looks too late. */
  async function strikesAt<T>(look: number, during: () => Promise<T>): Promise<T> {
    await world.query(`CREATE SEQUENCE IF NOT EXISTS spec_look; GRANT USAGE ON SEQUENCE spec_look TO PUBLIC;
      ALTER SEQUENCE spec_look RESTART;
      CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
        $$ SELECT CASE WHEN nextval('spec_look') < ${look} THEN timestamptz '${evening}' ELSE timestamptz '${midnight}' END $$`);
    const answer = await during();
    // Later than all that happened before: no clock of this world goes back.
    await world.setClock('2021-06-14T09:00:00+07:00');
    return answer;
  }
  const told = (answer: Answer) =>
    answer.status < 300 ? 'done' : `${answer.status} ${codesOf(answer).join()}`;
  const looks = Array.from({ length: 20 }, (_, i) => i + 1);
  const standing = async () =>
    (await world.query(`SELECT FROM local_rules WHERE withdrawn_at IS NULL`)).length;
  afterAll(() => world.query(`DELETE FROM local_rules WHERE decision_number = $1`, [number]));

  it('settles rules or refuses them by name, at whichever look at the clock it strikes', async () => {
    const body = await wish({ decisionNumber: number });
    const answers: string[] = [];
    for (const look of looks) {
      const settled = await strikesAt(look, () => office.post('/local-rules', { body }));
      answers.push(told(settled));
      expect(await standing()).toBe(settled.status === 201 ? 1 : 0);
      if (settled.status === 201) await office.post(`/local-rules/${idOf(settled)}/withdrawal`);
    }
    expect([...new Set(answers)]).toEqual(['422 local-rules.not-ahead', 'done']);
  });

  it('withdraws them or refuses that by name', async () => {
    let id: string | null = null;
    const answers: string[] = [];
    for (const look of looks) {
      const rules: string = id ?? idOf(await settle({ decisionNumber: number }));
      const withdrawn = await strikesAt(look, () => office.post(`/local-rules/${rules}/withdrawal`));
      answers.push(told(withdrawn));
      expect(await standing()).toBe(withdrawn.status === 200 ? 0 : 1);
      id = withdrawn.status === 200 ? null : rules;
    }
    expect([...new Set(answers)]).toEqual(['409 local-rules.in-force', 'done']);
  });
});

describe('the preview', () => {
  const preview = (rules: object, by = office) =>
    by.post('/simulations/local-rules', {
      body: { placeId: world.places.province, rulebook: 'qd-1048-2019', rules, year: 2021 },
    });

  it('shows which products of the year the floor would have cost their star, and keeps nothing', async () => {
    await castAll(before, { [floored.criterion]: floored.worst });
    const { status, body } = await preview(theFloor());
    expect(status).toBe(200);
    expect(body.simulation).toMatchObject({
      ...{ products: 1, open: 0, discussed: { before: 0, after: 0 }, unlawfulSizes: { before: 0, after: 0 } },
      moved: [{ id: before.dossierId, to: null }],
      floors: [{ set: '12', criterion: floored.criterion, star: 3, products: 1 }],
    });
    expect(body.durations).toEqual({
      commune: { count: 1, median: 0, longest: 0, over: null },
      supplement: { count: 0, median: null, longest: null, over: null },
      reevaluation: { count: 0, median: null, longest: null, over: null },
    });
    expect(await world.query(`SELECT FROM local_rules WHERE withdrawn_at IS NULL`)).toEqual([]);
    expect(
      await world.query(
        `SELECT place_id AS place, person_id AS by, subject FROM act WHERE kind = 'simulation.read'`,
      ),
    ).toEqual([{ place: world.places.province, by: office.personId, subject: { year: 2021 } }]);
  });

  it('refuses what could not be settled, and whom it is not for', async () => {
    const loose = await preview({ ...nothing, councils: { province: { minimum: 3 } } });
    expect([loose.status, codesOf(loose)]).toEqual([422, ['rule.looser-than-decision']]);
    expect((await preview(theFloor(), before.owner)).status).toBe(403);
  });
});

describe('a dossier', () => {
  let localRules: string;
  beforeAll(async () => {
    localRules = idOf(await settle());
    // The day they come into force.
    await world.query(
      `ALTER TABLE local_rules DISABLE TRIGGER keep_local_rules;
       UPDATE local_rules SET in_force_from = in_force_from - 1 WHERE id = '${localRules}';
       ALTER TABLE local_rules ENABLE TRIGGER keep_local_rules`,
    );
  });

  it('filed before keeps what held then', async () => {
    const { body } = await before.owner.get(`/dossiers/${before.dossierId}`);
    expect(body).toMatchObject({ rulebook: 'qd-1048-2019', localRules: null });
  });

  it('filed since is pinned to them: sheet, star, explanation and record', async () => {
    const story = await openScoring(world, 2);
    const { body } = await story.owner.get(`/dossiers/${story.dossierId}`);
    expect(body.localRules).toBe(localRules);
    expect((body.steps as { details: object }[])[0]?.details).toMatchObject({ localRules });
    const sheet = await story.owner.get(`/rulebooks/qd-1048-2019/sets/12?localRules=${localRules}`);
    expect(JSON.stringify(sheet.body)).toContain(JSON.stringify({ star: 3, minPoints: floored.bestPoints }));
    await castAll(story, { [floored.criterion]: floored.worst });
    const { body: scored } = await story.owner.get(`/dossiers/${story.dossierId}`);
    expect(scored.star).toBeNull();
    const { body: explained } = await story.owner.get(
      `/dossiers/${story.dossierId}/panels/${story.panelId}/explanation`,
    );
    expect(explained).toMatchObject({
      star: null,
      decidedBy: { by: 'floors', floors: [{ criterion: floored.criterion, star: 3 }] },
    });
    const { body: same } = await office.get('/simulations?to=qd-1048-2019&year=2021');
    expect(same).toMatchObject({ products: 2, moved: [{ id: story.dossierId, from: null, to: 5 }] });
  });

  it('leaves rules in force alone, whoever asks, and the database does too', async () => {
    expect(codesOf(await office.post(`/local-rules/${localRules}/withdrawal`))).toEqual([
      'local-rules.in-force',
    ]);
    await expect(
      world.query(`UPDATE local_rules SET withdrawn_at = now(), withdrawn_by = settled_by WHERE id = $1`, [
        localRules,
      ]),
    ).rejects.toThrow('stay as they are');
  });

  it('everybody around reads what was settled', async () => {
    const { body } = await before.owner.get('/local-rules?rulebook=qd-1048-2019');
    expect(body.items).toMatchObject([
      { withdrawnOn: await day(0) },
      { id: localRules, withdrawnOn: null, decisionNumber: '781/HD-UBND', rules: theFloor() },
    ]);
    expect((await before.owner.get('/local-rules?rulebook=qd-26-2026')).body.items).toEqual([]);
    const [abroad] = await world.query<{ id: string }>(`SELECT id FROM place WHERE code = 'DB'`);
    const elsewhere = await world.signedIn(['provinceOfficer', abroad?.id ?? '']);
    expect((await elsewhere.get('/local-rules')).body.items).toEqual([]);
  });
  it('is told the same again under the same key, although their day has come', async () => {
    const [kept] = await world.query<{ key: string }>(
      `SELECT key FROM idempotent_request WHERE answer ->> 'id' = $1`,
      [localRules],
    );
    const again = await office.post('/local-rules', { body: await wish(), key: kept?.key ?? '' });
    expect([again.status, idOf(again)]).toEqual([201, localRules]);
  });

  it('may go back to the decision itself', async () => {
    const { status, body } = await settle({ rules: nothing });
    expect([status, body.rules]).toEqual([201, nothing]);
  });
});

describe('a draft of a decision', () => {
  const send = (draft: unknown, by = office) => {
    const raw = new FormData();
    const text = typeof draft === 'string' ? draft : JSON.stringify(draft);
    raw.append('file', new Blob([text], { type: 'application/json' }), 'du-thao.json');
    return by.post('/simulations/draft?year=2021', { raw });
  };

  it('written out, changed and sent back, tells its changes and what they would have done', async () => {
    const written = await office.get('/rulebooks/qd-1048-2019/draft');
    const bands = [92, 70, 50, 30, 0].map((meanFrom, i) => ({ star: 5 - i, meanFrom }));
    const province = { ...(written.body.province as object), forwardsFrom: 92 };
    const { status, body } = await send({ ...written.body, decree: 'Dự thảo 2027', bands, province });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ base: 'qd-1048-2019', decree: 'Dự thảo 2027' },
      changes: { fields: ['decree', 'bands', 'province'], sets: [] },
      simulation: { products: 2 },
    });
  });

  it('is refused with everything wrong with it', async () => {
    const wrong = await send({ base: 'qd-1048-2019', bands: [], colour: 'red', defaultSamples: -1 });
    expect(wrong.status).toBe(422);
    expect(codesOf(wrong)).toEqual(['input.key-unknown', 'input.whole-number-expected']);
    expect(codesOf(await send({ base: 'qd-1' }))).toEqual(['rulebook.not-found']);
    const long = await send({ base: 'qd-1048-2019', sets: Array.from({ length: 99_000 }, () => 0) });
    expect([long.status, codesOf(long)]).toEqual([422, ['input.list-too-long']]);
    const many = await send({
      base: 'qd-1048-2019',
      deadlines: [],
      floors: Array.from({ length: 2_000 }, () => ({})),
    });
    expect(codesOf(many)).toHaveLength(1_001);
    expect(codesOf(many).at(-1)).toBe('input.more-errors');
    const cut = await send('{"base":');
    expect([cut.status, fieldsOf(cut)]).toEqual([400, ['file']]);
    const large = await send(`"${'x'.repeat(2 * 1024 * 1024)}"`);
    expect([large.status, codesOf(large)]).toEqual([413, ['file.too-large']]);
    expect((await office.post('/simulations/draft?year=2021', { body: {} })).status).toBe(415);
    expect((await send({ base: 'qd-1048-2019' }, before.owner)).status).toBe(403);
  });
});

/** Every member casts the best sheet but for these marks, and the secretary closes. */
async function castAll(story: ScoringStory, marks: Readonly<Record<string, string>>): Promise<void> {
  for (const member of story.council) {
    const sheet = await bestSheet(member);
    const cast = await member.post(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballot`, {
      version: await story.version(),
      body: { ...sheet, marks: { ...sheet.marks, ...marks } },
    });
    if (cast.status !== 200) throw new Error(JSON.stringify(cast.body));
  }
  const closed = await story.council[1]?.post(`/dossiers/${story.dossierId}/steps/closeScoring`, {
    version: await story.version(),
    body: {},
  });
  if (closed?.status !== 200) throw new Error(JSON.stringify(closed?.body));
}
