import { findChromium } from './tools/find-chromium.mjs';

const shared = {
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Two packages are ES modules that others require; Jest can load those only from Node 24.9 on.
  transformIgnorePatterns: ['/node_modules/(?!(cookie|content-disposition)/)'],
  transform: {
    '/node_modules/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
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

/** Unit specs lie beside the code and need nothing; the others share one PostgreSQL server. */
export default {
  // One more than the two cores that CI has: some specs mostly wait.
  maxWorkers: 3,
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
