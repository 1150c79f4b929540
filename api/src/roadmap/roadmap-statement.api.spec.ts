import { describe, expect, it } from '@jest/globals';
import type { Day } from '#domain/calendar/day';
import { fiscalYearShown, resolveAsOf } from '#domain/plans/as-of';
import type { RoadmapView } from '#domain/roadmap/contract';
import { asAdmin } from '../../test/sample-tenants.ts';
import { pageStage, withoutActuals } from '../../test/page-stage.ts';
import { expectIndexedReads, expectOneStatement } from '../../test/statements.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';
import { LOAD_ROADMAP } from './roadmap.queries.ts';

const INITIATIVES = 300;

const stage = pageStage(INITIATIVES);

const at = (planId: string) => `/api/v1/plans/${planId}/roadmap`;

describe('the statement of the roadmap', () => {
  it('finds every growing table by its index, and the actuals not at all', async () => {
    await expectIndexedReads(stage.api, LOAD_ROADMAP, [
      stage.api.tenants[0]!.tenantId,
      '2026-11-22',
      4,
      stage.large,
      null,
      null,
    ]);
  });

  it('is the only one that asks for the plan, however much stands in it', async () => {
    const read = (planId: string) => async () => stage.viewer.get(at(planId)).expect(200);
    await expectOneStatement(stage.api, LOAD_ROADMAP, [read(stage.small), read(stage.large)]);
  });

  it('answers in full without the right to read an actual', async () => {
    const { body } = await withoutActuals(stage, async () => stage.viewer.get(at(stage.large)).expect(200));
    const initiatives = (body as RoadmapView).policies.flatMap(({ themes }) =>
      themes.flatMap((theme) => theme.initiatives),
    );
    expect(initiatives).toHaveLength(INITIATIVES);
    expect(initiatives.every(({ verdict }) => verdict?.kpis === 3 && verdict.judged === 3)).toBe(true);
    expect(initiatives.every(({ lastDecision }) => lastDecision?.decidedOn === '2020-06-10')).toBe(true);
    expect(initiatives.every(({ lanes }) => lanes.length === 1 && lanes[0]!.items.length === 5)).toBe(true);
  });
});

describe('the day of a plan in SQL', () => {
  const DAYS: Day[] = [
    '2017-12-31',
    '2018-01-01',
    '2018-03-31',
    '2018-04-01',
    '2019-02-28',
    '2019-11-30',
    '2020-02-29',
    '2021-02-28',
    '2021-03-01',
    '2021-05-31',
    '2021-06-01',
    '2022-01-31',
    '2026-11-22',
  ];
  const cases = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((startMonth) =>
    DAYS.flatMap((today) => [null, '2019-03-31' as Day].map((asked) => ({ startMonth, today, asked }))),
  );

  it('is the one that the domain tells, for every month in which a year may start', async () => {
    const at = planAsOf('p', { asked: 'c.asked', today: 'c.today', startMonth: '4' });
    const rows = await asAdmin(stage.api.database.adminUrl, async (client) => {
      const { rows: found } = await client.query(
        `SELECT at.as_of, at.decided_as_of, at.fiscal_year, at.start_month
           FROM json_to_recordset($1) AS c (position int, start_month int, today date, asked date)
           CROSS JOIN LATERAL (SELECT 2018 AS from_fiscal_year, 2020 AS to_fiscal_year, c.start_month AS fiscal_start_month) p
           CROSS JOIN LATERAL ${at} at ORDER BY c.position`,
        [
          JSON.stringify(
            cases.map(({ startMonth, today, asked }, position) => ({
              position,
              start_month: startMonth,
              today,
              asked,
            })),
          ),
        ],
      );
      return found as unknown[];
    });
    expect(rows).toEqual(
      cases.map(({ startMonth, today, asked }) => {
        const plan = { fromFiscalYear: 2018, toFiscalYear: 2020, fiscalStartMonth: startMonth };
        const { asOf, decidedAsOf } = resolveAsOf(plan, asked, today);
        return {
          as_of: asOf,
          decided_as_of: decidedAsOf,
          fiscal_year: fiscalYearShown(plan, asOf),
          start_month: startMonth,
        };
      }),
    );
  });
});
