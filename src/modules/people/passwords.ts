import { hash, verify } from '@node-rs/argon2';

// Algorithm 2 is argon2id; OWASP's second recommended setting: 19 MiB, two passes.
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, settings);

let hashOfNobody: Promise<string> | undefined;

/** Whether the password fits. Without an account it takes the same time and answers no. */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await hashOfNobody), password);
  return fits && passwordHash !== undefined;
}
