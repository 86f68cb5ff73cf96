import { randomUUID } from 'node:crypto';

export interface CodedFact {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** An answer that is no success, with its problem+json. */
export class Refused extends Error {
  constructor(
    readonly request: string,
    readonly status: number,
    /** The problem's own code, the first refusal's where there are some. */
    readonly code: string,
    readonly refusals: readonly CodedFact[],
  ) {
    super(`${request}: ${status} ${code} ${JSON.stringify(refusals)}`);
    this.name = Refused.name;
  }
}

export interface WriteOptions {
  /** The version that was read, for a write on an existing thing. */
  readonly version?: number;
  /** Repeats an earlier wish; a new one without it. */
  readonly key?: string;
}

export interface UploadedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** One person's browser, as far as the API is concerned: keeps the session cookie and sends the headers of a write. */
export class Client {
  private cookie: string | undefined;

  /** `url`: where the server is reached, without /api. */
  constructor(private readonly url: string) {}

  get<Answer>(path: string, query: Readonly<Record<string, string | number>> = {}): Promise<Answer> {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return this.send<Answer>('GET', search.size > 0 ? `${path}?${search}` : path, {});
  }

  post<Answer>(path: string, body: object, options: WriteOptions = {}): Promise<Answer> {
    return this.write<Answer>('POST', path, body, options);
  }

  put<Answer>(path: string, body: object, options: WriteOptions = {}): Promise<Answer> {
    return this.write<Answer>('PUT', path, body, options);
  }

  /** The field `kind`, where the route does not name it, goes first: the server reads the upload as it comes. */
  upload<Answer>(
    path: string,
    kind: string | null,
    file: UploadedFile,
    options: WriteOptions,
  ): Promise<Answer> {
    const form = new FormData();
    if (kind !== null) form.append('kind', kind);
    form.append('file', new Blob([new Uint8Array(file.content)], { type: file.mediaType }), file.fileName);
    return this.send<Answer>('POST', path, { body: form, headers: writeHeaders(options) });
  }

  private write<Answer>(method: string, path: string, body: object, options: WriteOptions): Promise<Answer> {
    const headers = { ...writeHeaders(options), 'content-type': 'application/json' };
    return this.send<Answer>(method, path, { body: JSON.stringify(body), headers });
  }

  private async send<Answer>(
    method: string,
    path: string,
    { body, headers }: { body?: string | FormData; headers?: Readonly<Record<string, string>> },
  ): Promise<Answer> {
    const response = await fetch(new URL(`/api${path}`, this.url), {
      method,
      headers: { ...headers, ...(this.cookie !== undefined && { cookie: this.cookie }) },
      ...(body !== undefined && { body }),
    });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';', 1)[0];
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Answer;
    throw refusedBy(`${method} ${path}`, response, text);
  }
}

const writeHeaders = ({ version, key = randomUUID() }: WriteOptions) => ({
  'idempotency-key': key,
  ...(version !== undefined && { 'if-match': `"${version}"` }),
});

function refusedBy(request: string, response: Response, text: string): Refused {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  const problem = (isProblem ? JSON.parse(text) : {}) as {
    code?: string;
    refusals?: readonly CodedFact[];
    errors?: readonly CodedFact[];
  };
  return new Refused(
    request,
    response.status,
    problem.code ?? 'no-problem',
    problem.refusals ?? problem.errors ?? [],
  );
}
