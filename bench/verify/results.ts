import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Outcome } from './case.ts';

export type Row = Outcome & { id: string; title: string; goal: string; seconds: number };
type Kept = Row & { on: string };

const FOLDER = path.resolve(import.meta.dirname, '../results');

/** The table at the end of a run. */
export function printTable(rows: Row[]): void {
  console.log('');
  for (const { id, title, count, reached, goal, ok, seconds, notes } of rows) {
    console.log(`${id.padEnd(5)}${ok ? 'ok         ' : 'NOT REACHED'}  ${title}`);
    console.log(`     ${grouped(count)} done in ${seconds} s: ${reached} (goal: ${goal})${notes ? `; ${notes}` : ''}`);
  }
  console.log(`\n${rows.filter(({ ok }) => ok).length} of ${rows.length} figures reached`);
}

/** Puts these figures in the place of the earlier ones of the same cases; those of other cases stay. */
export function writeResults(rows: Row[]): void {
  const file = path.join(FOLDER, 'verify.json');
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept[]) : [];
  const on = new Date().toISOString().slice(0, 10);
  const kept = [
    ...earlier.filter(({ id }) => rows.every((row) => row.id !== id)),
    ...rows.map((row) => ({ ...row, on })),
  ].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(path.join(FOLDER, 'verify.md'), page(kept));
}

function page(rows: Kept[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = rows.map(
    ({ id, title, count, reached, goal, ok, seconds, notes, on }) =>
      `| ${[id, title, grouped(count), notes ? `${reached}. ${notes}` : reached, goal, ok ? 'ok' : '**not reached**', String(seconds), on].map(cell).join(' | ')} |`,
  );
  return `# Security and reliability: figures reached

Written by \`npm run verify\`; last on a machine with ${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.versions.node}.

| id | what | count | reached | goal | | s | on |
| --- | --- | ---: | --- | --- | --- | ---: | --- |
${lines.join('\n')}
`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
