import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { LedgerHead } from './act-chain.js';

/** A head of a ledger that somebody signed. */
export interface Checkpoint extends LedgerHead {
  readonly place: string;
  readonly signedAt: string;
  readonly key: string;
}

export interface SignedCheckpoint extends Checkpoint {
  /** Ed25519 over the text, in base64. */
  readonly signature: string;
}

const title = 'OCOP ledger checkpoint, version 1';

/** What is signed: six lines, each ended by a line feed, as UTF-8. */
export const checkpointText = ({ place, number, hash, signedAt, key }: Checkpoint): string =>
  [
    title,
    `place: ${place}`,
    `number: ${number}`,
    `hash: ${hash}`,
    `signed-at: ${signedAt}`,
    `key: ${key}`,
    '',
  ].join('\n');

/** What is kept, mailed and verified: the text with its signature below it. */
export const signedText = (checkpoint: SignedCheckpoint): string =>
  `${checkpointText(checkpoint)}signature: ${checkpoint.signature}\n`;

const lines = [
  title,
  'place: (?<place>[0-9a-f-]{36})',
  'number: (?<number>[1-9][0-9]{0,15})',
  'hash: (?<hash>[0-9a-f]{64})',
  'signed-at: (?<signedAt>[0-9TZ:.-]{27})',
  'key: (?<key>[0-9a-f]{32})',
  'signature: (?<signature>[A-Za-z0-9+/]{86}==)$',
];

/** Every signed checkpoint in a text, such as a mail that was kept. */
export function findCheckpoints(text: string): readonly SignedCheckpoint[] {
  const written = text.replace(/[ \t\r]+$/gm, '');
  return [...written.matchAll(new RegExp(`^${lines.join('\n')}`, 'gm'))].map(({ groups = {} }) => {
    const { place = '', number = '', hash = '', signedAt = '', key = '', signature = '' } = groups;
    return { place, number: Number(number), hash, signedAt, key, signature };
  });
}

/** Names a public key: the first half of the SHA-256 of its DER form, in hexadecimal. */
export const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32);

export const isSignedBy = (publicKey: KeyObject, checkpoint: SignedCheckpoint): boolean =>
  verify(
    null,
    Buffer.from(checkpointText(checkpoint)),
    publicKey,
    Buffer.from(checkpoint.signature, 'base64'),
  );

/** The key that this installation signs its ledgers with. */
export class LedgerKey {
  readonly id: string;
  /** The public half, to be given to everybody. */
  readonly pem: string;

  private readonly publicKey: KeyObject;

  constructor(private readonly privateKey: KeyObject) {
    this.publicKey = createPublicKey(privateKey);
    this.id = keyIdOf(this.publicKey);
    this.pem = this.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  hasSigned(checkpoint: SignedCheckpoint): boolean {
    return checkpoint.key === this.id && isSignedBy(this.publicKey, checkpoint);
  }

  sign(checkpoint: Omit<Checkpoint, 'key'>): SignedCheckpoint {
    const signed = { ...checkpoint, key: this.id };
    const signature = sign(null, Buffer.from(checkpointText(signed)), this.privateKey);
    return { ...signed, signature: signature.toString('base64') };
  }
}
