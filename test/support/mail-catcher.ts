import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what arrives, or refuses it while `refusing`. */
export class MailCatcher {
  readonly arrived: Email[] = [];
  refusing = false;
  /** Knows no such box: refuses every receiver for good. */
  bouncing = false;
  /** Boxes that take nothing for now. */
  readonly busy = new Set<string>();
  /** Mail offered, taken or not. */
  offered = 0;

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailCatcher> {
    const catcher: MailCatcher = new MailCatcher(
      new SMTPServer({
        disabledCommands: ['STARTTLS', 'AUTH'],
        closeTimeout: 100, // senders keep their connections open
        onRcptTo({ address }, _session, done) {
          const gone = Object.assign(new Error(`5.1.1 <${address}>: no such box`), { responseCode: 550 });
          const later = Object.assign(new Error(`4.2.1 <${address}>: busy`), { responseCode: 450 });
          done(catcher.bouncing ? gone : catcher.busy.has(address) ? later : undefined);
        },
        onData(stream, _session, done) {
          buffer(stream)
            .then((bytes) => catcher.take(bytes))
            .then(() => done(), done);
        },
      }),
    );
    catcher.server.on('error', () => undefined); // a sender that was killed in the middle of a mail
    await new Promise<void>((resolve) => catcher.server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private async take(bytes: Buffer): Promise<void> {
    this.offered += 1;
    if (this.refusing) throw new Error('Come back later');
    this.arrived.push(await PostalMime.parse(bytes));
  }
}
