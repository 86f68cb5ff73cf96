import { expect, it } from '@jest/globals';
import { hashPassword, passwordFits, PasswordsBusy } from './passwords.js';

it('are looked at so many at once, whoever they are said to belong to; then there is room again', async () => {
  const password = 'mười chữ cái trở lên';
  const passwordHash = await hashPassword(password);
  const asked = Array.from({ length: 68 }, (_, index) =>
    passwordFits(index % 2 === 0 ? passwordHash : undefined, password).catch((reason: unknown) => reason),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer instanceof PasswordsBusy)).toHaveLength(4);
  expect(answers.filter((answer) => answer === true)).toHaveLength(32);
  expect(await passwordFits(passwordHash, password)).toBe(true);
});
