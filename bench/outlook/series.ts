import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { YearMadeBy } from '#domain/kpi-actuals/outlook';

/** A published series, oldest value first. */
export type Series = {
  name: string;
  yearMadeBy: YearMadeBy;
  periodsPerYear: 1 | 12;
  /** Place of the first value in its fiscal year, 0 = its first period. */
  firstPlace: number;
  values: number[];
};

type Point = { at: number; value: number };
type Row = Record<string, string>;

const FIRST_MONTH = 3; // a fiscal year begins in April

/** 88 indicators, one value a period. Their labels are the publishers' own, and not always in order. */
export function yearlySeries(): Series[] {
  const rows = rowsOf(path.join(import.meta.dirname, '../../domain/test-data/indicator-series.csv'));
  const bySeries = Map.groupBy(rows, ({ source, indicator, name, unit }) => [source, indicator, name, unit].join(' '));
  return [...bySeries].map(([name, some]) => ({
    name,
    yearMadeBy: 'last',
    periodsPerYear: 1,
    firstPlace: 0,
    values: inOrder(some.map((row) => ({ at: placeOf(row['period'] ?? ''), value: Number(row['value']) }))),
  }));
}

/** By the first year that a label names, and its quarter: "2007 Q3", "2000/01", "2022 to 2023", "1990-1994 (baseline)". */
function placeOf(label: string): number {
  const year = Number(/\d{4}/.exec(label)?.[0]);
  const quarter = Number(/Q([1-4])/.exec(label)?.[1] ?? 1);
  return year * 4 + quarter;
}

/** Months of employment, unemployment, prices and weather, as the package vega-datasets ships them. */
export function monthlySeries(): Series[] {
  const employment = rowsOf(dataset('us-employment.csv'));
  const branches = Object.keys(employment[0] ?? {}).filter((name) => name !== 'month' && name !== 'nonfarm_change');
  const industries = JSON.parse(readFileSync(dataset('unemployment-across-industries.json'), 'utf8')) as {
    series: string;
    year: number;
    month: number;
    count: number;
    rate: number;
  }[];
  const ofIndustry = [...Map.groupBy(industries, ({ series }) => series)].flatMap(([name, some]) => {
    const points = (value: 'count' | 'rate') =>
      some.map((one) => ({ at: one.year * 12 + one.month - 1, value: one[value] }));
    return [monthly(`unemployed, ${name}`, 'sum', points('count')), monthly(`rate, ${name}`, 'last', points('rate'))];
  });
  const stocks = Map.groupBy(rowsOf(dataset('stocks.csv')), ({ symbol }) => symbol);
  return [
    ...branches.map((branch) => monthly(`employed, ${branch}`, 'last', pointsOf(employment, 'month', branch))),
    ...ofIndustry,
    monthly('carbon dioxide', 'last', pointsOf(rowsOf(dataset('co2-concentration.csv')), 'Date', 'CO2')),
    monthly('index of stocks', 'last', pointsOf(rowsOf(dataset('sp500.csv')), 'date', 'price')),
    ...[...stocks].map(([symbol, rows]) => monthly(`price, ${symbol}`, 'last', pointsOf(rows, 'date', 'price'))),
    monthly('rain', 'sum', totals(pointsOf(rowsOf(dataset('seattle-weather.csv')), 'date', 'precipitation'))),
  ];
}

function monthly(name: string, yearMadeBy: YearMadeBy, points: Point[]): Series {
  const first = Math.min(...points.map(({ at }) => at));
  return { name, yearMadeBy, periodsPerYear: 12, firstPlace: (first + 12 - FIRST_MONTH) % 12, values: inOrder(points) };
}

function pointsOf(rows: Row[], date: string, value: string): Point[] {
  return rows
    .filter((row) => (row[value] ?? '') !== '')
    .map((row) => ({ at: monthOf(row[date] ?? ''), value: Number(row[value]) }));
}

/** "2006-01-01" or "Jan 1 2000" as a count of months. */
function monthOf(text: string): number {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(text) ?? [];
  if (year !== undefined) return Number(year) * 12 + Number(month) - 1;
  const [name = '', , of] = text.split(' ');
  return (
    Number(of) * 12 + ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(name)
  );
}

function totals(points: Point[]): Point[] {
  const byMonth = Map.groupBy(points, ({ at }) => at);
  return [...byMonth].map(([at, days]) => ({ at, value: days.reduce((sum, { value }) => sum + value, 0) }));
}

function inOrder(points: Point[]): number[] {
  return points.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

function rowsOf(file: string): Row[] {
  return parse<Row>(readFileSync(file), { columns: true, bom: true });
}

function dataset(name: string): string {
  return path.join(import.meta.dirname, '../../node_modules/vega-datasets/data', name);
}
