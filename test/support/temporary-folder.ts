import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../src/platform/database/run-program.js';

export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** A fresh folder that the account (ours unless given) owns and others may enter. */
export function makeTemporaryFolder(account?: Account): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'ocop-spec-'));
  chmodSync(path, 0o755);
  if (account) chownSync(path, account.uid, account.gid);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
