import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from './stage.js';

const patienceMs = 60_000;

/** The application over HTTP, asked as a careful client asks: again, under the same key, until there is an answer. */
export class Desk {
  constructor(private readonly url: string) {}

  /** Null where it was refused. */
  post<Answer>({ cookie }: Actor, path: string, body: object, version?: number): Promise<Answer | null> {
    return this.ask<Answer>('POST', cookie, path, body, version);
  }

  put<Answer>({ cookie }: Actor, path: string, body: object): Promise<Answer | null> {
    return this.ask<Answer>('PUT', cookie, path, body);
  }

  private async ask<Answer>(
    method: string,
    cookie: string,
    path: string,
    body: object,
    version?: number,
  ): Promise<Answer | null> {
    const headers = {
      ...{ cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const response = await fetch(`${this.url}/api${path}`, { method, headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (response.ok) return JSON.parse(text) as Answer;
      if ([409, 422].includes(response.status)) return null;
      if (response.status < 500 || Date.now() > giveUpAt)
        throw new Error(`${method} ${path}: ${response.status} ${text}`);
      await pause(100);
    }
  }
}
