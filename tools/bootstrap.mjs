// Installs what is missing. Node built-ins only, and of Node 18 at most: this runs before anything is installed, on
// whatever Node the machine has.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lock = path.join(root, 'package-lock.json');
const installed = path.join(root, 'node_modules/.package-lock.json');
const stamp = path.join(root, 'node_modules/.bootstrap-sha256');
const wanted = createHash('sha256')
  .update(readFileSync(lock))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

if (process.argv.includes('--mark')) {
  mark(); // node_modules is known to be current, see the script "lock"
} else if (!(existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)) {
  if (!isInstalled()) await install();
  mark();
}

function mark() {
  writeFileSync(stamp, wanted);
  if (process.platform !== 'win32') return;
  // The npm scripts that run until they are stopped begin with the shell's `exec`: without it the shell would end on
  // the signal that the program behind it needs time for. The Windows shell has no such word; this gives it one.
  mkdirSync(path.join(root, 'node_modules/.bin'), { recursive: true });
  writeFileSync(path.join(root, 'node_modules/.bin/exec.cmd'), '@%*\r\n');
}

/** Somebody may have run `npm ci` by hand: npm notes what it has installed. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages).every(
    ([at, { version, optional, os, cpu, libc }]) =>
      at === '' ||
      present[at]?.version === version ||
      (optional && !(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc)),
  );
}

function install() {
  console.log('installing the dependencies (npm ci); the first time this takes a minute …');
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const tick = setInterval(() => console.log(`installing the dependencies … ${seconds()} s`), 10_000);
  // What builds and checks is wanted too, whatever the environment says about production.
  const words = ['ci', '--loglevel=error', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath; // npm's own program when it is npm who runs us
  const options = { cwd: root, stdio: 'inherit', env: withoutScriptVariables() };
  const child = npm
    ? spawn(process.execPath, [npm, ...words], options)
    : spawn('npm', words, { ...options, shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearInterval(tick);
      if (code !== 0) process.exit(code ?? 1);
      console.log(`installing the dependencies: ${seconds()} s`);
      resolve();
    });
  });
}

/** What npm tells the script it runs is not meant for another npm. */
function withoutScriptVariables() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
  );
}
