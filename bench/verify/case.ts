import { readdirSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../../tools/report.mjs';
import type { Context } from './context.ts';

/** One figure of the security design. */
export type Case = {
  /** As the design numbers it, e.g. `A-1`. */
  id: string;
  title: string;
  /** What must be reached, in words. */
  goal: string;
  run(context: Context): Promise<Outcome>;
};

export type Outcome = {
  /** What was really done: attempts, races, rounds. */
  count: number;
  /** What was found, in words, e.g. `0 leaks`. */
  reached: string;
  ok: boolean;
  /** What a reader should know about this figure. */
  notes?: string;
};

/** Each file of cases/ exports one case as its default, and its name begins with the case's id: `a-1-….ts`. */
export async function casesOf(ids: string[]): Promise<Case[]> {
  const folder = path.join(import.meta.dirname, 'cases');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const fileOf = (id: string) => {
    const file = files.find((name) => name.startsWith(`${id.toLowerCase()}-`));
    if (file === undefined) throw new OperatorError(`There is no case ${id}; there are ${files.sort().join(', ')}.`);
    return file;
  };
  // Only what is asked for is loaded.
  const chosen = ids.length === 0 ? files : ids.map(fileOf);
  const modules = await Promise.all(
    chosen.map((name) => import(path.join(folder, name)) as Promise<{ default: Case }>),
  );
  return modules.map((one) => one.default).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
