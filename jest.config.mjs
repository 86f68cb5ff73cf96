export const shared = {
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

// A spec asks a statement a few times over connections of its own. To plan it anew each of the first five times, as
// PostgreSQL would, costs more than all that is asked.
process.env.PGOPTIONS ??= '-c plan_cache_mode=force_generic_plan';
process.env.DATABASE_POOL ??= '4'; // of the demos that specs start

// Twice the two cores that CI has: specs wait for their servers.
export const pace = { maxWorkers: 4, testTimeout: 60_000 };

/** What needs Node and nothing else. Unit specs lie beside the code; the others share one PostgreSQL server. Pages: test/web/jest.config.mjs. */
export default {
  ...pace,
  testSequencer: '<rootDir>/test/support/jest/first-what-waits-for-nothing.cjs',
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
  ],
};
