// A Chromium: the machine's own, else the one from npm.
import { execFileSync } from 'node:child_process';
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

const ARGS = [
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses root
];

/** How to launch it: quietly, with nothing that would call home. */
export function chromium() {
  return { executablePath: SYSTEM.find((file) => file && existsSync(file)) ?? fromNpm(), args: ARGS };
}

/** Where the one from npm runs at all. */
export const hasPinnedChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * How to launch the one from npm, with none of the machine's fonts: what it draws is the same picture everywhere. The
 * product brings its own font; the one given here only keeps Chromium from ending, which it does where there is none.
 */
export function pinnedChromium() {
  const executablePath = fromNpm();
  const folder = path.join(path.dirname(executablePath), 'fonts');
  const config = path.join(folder, 'fonts.conf');
  if (!existsSync(config)) {
    mkdirSync(folder, { recursive: true });
    const input = brotliDecompressSync(readFileSync(path.join(npmHome(), 'bin/fonts.tar.br')));
    execFileSync('tar', ['-xf', '-', '-C', folder], { input });
    writeFileSync(config, `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`);
  }
  return { executablePath, args: ARGS, env: { ...process.env, FONTCONFIG_FILE: config } };
}

/**
 * The package has it compressed. Its own function would unpack it under a name that everybody knows, into a folder that
 * everybody writes to; here it lies with the other dependencies.
 */
function fromNpm() {
  if (!hasPinnedChromium) {
    throw new OperatorError('No browser was found: install Chrome or Chromium, or name its program by CHROMIUM_PATH.');
  }
  const home = npmHome();
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

function npmHome() {
  return path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
}
