import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Two worlds that are asked the same have to make up the same ids: from now on they follow from what was asked, and in which order. */
export class SameIds {
  private label = '';
  private given = 0;
  private readonly original = crypto.randomUUID;

  constructor() {
    this.put((() => this.next()) as typeof crypto.randomUUID);
  }

  /** What comes next, in either world. */
  begin(label: string): void {
    this.label = label;
    this.given = 0;
  }

  end(): void {
    this.put(this.original);
  }

  private next(): string {
    this.given += 1;
    const hex = crypto.createHash('sha256').update(`${this.label} ${this.given}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  private put(randomUUID: typeof crypto.randomUUID): void {
    crypto.randomUUID = randomUUID;
    syncBuiltinESMExports();
  }
}
