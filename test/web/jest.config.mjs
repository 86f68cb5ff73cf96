import { join } from 'node:path';
import { findChromium } from '../../tools/find-chromium.mjs';
import specs, { shared } from '../../jest.config.mjs';

// On CI the absence of a browser is a failure, not a reason to skip.
const hasBrowser = findChromium() !== undefined || process.env.CI === 'true';
if (!hasBrowser) console.error('There is no Chromium on the PATH to look at the pages with.');

/** Pages in a browser, each spec at the one demo that they share. */
export default {
  ...specs,
  ...shared,
  rootDir: join(import.meta.dirname, '../..'),
  projects: undefined,
  displayName: 'web',
  passWithNoTests: !hasBrowser,
  globalSetup: '<rootDir>/test/support/web/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/web/global-teardown.mjs',
  testMatch: hasBrowser ? ['<rootDir>/test/web/*.spec.ts'] : [],
};
