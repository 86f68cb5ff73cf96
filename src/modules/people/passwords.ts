import { hash, verify } from '@node-rs/argon2';

// Algorithm 2 is argon2id; OWASP's second recommended setting: 19 MiB, two passes.
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, settings);

/** Two or three seconds' work, as when a whole province begins its day: more would keep everything else waiting for long. */
const mostAtOnce = 64;
let atWork = 0;

/** So many passwords are looked at already. The edge answers 429; in a moment there is room again. */
export class PasswordsBusy extends Error {
  readonly statusCode = 429;
}

let hashOfNobody: Promise<string> | undefined;

/**
 * Whether the password fits. Without an account it takes the same time and answers no. Throws `PasswordsBusy` where too
 * many are looked at.
 */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (atWork >= mostAtOnce) throw new PasswordsBusy('Too many passwords at once');
  atWork += 1;
  try {
    hashOfNobody ??= hashPassword('nobody has this password');
    const fits = await verify(passwordHash ?? (await hashOfNobody), password);
    return fits && passwordHash !== undefined;
  } finally {
    atWork -= 1;
  }
}
