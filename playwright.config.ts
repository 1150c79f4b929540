import { defineConfig } from '@playwright/test';
import { chromium } from './tools/chromium.mjs';
import { freePort } from './tools/settings.mjs';

// This file is read again in each worker, which inherits the environment.
process.env['E2E_PORT'] ??= String(await freePort());

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tools/e2e-server.mjs',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // What a second try mends is named at the end of the run and stays a thing to mend.
  retries: 1,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // As many as antialiasing may move on another processor; see golden.e2e.ts for what is too much.
    toHaveScreenshot: { pathTemplate: 'e2e/golden/{arg}{ext}', maxDiffPixels: 60, threshold: 0.2 },
  },
  // A picture that is missing or differs fails; UPDATE_GOLDEN=1 draws it anew.
  updateSnapshots: process.env['UPDATE_GOLDEN'] === '1' ? 'changed' : 'none',
  reporter: [['list'], ['json', { outputFile: 'dist/results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${process.env['E2E_PORT']}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromium(),
    // Recording costs a quarter of the run; `--trace on` looks into a failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
  },
});
