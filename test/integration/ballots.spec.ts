import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { KeptReasons } from '../../src/domain/scoring/explanation/reasons.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;
let story: ScoringStory;
let sheet: Awaited<ReturnType<typeof bestSheet>>;
let members: readonly Browser[];
let secretary: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  members = story.council;
  secretary = at(members, 1);
  sheet = await bestSheet(secretary);
});
afterAll(() => world.stop());

function at(browsers: readonly Browser[], index: number): Browser {
  const found = browsers[index];
  if (!found) throw new Error(`No member ${index}`);
  return found;
}
const path = (rest: string) => `/dossiers/${story.dossierId}/panels/${story.panelId}/${rest}`;
const cast = async (by: Browser, body: object = sheet, version?: number) =>
  by.post(path('ballot'), { version: version ?? (await story.version()), body });
const ballotsInDatabase = async () =>
  (await world.query<{ n: number }>('SELECT count(*)::int AS n FROM ballot'))[0]?.n;

describe('a ballot that is wrong is named, and not kept', () => {
  const first = () => at(members, 0);
  const wrong: readonly [string, number, string, () => Promise<unknown>][] = [
    ['a total from the client', 400, 'total', async () => cast(first(), { ...sheet, total: 100 })],
    ['a mean from the client', 400, 'mean', async () => cast(first(), { ...sheet, mean: '90.00' })],
    [
      'points instead of an option',
      400,
      'marks',
      async () => cast(first(), { ...sheet, marks: { '1.1': 3 } }),
    ],
    ['marks that are a list', 400, 'marks', async () => cast(first(), { ...sheet, marks: [] })],
    [
      'an option that the criterion does not have',
      422,
      'marks.1.1',
      async () => cast(first(), { ...sheet, marks: { ...sheet.marks, '1.1': 'z' } }),
    ],
    [
      'a mark outside the sheet',
      422,
      'marks.99.9',
      async () => cast(first(), { ...sheet, marks: { ...sheet.marks, '99.9': 'a' } }),
    ],
    [
      'two options of a criterion that takes one',
      422,
      'marks.1.1',
      async () => cast(first(), { ...sheet, marks: { ...sheet.marks, '1.1': ['a', 'b'] } }),
    ],
    [
      'a criterion neither ticked nor confirmed empty',
      422,
      'marks.1.1',
      async () => {
        const { '1.1': _left, ...marks } = sheet.marks;
        return cast(first(), { ...sheet, marks });
      },
    ],
    [
      'a finding nobody knows',
      422,
      'declared.0',
      async () => cast(first(), { ...sheet, declared: ['bad-weather'] }),
    ],
  ];
  it.each(wrong)('%s → %i naming %s', async (_, status, field, send) => {
    const answer = (await send()) as {
      status: number;
      body: { errors?: { path: string }[]; refusals?: { path: string }[] };
    };
    expect(answer.status).toBe(status);
    const named = [...(answer.body.errors ?? []), ...(answer.body.refusals ?? [])].map(
      (problem) => problem.path,
    );
    expect(named).toContain(field);
    expect(await ballotsInDatabase()).toBe(0);
  });

  it('names every wrong mark at once', async () => {
    const answer = await cast(first(), {
      ...sheet,
      marks: { ...sheet.marks, '1.1': 'z', '1.2': 'z', '99.9': 'a' },
    });
    expect((answer.body.refusals as unknown[]).length).toBe(3);
  });

  it('a member of another council is not seated', async () => {
    const [stranger] = await world.council('province', 9);
    const answer = await cast(at(stranger ? [stranger] : [], 0));
    expect([answer.status, answer.body.code]).toEqual([403, 'panel.not-seated']);
  });

  it('a member of another district finds nothing', async () => {
    const stranger = await world.signedIn(['councilMember', world.places.otherDistrict]);
    expect((await cast(stranger, sheet, 1)).status).toBe(404);
  });

  it('a ballot on a version not seen is refused', async () => {
    const answer = await cast(first(), sheet, 1);
    expect([answer.status, answer.body.code]).toEqual([412, 'version.stale']);
    expect((await first().post(path('ballot'), { body: sheet })).status).toBe(428);
  });

  it('a panel that is none', async () => {
    const answer = await first().post(`/dossiers/${story.dossierId}/panels/${randomUUID()}/ballot`, {
      version: 1,
      body: sheet,
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'panel.not-found']);
  });
});

