import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { otherMembers, scoredAlike, type AppealStory } from '../support/appeal-story.js';
import { keptRows } from '../support/kept-rows.js';
import { must } from '../support/must-be.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { bestSheet, openScoring, type ScoringStory } from '../support/scoring-story.js';
import { codesOf, fieldsOf, told } from '../support/told.js';

let world: RunningApplication;
let story: AppealStory;
let sessionId: string;
let head: { readonly number: number; readonly hash: string };
let auditor: Browser;
let member: Browser;
let receipt: string;

const check = (by: Browser, text: string) => by.get(`/ledgers/kept?text=${encodeURIComponent(text)}`);
const ballotPath = ({ dossierId, panelId }: ScoringStory) =>
  `/dossiers/${dossierId}/panels/${panelId}/ballot`;
const inGroups = (hash: string) => hash.match(/.{8}/g)?.join(' ') ?? '';
const scanned = (placeId = world.places.district) => `${placeId}/${head.number}/${head.hash}`;
const otherHash = (hash: string) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
const everybody = () => [...story.council, story.owner, story.officer, story.districtOfficer, auditor];

beforeAll(async () => {
  world = await RunningApplication.start({ OCOP_PROCESS: 'api' });
  auditor = await world.signedIn(['auditor', world.places.district]);
  story = await scoredAlike(world, 60);
  [, , member] = story.council;
  receipt = told<string>(await must(member.get(ballotPath(story))), 'receipt');
  const [, secretary] = story.council;
  const [panel] = await world.query<{ id: string }>('SELECT session_id AS id FROM panel WHERE id = $1', [
    story.panelId,
  ]);
  sessionId = panel?.id ?? '';
  await must(secretary.post(`/council-sessions/${sessionId}/steps/seal`, { version: 1, body: {} }));
  head = told(await must(secretary.get(`/council-sessions/${sessionId}`)), 'ledgerHead');
});
afterAll(() => world.stop());

describe('the head on a paper', () => {
  it('stands for whoever holds it, as it is scanned or typed; what it is about is for those who read ledgers', async () => {
    for (const by of everybody()) {
      for (const text of [scanned(), inGroups(head.hash), head.hash.toUpperCase()]) {
        const answer = await check(by, text);
        expect([answer.status, answer.body]).toEqual([
          200,
          {
            ballot: null,
            head: {
              ...{ placeId: world.places.district, place: { name: 'Tam Đường', level: 'district' } },
              ...{ number: head.number, hash: head.hash, at: expect.stringMatching(/^2021-06-14T01:/) },
              signed: {
                ...{ at: expect.stringMatching(/^2021-06-14T01:/), key: expect.any(String) },
                signature: expect.any(String),
              },
              mayRead: by === auditor,
            },
          },
        ]);
      }
    }
  });

  it('is asked about by nobody who is not signed in', async () => {
    expect((await check(world.nobody(), scanned())).status).toBe(401);
  });

  it('that is wrong is answered plainly, and the same whatever is wrong with it', async () => {
    const { district, province } = world.places;
    const answers = [
      `${district}/${head.number}/${otherHash(head.hash)}`,
      `${district}/${head.number + 1}/${head.hash}`,
      `${district}/999999999999999/${head.hash}`,
      `${province}/${head.number}/${head.hash}`,
      `${randomUUID()}/${head.number}/${head.hash}`,
    ].map(async (text) => {
      const { status, body } = await check(member, text);
      return [status, told({ status, body } as Answer, 'refusals')];
    });
    for (const each of answers) expect(await each).toEqual([422, [{ code: 'head.not-in-ledger' }]]);
  });

  it.each(['', 'mã', 'x'.repeat(2001), '1/2/3', `${'0'.repeat(63)}`, "'; DROP TABLE act --"])(
    'is asked for with its field where a text is none: %j',
    async (text) => {
      const answer = await check(member, text);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['text']]);
    },
  );

  it('stands no more once the owner of the database has rewritten its row', async () => {
    const at = [world.places.district, head.number];
    const [row] = await world.query<{ id: string; kind: string }>(
      `SELECT a.id, a.kind FROM ledger_row r JOIN act a ON a.id = r.act_id WHERE (r.place_id, r.number) = ($1, $2)`,
      at,
    );
    const write = async (kind: string | undefined) => {
      await world.query('ALTER TABLE act DISABLE TRIGGER refuse_rewriting');
      await world.query('UPDATE act SET kind = $1 WHERE id = $2', [kind, row?.id]);
      await world.query('ALTER TABLE act ENABLE ALWAYS TRIGGER refuse_rewriting');
    };
    await write('ledger.exported');
    expect(codesOf(await check(member, scanned()))).toEqual(['head.not-in-ledger']);
    await write(row?.kind);
    expect((await check(member, scanned())).status).toBe(200);
  });
});

