import { describe, expect, it } from '@jest/globals';
import { chainStart, findBrokenStep, stepHash, type ChainedStep } from './step-chain.js';

type Hashed = ChainedStep & { readonly hash: string };

const aStep = (number: number, changes: Partial<ChainedStep> = {}): ChainedStep => ({
  dossierId: '0198c0de-0000-7000-8000-000000000001',
  number,
  action: 'attachEvidence',
  fromState: 'preparation.preparing',
  toState: 'preparation.preparing',
  takenBy: '0198c0de-0000-7000-8000-000000000002',
  takenAs: 'producer',
  takenAt: `2021-06-14T01:00:00.00000${number}Z`,
  reason: null,
  details: `{"fileName":"${number}.pdf"}`,
  ...changes,
});
const chained = (...steps: readonly ChainedStep[]): readonly Hashed[] =>
  steps.reduce<readonly Hashed[]>(
    (chain, step) => [...chain, { ...step, hash: stepHash(chain.at(-1)?.hash ?? chainStart, step) }],
    [],
  );
const history = chained(aStep(1, { fromState: null }), aStep(2), aStep(3, { reason: 'Đủ' }), aStep(4));
const head = history.at(-1)?.hash ?? '';

/** The history with one step changed, its hash left as it was. */
const withChange = (number: number, changes: Partial<Hashed>) =>
  history.map((step) => (step.number === number ? { ...step, ...changes } : step));

describe('stepHash', () => {
  it('is the hash that the database wrote', () => {
    // SELECT encode(dossier_step_hash(decode(repeat('00', 32), 'hex'), …, E'Thiếu "dấu"\n\\ 🌾', '{"a":1}'), 'hex')
    expect(
      stepHash(chainStart, aStep(1, { fromState: null, reason: 'Thiếu "dấu"\n\\ 🌾', details: '{"a":1}' })),
    ).toBe('d3d5a40229e2c978224ab3787cf3551421b1f48694b27f33e9d48d8c5dec6d4f');
  });

  it('depends on every field', () => {
    const changes: Partial<ChainedStep>[] = [
      { dossierId: '0198c0de-0000-7000-8000-000000000009' },
      { number: 2 },
      { action: 'removeEvidence' },
      { fromState: null },
      { toState: 'commune.review' },
      { takenBy: null },
      { takenAs: 'communeOfficer' },
      { takenAt: '2021-06-14T01:00:00.000009Z' },
      { reason: '' },
      { details: '{"fileName": "1.pdf"}' },
    ];
    const hashes = [{}, ...changes].map((change) => stepHash(chainStart, aStep(1, change)));
    expect(new Set(hashes).size).toBe(changes.length + 1);
    expect(stepHash('11'.repeat(32), aStep(1))).not.toBe(stepHash(chainStart, aStep(1)));
  });
});

describe('findBrokenStep', () => {
  it('finds nothing in a history as it was written', () => {
    expect(findBrokenStep(history, head)).toBeNull();
    expect(findBrokenStep([], chainStart)).toBeNull();
  });

  it.each([1, 2, 3, 4])('names step %d when its reason was changed', (number) => {
    expect(findBrokenStep(withChange(number, { reason: 'Khác' }), head)).toEqual({ step: number });
  });

  it('names the step after one that was written anew, hash and all', () => {
    const [first, second] = history;
    if (!first || !second) throw new Error('too short');
    const forged = { ...second, reason: 'Khác' };
    const rewritten = withChange(2, { ...forged, hash: stepHash(first.hash, forged) });
    expect(findBrokenStep(rewritten, head)).toEqual({ step: 3 });
  });

  it('names a step that is missing, in the middle or at the end', () => {
    expect(
      findBrokenStep(
        history.filter(({ number }) => number !== 2),
        head,
      ),
    ).toEqual({ step: 2 });
    expect(findBrokenStep(history.slice(0, 3), head)).toEqual({ step: 4 });
    expect(findBrokenStep([], head)).toEqual({ step: 1 });
  });

  it('names the first of two that changed places, and a step too many', () => {
    const [one, two, three, four] = history;
    if (!one || !two || !three || !four) throw new Error('too short');
    expect(findBrokenStep([one, three, two, four], head)).toEqual({ step: 2 });
    expect(findBrokenStep([...history, { ...four, number: 5 }], head)).toEqual({ step: 5 });
  });
});
