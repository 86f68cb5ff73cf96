import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type Mail } from './mailer.js';
import { keptAnswer, NotTaken } from './not-taken.js';

/** Hands mail to the SMTP server at `url` (smtp:// or smtps://, with name and password where it asks for them). */
export class SmtpMailer extends Mailer {
  override readonly leaves = true;
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.on('error', () => undefined); // whoever sends is told by the rejection of `send`
  }

  async send({ id, to, subject, text }: Mail): Promise<string | null> {
    const messageId = `<${id}@${this.domain}>`;
    // An address as an object is taken literally, so that a comma in it cannot add a second receiver.
    const message = { messageId, from: this.from, to: { name: '', address: to }, subject, text };
    try {
      const sent = await this.transport.sendMail({
        ...message,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return keptAnswer(sent.response ?? '');
    } catch (reason) {
      throw notTaken(reason);
    }
  }

  close(): void {
    this.transport.close();
  }
}

interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
}

/** A 5xx to the envelope or the message is a bounce; one to our name and password is a fault of ours. RFC 5321, 4.2.1 */
function notTaken(reason: unknown): NotTaken {
  const { code = 'unknown', responseCode } = (reason instanceof Error ? reason : {}) as SmtpFault;
  const bounces =
    responseCode !== undefined && responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code);
  return new NotTaken(String(responseCode ?? code), bounces, reason);
}
