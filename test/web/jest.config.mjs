import { join } from 'node:path';
import { pace, shared } from '../../jest.config.mjs';

/** Pages in a browser, each spec at the one demo that they share. */
export default {
  ...shared,
  ...pace,
  rootDir: join(import.meta.dirname, '../..'),
  displayName: 'web',
  globalSetup: '<rootDir>/test/support/web/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/web/global-teardown.mjs',
  testMatch: ['<rootDir>/test/web/*.spec.ts'],
};
