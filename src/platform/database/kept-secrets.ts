import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Passwords of the two roles that work in the database. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
}

/** The passwords kept in `file` (readable by us alone), made up on first use. Safe when two processes begin together. */
export function keptRolePasswords(file: string): RolePasswords {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ owner: newPassword(), app: newPassword() }), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (reason) {
      if (!existsSync(file)) throw reason;
    } finally {
      rmSync(draft);
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
}

const newPassword = () => randomBytes(24).toString('base64url');
