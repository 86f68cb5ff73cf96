import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { Sessions, SignedInPerson } from '../people/index.js';
import { BatchPerformers } from './batch-performers.js';
import type { BatchOutput, ClaimedItem, Coded } from './batch.js';
import { BatchStore } from './batch.store.js';
import { RunBatch } from './run-batch.js';

/** A batch in memory: an item that was claimed and not settled is claimed again at once. */
class OneBatch extends BatchStore {
  readonly outcomes = new Map<number, Outcome<object, Coded>>();
  readonly attempts = new Map<number, number>();
  output: BatchOutput | null | undefined;

  constructor(private readonly items: number) {
    super();
  }
  override claim(batchId: string) {
    const number = Array.from({ length: this.items }, (_, index) => index + 1).find(
      (each) => !this.outcomes.has(each),
    );
    if (number === undefined) return Promise.resolve(null);
    const attempt = (this.attempts.get(number) ?? 0) + 1;
    this.attempts.set(number, attempt);
    const item = { batchId, kind: 'mergePlans', number, attempt, terms: { number }, batchTerms: {} } as const;
    return Promise.resolve({ ...item, placeId: 'place', subjectId: 'plan', askedBy: 'somebody' });
  }
  override settle({ number }: Pick<ClaimedItem, 'number'>, outcome: Outcome<object, Coded>) {
    this.outcomes.set(number, outcome);
    return Promise.resolve();
  }
  override findFinished() {
    const results = [...this.outcomes.values()].flatMap((each) => (each.ok ? [each.value] : []));
    return Promise.resolve(
      this.outcomes.size === this.items ? { kind: 'mergePlans' as const, results } : null,
    );
  }
  override end(batchId: string, output: BatchOutput | null) {
    this.output = output;
    this.ended.push(batchId);
    return Promise.resolve();
  }
  open = ['batch'];
  readonly ended: string[] = [];
  override listOpen = () => Promise.resolve(this.open);
  override start = () => Promise.reject(new Error('Not here'));
  override find = () => Promise.resolve(null);
  override list = () => Promise.resolve([]);
  override listFailed = () => Promise.resolve([]);
}

const person = { id: 'somebody', fullName: 'Ai', signInName: 'ai', assignments: [], producers: [] };
const sessionsOf = (acting: SignedInPerson | null) =>
  ({ findPersonById: () => Promise.resolve(acting) }) as unknown as Sessions;
const codes = ({ outcomes }: OneBatch) =>
  [...outcomes.values()].map((each) => (each.ok ? 'done' : each.refusals.map(({ code }) => code)));

describe('a batch', () => {
  // A fault is logged; here it is meant.
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(true));

  it('does each item with a write of its own, and tells its performer once all are done', async () => {
    const store = new OneBatch(3);
    const keys: string[] = [];
    const file = { sha256: 'a', size: 1, fileName: 'tệp.zip', mediaType: 'application/zip' };
    const performers = new BatchPerformers();
    performers.register('mergePlans', {
      perform: ({ number }, _person, { key }) => {
        keys.push(key);
        return Promise.resolve(number === 2 ? refuse({ code: 'plan.above-closed' }) : accept({ number }));
      },
      finish: (results) => Promise.resolve(results.length === 2 ? file : null),
    });
    await new RunBatch(store, performers, sessionsOf(person)).all();
    expect(keys).toEqual(['batch-batch-1', 'batch-batch-2', 'batch-batch-3']);
    expect(codes(store)).toEqual(['done', ['plan.above-closed'], 'done']);
    expect(store.output).toEqual(file);
  });

  it('tries a fault three times and then goes on with the others', async () => {
    const store = new OneBatch(2);
    const performers = new BatchPerformers();
    performers.register('mergePlans', {
      perform: ({ number }) =>
        number === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(accept({ number })),
    });
    await new RunBatch(store, performers, sessionsOf(person)).execute('batch');
    expect([codes(store), store.attempts.get(1), store.output]).toEqual([
      [['batch.item-broke-off'], 'done'],
      3,
      null,
    ]);
  });

  it('that cannot be ended holds up none of the others, and says so', async () => {
    const store = new OneBatch(0);
    store.open = ['broken', 'whole'];
    const performers = new BatchPerformers();
    let asked = 0;
    performers.register('mergePlans', {
      perform: () => Promise.resolve(accept({})),
      finish: () => ((asked += 1) === 1 ? Promise.reject(new Error('no room')) : Promise.resolve(null)),
    });
    await expect(new RunBatch(store, performers, sessionsOf(person)).all()).rejects.toThrow(AggregateError);
    expect(store.ended).toEqual(['whole']);
  });

  it('is left after the item in hand when the process ends, and done by the next', async () => {
    const store = new OneBatch(3);
    const performers = new BatchPerformers();
    const stopping = new RunBatch(store, performers, sessionsOf(person));
    performers.register('mergePlans', {
      perform: ({ number }) => {
        if (number === 2) stopping.onModuleDestroy();
        return Promise.resolve(accept({ number }));
      },
    });
    store.open = ['batch', 'another'];
    await stopping.all();
    expect([codes(store), store.ended]).toEqual([['done', 'done'], []]);
    await new RunBatch(store, performers, sessionsOf(person)).execute('batch');
    expect([codes(store), store.ended]).toEqual([['done', 'done', 'done'], ['batch']]);
  });

  it('does nothing for somebody who no longer works here', async () => {
    const store = new OneBatch(1);
    const performers = new BatchPerformers();
    performers.register('mergePlans', { perform: () => Promise.reject(new Error('must not be asked')) });
    await new RunBatch(store, performers, sessionsOf(null)).execute('batch');
    expect(codes(store)).toEqual([['batch.person-gone']]);
  });
});
