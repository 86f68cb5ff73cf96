import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { ExportVerifier } from '../../src/modules/ledger/verify-export.js';
import type { StoredResult } from '../../src/modules/ledger/index.js';
import { eventually } from '../support/eventually.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { told } from '../support/told.js';

let world: RunningApplication;
let auditor: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  auditor = await world.signedIn(['auditor', world.places.district]);
});
afterAll(() => world.stop());

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

interface Mark {
  readonly number: number;
  readonly hash: string;
}
interface InLedger {
  readonly placeId: string;
  readonly closed: Mark | null;
  readonly sealed: Mark | null;
  readonly resultDigest: string;
  readonly stored: StoredResult | null;
  readonly receiptsDigest: string;
  readonly signed: (Mark & { readonly signedAt: string }) | null;
}
interface Line extends Mark {
  readonly kind: string;
  readonly subject: string;
}

const inLedger = async (by: Browser, { dossierId, panelId }: ScoringStory) =>
  told<InLedger>(await by.get(`/dossiers/${dossierId}/panels/${panelId}/explanation`), 'ledger');
const exportText = async () =>
  told<string>(await auditor.get(`/ledgers/${world.places.district}/export`), 'text');
/** The rows of an export, as whoever holds it reads them. */
const exported = async () =>
  (await exportText())
    .split('\n')
    .slice(1, -2)
    .map((line) => JSON.parse(line) as Line);