describe('until the result is closed', () => {
  it('each member casts once, and the server adds up', async () => {
    for (const member of members.slice(0, 5)) {
      const answer = await cast(member);
      expect([answer.status, answer.body.total]).toEqual([200, 100]);
      expect(answer.body.parts).toEqual({ A: 35, B: 25, C: 40 });
    }
    const again = await cast(at(members, 0));
    expect([again.status, again.body.code]).toEqual([409, 'ballot.already-cast']);
    expect(await ballotsInDatabase()).toBe(5);
  });

  it('the same key again gets the same answer and casts nothing more', async () => {
    const version = await story.version();
    const send = (key: string, body: object) => at(members, 5).post(path('ballot'), { version, body, key });
    const refused = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await send(refused, { ...sheet, declared: ['bad-weather'] })).status).toBe(422);
    expect(await ballotsInDatabase()).toBe(5);

    const key = randomUUID();
    const [once, twice] = [await send(key, sheet), await send(key, sheet)];
    expect([once.status, twice.status, twice.body]).toEqual([200, 200, once.body]);
    const reused = await send(key, { ...sheet, notes: { '1.1': 'Khác' } });
    expect([reused.status, codesOf(reused)]).toEqual([422, ['idempotency-key.reused']]);
    const sent = { version: version + 1, body: sheet, key };
    const uponAnother = await at(members, 5).post(path('ballot'), sent);
    expect([uponAnother.status, codesOf(uponAnother)]).toEqual([422, ['idempotency-key.reused']]);
    expect(await ballotsInDatabase()).toBe(6);
  });

  it('a key that was spent on something else casts nothing', async () => {
    const key = randomUUID();
    const last = at(members, 6);
    await world.query(
      `INSERT INTO idempotent_request (person_id, key, fingerprint, answer) VALUES ($1, $2, 'another', '{}')`,
      [last.personId, key],
    );
    const answer = await last.post(path('ballot'), { version: await story.version(), body: sheet, key });
    expect([answer.status, codesOf(answer)]).toEqual([422, ['idempotency-key.reused']]);
    expect(await ballotsInDatabase()).toBe(6);
  });

  it('voters read their own ballot; nobody reads another', async () => {
    expect((await at(members, 0).get(path('ballot'))).body.total).toBe(100);
    const auditor = await world.signedIn(['auditor', world.places.district]);
    for (const reader of [...members, story.districtOfficer, auditor]) {
      const answer = await reader.get(path('ballots'));
      expect([answer.status, answer.body.code]).toEqual([403, 'panel.still-open']);
    }
    expect((await story.owner.get(path('ballots'))).status).toBe(403);
    expect((await at(members, 6).get(path('ballot'))).status).toBe(404);
  });

  it('no page tells a mark: who has cast is all there is', async () => {
    for (const reader of [secretary, story.districtOfficer, story.owner]) {
      const text = JSON.stringify((await reader.get(`/dossiers/${story.dossierId}`)).body.panels);
      expect(text).not.toMatch(/marks|"points"|"total"|"star"/);
    }
    const [panel] = (await secretary.get(`/dossiers/${story.dossierId}`)).body.panels as {
      seats: { hasCast: boolean }[];
      result: null;
    }[];
    expect(panel?.seats.filter(({ hasCast }) => hasCast)).toHaveLength(6);
    expect(panel?.result).toBeNull();
    const [seen] = (await story.owner.get(`/dossiers/${story.dossierId}`)).body.panels as {
      seats: unknown[];
    }[];
    expect(seen?.seats).toEqual([]);
  });

  it('casting reads the words on its own dossier only, however much was ever said of others', async () => {
    const others = 3_000;
    await world.query('BEGIN');
    try {
      await world.query('SET LOCAL session_replication_role = replica'); // whose words they are does not matter here
      await world.query(
        `INSERT INTO conflict_declaration (dossier_id, person_id, number, word, stated_by, stated_at)
         SELECT dossier, member, 1, 'none', member, ocop_now()
           FROM (SELECT gen_random_uuid() AS dossier, gen_random_uuid() AS member FROM generate_series(1, $1::int)) w`,
        [others],
      );
      await world.query('SET LOCAL session_replication_role = origin');
      const read = async () =>
        (
          await world.query<{ rows: number }>(
            `SELECT (pg_stat_get_xact_tuples_returned('conflict_declaration'::regclass)
                     + pg_stat_get_xact_tuples_returned('conflict_declaration_pkey'::regclass))::int AS rows`,
          )
        )[0]?.rows ?? NaN;
      const before = await read();
      await world.query(
        `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
         SELECT panel_id, $2, marks, declared, confirmed_empty, notes, evaluated, total, ocop_now() FROM ballot WHERE panel_id = $1 LIMIT 1`,
        [story.panelId, at(members, 6).personId],
      );
      expect((await read()) - before).toBeLessThan(100);
    } finally {
      await world.query('ROLLBACK');
    }
  });

  it('closing waits for every seated member and names whom', async () => {
    const answer = await secretary.post(`/dossiers/${story.dossierId}/steps/closeScoring`, {
      version: await story.version(),
      body: {},
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'panel.ballots-missing']);
    expect(answer.body.refusals).toMatchObject([
      { seats: 7, cast: 6, waitingFor: [at(members, 6).personId] },
    ]);
  });
});

