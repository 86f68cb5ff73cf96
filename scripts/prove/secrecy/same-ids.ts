import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Two worlds that are asked the same have to make up the same ids: they follow from what was asked, and in which order. */
export class SameIds {
  private readonly asked = new AsyncLocalStorage<{ readonly label: string; given: number }>();
  private readonly original = crypto.randomUUID;

  constructor() {
    this.put((() => this.next()) as typeof crypto.randomUUID);
  }

  /** What comes of this question, in either world; what goes on beside it makes up its ids as ever. */
  within<Answer>(label: string, question: () => Promise<Answer>): Promise<Answer> {
    return this.asked.run({ label, given: 0 }, question);
  }

  end(): void {
    this.put(this.original);
  }

  private next(): string {
    const asked = this.asked.getStore();
    if (!asked) return this.original.call(crypto);
    asked.given += 1;
    const hex = crypto.createHash('sha256').update(`${asked.label} ${asked.given}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  private put(randomUUID: typeof crypto.randomUUID): void {
    crypto.randomUUID = randomUUID;
    syncBuiltinESMExports();
  }
}