/** Holds results against an export, as `ocop ledger verify --result` does. */
const verified = async (...results: readonly StoredResult[]) => {
  const verifier = new ExportVerifier({ checkpoints: [], keys: [], results });
  for (const line of (await exportText()).split('\n').slice(0, -1)) verifier.push(line);
  return verifier.end();
};
/** As the database writes a JSON array. */
const jsonArray = (...texts: readonly string[]) =>
  `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
const storedResult = async ({ panelId }: ScoringStory) => {
  const [stored] = await world.query<{ text: string }>(
    'SELECT result::text AS text FROM panel WHERE id = $1',
    [panelId],
  );
  return stored?.text ?? '';
};
const scoreAll = async (story: ScoringStory) => {
  const { council, dossierId, panelId } = story;
  for (const member of council) {
    const sent = { version: await story.version(), body: await bestSheet(member) };
    expect((await member.post(`/dossiers/${dossierId}/panels/${panelId}/ballot`, sent)).status).toBe(200);
  }
  expect((await story.step(council[1], 'closeScoring')).status).toBe(200);
};

describe('a sealed result', () => {
  let story: ScoringStory;

  it('of a session lies under the head that is signed when the session is sealed', async () => {
    story = await openScoring(world);
    await scoreAll(story);
    const chained = await eventually(async () => {
      const found = await inLedger(auditor, story);
      expect(found.sealed).not.toBeNull();
      return found;
    });
    expect(chained).toMatchObject({ placeId: world.places.district, signed: null });
    const [session] = await world.query<{ id: string }>('SELECT session_id AS id FROM panel WHERE id = $1', [
      story.panelId,
    ]);
    const path = `/council-sessions/${session?.id ?? ''}`;
    expect((await story.council[1].post(`${path}/steps/seal`, { version: 1, body: {} })).status).toBe(200);
    const { ledgerHead } = (await auditor.get(path)).body as { ledgerHead: Mark };
    const { closed, sealed, signed } = await inLedger(auditor, story);
    expect(signed).toMatchObject(ledgerHead);
    expect(ledgerHead.number).toBeGreaterThanOrEqual(Math.max(closed?.number ?? 0, sealed?.number ?? 0));
  });

  it('has the row, the hash and the digests that an export has, and that its ballots and result give', async () => {
    const found = await inLedger(story.owner, story);
    const rows = await exported();
    const closing = rows.find(({ number }) => number === found.closed?.number);
    expect(closing).toMatchObject({ kind: 'panel.closed', hash: found.closed?.hash });
    const sealing = rows.find(({ number }) => number === found.sealed?.number);
    expect(sealing).toMatchObject({ kind: 'panel.sealed', hash: found.sealed?.hash });

    const { items } = (await auditor.get(`/dossiers/${story.dossierId}/panels/${story.panelId}/ballots`))
      .body as { items: { receipt: string }[] };
    const receipts = items.map(({ receipt }) => receipt).toSorted();
    const text = await storedResult(story);
    expect(found.stored).toEqual({
      panel: story.panelId,
      nonce: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      text,
    });
    const digests = {
      result: sha256(jsonArray(story.panelId, found.stored?.nonce ?? '', text)),
      receipts: sha256(Buffer.from(receipts.join(''), 'hex')),
    };
    const [kept] = await world.query<{ words: string }>('SELECT words::text FROM panel WHERE id = $1', [
      story.panelId,
    ]);
    const words = sha256(kept?.words ?? '');
    expect(JSON.parse(closing?.subject ?? '')).toEqual({ panel: story.panelId, ...digests, words });
    expect([found.resultDigest, found.receiptsDigest]).toEqual([digests.result, digests.receipts]);
  });

  it('was reckoned without a nonce where it was closed before there were any, and still holds', async () => {
    const earlier = await openScoring(world, 3);
    await world.query('ALTER TABLE panel DISABLE TRIGGER give_nonce');
    await scoreAll(earlier);
    await world.query('ALTER TABLE panel ENABLE TRIGGER give_nonce');
    const text = await storedResult(earlier);
    expect(await inLedger(auditor, earlier)).toMatchObject({
      ...{ stored: { panel: earlier.panelId, nonce: null, text }, resultDigest: sha256(text) },
    });
  });

  it('is held against an export, with a nonce and without', async () => {
    const storedOf = async (number: number) => {
      const [stored] = await world.query<StoredResult>(
        `SELECT p.id AS panel, p.nonce, p.result::text AS text
           FROM panel p JOIN dossier d ON d.id = p.dossier_id JOIN round r ON r.id = d.round_id WHERE r.number = $1`,
        [number],
      );
      if (!stored) throw new Error(`No panel in round ${number}`);
      return stored;
    };
    const [stored, earlier] = [await storedOf(1), await storedOf(3)];
    expect([stored.nonce === null, earlier.nonce]).toEqual([false, null]);
    expect(await verified(stored, earlier)).toMatchObject({ results: [stored.panel, earlier.panel] });
    const better = { ...stored, text: stored.text.replace('"star":', '"star":1') };
    expect(await verified(better)).toMatchObject({ code: 'result.differs', panel: stored.panel });
    expect(await verified({ ...stored, nonce: null })).toMatchObject({ code: 'result.differs' });
    expect(await verified({ ...stored, panel: story.dossierId })).toMatchObject({
      ...{ code: 'result.not-on-chain', panel: story.dossierId },
    });
  });

  it('of written opinions is signed in the moment in which it is sealed', async () => {
    const alone = await openScoring(world, 2);
    await world.query('UPDATE panel SET session_id = NULL WHERE id = $1', [alone.panelId]);
    await scoreAll(alone);
    const { sealed, signed } = await inLedger(alone.owner, alone);
    expect(signed?.number).toBeGreaterThanOrEqual(sealed?.number ?? Infinity);
    const kept = await world.query<{ alone: boolean }>(
      `SELECT signed_by IS NULL AS alone FROM ledger_checkpoint WHERE place_id = $1 AND number = $2 AND encode(hash, 'hex') = $3`,
      [world.places.district, signed?.number, signed?.hash],
    );
    expect(kept).toEqual([{ alone: true }]);
    // Whoever was asked has the head as well, and none of it tells of the result.
    const people = [...alone.council, auditor].map(({ personId }) => personId);
    const heads = await eventually(async () => {
      const notices = await world.query<{ person: string; facts: Readonly<Record<string, unknown>> }>(
        `SELECT person_id AS person, facts FROM notice WHERE template = 'opinionsSealed'`,
      );
      expect(notices.map(({ person }) => person).toSorted()).toEqual(people.toSorted());
      return notices.map(({ facts }) => facts);
    });
    expect(heads[0]).toMatchObject({ checkpoint: signed?.number, dossierId: alone.dossierId });
    expect(String(heads[0]?.['signedText'])).toContain(signed?.hash);
    expect(Object.keys(heads[0] ?? {}).filter((fact) => /star|points|outcome/.test(fact))).toEqual([]);
  });
});

describe('a result that is only shown', () => {
  it('cannot be guessed by its digest in the ledger: what it is reckoned from is told to nobody yet', async () => {
    const shown = await openScoring(world, 4);
    await scoreAll(shown);
    await world.query(`SET session_replication_role = replica; UPDATE panel SET sealed_at = NULL WHERE id = '${shown.panelId}';
      SET session_replication_role = origin`);
    const { stored, resultDigest } = await inLedger(shown.council[0], shown);
    expect(stored).toBeNull();
    expect(await exported()).toContainEqual(
      expect.objectContaining({
        kind: 'panel.closed',
        subject: expect.stringContaining(resultDigest) as unknown,
      }),
    );
    expect(resultDigest).not.toBe(sha256(await storedResult(shown)));
  });

  it('has a nonce that nobody chooses and nobody changes', async () => {
    const open = await openScoring(world, 5);
    const chosen = '00000000-0000-4000-8000-000000000001';
    await world.query('UPDATE panel SET nonce = $2 WHERE id = $1', [open.panelId, chosen]);
    await scoreAll(open);
    const { stored } = await inLedger(auditor, open);
    expect(stored?.nonce).not.toBe(chosen);
    await expect(
      world.query('UPDATE panel SET nonce = $2 WHERE id = $1', [open.panelId, chosen]),
    ).rejects.toMatchObject({ code: 'OC002' });
  });
});
