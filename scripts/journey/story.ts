import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '../../src/domain/shared/calendar-day.js';
import type { ActionAnswer, ClockReading, DemoAccounts, Dossier, Me, Notice, Reminder } from './answers.js';
import { Client, Refused } from './client.js';
import { expectThat, Unexpected } from './unexpected.js';
import { everybody } from './people.js';
import { word, writtenDay } from './words.js';

/** One line of the story: who did what on which day, and whatever facts there are to it. */
export interface Line {
  readonly day: string;
  readonly who: string;
  readonly office: string;
  readonly text: string;
  readonly [fact: string]: unknown;
}

/** A person of the story, signed in. */
export interface Player {
  readonly client: Client;
  readonly me: Me;
}

/** The story as it goes on: its people, its clock, its dossier. Every fact it goes on from was asked of the server. */
export class Story {
  private readonly players = new Map<string, Player>();
  private first = '';
  private today = '';
  private dossierId = '';
  private version = 0;

  private constructor(
    private readonly url: string,
    private readonly password: string,
    private readonly tell: (line: Line) => void,
  ) {}

  /** Throws `Unexpected` where nobody answers, or not a demo. */
  static async begin(url: string, tell: (line: Line) => void): Promise<Story> {
    const visitor = new Client(url);
    const { password, accounts } = await accountsOf(visitor, url);
    const missing = everybody.filter((name) => !accounts.some(({ signInName }) => signInName === name));
    expectThat(missing.length === 0, `Máy chủ trình diễn thiếu các tài khoản: ${missing.join(', ')}`);
    const story = new Story(url, password, tell);
    story.today = (await visitor.get<ClockReading>('/demo/clock')).today;
    story.first = story.today;
    return story;
  }

  /** The day of the story so many days after its first. */
  day(number: number): string {
    return addDays(this.first, number);
  }

  get now(): string {
    return this.today;
  }

  get dossier(): string {
    return this.dossierId;
  }

  async as(signInName: string): Promise<Player> {
    const known = this.players.get(signInName);
    if (known) return known;
    const client = new Client(this.url);
    const me = await client.post<Me>('/session', { signInName, password: this.password });
    const player = { client, me };
    this.players.set(signInName, player);
    return player;
  }

  /** Tells a line in the name of a person. */
  async say(signInName: string, text: string, facts: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const { me } = await this.as(signInName);
    const [held] = me.roles;
    const office = held ? [word(`role.${held.role}`), held.place?.name].filter(Boolean).join(' ') : '';
    this.tell({ day: this.today, who: me.fullName, office, text, ...facts });
  }

  /** Moves the demo clock to half past eight of a day of the story, unless it is there already. */
  async wakeOn(number: number): Promise<void> {
    if (this.today !== this.day(number)) await this.wakeAt(this.day(number));
  }

  /** The same, for a day that the server has named. */
  async wakeAt(day: string): Promise<void> {
    const { client } = await this.as(everybody[0] ?? '');
    const to = `${day}T08:30:00+07:00`;
    this.today = (await client.put<ClockReading>('/demo/clock', { to })).today;
    expectThat(this.today === day, `Đồng hồ trình diễn chỉ ${this.today}, không phải ${day}`);
    this.tell({
      day: this.today,
      who: 'Đồng hồ trình diễn',
      office: '',
      text: `Sang ngày ${writtenDay(this.today)}`,
    });
  }

  /** The first step of the dossier. */
  async register(
    signInName: string,
    body: { productId: string; roundId: string },
    text: string,
  ): Promise<void> {
    const { client } = await this.as(signInName);
    const answer = await client.post<ActionAnswer>('/dossiers', body);
    this.dossierId = answer.dossier.id;
    await this.took(signInName, answer, text, 'registration.registered');
  }

  /** One action of one person; the state it leads to is part of the story. */
  async step(signInName: string, action: string, body: object, text: string, leadsTo: string): Promise<void> {
    const { client } = await this.as(signInName);
    const path = `/dossiers/${this.dossierId}/steps/${action}`;
    await this.took(
      signInName,
      await client.post<ActionAnswer>(path, body, { version: this.version }),
      text,
      leadsTo,
    );
  }

