// Run after every `npm install`. Where the binaries of foreign platforms cannot be had, npm leaves them out
// of package-lock.json and `npm ci` stops with EUSAGE "Missing: @swc/core-darwin-arm64@ from lock file".
// This writes the entry npm would have written, less the integrity hash.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  wasi: 'wasi',
};
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm'];

function find(from, name) {
  for (let dir = from; ; dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')))) {
    const key = `${dir ? `${dir}/` : ''}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (!dir) return undefined;
    if (!dir.includes('/node_modules/')) dir = '/node_modules/';
  }
}
let added = 0;
for (const [at, pkg] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (find(at, name)) continue;
    if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(range)) throw new Error(`${at}: ${name}@${range} is not an exact version`);
    const os = Object.keys(OS).find((k) => name.includes(k));
    const cpu = CPU.find((k) => name.includes(k)) ?? (name.includes('universal') ? 'x64' : undefined);
    if (!os || !cpu) throw new Error(`cannot tell the platform of ${name}`);
    lock.packages[`node_modules/${name}`] = {
      version: range,
      cpu: [cpu],
      ...(/musl/.test(name) ? { libc: ['musl'] } : /-gnu/.test(name) ? { libc: ['glibc'] } : {}),
      optional: true,
      os: [OS[os]],
      ...(pkg.dev ? { dev: true } : {}),
    };
    added++;
  }
}
if (added) {
  const sorted = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted.map((k) => [k, lock.packages[k]]));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
const hosts = readFileSync(file, 'utf8').match(/"resolved": "(https?:[^"]*)/g) ?? [];
console.log(`package-lock.json: ${added} entries added, ${hosts.length} registry addresses`);
if (hosts.length) process.exit(1);
