import { describe, expect, it } from '@jest/globals';
import { isSigned, signatureOf } from './webhook-signature.js';

const secret = 'a secret of twenty-four characters';
const message = { id: 'msg-1', timestamp: '1623632400', content: '{"outcome":"failed"}' };
const now = 1_623_632_400_000;
const signed = signatureOf(message, secret);

describe('a signed message', () => {
  it('is signed as the standard says', () => {
    // Reckoned by openssl: printf 'msg-1.1623632400.{"outcome":"failed"}' | openssl dgst -sha256 -hmac … -binary | base64
    expect(signed).toBe('v1,jWYV7Z06BNnZhaUYBTBeAS/AmB3nh5WAOgadVS99xlQ=');
  });

  it.each([
    ['as it was sent', message, signed, now, true],
    ['among other signatures', message, `v1,AAAA ${signed} v1a,BBBB`, now, true],
    ['five minutes late', message, signed, now + 300_000, true],
    ['later', message, signed, now + 300_001, false],
    ['from the future', message, signed, now - 300_001, false],
    ['with other content', { ...message, content: '{"outcome":"delivered"}' }, signed, now, false],
    ['under another id', { ...message, id: 'msg-2' }, signed, now, false],
    ['without a time', { ...message, timestamp: '' }, signed, now, false],
    ['with a time that is no number', { ...message, timestamp: '1e9' }, signed, now, false],
    ['without a signature', message, '', now, false],
    ['with half a signature', message, signed.slice(0, 20), now, false],
  ])('%s', (_, told, signatures, at, expected) => {
    expect(isSigned(told, signatures, secret, at)).toBe(expected);
  });

  it('not under another secret', () => {
    expect(isSigned(message, signatureOf(message, `${secret}!`), secret, now)).toBe(false);
  });
});
