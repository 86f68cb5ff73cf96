import { MailCatcher } from '../../../test/support/mail-catcher.js';
import { TextCatcher } from '../../../test/support/text-catcher.js';
import type { Expected, Way } from './book-facts.js';

export type Received = Omit<Expected, 'earlier'>;

const digestSubject = /^\[OCOP\] (\d+ việc cần chú ý ngày \S+)$/;
const digestLine = /^\d+\. (.*)$/gm;

/** A mail server and a gateway that take what comes, on sockets of their own. What has come twice under one name is one message, and counted. */
export class Receivers {
  /** Copies of what had come before: taken over, and the taking over was not recorded. */
  readonly copies = { mail: 0, text: 0 };
  unsigned = 0;
  /** Copies of what had come while nobody was killed, neither then nor before the next look began. */
  unexcused = 0;
  private readonly known = new Map<string, { isExcused: boolean }>();
  private lately: { isExcused: boolean }[] = [];
  private isDisturbed = false;
  private readonly seen = { mail: 0, text: 0 };

  private constructor(
    private readonly mails: MailCatcher,
    private readonly texts: TextCatcher,
  ) {}

  static async open(): Promise<Receivers> {
    return new Receivers(await MailCatcher.start(), await TextCatcher.start());
  }

  /** What comes from here on was taken over by workers that live until `disturb`. */
  beginToLook(): void {
    this.lately = [];
    this.isDisturbed = false;
  }

  /** Somebody is killed: whatever was taken over lately may not have been recorded, and come again. */
  disturb(): void {
    this.isDisturbed = true;
    for (const each of this.lately) each.isExcused = true;
  }

  get environment(): Readonly<Record<string, string>> {
    const { url, secret } = this.texts.settings;
    return {
      ...{ SMTP_URL: this.mails.url, MAIL_FROM: 'ocop@tinh.example' },
      ...{ TEXT_GATEWAY_URL: url, TEXT_GATEWAY_SECRET: secret, TEXT_GATEWAY_PRIVATE: 'allowed' },
    };
  }

  /** Everything is put off on this way; on none when null. */
  turnAway(way: Way | null): void {
    this.mails.refusing = way === 'mail';
    this.texts.status = way === 'text' ? 500 : 200;
  }

  /** Everything is put off on every way. */
  shut(): void {
    this.mails.refusing = true;
    this.texts.status = 500;
  }

  /** What has come since the last look. */
  take(): readonly Received[] {
    const mails = this.mails.arrived.slice(this.seen.mail);
    const texts = this.texts.arrived.slice(this.seen.text);
    this.seen.mail += mails.length;
    this.seen.text += texts.length;
    this.unsigned += texts.filter(({ isSigned }) => !isSigned).length;
    return [
      ...mails
        .filter(({ messageId = '' }) => this.isNew('mail', messageId))
        .map(({ to, subject = '', text = '' }) => ({
          ...{ way: 'mail' as const, to: (to ?? []).map(({ address }) => address).join() },
          reads: mailReads(subject, text),
        })),
      ...texts
        .filter(({ headers }) => this.isNew('text', String(headers['idempotency-key'])))
        .map(({ body }) => ({ way: 'text' as const, to: body.to, reads: withoutFrame(body.text) })),
    ];
  }

  async close(): Promise<void> {
    await Promise.all([this.mails.stop(), this.texts.stop()]);
  }

  private isNew(way: Way, name: string): boolean {
    const key = `${way} ${name}`;
    const known = this.known.get(key);
    if (known) {
      this.copies[way] += 1;
      if (!known.isExcused) this.unexcused += 1;
      return false;
    }
    const come = { isExcused: this.isDisturbed };
    this.known.set(key, come);
    this.lately.push(come);
    return true;
  }
}

const withoutFrame = (text: string) => text.replace(/^\[OCOP\] /, '').replace(/\. Xem: \S+$/, '');

function mailReads(subject: string, text: string): string {
  const [, heading] = digestSubject.exec(subject) ?? [];
  if (heading === undefined) return withoutFrame(subject);
  const lines = [...text.matchAll(digestLine)].map(([, line = '']) => line.trim());
  return [heading, ...lines.toSorted()].join('\n');
}
