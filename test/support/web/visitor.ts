import type { Browser, BrowserContext, Page, Response } from 'playwright-core';

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly hasTouch: boolean;
}
export const desk: Screen = { width: 1280, height: 860, hasTouch: false };
/** Held upright. */
export const tablet: Screen = { width: 768, height: 1024, hasTouch: true };
export const phone: Screen = { width: 360, height: 740, hasTouch: true };

const patienceMs = 30_000;
const demoPassword = 'ocop-demo-2021';
/** Who is signed in is asked before anybody is. */
const isQuestionOfStranger = (response: Response) =>
  response.status() === 401 && response.url().endsWith('/api/session');

/** One person's browser with its own session. Notes everything that a careful eye would find in its console. */
export class Visitor {
  private readonly complaints: string[] = [];
  private readonly expected = new Set<number>();

  private constructor(
    private readonly url: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.watch(page);
  }

  static async arrive(browser: Browser, url: string, { width, height, hasTouch }: Screen): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height },
      hasTouch,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patienceMs);
    // What the content security policy stops is reported by an event, and only sometimes in the console.
    await context.addInitScript(
      `document.addEventListener('securitypolicyviolation', (event) => console.error('blocked: ' + event.blockedURI))`,
    );
    return new Visitor(url, context, await context.newPage());
  }

  /** A second tab of the same session. */
  async openTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.watch(page);
    return page;
  }

  /** By tapping one's name among the demo accounts. */
  async signInAs(fullName: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('Tìm theo vai trò, tên hoặc địa bàn').fill(fullName);
    await this.page.getByRole('button', { name: fullName }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  }

  /** As if nobody had signed in; what the browser has loaded stays. */
  async leave(): Promise<void> {
    await this.context.clearCookies();
  }

  /** Without the page, where signing in is not what is looked at. */
  async enterAs(signInName: string): Promise<void> {
    const answer = await this.context.request.post('/api/session', {
      headers: { 'idempotency-key': crypto.randomUUID() },
      data: { signInName, password: demoPassword },
    });
    if (!answer.ok()) throw new Error(`${signInName} could not sign in: ${answer.status()}`);
  }

  /** The language of the pages opened from now on, as if chosen before. */
  async speak(language: 'vi' | 'en'): Promise<void> {
    await this.context.addInitScript(`localStorage.setItem('ocop.language', '${language}')`);
  }

  /** Opens a page and waits until its title and its data are there. */
  async go(path: string): Promise<Page> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.waitForLoadState('networkidle');
    return this.page;
  }

  async read<Answer>(path: string): Promise<Answer> {
    const answer = await this.context.request.get(`/api${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    return (await answer.json()) as Answer;
  }

  /** From now on an answer of this status is part of the story. */
  expectStatus(status: number): void {
    this.expected.add(status);
  }

  takeComplaints(): string[] {
    return this.complaints.splice(0);
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      // Refused requests are judged by their status below.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) this.note(page, message.text());
    });
    page.on('pageerror', (error) => this.note(page, error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const leaves = url.protocol.startsWith('http') && url.origin !== this.url;
      if (leaves) this.note(page, `asks a stranger: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() < 400 || isQuestionOfStranger(response) || this.expected.has(response.status()))
        return;
      this.note(page, `${response.status()} for ${response.request().method()} ${response.url()}`);
    });
  }

  private note(page: Page, complaint: string): void {
    this.complaints.push(`${new URL(page.url()).pathname}: ${complaint}`);
  }
}
