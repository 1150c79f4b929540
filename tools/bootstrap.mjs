// Node built-ins only, Node >= 18: runs before anything is installed, on whatever node the machine has.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.bootstrap-sha256');
const hash = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

if (process.argv.includes('--mark')) {
  writeFileSync(stamp, hash); // node_modules is known to be current, see the "lock" script
} else if (!(existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)) {
  console.log('installing dependencies (npm ci) …');
  const npm = process.env.npm_execpath; // npm's own cli.js when we run inside an npm script
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([k]) => !/^npm_(lifecycle|package|command)/.test(k)),
  );
  const r = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit', env })
    : spawnSync('npm', ['ci', '--loglevel=error'], {
        cwd: root,
        stdio: 'inherit',
        env,
        shell: process.platform === 'win32',
      });
  if (r.status !== 0) process.exit(r.status ?? 1);
  writeFileSync(stamp, hash);
}