  async attach(signInName: string, kind: string, file: Parameters<Client['upload']>[2]): Promise<void> {
    const { client } = await this.as(signInName);
    const path = `/dossiers/${this.dossierId}/evidence`;
    const answer = await client.upload<ActionAnswer>(path, kind, file, { version: this.version });
    this.version = answer.dossier.version;
    const text = `Thêm tài liệu: ${word(`document.${kind}`)}`;
    await this.say(signInName, text, { action: 'attachEvidence', step: answer.step.number, kind });
  }

  /** A picture of the check on the spot; its id, for the check to name. */
  async photograph(signInName: string, file: Parameters<Client['upload']>[2]): Promise<string> {
    const { client } = await this.as(signInName);
    const path = `/dossiers/${this.dossierId}/evidence/site-photos`;
    const answer = await client.upload<ActionAnswer>(path, null, file, { version: this.version });
    this.version = answer.dossier.version;
    const text = `Thêm ảnh kiểm tra thực tế: ${file.fileName}`;
    await this.say(signInName, text, { action: 'attachSitePhoto', step: answer.step.number });
    const [photo] = (await this.read(signInName)).sitePhotos;
    if (!photo) throw new Error('A photo was attached but is not there');
    return photo.id;
  }

  /** Tries an action that must be refused, and answers with all its reasons. */
  async refusedStep(signInName: string, action: string, body: object) {
    const { client } = await this.as(signInName);
    const path = `/dossiers/${this.dossierId}/steps/${action}`;
    return (await refusalOf(client.post(path, body, { version: this.version }))).refusals;
  }

  async read(signInName: string): Promise<Dossier> {
    const { client } = await this.as(signInName);
    return client.get<Dossier>(`/dossiers/${this.dossierId}`);
  }

  async reminders(signInName: string): Promise<readonly Reminder[]> {
    const { client } = await this.as(signInName);
    return (await client.get<{ items: readonly Reminder[] }>(`/dossiers/${this.dossierId}/reminders`)).items;
  }

  /** The person's notices about this dossier, newest first. */
  async notices(signInName: string): Promise<readonly Notice[]> {
    const { client } = await this.as(signInName);
    const { items } = await client.get<{ items: readonly Notice[] }>('/notices', { limit: 100 });
    return items.filter(({ dossierId }) => dossierId === this.dossierId);
  }

  /** Messages travel by the queue: waits for one for at most half a minute. */
  async noticeOf(signInName: string, isIt: (notice: Notice) => boolean, what: string): Promise<Notice> {
    for (const giveUpAt = Date.now() + 30_000; Date.now() < giveUpAt; await pause(150)) {
      const found = (await this.notices(signInName)).find(isIt);
      if (found) return found;
    }
    throw new Unexpected(`${signInName} không nhận được ${what}`);
  }

  private async took(signInName: string, answer: ActionAnswer, text: string, leadsTo: string): Promise<void> {
    const { dossier, step } = answer;
    this.version = dossier.version;
    expectThat(dossier.state === leadsTo, `${step.action} dẫn tới ${dossier.state}, không phải ${leadsTo}`);
    await this.say(signInName, `${text} → ${word(`state.${dossier.state}`)}`, {
      action: step.action,
      step: step.number,
      state: dossier.state,
    });
  }
}

/** The refusal that a request must meet. */
export async function refusalOf(request: Promise<unknown>): Promise<Refused> {
  try {
    await request;
  } catch (reason) {
    if (reason instanceof Refused) return reason;
    throw reason;
  }
  throw new Unexpected('Máy chủ nhận một yêu cầu lẽ ra phải từ chối');
}

async function accountsOf(visitor: Client, url: string): Promise<DemoAccounts> {
  try {
    return await visitor.get<DemoAccounts>('/demo/accounts');
  } catch (reason) {
    if (reason instanceof Refused && reason.status === 404)
      throw new Unexpected(
        `Máy chủ ${url} không chạy ở chế độ trình diễn: không có tài khoản mẫu và đồng hồ.`,
      );
    if (reason instanceof TypeError) throw new Unexpected(`Không có máy chủ nào trả lời ở ${url}.`);
    throw reason;
  }
}
