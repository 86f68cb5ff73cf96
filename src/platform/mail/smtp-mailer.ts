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
  readonly syscall?: string;
  /** Which wait was too long, where one was: 'SOCKET_TIMEOUT' after the greeting. */
  readonly timeoutType?: string;
}

/**
 * A 5xx to the envelope or the message is a bounce; one to our name and password is a fault of ours. RFC 5321, 4.2.1. Where
 * a server that had greeted us says nothing more, it may have taken the message over: RFC 5321, 6.1.
 */
function notTaken(reason: unknown): NotTaken {
  const fault = (reason instanceof Error ? reason : {}) as SmtpFault;
  const { code = 'unknown', responseCode } = fault;
  const isFinal =
    responseCode !== undefined && responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code);
  const isInDoubt = responseCode === undefined && !neverMet(fault);
  return new NotTaken(String(responseCode ?? code), { isFinal, isInDoubt, cause: reason });
}

const neverMet = ({ code, syscall, timeoutType = 'SOCKET_TIMEOUT' }: SmtpFault) =>
  code === 'EDNS' || syscall === 'connect' || timeoutType !== 'SOCKET_TIMEOUT';
