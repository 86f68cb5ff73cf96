import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface CaughtText {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly id: string; readonly to: string; readonly text: string };
  /** Whether it was signed with our secret. */
  readonly isSigned: boolean;
}

/** A gateway for short messages: keeps what it is offered and answers with `status`. */
export class TextCatcher {
  readonly secret = 'a secret of twenty-four characters';
  readonly offered: CaughtText[] = [];
  /** What it took over. */
  readonly arrived: CaughtText[] = [];
  status = 200;
  /** What it answers with, besides the status. */
  answer: string | undefined;
  location: string | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TextCatcher> {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const { headers } = request;
        const caught = catcher.read(headers, body);
        catcher.offered.push(caught);
        if (catcher.status < 300) catcher.arrived.push(caught);
        const more = catcher.location === undefined ? {} : { location: catcher.location };
        response.writeHead(catcher.status, { 'content-type': 'application/json', ...more });
        response.end(catcher.answer ?? JSON.stringify({ id: `sms-${catcher.arrived.length}` }));
      });
    });
    const catcher = new TextCatcher(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get settings() {
    return { url: `http://127.0.0.1:${this.port}/send`, secret: this.secret, mayBePrivate: true };
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private read(headers: IncomingHttpHeaders, body: string): CaughtText {
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const signature = createHmac('sha256', this.secret).update(signed).digest('base64');
    return {
      headers,
      body: JSON.parse(body) as CaughtText['body'],
      isSigned: headers['webhook-signature'] === `v1,${signature}`,
    };
  }
}
