import { createPrivateKey, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The Ed25519 private key kept in `file` (PEM, readable by us alone), made on first use. Safe when processes begin
 * together, in one container or in several. Throws where the file holds anything else.
 */
export function keptSigningKey(file: string): KeyObject {
  if (!existsSync(file)) makeKey(file);
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds no Ed25519 key`);
  return key;
}

function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // Not the process id: the first process of every container has the same.
  const draft = `${file}.${randomUUID()}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (reason) {
    if (!existsSync(file)) throw reason;
  } finally {
    rmSync(draft, { force: true });
  }
}
