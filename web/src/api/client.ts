import createClient, { type Middleware } from 'openapi-fetch';
import { forgetKey, keyFor, newKey } from './idempotency-keys.js';
import { problemOf, unreachable } from './problem.js';
import type { paths } from './schema.d.ts';

/** What a request writes. The same wish over another version is another write: much may have been undone between the two. */
const writes = new WeakMap<Request, string>();

/** Known from the start: a page that is being closed has no time to read a body again. */
class Asked extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    if (this.method === 'GET') return;
    const body = init?.body ?? '';
    const over = this.headers.get('If-Match') ?? '';
    writes.set(this, `${this.method} ${this.url} ${over} ${typeof body === 'string' ? body : newKey()}`);
  }
}

const keysForWrites: Middleware = {
  onRequest({ request }) {
    const write = writes.get(request);
    if (write === undefined) return undefined;
    request.headers.set('Idempotency-Key', keyFor(write));
    for (const [name, value] of Object.entries(asPerson())) request.headers.set(name, value);
    return request;
  },
  onResponse({ request, response }) {
    const write = writes.get(request);
    // A 5xx says nothing about whether the write happened: a repeat must carry the same key.
    if (write !== undefined && response.status < 500) forgetKey(write);
  },
};

const refusalsAreProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError: () => unreachable(),
};

/** Without width, and so in nobody's sight: pasted along from chats and word processors. */
const unseen = /[\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/**
 * Some Vietnamese keyboards type a letter and its accents apart (NFD); the server takes the composed spelling only, and
 * nothing that nobody sees.
 */
function inOneSpelling(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(unseen, '') : value,
  );
}

/** A browser sends 64 KiB for pages that are gone; of a letter there are three bytes at most. */
const mostOnLeaving = 20_000;
/** What is written while its page is out of sight goes on without it: the page may be being closed. */
const outlivesPage = (request: Request) =>
  document.visibilityState === 'hidden' && (writes.get(request)?.length ?? Infinity) < mostOnLeaving;

let person: string | null = null;
let underWay = new AbortController();

/** The one way to the server: same origin, cookie session, every refusal thrown as a `Problem`. */
export const api = createClient<paths>({
  baseUrl: '/',
  bodySerializer: inOneSpelling,
  Request: Asked,
  fetch: (request) => fetch(request, { signal: underWay.signal, keepalive: outlivesPage(request) }),
});
api.use(refusalsAreProblems, keysForWrites);

/** From now on writes are this person's; no answer is waited for any more that was asked for until now. */
export function writeAs(personId: string): void {
  person = personId;
  underWay.abort();
  underWay = new AbortController();
}

/** The header that says whose write it is: it is refused where somebody else has signed in since. */
export const asPerson = (): Record<string, string> => (person === null ? {} : { 'OCOP-Person': person });

/** The header that says which version of a thing this write was based on. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
