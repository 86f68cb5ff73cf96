import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, type LoggerService } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createHttpProcess } from '../../../src/http-process.js';
import { readEnvironment } from '../../../src/platform/config/index.js';
import { listenToClients, type ClientStatement } from '../../world/listen-to-clients.js';
import type { ThrowAwayDatabase } from '../../world/throw-away-database.js';

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** The cookie of whoever asks. */
  readonly cookie: string;
  readonly body?: object;
  /** A file that is sent instead of a body. */
  readonly upload?: { readonly name: string; readonly content: Buffer };
  readonly version?: number;
  readonly key?: string;
}
/** What was logged meanwhile, and what it took of the database. */
export interface Overheard {
  readonly log: readonly string[];
  readonly statements: readonly string[];
  /** The same statements with what they were asked with, and how much came of them. */
  readonly read: readonly string[];
}
/** All that came of a request. */
export interface Answered extends Overheard {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** One of the two worlds: the whole application on a database of its own. */
export class Side {
  private asked = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly client: Client,
    private readonly notes: Notes,
  ) {}

  static async start({ appUrl, ownerUrl }: ThrowAwayDatabase, folder: string, notes: Notes): Promise<Side> {
    const environment = readEnvironment({
      ...{ NODE_ENV: 'production', DATABASE_URL: appUrl, OCOP_DATA: folder },
      ...{ OCOP_PROCESS: 'api', LOG_LEVEL: 'fatal' },
    });
    const database = { appUrl, ownerUrl, embedded: false, stop: () => Promise.resolve() };
    const app = await createHttpProcess({ environment, database });
    Logger.overrideLogger(['verbose', 'debug', 'log', 'warn', 'error', 'fatal']);
    app.useLogger(notes);
    await app.listen(0, '127.0.0.1');
    const client = new Client({ connectionString: appUrl });
    await client.connect();
    return new Side(app, await app.getUrl(), client, notes);
  }

  async ask({ method, path, cookie, body, upload, version, key }: Asked): Promise<Answered> {
    this.notes.begin();
    this.asked += 1;
    const answer = this.app.inject({
      ...{ method, url: path, remoteAddress: anAddress(this.asked) },
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(upload ? { 'content-type': `multipart/form-data; boundary=${boundary}` } : {}),
      },
      ...(body === undefined && !upload ? {} : { payload: upload ? formOf(upload) : body }),
    });
    const { statusCode, headers, rawPayload } = await inTime(answer, path);
    const { date: _date, ...others } = headers;
    return {
      status: statusCode,
      headers: JSON.stringify(others),
      body: rawPayload.toString('latin1'),
      ...this.notes.end(),
    };
  }

  /** Throws where it is refused. */
  async take(asked: Asked): Promise<Answered> {
    const answer = await this.ask(asked);
    if (answer.status >= 300)
      throw new Error(`${asked.path}: ${answer.status} ${answer.body} ${answer.log.join('\n')}`);
    return answer;
  }

  /** What is done without being asked for by anybody. */
  async overhear(work: () => Promise<void>): Promise<Overheard> {
    this.notes.begin();
    await work();
    return this.notes.end();
  }

  /** The first that a stream tells. */
  async listen({ path, cookie }: Pick<Asked, 'path' | 'cookie'>): Promise<Answered> {
    this.notes.begin();
    const response = await fetch(this.url + path, { headers: cookie === '' ? {} : { cookie } });
    const body =
      response.ok && response.body
        ? await firstEvent(response.body)
        : (await response.text()).replace(requestId, ''); // of a line that is kept open, and of what was asked on it first
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    // A board is looked at by a clock of its own: how often says nothing.
    return {
      status: response.status,
      headers: JSON.stringify(headers),
      body,
      log: this.notes.end().log,
      ...{ statements: [], read: [] },
    };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.client.end();
  }
}

const boundary = 'proof';
const formOf = ({ name, content }: Required<Asked>['upload']) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

const requestId = /,"requestId":"[0-9a-f-]{36}"/;

/** Of their own for every question: nobody is slowed down for what others have asked. */
const anAddress = (number: number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

async function firstEvent(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  let body = '';
  while (!/data: .*\n\n/.test(body)) {
    const { value, done } = await reader.read();
    if (done) break;
    body += Buffer.from(value).toString('latin1');
  }
  await reader.cancel();
  return body;
}

const patience = 180_000;

/** Whatever streams says so in the contract; what does not has to come to an end. */
async function inTime<Answer>(answer: Promise<Answer>, path: string): Promise<Answer> {
  const waiting = new AbortController();
  const late = pause(patience, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`${path} does not end its answer, and is not said to stream`);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    waiting.abort();
    late.catch(() => undefined); // told to stop waiting
  }
}

interface Came {
  readonly rowCount: number | null;
  readonly rows?: readonly unknown[];
}

/**
 * Writes down what is logged and what is asked of PostgreSQL while one request is answered: of each statement its name, with what it
 * was asked, how many rows came of it and how much they say. What was read and then left out of an answer shows in that.
 */
export class Notes implements LoggerService {
  private lines: string[] = [];
  private statements: { readonly brief: string; readonly whole: string }[] = [];
  readonly close: () => void;

  /** Listens to every client of this process; statements of the application have names. */
  constructor() {
    const heard = ({ name, text, values = [] }: ClientStatement, { rowCount, rows = [] }: Came) => {
      const brief = `${name ?? text?.slice(0, 60)} ${rowCount ?? 0}`;
      const said = JSON.stringify(rows).length;
      this.statements.push({ brief, whole: `${brief} of ${JSON.stringify(values)}: ${said}` });
    };
    this.close = listenToClients((statement, send) => {
      const coming = send(statement);
      if (coming instanceof Promise)
        coming.then(
          (result: Came) => heard(statement, result),
          () => heard(statement, { rowCount: null }),
        );
      return coming;
    });
  }

  begin(): void {
    this.lines = [];
    this.statements = [];
  }

  end(): Overheard {
    // Some are sent side by side, in any order; what is due to be delivered is handed over beside the requests.
    const sent = this.statements.filter(({ brief }) => !brief.startsWith('outbox.claim'));
    const [statements, read] = (['brief', 'whole'] as const).map((how) =>
      sent.map((each) => each[how]).toSorted(),
    );
    return { log: this.lines, statements: statements ?? [], read: read ?? [] };
  }

  log(...said: unknown[]) {
    this.lines.push(said.join(' '));
  }
  error(...said: unknown[]) {
    this.lines.push(said.join(' '));
  }
  warn(...said: unknown[]) {
    this.lines.push(said.join(' '));
  }
  debug(...said: unknown[]) {
    this.lines.push(said.join(' '));
  }
  verbose(...said: unknown[]) {
    this.lines.push(said.join(' '));
  }
}
