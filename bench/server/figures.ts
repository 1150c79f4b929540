import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One line of the table: what was measured, what it should be, and what it is. */
export type Figure = {
  section: string;
  figure: string;
  goal: string;
  reached: string;
  /** null: nothing was promised. */
  isMet: boolean | null;
  detail: string;
  /** Load average while it was measured: above the number of cores, others were at work, too. */
  load?: string;
};

/** The middle of several repetitions, and how far apart they lay. */
export function spread(values: readonly number[]): { median: number; least: number; most: number } {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

export function printed(values: readonly number[], digits = 2): string {
  const { median, least, most } = spread(values);
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

const FOLDER = path.resolve(import.meta.dirname, '../results');
const [JSON_FILE, TABLE_FILE] = [path.join(FOLDER, 'server.json'), path.join(FOLDER, 'server.md')];

/** Prints the table and writes it where docs/performance.md points. What was not measured this time stays as it was. */
export function report(measured: readonly Figure[], conditions: string[]): void {
  const cores = os.cpus();
  const where = [`${cores.length} × ${cores[0]?.model.trim()}`, `Node ${process.version}`, ...conditions].join('; ');
  const isNew = (old: Figure) => measured.every((one) => one.section !== old.section || one.figure !== old.figure);
  const figures = [...measured, ...earlier().filter(isNew)];
  const sections = Map.groupBy(figures, ({ section }) => section);
  const tables = [...sections].map(([section, lines]) => [`## ${section}`, '', HEAD, ...lines.map(rowOf)].join('\n'));
  const text = ['# Server', '', `${where}.`, '', tables.join('\n\n'), ''].join('\n');
  console.log(`\n${text}`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(TABLE_FILE, text);
  writeFileSync(JSON_FILE, `${JSON.stringify({ where, figures }, null, 2)}\n`);
}

const HEAD = [
  '| figure | goal | reached: median (least–most) | | beside it | load |',
  '|---|---|---|---|---|---|',
].join('\n');

function rowOf({ figure, goal, reached, isMet, detail, load = '' }: Figure): string {
  const mark = isMet === null ? '' : isMet ? 'reached' : '**not reached**';
  return `| ${[figure, goal, reached, mark, detail, load].join(' | ')} |`;
}

function earlier(): Figure[] {
  return existsSync(JSON_FILE) ? (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as { figures: Figure[] }).figures : [];
}
