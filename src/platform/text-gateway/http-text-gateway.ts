import { Agent, request } from 'undici';
import { keptAnswer, NotTaken } from '../mail/index.js';
import { signatureOf } from '../webhooks/index.js';
import { AddressRefused, lookupPublic, namesPrivateAddress } from './public-address.js';
import { TextGateway, type TextMessage } from './text-gateway.js';

export interface GatewaySettings {
  readonly url: string;
  /** What both sides know and nobody else. */
  readonly secret: string;
  /** Whether the gateway may stand in our own network. */
  readonly mayBePrivate: boolean;
}

const patienceMs = 5_000;
const longestAnswer = 64 * 1024;
/** Answers that speak of the message or its receiver. All others speak of the gateway or of our settings, and may pass. */
const refusing: readonly number[] = [400, 410, 413, 422];
/** What stands in front of the gateway answers so where the gateway itself did not, or not in time. RFC 9110, 15.6 */
const answeredByAnother: readonly number[] = [502, 504];
/** Why nobody was met whom the message could have been offered to. */
const neverMet: readonly string[] = [
  ...['address-refused', 'UND_ERR_CONNECT_TIMEOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'],
];

/**
 * Posts messages as JSON `{id, to, text}` to a gateway, signed after Standard Webhooks 1.0. Follows no redirect.
 */
export class HttpTextGateway extends TextGateway {
  override readonly leaves = true;
  private readonly agent: Agent;

  constructor(private readonly settings: GatewaySettings) {
    super();
    this.agent = new Agent({
      connections: 4,
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
      maxResponseSize: longestAnswer,
      connect: { timeout: patienceMs, ...(settings.mayBePrivate ? {} : { lookup: lookupPublic }) },
    });
  }

  async send(message: TextMessage): Promise<string | null> {
    const { status, body } = await this.post(message);
    if (status >= 200 && status < 300) return idIn(body);
    throw new NotTaken(String(status), {
      isFinal: refusing.includes(status),
      isInDoubt: answeredByAnother.includes(status),
    });
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async post({ id, to, text }: TextMessage): Promise<{ status: number; body: string }> {
    const { url, secret, mayBePrivate } = this.settings;
    try {
      // An address in place of a name is connected to without being looked up.
      if (!mayBePrivate && namesPrivateAddress(new URL(url))) throw new AddressRefused();
      const content = JSON.stringify({ id, to, text });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const answer = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        signal: AbortSignal.timeout(2 * patienceMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': signatureOf({ id, timestamp, content }, secret),
        },
        body: content,
      });
      return { status: answer.statusCode, body: await answer.body.text() };
    } catch (reason) {
      const code = codeOf(reason);
      throw new NotTaken(code, { isInDoubt: !neverMet.includes(code), cause: reason });
    }
  }
}

/** The id a gateway gave the message, where it answers with one. */
function idIn(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body);
    const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : null;
    return typeof id === 'string' || typeof id === 'number' ? keptAnswer(String(id)) : null;
  } catch (reason) {
    if (reason instanceof SyntaxError) return null;
    throw reason;
  }
}

const codeOf = (reason: unknown): string => {
  const { code, name } = (reason instanceof Error ? reason : {}) as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'unknown');
};
