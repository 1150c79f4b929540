import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { root } from '../../tools/settings.mjs';
import type { Mutant } from './mutants.ts';

/** Beneath the root, so that packages are found there as usual. */
const FOLDER = path.join(root, 'dist/mutants');
const TEMPLATES = ['template_migrated', 'template_demonstration'];

export type Verdict = { mutant: Mutant; killedBy: string | null; seconds: number };

/**
 * Runs the specs of a mutant against a copy of the built server and of the databases that has it.
 *
 * @returns the first test that failed; `null`: the mutant survived
 * @throws Error when a change finds nothing to change, or no test ran
 */
export async function runMutant(mutant: Mutant, number: number, workers = 1): Promise<Verdict> {
  const begun = performance.now();
  const folder = path.join(FOLDER, String(number));
  const suffix = `_mutant_${number}`;
  try {
    copyServer(folder);
    for (const { file, from, to } of mutant.code ?? []) patch(path.join(folder, file), from, to);
    if (mutant.sql) {
      await copyTemplates(suffix, mutant.sql);
      const file = path.join(folder, 'api/test/test-database.js');
      for (const template of TEMPLATES) patch(file, `'${template}'`, `'${template}${suffix}'`);
    }
    const killedBy = await firstFailure(folder, mutant, workers);
    return { mutant, killedBy, seconds: Math.round((performance.now() - begun) / 1_000) };
  } finally {
    if (mutant.sql) await dropTemplates(suffix);
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyServer(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(FOLDER, 'original'), folder, { recursive: true });
}

/** The server as it is now: what is built while the mutants run changes none of them. */
export function keepOriginal(): () => void {
  const original = path.join(FOLDER, 'original');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(original, { recursive: true });
  for (const part of ['api', 'domain', 'migrations', 'seed']) {
    cpSync(path.join(root, 'dist', part), path.join(original, part), { recursive: true });
  }
  const imports = { '#domain/*': './domain/src/*.js' };
  writeFileSync(path.join(original, 'package.json'), JSON.stringify({ type: 'module', imports }));
  return () => rmSync(FOLDER, { recursive: true, force: true });
}

function patch(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path.relative(FOLDER, file)} has no ${String(from)} to change.`);
  writeFileSync(file, after);
}

/** The server of this run, as the specs are told of it. */
function adminUrl(database: string): string {
  const { adminUrl: url } = JSON.parse(process.env['AYUMI_TEST_SERVER']!) as { adminUrl: string };
  return url.replace(/\/postgres(?=\?|$)/, `/${database}`);
}

async function asAdmin(database: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl(database) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function copyTemplates(suffix: string, sql: string): Promise<void> {
  for (const template of TEMPLATES) {
    await asAdmin('postgres', `CREATE DATABASE ${template}${suffix} OWNER app_owner TEMPLATE ${template}`);
    await asAdmin(template + suffix, sql);
  }
}

async function dropTemplates(suffix: string): Promise<void> {
  for (const template of TEMPLATES) await asAdmin('postgres', `DROP DATABASE IF EXISTS ${template}${suffix}`);
}

type Report = {
  numTotalTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
};

async function firstFailure(folder: string, { specs, tests }: Mutant, workers: number): Promise<string | null> {
  const config = {
    rootDir: folder,
    cacheDirectory: path.join(root, 'node_modules/.cache/jest'),
    testEnvironment: 'node',
    transform: {},
    moduleFileExtensions: ['js', 'mjs', 'json'],
    testMatch: ['<rootDir>/{api,domain}/**/*.spec.js'],
    setupFiles: [path.join(root, 'api/test/setup.mjs')],
    testTimeout: 120_000,
  };
  const outputFile = path.join(folder, 'report.json');
  const words = [`--maxWorkers=${workers}`, '--json', `--outputFile=${outputFile}`, '--config', JSON.stringify(config)];
  const jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      path.join(root, 'node_modules/jest/bin/jest.js'),
      ...words,
      ...(tests ? ['--testNamePattern', tests] : []),
      specs,
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  jest.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000)));
  await new Promise((resolve) => jest.once('close', resolve));
  if (!existsSync(outputFile)) throw new Error(`Jest did not report:\n${output}`);
  const report = JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
  if (report.testResults.length === 0) throw new Error(`No spec is called ${specs}.`);
  for (const { name, status, assertionResults } of report.testResults) {
    const failed = assertionResults.find((test) => test.status === 'failed');
    const file = path.relative(folder, name).replace(/\.js$/, '');
    if (failed) return `${file}: ${failed.fullName}`;
    if (status === 'failed') throw new Error(`${file} could not be run.`);
  }
  return null;
}