describe('a signed checkpoint', () => {
  let text: string;
  beforeAll(async () => {
    const kept = await must(auditor.get(`/ledgers/${world.places.district}/checkpoints`));
    text = told<readonly { text: string }[]>(kept, 'items')[0]?.text ?? '';
  });

  it('stands as it was mailed', async () => {
    const answer = await check(member, `Kính gửi Ông/Bà,\r\n\r\n${text.replaceAll('\n', '\r\n')}`);
    expect(answer.body).toMatchObject({ head: { number: head.number, hash: head.hash } });
  });

  it('of a key that is no longer used stands as it is kept', async () => {
    const key = '0'.repeat(32);
    const rekeyed = text.replace(/^key: .*$/m, `key: ${key}`);
    expect(codesOf(await check(member, rekeyed))).toEqual(['checkpoint.signature-invalid']);
    const keepUnder = async (id: string) => {
      await world.query('ALTER TABLE ledger_checkpoint DISABLE TRIGGER USER');
      await world.query('UPDATE ledger_checkpoint SET key_id = $1', [id]);
      await world.query('ALTER TABLE ledger_checkpoint ENABLE TRIGGER USER');
    };
    await keepUnder(key);
    expect((await check(member, rekeyed)).status).toBe(200);
    await keepUnder(/^key: (.*)$/m.exec(text)?.[1] ?? '');
  });

  it('that was changed is told by every fault', async () => {
    const signed = await check(member, text.replace(/signed-at: 2021/, 'signed-at: 2020'));
    expect([signed.status, codesOf(signed)]).toEqual([422, ['checkpoint.signature-invalid']]);
    const hashed = await check(member, text.replace(head.hash, otherHash(head.hash)));
    expect([hashed.status, codesOf(hashed)]).toEqual([
      422,
      ['head.not-in-ledger', 'checkpoint.signature-invalid'],
    ]);
  });
});

