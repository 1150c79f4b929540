// The specs run as tsc compiled them: what is tested is what ships, decorators included.
const shared = {
  rootDir: '.',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: 'node',
  transform: {},
  moduleFileExtensions: ['js', 'mjs', 'json'],
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'domain',
      roots: ['<rootDir>/dist'],
      testMatch: ['<rootDir>/dist/domain/**/*.spec.js'],
    },
    {
      ...shared,
      displayName: 'server',
      roots: ['<rootDir>/dist'],
      testMatch: ['<rootDir>/dist/{api,seed}/**/*.spec.js'],
      globalSetup: '<rootDir>/api/test/global-setup.mjs',
      globalTeardown: '<rootDir>/api/test/global-teardown.mjs',
      setupFiles: ['<rootDir>/api/test/setup.mjs'],
    },
    {
      ...shared,
      displayName: 'web',
      roots: ['<rootDir>/web/src'],
      testMatch: ['**/*.spec.ts'],
      moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
      extensionsToTreatAsEsm: ['.ts'],
      // All that the functions touch of a page: whose language it is in.
      globals: { document: { documentElement: {} } },
      // The browser is built by Vite, which leaves no file per module: its pure functions run from their sources.
      transform: { '\\.ts$': '<rootDir>/tools/strip-types.mjs' },
    },
    {
      ...shared,
      displayName: 'tools',
      roots: ['<rootDir>/tools'],
      testMatch: ['**/*.spec.mjs'],
    },
  ],
};
