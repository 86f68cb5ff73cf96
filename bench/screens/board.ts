import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { Client } from '../../scripts/journey/client.js';
import {
  members,
  nameOfMember,
  secretaryOf,
  type WrittenSession,
} from '../../scripts/world/large-session.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { ballotNear } from '../../src/modules/demo/ballot-near.js';
import { demoPassword } from '../../src/modules/demo/world/provinces.js';

/** How many times slower than this machine the phone is. */
const slowdown = 4;
/** Of thirteen plain members; each votes once. */
const votersALook = 3;
const foldsTapped = 5;

interface Where extends WrittenSession {
  readonly url: string;
  readonly ground: Parameters<typeof secretaryOf>[0];
}
interface Noted {
  readonly tasks: readonly number[];
  readonly taps: readonly number[];
}

/** Told by the browser itself: tasks that kept it busy longer than 50 ms, and how long each tap waited until it was seen. */
const noting = `
  window.noted = { tasks: [], taps: new Map() };
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => noted.tasks.push(duration)))
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ interactionId, duration }) => {
    if (interactionId) noted.taps.set(interactionId, Math.max(duration, noted.taps.get(interactionId) ?? 0));
  })).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** The page of a session in the secretary's hand, on a phone of a few years. */
export class Board {
  private constructor(
    private readonly page: Page,
    private readonly device: CDPSession,
    private readonly where: Where,
  ) {}

  static async open(browser: Browser, where: Where): Promise<Board> {
    const context = await browser.newContext({
      ...{ baseURL: where.url, viewport: { width: 360, height: 740 }, hasTouch: true },
      ...{ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' },
    });
    await context.request.post('/api/session', {
      headers: { 'idempotency-key': crypto.randomUUID() },
      data: { signInName: secretaryOf(where.ground), password: demoPassword },
    });
    const page = await context.newPage();
    await page.addInitScript(noting);
    const device = await context.newCDPSession(page);
    await device.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return new Board(page, device, where);
  }

  /** Opens the board and taps on while members cast their ballots on the product before the council. */
  async watch(look: number) {
    const { page, where } = this;
    await page.goto(`/council-sessions/${where.sessionId}`);
    const agenda = page.getByRole('region', { name: 'Chương trình họp' });
    const folds = agenda.locator('summary');
    await agenda.getByRole('link', { name: where.dossiers.at(-1)?.product ?? '', exact: true }).waitFor();
    const openedMs = await page.evaluate<number>('performance.now()');
    await page.waitForLoadState('networkidle');
    const opening = await this.noted();
    const ballots: Noted[] = [];
    for (let voter = 1 + look * votersALook; voter <= (look + 1) * votersALook; voter += 1) {
      const told = page.getByText(`Đã nộp ${voter}/${members} phiếu`).waitFor();
      const tapping = this.tapUntil(told, folds);
      await castFor(where, nameOfMember(voter, where.ground));
      await tapping;
      ballots.push(await this.noted());
    }
    await this.device.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.device.send('Runtime.getHeapUsage');
    await page.context().close();
    return {
      openedMs,
      busyMs: ballots.map(({ tasks }) => tasks.reduce((sum, each) => sum + each, 0)),
      longestTaskMs: Math.max(0, ...[opening, ...ballots].flatMap(({ tasks }) => tasks)),
      tapsMs: ballots.flatMap(({ taps }) => taps),
      heapMb: usedSize / 2 ** 20,
    };
  }

  /** Opens and shuts the folds of the agenda, one after the other, until the ballot is on the board. */
  private async tapUntil(told: Promise<void>, folds: Locator): Promise<void> {
    let isTold = false;
    const end = told.then(() => (isTold = true));
    for (let at = 0; !isTold; at += 1) await folds.nth(at % foldsTapped).tap();
    await end;
  }

  /** What the browser has noted since the last time. */
  private async noted(): Promise<Noted> {
    // Entries come in their own time; a rendered frame and a bit later they are there.
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))');
    return this.page.evaluate<Noted>(
      `(() => { const told = { tasks: noted.tasks, taps: [...noted.taps.values()] }; noted.tasks = []; noted.taps.clear(); return told; })()`,
    );
  }
}

async function castFor({ url, dossiers }: Where, signInName: string): Promise<void> {
  const client = new Client(url);
  await client.post('/session', { signInName, password: demoPassword });
  const [first] = dossiers;
  const { version, rulebook, criteriaSet, panels } = await client.get<{
    readonly version: number;
    readonly rulebook: string;
    readonly criteriaSet: string;
    readonly panels: readonly { readonly id: string }[];
  }>(`/dossiers/${first?.id ?? ''}`);
  const sheet = ballotNear(
    await client.get<CriteriaSet>(`/rulebooks/${rulebook}/sets/${criteriaSet}`),
    76,
    1,
  );
  await client.post(`/dossiers/${first?.id ?? ''}/panels/${panels[0]?.id ?? ''}/ballot`, sheet, { version });
}
