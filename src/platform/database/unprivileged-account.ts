import { readFileSync } from 'node:fs';
import type { Account } from './run-program.js';

/** PostgreSQL refuses to run as root; these accounts exist on every distribution we know. */
const candidates = ['postgres', 'nobody'];

/** The account that PostgreSQL's programs run under when we are root; undefined when we are not. */
export function findUnprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of candidates) {
    const entry = entries.find(([login]) => login === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error(`Running as root needs one of the accounts ${candidates.join(', ')} in /etc/passwd.`);
}
