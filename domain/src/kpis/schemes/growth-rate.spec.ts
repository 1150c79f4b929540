import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { growthProgress, progressStatus } from './growth-rate.ts';

/** The specs run compiled, from `dist/`; the published figures lie beside the sources. */
const PUBLISHED = path.resolve('domain/test-data/published-progress.csv');

const published = readFileSync(PUBLISHED, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [name, baseYear, base, year, current, targetYear, target, wanted, , progress, status] = line.split(',');
    return {
      name: name ?? '',
      from: { value: Number(base), year: Number(baseYear) },
      to: { value: Number(current), year: Number(year) },
      target: target === '' ? null : { value: Number(target), year: Number(targetYear) },
      wanted: wanted === '-1' ? (-1 as const) : (1 as const),
      progress: progress === '' ? null : Number(progress),
      status,
    };
  });

describe('growthProgress', () => {
  it('reads all 34 published indicators, with target and without', () => {
    expect(published).toHaveLength(34);
    expect(published.filter(({ target }) => target !== null).length).toBeGreaterThan(8);
  });

  it.each(published)('gives the published progress and status of $name', (row) => {
    const progress = growthProgress(row.from, row.to, row.target, row.wanted);
    if (row.progress === null) expect(progress).toBeNull();
    else expect(Math.abs((progress ?? Number.NaN) - row.progress)).toBeLessThan(1e-9);
    expect(progressStatus(progress, row.target !== null)).toBe(row.status);
  });

  const at = (value: number, year: number) => ({ value, year });
  it.each([
    { name: 'a start of 0', from: at(0, 2015), to: at(5, 2020), target: at(10, 2030) },
    { name: 'no year between', from: at(5, 2015), to: at(6, 2015), target: at(10, 2030) },
    { name: 'a change of sign', from: at(-5, 2015), to: at(5, 2020), target: at(10, 2030) },
    { name: 'a target that asks for no change', from: at(5, 2015), to: at(6, 2020), target: at(5, 2030) },
  ])('is not computed for $name', ({ from, to, target }) => {
    expect(growthProgress(from, to, target, 1)).toBeNull();
  });
});

describe('progressStatus', () => {
  it.each([
    { progress: 0.95, hasTarget: true, status: 'substantial_progress' },
    { progress: 0.9499, hasTarget: true, status: 'moderate_progress' },
    { progress: 0, hasTarget: true, status: 'limited_progress' },
    { progress: -1e-9, hasTarget: true, status: 'deterioration' },
    { progress: 0.015, hasTarget: false, status: 'substantial_progress' },
    { progress: 0.005, hasTarget: false, status: 'moderate_progress' },
    { progress: null, hasTarget: true, status: 'not_available' },
  ])('$progress is $status (target: $hasTarget)', ({ progress, hasTarget, status }) => {
    expect(progressStatus(progress, hasTarget)).toBe(status);
  });
});
