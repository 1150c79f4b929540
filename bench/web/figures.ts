import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { median } from '../verify/statistics.ts';

/** One line of the table. `reached` is null where there is no goal, only something to know. */
export type Figure = { what: string; measured: string; goal: string; reached: boolean | null };
export type Section = { title: string; figures: Figure[] };
/** `load`: how many processes wanted a processor at the end of the run. */
type Kept = Section & { on: string; load: number };

const FOLDER = path.resolve(import.meta.dirname, '../results');

/** Median with the least and the greatest: `31 ms (28–40)`. */
export function spread(values: readonly number[], unit: string, digits = 0): string {
  const text = (value: number) => value.toFixed(digits);
  return `${text(median(values))} ${unit} (${text(Math.min(...values))}–${text(Math.max(...values))})`;
}

/** Pair by pair, as they were measured one after the other. */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((value, index) => value / theirs[index]!);
}

/** A ratio to somebody else's figure in the same run, against the most it may be. */
export function ratioFigure(what: string, ours: readonly number[], theirs: readonly number[], most: number): Figure {
  const all = ratios(ours, theirs);
  return { what, measured: spread(all, '×', 2), goal: `≤ ${most}`, reached: median(all) <= most };
}

export function known(what: string, measured: string): Figure {
  return { what, measured, goal: '', reached: null };
}

export function atMost(what: string, values: readonly number[], most: number, unit: string, digits = 0): Figure {
  return { what, measured: spread(values, unit, digits), goal: `≤ ${most} ${unit}`, reached: median(values) <= most };
}

export function printTable(sections: readonly Section[]): void {
  for (const { title, figures } of sections) {
    console.log(`\n${title}`);
    for (const { what, measured, goal, reached } of figures) {
      const word = reached === null ? '           ' : reached ? 'ok         ' : 'NOT REACHED';
      console.log(`  ${word} ${what}: ${measured}${goal === '' ? '' : `  (goal ${goal})`}`);
    }
  }
}

/** Puts these sections in the place of their earlier ones; the others stay. */
export function writeResults(sections: readonly Section[]): void {
  const file = path.join(FOLDER, 'web.json');
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept[]) : [];
  const on = new Date().toISOString().slice(0, 10);
  const titles = sections.map(({ title }) => title);
  const kept = [
    ...earlier.filter(({ title }) => !titles.includes(title)),
    ...sections.map((one) => ({ ...one, on, load: loadavg()[0]! })),
  ];
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(path.join(FOLDER, 'web.md'), page(kept));
}

function page(sections: readonly Kept[]): string {
  const row = ({ what, measured, goal, reached }: Figure) =>
    `| ${[what, measured, goal, reached === null ? '' : reached ? 'ok' : '**not reached**'].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const parts = sections.map(
    ({ title, on, load, figures }) =>
      `## ${title}\n\nMeasured on ${on}, load ${load.toFixed(1)}.\n\n| what | median (least–greatest) | goal | |\n| --- | --- | --- | --- |\n${figures.map(row).join('\n')}\n`,
  );
  return `# Browser: figures reached

Written by \`npm run bench:web\`; headless Chromium on a machine with ${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.versions.node}. Ratios are of pairs measured one after the other. Below 35 ms, one or two frames, differences mean nothing; with more load than processors, neither do frames and milliseconds: compare the main thread's.

${parts.join('\n')}`;
}
