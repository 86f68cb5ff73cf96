import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { wordsForEveryCriterion } from '../support/invented-wording.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';

const [qd1048] = loadRulebooks();
if (!qd1048) throw new Error('No rulebook was loaded');

let world: RunningApplication;
let reader: Browser;
beforeAll(async () => {
  world = await RunningApplication.start();
  reader = await world.signedIn(['communeOfficer', world.places.commune]);
});
afterAll(() => world.stop());

/** The real command on the running application's database. */
async function importWording(wording: object, environment: Readonly<Record<string, string>> = {}) {
  const { appUrl, ownerUrl } = world.database;
  const ocop = ['dist/ocop.js', 'rulebooks', 'import-wording', '-'];
  const child = spawn(process.execPath, ocop, {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl },
      ...environment,
    },
  });
  child.stdin.end(JSON.stringify(wording));
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (out === '') throw new Error(errors);
  return { code, answer: JSON.parse(out) as unknown };
}
const firstCriterion = async () => {
  const { body } = await reader.get('/rulebooks/qd-1048-2019/sets/12');
  const { parts } = body as { parts: { sections: { criteria: { code: string; name: string }[] }[] }[] };
  return parts[0]?.sections[0]?.criteria[0];
};

describe('ocop rulebooks import-wording', () => {
  it('refuses a file that does not match, and keeps nothing of it', async () => {
    const wording = wordsForEveryCriterion(qd1048);
    const { '12/1.1': _, ...labels } = wording.labels;
    expect(await importWording({ ...wording, labels })).toEqual({
      code: 2,
      answer: { errors: [{ path: 'labels.12/1.1', code: 'wording.criterion-missing' }] },
    });
    expect((await firstCriterion())?.name).not.toMatch(/^Lời văn/);
  });

  it('says that it needs the owner’s address', async () => {
    const run = await importWording(wordsForEveryCriterion(qd1048), { MIGRATION_DATABASE_URL: '' });
    expect(run).toEqual({
      code: 2,
      answer: {
        errors: [{ path: 'MIGRATION_DATABASE_URL', code: 'environment.owner-address-missing' }],
      },
    });
  });

  it('shows the words on the sheets at once, and on no other decision’s', async () => {
    expect(await importWording(wordsForEveryCriterion(qd1048))).toEqual({
      code: 0,
      answer: { criteriaFile: 'qd-1048-2019', decree: '1048/QĐ-TTg', sets: 27, criteria: 805 },
    });
    expect(await firstCriterion()).toMatchObject({ code: '1.1', name: 'Lời văn 12/1.1' });
    const { body } = await reader.get('/rulebooks/qd-148-2023/sets/12');
    expect(JSON.stringify(body)).not.toContain('Lời văn');
  });

  it('replaces what was imported before', async () => {
    const wording = wordsForEveryCriterion(qd1048);
    const renamed = { ...wording.labels, '12/1.1': { name: 'Lời văn đã đính chính', options: {} } };
    expect(await importWording({ ...wording, labels: renamed })).toMatchObject({ code: 0 });
    expect((await firstCriterion())?.name).toBe('Lời văn đã đính chính');
  });
});
