import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildInto, removeBuild } from './build.ts';
import { type Figure, known, type Section } from './figures.ts';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean };
type Manifest = Record<string, Chunk>;

const ENTRY = 'index.html';
const APP = 'src/routes/app.tsx';
const SHELL = 'src/routes/signed-in.tsx';
const KB = 1_000;

/** What the browser must load before a screen stands, from the manifest of the real build. */
export async function benchScripts(): Promise<Section> {
  const folder = await buildInto('../../web/vite.config.ts', { manifest: true });
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
    const sizeOf = (files: Iterable<string>) =>
      [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / KB;
    const all = Object.values(manifest).map(({ file }) => file);
    const scripts = new Set(all.filter((file) => file.endsWith('.js')));
    const screens = Object.keys(manifest).filter(
      (key) => /^src\/routes\/[\w-]+\.tsx$/.test(key) && ![APP, SHELL].includes(key),
    );
    const needed = (key: string) => needs(manifest, key.includes('sign-in') ? [ENTRY, key] : [ENTRY, APP, SHELL, key]);
    const screen = (key: string) => sizeOf(needed(key));
    const charts = [...needed('src/routes/home.tsx')].filter((file) => file.includes('charts'));
    return {
      title: 'JavaScript, kB gzip',
      figures: [
        size('first load of sign-in', screen('src/routes/sign-in.tsx'), 130),
        size('first screen after it (home), all of it', screen('src/routes/home.tsx'), 180),
        size('all routes together', sizeOf(scripts), 500),
        {
          what: 'chart code in the first load',
          measured: charts.join() || 'none',
          goal: 'none',
          reached: charts.length === 0,
        },
        ...screens
          .filter((key) => !/(home|sign-in)\.tsx$/.test(key))
          .map((key) => known(path.basename(key, '.tsx'), `${screen(key).toFixed(1)} kB`)),
      ],
    };
  } finally {
    removeBuild(folder);
  }
}

function size(what: string, kB: number, most: number): Figure {
  return { what, measured: `${kB.toFixed(1)} kB`, goal: `≤ ${most} kB`, reached: kB <= most };
}

/** The files of these chunks and of everything that they import at once. */
function needs(manifest: Manifest, keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return found;
}