describe('a receipt', () => {
  it('stands for its voter, with the row that digests it and the rows of its casting', async () => {
    const answer = await check(member, inGroups(receipt));
    const rows = told<readonly { kind: string; number: number }[]>(
      await auditor.get(`/ledgers/${world.places.district}/rows?dossierId=${story.dossierId}&limit=100`),
      'items',
    );
    const numberOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ number }) => number);
    expect(answer.body).toEqual({
      head: null,
      ballot: {
        ...{
          dossier: { id: story.dossierId, productName: 'Chè cổ thụ' },
          panelId: story.panelId,
          appealId: null,
        },
        ...{
          castAt: expect.stringMatching(/^2021-06-14T01:/),
          place: { name: 'Tam Đường', level: 'district' },
        },
        row: expect.any(Number),
        closed: { row: numberOf('panel.closed')[0], holds: true },
      },
    });
    expect(numberOf('ballot.cast')).toContain(told<{ row: number }>(answer, 'ballot').row);
  });

  it('of another matches nothing, nor does one that was mistyped', async () => {
    for (const by of everybody().filter((each) => each !== member)) {
      const answer = await check(by, receipt);
      expect([answer.status, codesOf(answer)]).toEqual([422, ['receipt.mismatch', 'head.not-in-ledger']]);
    }
    expect(codesOf(await check(member, otherHash(receipt)))).toEqual([
      'receipt.mismatch',
      'head.not-in-ledger',
    ]);
  });

  it('stands while its panel is open, for its voter alone, and stays theirs once their office has ended', async () => {
    const open = await openScoring(world, 2);
    const [chair, , voter] = open.council;
    const sent = { version: await open.version(), body: await bestSheet(voter) };
    const given = told<string>(await must(voter.post(ballotPath(open), sent)), 'receipt');
    const answer = await check(voter, given);
    expect(told(answer, 'ballot')).toMatchObject({ panelId: open.panelId, closed: null });
    expect(JSON.stringify(answer.body)).not.toMatch(/total|marks|points/);
    expect((await check(chair, given)).status).toBe(422);
    await world.query(`UPDATE assignment SET valid_to = valid_from WHERE person_id = $1`, [voter.personId]);
    expect((await check(voter, given)).status).toBe(200);
  });

  it('tells when the ballot was changed, and when another of its scoring was', async () => {
    await world.query(`CREATE TABLE as_cast AS SELECT * FROM ballot WHERE panel_id = '${story.panelId}'`);
    const change = (set: string, whose: string) =>
      world.query(
        `SET session_replication_role = replica; UPDATE ballot SET ${set} WHERE panel_id = '${story.panelId}' AND person_id = '${whose}'; RESET session_replication_role`,
      );
    const back = (whose: string) =>
      change(
        `(notes, receipt) = (SELECT a.notes, a.receipt FROM as_cast a WHERE a.person_id = ballot.person_id)`,
        whose,
      );
    const [chair] = story.council;
    await change(`notes = '{"1.1":"khác"}'`, member.personId);
    expect(codesOf(await check(member, receipt))).toEqual(['receipt.mismatch', 'head.not-in-ledger']);
    await back(member.personId);
    await change(`receipt = sha256('x')`, chair.personId);
    const answer = await check(member, receipt);
    expect([answer.status, codesOf(answer)]).toEqual([422, ['receipt.ballots-differ']]);
    await back(chair.personId);
    expect((await check(member, receipt)).status).toBe(200);
  });

  it('of a ballot on an appeal is held against that one', async () => {
    const [low] = story.low;
    const grounds = [{ criterion: low?.criterion ?? '', reason: 'Đã có giấy chứng nhận' }];
    expect((await story.step(story.owner, 'fileAppeal', { grounds })).status).toBe(200);
    const others = await otherMembers(world, story.dossierId, 3);
    const memberIds = others.map(({ personId }) => personId);
    expect((await story.step(story.council[0], 'admitAppeal', { memberIds })).status).toBe(200);
    const [appeal] = await world.query<{ id: string }>('SELECT id FROM appeal WHERE dossier_id = $1', [
      story.dossierId,
    ]);
    const marks = { [low?.criterion ?? '']: low?.bestOption };
    const receipts: string[] = [];
    for (const by of others) {
      const body = { marks, declared: [], confirmedEmpty: [], notes: {} };
      const path = `/dossiers/${story.dossierId}/appeals/${appeal?.id}/ballot`;
      receipts.push(told<string>(await must(by.post(path, { body })), 'receipt'));
    }
    const [first, second] = others as [Browser, Browser];
    const open = await check(first, receipts[0] ?? '');
    expect(told(open, 'ballot')).toMatchObject({ panelId: null, appealId: appeal?.id, closed: null });
    expect((await check(second, receipts[0] ?? '')).status).toBe(422);
    expect((await story.step(story.council[1], 'decideAppeal')).status).toBe(200);
    await must(auditor.get(`/ledgers/${world.places.district}/export`)); // chains what waits
    const decided = await check(first, receipts[0] ?? '');
    expect(told(decided, 'ballot')).toMatchObject({ closed: { row: expect.any(Number), holds: true } });
  });
});

it('changes nothing, whoever asks', async () => {
  const before = await keptRows(world);
  await check(member, scanned());
  await check(member, receipt);
  await check(member, 'mã');
  expect(await keptRows(world)).toEqual(before);
});
