import { findChromium } from './tools/find-chromium.mjs';

const shared = {
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/jest/native-runtime.cjs',
  setupFiles: ['reflect-metadata'],
  transform: {},
};

const withDatabase = {
  setupFiles: ['<rootDir>/test/support/set-up.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const web = {
  ...shared,
  displayName: 'web',
  globalSetup: '<rootDir>/test/support/web/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/web/global-teardown.mjs',
  testMatch: ['<rootDir>/test/web/*.spec.ts'],
};
/** Without a browser there is nothing to look with; on CI its absence is a failure, not a reason to skip. */
const hasWeb = findChromium() !== undefined || process.env.CI === 'true';

// A spec asks a statement a few times over connections of its own. To plan it anew each of the first five times, as
// PostgreSQL would, costs more than all that is asked.
process.env.PGOPTIONS ??= '-c plan_cache_mode=force_generic_plan';
process.env.DATABASE_POOL ??= '4'; // of the demos that specs start

/** Unit specs lie beside the code and need nothing; the others share one PostgreSQL server. */
export default {
  // Twice the two cores that CI has: specs of pages mostly wait.
  maxWorkers: 4,
  testSequencer: '<rootDir>/test/support/jest/first-what-waits-for-nothing.cjs',
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['src', 'scripts', 'bench'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
    },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/*.spec.ts'] },
    {
      ...shared,
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.spec.ts'],
    },
    {
      ...shared,
      ...withDatabase,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'],
    },
    ...(hasWeb ? [web] : []),
  ],
};
