import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Passwords of the two roles that work in the database. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
}

/** The passwords kept in `file` (readable by us alone), made up on first use. Safe when processes begin together. */
export function keptRolePasswords(file: string): RolePasswords {
  if (!existsSync(file)) {
    const draft = `${file}.${randomUUID()}`;
    const passwords = JSON.stringify({ owner: newPassword(), app: newPassword() });
    writeFileSync(draft, passwords, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(draft, file);
    } catch (reason) {
      if (!existsSync(file)) throw reason;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
}

const newPassword = () => randomBytes(24).toString('base64url');
