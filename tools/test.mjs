// `npm test`: everything that CI runs. It goes on after a failure, so that one run names them all, and ends with a
// line that counts.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings.mjs';

/** Targets of Nx. Each is one check, however many projects it looks at. */
const CHECKS = {
  format: 'the files are not formatted; npm run format does it',
  lint: 'the linter found something',
  build: 'the server or the web client does not build',
  typecheck: 'the web client or the stories do not fit their types',
  imports: 'an import goes in a forbidden direction',
};

const results = path.join(root, 'dist/results');
const total = { passed: 0, skipped: 0 };
const failures = [];
const unsteady = [];

rmSync(results, { recursive: true, force: true }); // an earlier run must not be counted for this one

for (const [target, failure] of Object.entries(CHECKS)) {
  if (await nx(target)) total.passed++;
  else failures.push(failure);
}
const before = failures.length;
const specsPass = await nx('test');
for (const project of ['domain', 'server', 'web', 'tools']) countSpecs(project);
const storiesPass = await nx('e2e');
countStories();
// Whatever they ended with must not be lost because no report names it.
if (!(specsPass && storiesPass) && failures.length === before)
  failures.push('the specs or stories ended with an error');

if (unsteady.length > 0)
  console.log(`\nPassed at the second try only:\n${unsteady.map((story) => `- ${story}`).join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `- ${failure}`).join('\n')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${failures.length} failed${skipped}`);
process.exit(failures.length === 0 ? 0 : 1);

/** Runs one target of every project that has it; answers whether all passed. */
function nx(target) {
  const words = ['run-many', '-t', target, '--output-style=stream-without-prefixes', '--nxBail=false'];
  // In CI everything really runs. At home what has not changed need not run again.
  if (process.env.CI) words.push('--skip-nx-cache');
  const child = spawn(process.execPath, [path.join(root, 'node_modules/nx/dist/bin/nx.js'), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }), // Nx would have its children colour a log file
      NX_TUI: 'false',
      PWTEST_CACHE_DIR: path.join(root, 'node_modules/.cache/playwright'),
    },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

function read(name) {
  const file = path.join(results, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function countSpecs(project) {
  const report = read(project);
  if (!report || report.numTotalTests === 0) {
    failures.push(`${project}: no spec ran`);
    return;
  }
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  for (const { name, status, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    if (status === 'failed' && failed.length === 0) failed.push('could not be run');
    failures.push(...failed.map((what) => `${path.relative(root, name)}: ${what}`));
  }
}

function countStories() {
  const report = read('e2e');
  const specs = report?.suites.flatMap(specsOf) ?? [];
  const errors = report?.errors.map(({ message }) => message.split('\n')[0]) ?? [];
  if (specs.length === 0 && errors.length === 0) errors.push('no story ran');
  failures.push(...errors.map((error) => `e2e: ${error}`));
  for (const { file, title, tests } of specs) {
    const [{ status }] = tests;
    if (status === 'expected') total.passed++;
    else if (status === 'skipped') total.skipped++;
    else if (status === 'flaky') {
      total.passed++;
      unsteady.push(`e2e/${file}: ${title}`);
    } else failures.push(`e2e/${file}: ${title}`);
  }
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
