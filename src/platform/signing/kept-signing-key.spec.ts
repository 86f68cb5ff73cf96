import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSigningKey } from './kept-signing-key.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made once, for our eyes only, and the same ever after', () => {
  const file = join(folder, 'data', 'key.pem');
  const first = keptSigningKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keptSigningKey(file).equals(first)).toBe(true);
  expect(readdirSync(join(folder, 'data'))).toEqual(['key.pem']);
});

it('refuses a key of another kind, and tells none of it', () => {
  const file = join(folder, 'rsa.pem');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  writeFileSync(file, rsa.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => keptSigningKey(file)).toThrow(`${file} holds no Ed25519 key`);
  expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY');
});
