import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf } from '../support/told.js';

let world: RunningApplication;
let story: ScoringStory;
let member: Browser;
let other: Browser;
let receipt: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  story = await openScoring(world);
  const [, , third, fourth] = story.council;
  if (!third || !fourth) throw new Error('A council has members');
  [member, other] = [third, fourth];
});
afterAll(() => world.stop());

const path = (rest: string) => `/dossiers/${story.dossierId}/panels/${story.panelId}/${rest}`;
const cast = async (by: Browser) =>
  by.post(path('ballot'), { version: await story.version(), body: await bestSheet(by) });

describe('the receipt of a ballot', () => {
  it('is given when the ballot is cast, and read again with it', async () => {
    const { body } = await cast(member);
    receipt = body.receipt as string;
    expect(receipt).toMatch(/^[0-9a-f]{64}$/);
    expect((await member.get(path('ballot'))).body.receipt).toBe(receipt);
    expect((await cast(other)).body.receipt).not.toBe(receipt);
  });

  it('is the hash of the stored ballot with its nonce, as anybody can reckon it', async () => {
    const [row] = await world.query<Record<string, string | number>>(
      `SELECT panel_id, person_id, to_char(cast_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS cast_at, nonce,
              marks::text, declared::text, confirmed_empty::text, notes::text, evaluated::text, total FROM ballot WHERE person_id = $1`,
      [member.personId],
    );
    const canonical = `[${Object.values(row ?? {})
      .map((field) => JSON.stringify(field))
      .join(', ')}]`;
    expect(createHash('sha256').update(canonical, 'utf8').digest('hex')).toBe(receipt);
  });

  it('stands against the ballot for its voter alone', async () => {
    const checked = await member.get(path(`ballot/receipts/${receipt.toUpperCase()}`));
    expect([checked.status, checked.body]).toEqual([
      200,
      { receipt, castAt: expect.any(String), total: 100 },
    ]);
    const foreign = await other.get(path(`ballot/receipts/${receipt}`));
    expect([foreign.status, codesOf(foreign)]).toEqual([422, ['receipt.mismatch']]);
    const [chair] = story.council;
    expect((await chair?.get(path(`ballot/receipts/${receipt}`)))?.status).toBe(404);
    expect((await story.owner.get(path(`ballot/receipts/${receipt}`))).status).toBe(404);
  });

  it('and ballot stay their voter’s when the office has ended, and nobody else’s', async () => {
    const reads = () =>
      Promise.all(
        [path('ballot'), path(`ballot/receipts/${receipt}`), path('draft')].map((at) => member.get(at)),
      );
    await world.query(`UPDATE assignment SET valid_to = valid_from WHERE person_id = $1`, [member.personId]);
    const [ballot, checked, draft] = await reads();
    expect([ballot?.status, ballot?.body.receipt, checked?.status]).toEqual([200, receipt, 200]);
    expect([draft?.status, codesOf(await member.get(`/dossiers/${story.dossierId}`))]).toEqual([
      ...[403, ['permission.missing']],
    ]);
    const elsewhere = `/dossiers/${story.panelId}/panels/${story.panelId}/ballot`;
    expect((await member.get(elsewhere)).status).toBe(404);
    const former = await world.signedIn(['councilMember', world.places.district]);
    await world.query(`UPDATE assignment SET valid_to = valid_from WHERE person_id = $1`, [former.personId]);
    expect(codesOf(await former.get(path('ballot')))).toEqual(['ballot.not-found']);
    await world.query(`UPDATE assignment SET valid_to = NULL WHERE person_id = $1`, [member.personId]);
  });

  describe('tells when the owner of the database has changed', () => {
    beforeAll(() => world.query(`CREATE TABLE as_cast AS SELECT * FROM ballot`));
    afterEach(async () => {
      await world.query(`UPDATE ballot b SET marks = a.marks, notes = a.notes, declared = a.declared, cast_at = a.cast_at,
        evaluated = a.evaluated, total = a.total, receipt = a.receipt FROM as_cast a WHERE a.panel_id = b.panel_id AND a.person_id = b.person_id`);
      expect((await member.get(path(`ballot/receipts/${receipt}`))).status).toBe(200);
    });

    it.each([
      ['a mark', `marks = jsonb_set(marks::jsonb, '{1.1}', '"a"')::json`],
      ['a note', `notes = '{"1.1":"khác"}'`],
      ['a finding', `declared = '["forged-dossier"]'`],
      ['what is counted', `evaluated = jsonb_set(evaluated::jsonb, '{total}', '40')::json`],
      ['the total', `total = 40`],
      ['the time', `cast_at = cast_at + interval '1 second'`],
      ['a note and the stored receipt with it', `notes = '{"1.1":"khác"}', receipt = sha256('x')`],
    ])('%s', async (_, change) => {
      await world.query(`UPDATE ballot SET ${change} WHERE person_id = $1`, [member.personId]);
      const checked = await member.get(path(`ballot/receipts/${receipt}`));
      expect([checked.status, codesOf(checked)]).toEqual([422, ['receipt.mismatch']]);
    });
  });
});
