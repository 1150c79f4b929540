import { mkdirSync, writeFileSync } from 'node:fs';
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

/** Prints the table and writes it where docs/performance.md points. */
export function report(figures: readonly Figure[], title: string, conditions: string[]): void {
  const cores = os.cpus();
  const where = [
    `${cores.length} × ${cores[0]?.model.trim()}`,
    `Node ${process.version}`,
    `load ${os.loadavg()[0]?.toFixed(1)} at the end`,
    ...conditions,
  ];
  const mark = ({ isMet }: Figure) => (isMet === null ? '' : isMet ? 'reached' : '**not reached**');
  const rows = figures.map((one) => `| ${[one.figure, one.goal, one.reached, mark(one), one.detail].join(' | ')} |`);
  const sections = Map.groupBy(
    figures.map((one, index) => ({ one, row: rows[index]! })),
    ({ one }) => one.section,
  );
  const tables = [...sections].map(([section, lines]) =>
    [
      `## ${section}`,
      '',
      '| figure | goal | reached: median (least–most) | | beside it |',
      '|---|---|---|---|---|',
      ...lines.map(({ row }) => row),
    ].join('\n'),
  );
  const text = [`# ${title}`, '', `${where.join('; ')}.`, '', tables.join('\n\n'), ''].join('\n');
  console.log(`\n${text}`);
  const folder = path.resolve(import.meta.dirname, '../results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'server.md'), text);
  writeFileSync(path.join(folder, 'server.json'), `${JSON.stringify({ where, figures }, null, 2)}\n`);
}
