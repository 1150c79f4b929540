// A Chromium: the machine's own, else the one from npm.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { OperatorError } from './report.mjs';
import { root } from './settings.mjs';

const SYSTEM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to launch it: quietly, with nothing that would call home. */
export function chromium() {
  return {
    executablePath: SYSTEM.find((file) => file && existsSync(file)) ?? fromNpm(),
    args: [
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses root
    ],
  };
}

/**
 * The package has it compressed. Its own function would unpack it under a name that everybody knows, into a folder that
 * everybody writes to; here it lies with the other dependencies.
 */
function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new OperatorError('No browser was found: install Chrome or Chromium, or name its program by CHROMIUM_PATH.');
  }
  const require = createRequire(import.meta.url);
  const home = path.resolve(require.resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const folder = path.join(root, 'node_modules/.cache/ayumi');
  const file = path.join(folder, `chromium-${version}`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${process.pid}`;
  try {
    writeFileSync(half, brotliDecompressSync(readFileSync(path.join(home, 'bin/chromium.br'))), { mode: 0o755 });
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
  return file;
}
