import { describe, expect, it } from '@jest/globals';
import type { Proof } from './proof.js';
import { proofs } from './proofs.js';
import { runProof } from './run-proof.js';
import { bands } from './bands.proof.js';
import { seededRandom } from './seeded-random.js';
import { sheets } from './sheets.proof.js';
import { stars } from './stars.proof.js';
import { which } from './which.proof.js';

const aProof = (failures: number): Proof => ({
  name: 'coins',
  goal: 'a coin lands heads',
  defaultN: 3,
  run: ({ n, random }) => Promise.resolve({ failures, examples: Array.from({ length: n }, random) }),
});

describe('runProof', () => {
  it.each([
    [0, 0],
    [2, 1],
  ])('%d failures exit with %d', async (failures, exitCode) => {
    expect(await runProof(aProof(failures), 3, 7)).toMatchObject({
      line: { proof: 'coins', goal: 'a coin lands heads', n: 3, failures, seed: 7 },
      exitCode,
    });
  });

  it('names in its line what was left out, and nothing where all was tried', async () => {
    const findings = { failures: 0, examples: [], leftOut: ['redis: there is none'] };
    const partly = await runProof({ ...aProof(0), run: () => Promise.resolve(findings) }, 3, 7);
    expect(partly.line.leftOut).toEqual(['redis: there is none']);
    expect((await runProof(aProof(0), 3, 7)).line).not.toHaveProperty('leftOut');
  });

  it('tells how far it is twice a minute, and nothing before', async () => {
    let ms = 0;
    const told: unknown[] = [];
    const slow: Proof = {
      ...aProof(0),
      run: ({ n, tried }) => {
        for (let i = 0; i < n; i += 1) {
          ms += 20_000;
          tried(1);
        }
        return Promise.resolve({ failures: 0, examples: [] });
      },
    };
    await runProof(
      slow,
      5,
      7,
      (progress) => told.push(progress),
      () => ms,
    );
    expect(told).toEqual([
      { proof: 'coins', tried: 2, of: 5, seconds: 40 },
      { proof: 'coins', tried: 4, of: 5, seconds: 80 },
    ]);
  });

  it('draws the same numbers for the same seed, others for another', async () => {
    const drawn = async (seed: number) => (await runProof(aProof(0), 5, seed)).examples;
    expect(await drawn(7)).toEqual(await drawn(7));
    expect(await drawn(7)).not.toEqual(await drawn(8));
  });
});

it('the seeded numbers lie from 0 up to 1 and spread evenly', () => {
  const random = seededRandom(1048);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i += 1) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths.every((count) => count > 900 && count < 1100)).toBe(true);
  expect(tenths).toHaveLength(10);
});

it('no two proofs share a name', () => {
  expect(new Set(proofs.map(({ name }) => name)).size).toBe(proofs.length);
});

const anAttempt = (n: number) => ({ n, seed: 1, random: seededRandom(1), tried: () => undefined });

it('stars holds on a small run', async () => {
  expect(await stars.run(anAttempt(20_000))).toEqual({
    failures: 0,
    examples: [],
  });
});

it.each([
  [sheets, 5],
  [bands, 3],
  [which, which.defaultN],
])('%# holds on a small run', async (proof, n) => {
  expect(await proof.run(anAttempt(n))).toMatchObject({
    failures: 0,
    examples: [],
  });
});
