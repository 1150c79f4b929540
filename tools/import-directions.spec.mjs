import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import config from '../.dependency-cruiser.mjs';
import { importDirections } from './import-directions.mjs';
import { root } from './settings.mjs';

/** A small tree that keeps every rule. */
const KEPT = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#domain/*': { types: './domain/src/*.ts', default: './dist/domain/src/*.js' } },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', rewriteRelativeImportExtensions: true } }),
  'domain/src/calendar/month.ts': `import { Decimal } from 'decimal.js'; export const month = new Decimal(4);`,
  'domain/src/calendar/year.ts': `import { month } from './month.ts'; export const year = month;`,
  'domain/src/calendar/month.fixtures.ts': `export const april = 4;`,
  'domain/src/calendar/month.spec.ts': `import { april } from './month.fixtures.ts'; export const spec = april;`,
  'api/test/stage.ts': `import { april } from '#domain/calendar/month.fixtures'; export const stage = april;`,
  'api/src/platform/clock.ts': `import { month } from '#domain/calendar/month'; export const clock = month;`,
  'api/src/kpis/kpi.entity.ts': `import { Entity } from 'typeorm'; export const kpi = Entity;`,
  'api/src/kpis/kpis.queries.ts': `import { kpi } from './kpi.entity.ts'; export const queries = kpi;`,
  'api/src/plans/plans.service.ts': `import { kpi } from '../kpis/kpi.entity.ts'; import { clock } from '../platform/clock.ts'; export const plans = [kpi, clock];`,
  'api/src/plans/plans.controller.ts': `import { plans } from './plans.service.ts'; export const controller = plans;`,
  'web/src/ui/button.tsx': `export const button = 1;`,
  'web/src/features/kpis/kpi-list.tsx': `import { button } from '../../ui/button.tsx'; import { month } from '#domain/calendar/month'; export const list = [button, month];`,
  'web/src/features/plans/plan-list.tsx': `export const plans = 1;`,
  'web/src/routes/home.tsx': `import { list } from '../features/kpis/kpi-list.tsx'; import { plans } from '../features/plans/plan-list.tsx'; export const home = [list, plans];`,
  'migrations/1-init.ts': `import type { QueryRunner } from 'typeorm'; export const up = (_: QueryRunner) => 1;`,
  'seed/load.ts': `import { month } from '#domain/calendar/month'; export const load = month;`,
  'e2e/story.e2e.ts': `import { test } from '@playwright/test'; export const story = test;`,
  'tools/start.mjs': `export const start = 1;`,
};

/** For each rule, files that break it, laid into that tree. */
const BROKEN = {
  'domain-is-pure': {
    'domain/src/a.ts': `import { readFileSync } from 'node:fs'; export const a = readFileSync;`,
    'domain/src/b.ts': `import { Entity } from 'typeorm'; export const b = Entity;`,
    'domain/src/c.ts': `import { clock } from '../../api/src/platform/clock.ts'; export const c = clock;`,
  },
  'api-and-web-meet-only-in-domain': {
    'web/src/routes/a.tsx': `import { clock } from '../../../api/src/platform/clock.ts'; export const a = clock;`,
    'api/src/plans/a.ts': `import { load } from '../../../seed/load.ts'; export const a = load;`,
  },
  'migrations-are-frozen': {
    'migrations/2-a.ts': `import { month } from '#domain/calendar/month'; export const a = month;`,
  },
  'platform-knows-no-feature': {
    'api/src/platform/a.ts': `import { kpi } from '../kpis/kpi.entity.ts'; export const a = kpi;`,
    'web/src/ui/a.tsx': `import { plans } from '../features/plans/plan-list.tsx'; export const a = plans;`,
  },
  'api-features-meet-at-their-door': {
    'api/src/plans/b.ts': `import { queries } from '../kpis/kpis.queries.ts'; export const b = queries;`,
  },
  'web-features-are-composed-by-routes': {
    'web/src/features/kpis/a.tsx': `import { plans } from '../plans/plan-list.tsx'; export const a = plans;`,
  },
  'controllers-do-not-touch-the-database': {
    'api/src/kpis/a.controller.ts': `import { kpi } from './kpi.entity.ts'; export const a = kpi;`,
    'api/src/kpis/b.controller.ts': `import { DataSource } from 'typeorm'; export const b = DataSource;`,
  },
  'no-cycles': {
    'domain/src/calendar/month.ts': `import { year } from './year.ts'; export const month = year;`,
  },
  'seed-knows-only-the-domain': {
    'seed/a.ts': `import { kpi } from '../api/src/kpis/kpi.entity.ts'; export const a = kpi;`,
  },
  'e2e-is-a-black-box': {
    'e2e/a.e2e.ts': `import { month } from '#domain/calendar/month'; export const a = month;`,
  },
  'nobody-imports-tools': {
    'api/src/plans/c.ts': `import { start } from '../../../tools/start.mjs'; export const c = start;`,
  },
  'fixtures-are-for-specs': {
    'web/src/routes/c.tsx': `import { april } from '#domain/calendar/month.fixtures'; export const c = april;`,
    'api/src/plans/d.ts': `import { april } from '#domain/calendar/month.fixtures'; export const d = april;`,
  },
  'everything-resolves': {
    'web/src/routes/b.tsx': `import { gone } from '#domain/calendar/gone'; export const b = gone;`,
  },
};

describe('import directions', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'ayumi-imports-'));
  let kept;
  let broken;

  const plant = (files) => {
    for (const [name, code] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      writeFileSync(path.join(tree, name), code);
    }
  };

  beforeAll(async () => {
    symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
    plant(KEPT);
    kept = await importDirections(tree);
    Object.values(BROKEN).forEach(plant);
    broken = await importDirections(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  it('sees the modules of every folder', () => {
    expect(kept.modules).toEqual({ domain: 4, api: 6, web: 4, migrations: 1, seed: 1, e2e: 1 });
  });

  it('finds no fault with a tree that keeps the rules', () => {
    expect(kept.violations).toEqual([]);
  });

  it('knows a breach of every rule', () => {
    expect(Object.keys(BROKEN).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(BROKEN).flatMap(([rule, files]) => Object.keys(files).map((file) => ({ rule, file }))))(
    '$rule catches $file',
    ({ rule, file }) => {
      expect(broken.violations.filter((line) => line.startsWith(`${rule}: ${file} →`))).toHaveLength(1);
    },
  );
});
