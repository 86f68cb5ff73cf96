import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runProgram, type Account } from './run-program.js';

/**
 * A folder the account can enter: the wanted one, or, when it lies under a private home, a new one in /var/tmp. The
 * choice is written down in the wanted folder: later runs find the same data, and deleting the folder forgets it.
 */
export async function reachableFolder(wanted: string, account: Account | undefined): Promise<string> {
  mkdirSync(wanted, { recursive: true, mode: 0o755 });
  if (!account) return wanted;
  const note = join(wanted, 'moved-to');
  if (!existsSync(note)) {
    if (await canEnter(wanted, account)) return wanted;
    moveElsewhere(note);
  }
  return checked(readFileSync(note, 'utf8'));
}

const canEnter = async (folder: string, account: Account) =>
  (await runProgram('/bin/sh', ['-c', 'test -x "$0"', folder], account)).code === 0;

/** When two processes move at once, the first one's note stays. */
function moveElsewhere(note: string): void {
  const folder = mkdtempSync('/var/tmp/ocop-');
  chmodSync(folder, 0o755);
  try {
    writeFileSync(note, folder, { flag: 'wx' });
  } catch (reason) {
    rmSync(folder, { recursive: true });
    if (!existsSync(note)) throw reason;
  }
}

/** /var/tmp is open to everybody, so a folder that somebody else put there meanwhile is refused. */
function checked(folder: string): string {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(
      `${folder}, where the data was moved, must be a folder of ours that nobody else may write to.`,
    );
  }
  return folder;
}