describe('once every seated member has cast', () => {
  it('the result is the sum of the ballots, and the star follows', async () => {
    expect((await cast(at(members, 6))).status).toBe(200);
    const closed = await secretary.post(`/dossiers/${story.dossierId}/steps/closeScoring`, {
      version: await story.version(),
      body: {},
    });
    expect(closed.body.dossier).toMatchObject({ state: 'district.forwarding', star: 5 });
    const [panel] = (await story.owner.get(`/dossiers/${story.dossierId}`)).body.panels as {
      result: object;
    }[];
    expect(panel?.result).toMatchObject({
      ballots: 7,
      points: 700,
      mean: '100.00',
      star: 5,
      outcome: 'rated',
      // Three quarters of seven, and all seven voted.
      quorum: { needed: 6, present: 7, withChair: true },
    });
  });

  it('its reasons are sealed with it: no explanation is told that differs from them', async () => {
    const bound = { by: 'bound', star: 5, meanFrom: 90, need: 630, have: 700 };
    const [{ reasons } = { reasons: null }] = await world.query<{ reasons: unknown }>(
      `SELECT result -> 'reasons' AS reasons FROM panel WHERE id = $1`,
      [story.panelId],
    );
    expect(reasons).toEqual({ decidedBy: bound, next: null });
    const explain = () => story.owner.get(path('explanation'));
    const { status, body } = await explain();
    expect([status, body.decidedBy]).toEqual([200, bound]);

    const seal = (have: number) =>
      world.query(
        `UPDATE panel SET result = jsonb_set(result::jsonb, '{reasons,decidedBy,have}', to_jsonb($2::int))::json WHERE id = $1`,
        [story.panelId, have],
      );
    await world.query('ALTER TABLE panel DISABLE TRIGGER USER');
    await seal(699);
    const differing = await explain();
    await seal(700);
    await world.query('ALTER TABLE panel ENABLE TRIGGER USER');
    expect([differing.status, differing.body.decidedBy]).toEqual([500, undefined]);
  });

  it('council, officers and auditor of that level read the ballots; the owner does not', async () => {
    const auditor = await world.signedIn(['auditor', world.places.district]);
    for (const reader of [secretary, story.districtOfficer, auditor]) {
      expect((await reader.get(path('ballots'))).body.items).toHaveLength(7);
    }
    expect((await story.owner.get(path('ballots'))).status).toBe(403);
    const provincial = await world.signedIn(['provinceOfficer', world.places.province]);
    expect((await provincial.get(path('ballots'))).status).toBe(404);
  });

  it('a ballot after closing is refused by the application and by the database', async () => {
    const late = await cast(at(members, 0));
    expect([late.status, late.body.code]).toEqual([409, 'panel.closed']);
    await expect(
      world.query(
        `INSERT INTO ballot SELECT panel_id, $2, marks, declared, confirmed_empty, notes, evaluated, total, cast_at FROM ballot WHERE panel_id = $1 LIMIT 1`,
        [story.panelId, secretary.personId],
      ),
    ).rejects.toMatchObject({ code: 'OC001' });
    await expect(
      world.query(`UPDATE panel SET points = points + 1 WHERE id = $1`, [story.panelId]),
    ).rejects.toMatchObject({ code: 'OC002' });
  });
});

describe('a product that a majority eliminates on more than one ground', () => {
  const [certificate, dossier] = ['no-food-safety-certificate', 'dossier-not-compliant'] as const;
  const printed = [certificate, dossier];
  const reasonsOf = async () =>
    (
      await world.query<{ reasons: KeptReasons }>(
        `SELECT result -> 'reasons' AS reasons FROM panel WHERE id = $1`,
        [story.panelId],
      )
    )[0]?.reasons;

  beforeAll(async () => {
    story = await openScoring(world, 2);
    const inOrderOfIds = story.council.toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
    // The last by name is the first by id, and ticks the later ground alone.
    await world.query(`UPDATE person SET full_name = 'Y Sùng' WHERE id = $1`, [inOrderOfIds[0]?.personId]);
    for (const [i, member] of inOrderOfIds.entries())
      expect((await cast(member, { ...sheet, declared: i === 0 ? [dossier] : printed })).status).toBe(200);
    const closed = await story.step(at(story.council, 1), 'closeScoring');
    expect([closed.status, closed.body.dossier]).toEqual([
      ...[200, expect.objectContaining({ state: 'closed.eliminated', star: null })],
    ]);
  });

  const findings = printed.map((code, i) => ({ code, effect: 'eliminates', ballots: 6 + i }));
  const explained = async () => {
    const { status, body } = await story.owner.get(path('explanation'));
    return [status, body.decidedBy];
  };

  it('is told them in the order of the sheet, whoever ticked which first', async () => {
    expect(await reasonsOf()).toMatchObject({ decidedBy: { by: 'findings', findings } });
    expect(await explained()).toMatchObject([200, { by: 'findings', findings }]);
  });

  it('is told them too where they were sealed in another order', async () => {
    await world.query('ALTER TABLE panel DISABLE TRIGGER USER');
    await world.query(
      `UPDATE panel SET result = jsonb_set(jsonb_set(result::jsonb, '{reasons,decidedBy,findings}', $2::jsonb), '{reasons,next,blockedBy}', $2::jsonb)::json
        WHERE id = $1`,
      [story.panelId, JSON.stringify(findings.toReversed())],
    );
    await world.query('ALTER TABLE panel ENABLE TRIGGER USER');
    expect(await reasonsOf()).toMatchObject({ next: { blockedBy: findings.toReversed() } });
    expect(await explained()).toMatchObject([200, { by: 'findings', findings }]);
  });
});
