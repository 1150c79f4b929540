// Runs the specs of one of Jest's projects: `node tools/specs.mjs domain|server|web|tools [jest's own words]`.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings.mjs';

const [project, ...words] = process.argv.slice(2);
const results = path.join(root, 'dist/results', `${project}.json`);
mkdirSync(path.dirname(results), { recursive: true });
rmSync(results, { force: true }); // the last run's would pass for this one's

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${results}`,
    ...words,
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
jest.once('exit', (code) => process.exit(code ?? 1));
