import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { chromium, type Browser } from 'playwright-core';
import { withClient } from '../../../src/platform/database/index.js';
import { EmbeddedPostgres } from '../../../src/platform/database/embedded-postgres.js';
import { addressIn } from '../../../tools/demo-process.mjs';
import { eventually } from '../eventually.js';
import { Visitor, type Screen } from './visitor.js';

interface Given {
  readonly chromium: string;
  /** What the server prints. */
  readonly log: string;
  /** Its data folder, in which its database lies. */
  readonly data: string;
}

// The world of the demo is told first; on a busy machine that takes a while.
const worldToldWithinMs = 230_000;
const quiet = [
  '--no-sandbox', // as root Chromium has none
  '--disable-gpu',
  '--in-process-gpu',
  // A page lives for seconds: compiling its code for speed costs twice of what it saves.
  '--js-flags=--no-opt --no-maglev',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The demo as people reach it, with a browser of its own for one spec file. */
export class Site {
  private readonly visitors: Visitor[] = [];

  private constructor(
    readonly url: string,
    private readonly data: string,
    private readonly browser: Browser,
  ) {}

  /** The demo that all specs share, unless another one is given. Throws where there is no Chromium. */
  static async open(server = sharedDemo()): Promise<Site> {
    const browser = await chromium.launch({ executablePath: server.chromium, args: quiet });
    return new Site(await addressOf(server), server.data, browser);
  }

  /** Somebody at a screen, not yet signed in. */
  async visit(screen: Screen): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.url, screen);
    this.visitors.push(visitor);
    return visitor;
  }

  /** What went wrong in any browser so far; each is told once. */
  complaints(): string[] {
    return this.visitors.flatMap((visitor) => visitor.takeComplaints());
  }

  /** Past the use cases, for what they would take years or hours to bring about. */
  async inDatabase<Answer>(work: (database: Client) => Promise<Answer>): Promise<Answer> {
    const server = await EmbeddedPostgres.start({ stateDir: join(this.data, 'postgres') });
    return withClient(server.superUrl('ocop'), work);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

function sharedDemo(): Given {
  const { OCOP_TEST_WEB: given } = process.env;
  if (!given) throw new Error('There is no Chromium on the PATH to look at the pages with.');
  return JSON.parse(given) as Given;
}

function addressOf({ log }: Given): Promise<string> {
  return eventually(() => {
    const printed = readFileSync(log, 'utf8');
    const url = addressIn(printed);
    if (url !== undefined) return Promise.resolve(url);
    return Promise.reject(new Error(`The server is not up. ${printed}`));
  }, worldToldWithinMs);
}
