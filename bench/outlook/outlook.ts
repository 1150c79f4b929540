// `npm run bench:outlook`: the outlook on published series whose end is known, beside what anybody would try first.
import '../../tools/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../tools/report.mjs';
import { type Case, casesOf, medianOf } from './backtest.ts';
import { PLAIN_METHODS, plainReach, yearEndBy } from './plain-methods.ts';
import { monthlySeries, type Series, yearlySeries } from './series.ts';

const RESULTS = path.join(import.meta.dirname, '../results/outlook.md');

/** Figures to reach on one value a year. */
const GOAL = { inside: [0.77, 0.83], width: 0.9 } as const;

/** Plain methods that months are compared with. */
const OF_MONTHS = ['naive', 'drift', 'Theil–Sen over the last eight'];

await run(() => {
  const yearly = yearlySeries();
  const monthly = monthlySeries();
  const reached = yearlyTable(yearly.flatMap((series) => [...casesOf(series)]));
  const text = [
    '# Outlook, back-tested by rolling origin from the fifth value on',
    '',
    `## One value a year: ${yearly.length} published indicators`,
    ...reached.lines,
    '',
    `## Months: ${monthly.length} published series, the end of the fiscal year seen from each month`,
    ...monthlyTable(monthly),
    '',
  ].join('\n');
  console.log(text);
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, text);
  process.exitCode = reached.ok ? 0 : 1;
});

function yearlyTable(cases: Case[]): { lines: string[]; ok: boolean } {
  const given = cases.flatMap((one) =>
    one.outlook !== null && 'low' in one.outlook ? [{ ...one, outlook: one.outlook }] : [],
  );
  const inside = shareInside(given);
  const width = widthOf(given);
  const error = errorOf(given, ({ outlook }) => outlook.middle);
  const plain = Object.entries(PLAIN_METHODS).map(([name, guess]) => ({
    name,
    error: errorOf(given, (one) => yearEndBy(guess, one)),
  }));
  const best = Math.min(...plain.slice(0, 3).map((one) => one.error));
  const rows = [
    ['outlooks given, refused', `${given.length}, ${cases.length - given.length}`, '', ''],
    [
      'truth inside the 80 % range',
      percent(inside),
      '77–83 %',
      mark(inside >= GOAL.inside[0] && inside <= GOAL.inside[1]),
    ],
    ['width over the plain conformal range, median', width.toFixed(3), `≤ ${GOAL.width}`, mark(width <= GOAL.width)],
    ['plain conformal range: truth inside', percent(insidePlain(given)), '', ''],
    ['middle: median error in mean changes', error.toFixed(3), `< ${best.toFixed(3)}`, mark(error < best)],
    ...plain.map((one) => [`${one.name}: the same error`, one.error.toFixed(3), '', '']),
  ];
  return { lines: table(['figure', 'reached', 'goal', 'ok'], rows), ok: rows.every((row) => row[3] !== 'no') };
}

function monthlyTable(monthly: Series[]): string[] {
  const rows = [...Map.groupBy(monthly, ({ yearMadeBy }) => yearMadeBy)].flatMap(([yearMadeBy, some]) => {
    const cases = some.flatMap((series) => [...casesOf(series)]);
    const refused = cases.filter(({ outlook }) => outlook === null || 'refused' in outlook).length;
    const given = cases.flatMap((one) =>
      one.outlook !== null && 'low' in one.outlook ? [{ ...one, outlook: one.outlook }] : [],
    );
    return [...Map.groupBy(given, ({ outlook }) => outlook.method)].map(([method, group]) => [
      { sum: 'counts', last: 'levels', to_date: 'to date' }[yearMadeBy],
      method,
      String(group.length),
      percent(shareInside(group)),
      widthOf(group).toFixed(3),
      percent(insidePlain(group)),
      errorOf(group, ({ outlook }) => outlook.middle).toFixed(2),
      ...OF_MONTHS.map((name) => errorOf(group, (one) => yearEndBy(PLAIN_METHODS[name]!, one)).toFixed(2)),
      String(refused),
    ]);
  });
  return table(
    [
      'year made by',
      'method',
      'given',
      'truth inside (goal 77–83 %)',
      'width over plain (goal ≤ 0.9)',
      'truth inside plain',
      'error in mean changes',
      ...OF_MONTHS,
      'refused of the kind',
    ],
    rows,
  );
}

type Given = Case & { outlook: { low: number; high: number } };

/** The median of how wide the ranges are beside the plain conformal ones. */
function widthOf(cases: Given[]): number {
  return medianOf(
    cases.flatMap((one) => {
      const reach = plainReach(one);
      return reach > 0 ? [(one.outlook.high - one.outlook.low) / (2 * reach)] : [];
    }),
  );
}

function shareInside(cases: { truth: number; outlook: { low: number; high: number } }[]): number {
  return cases.filter(({ truth, outlook }) => truth >= outlook.low && truth <= outlook.high).length / cases.length;
}

function insidePlain(cases: Case[]): number {
  const middle = PLAIN_METHODS['naive']!;
  const inside = cases.filter((one) => Math.abs(one.truth - yearEndBy(middle, one)) <= plainReach(one));
  return inside.length / cases.length;
}

function errorOf<Of extends Case>(cases: Of[], guess: (one: Of) => number): number {
  return medianOf(cases.filter(({ scale }) => scale > 0).map((one) => Math.abs(one.truth - guess(one)) / one.scale));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function mark(ok: boolean): string {
  return ok ? 'yes' : 'no';
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
