import { createHmac, timingSafeEqual } from 'node:crypto';

/** A message between two machines that share a secret, after Standard Webhooks 1.0. */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970 in decimal digits. */
  readonly timestamp: string;
  /** The body as it went over the wire. */
  readonly content: string;
}

const toleranceSeconds = 5 * 60;

/** The value of `webhook-signature`: `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.content`. */
export function signatureOf({ id, timestamp, content }: SignedMessage, secret: string): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${content}`).digest('base64')}`;
}

/** Whether one of the signatures, separated by spaces, fits, and was made within five minutes of now (in milliseconds). */
export function isSigned(message: SignedMessage, signatures: string, secret: string, now: number): boolean {
  if (!/^\d{1,12}$/.test(message.timestamp)) return false;
  if (Math.abs(now / 1000 - Number(message.timestamp)) > toleranceSeconds) return false;
  const expected = Buffer.from(signatureOf(message, secret));
  return signatures
    .split(' ')
    .map((signature) => Buffer.from(signature))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}
