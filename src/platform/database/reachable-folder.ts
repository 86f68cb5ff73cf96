import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runProgram, type Account } from './run-program.js';

/**
 * A folder the account can enter: the wanted one, or, when it lies under a private home, one of our own in /var/tmp.
 * The choice is written down in the wanted folder, so that later runs find the same data whatever has changed around it.
 */
export async function reachableFolder(wanted: string, account: Account | undefined): Promise<string> {
  mkdirSync(wanted, { recursive: true, mode: 0o755 });
  if (!account) return wanted;
  const note = join(wanted, 'moved-to');
  if (existsSync(note)) return ownFolder(readFileSync(note, 'utf8').trim());
  if (await canEnter(wanted, account)) return wanted;
  const key = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 16);
  const elsewhere = ownFolder(join('/var/tmp', `ocop-${key}`));
  writeFileSync(note, elsewhere);
  return elsewhere;
}

const canEnter = async (folder: string, account: Account) =>
  (await runProgram('/bin/sh', ['-c', 'test -x "$0"', folder], account)).code === 0;

/** /var/tmp is open to everybody, so a folder that somebody else prepared there is refused. */
function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} must be a folder that belongs to us and that nobody else may write to.`);
  }
  return path;
}
