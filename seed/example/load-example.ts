import type { Client } from 'pg';
import { idOf } from '../ids.ts';
import type { LoadedInitiative } from '../initiatives.ts';
import type { SeatIds } from '../members.ts';
import type { LoadedPlan, Translate } from '../plans.ts';
import type { SourceKpi } from '../source-plan.ts';
import { closeKpis, closePeriods } from './closures.ts';
import { insertCosts } from './costs.ts';
import { insertDefinitions } from './definitions.ts';
import type { Told } from './evidence.ts';
import type { Example, ExampleKpi } from './example.ts';
import { insertFigures } from './kpi-rows.ts';
import { type KpiSeries, seriesOf } from './kpi-series.ts';
import { insertMeasures } from './measures.ts';
import { insertMeeting, type Records } from './reviews.ts';
import { insertSchemes } from './schemes.ts';
import { insertActualDates } from './schedule.ts';

export type ExampleOf = {
  tenantId: string;
  plan: LoadedPlan;
  /** First fiscal year of the plan. */
  firstYear: number;
  example: Example;
  departmentIds: ReadonlyMap<string, string>;
  seats: SeatIds;
  enteringDepartmentId: string;
  translate: Translate;
};

/** As the tenant's setting has it by default. */
const DUE_DAYS = 30;

/** Inserts everything of the example that stands on a loaded plan: figures, dates, cost, closures and the yearly reviews. */
export async function insertExample(client: Client, of: ExampleOf): Promise<void> {
  const { tenantId, plan, example, seats } = of;
  const told = new Map(plan.initiatives.map((initiative) => [initiative.source.number, tell(initiative, of)]));
  const everything = [...told.values()];
  const series = everything.flatMap(({ kpis }) => kpis);
  await insertDefinitions(client, of, series);
  await insertFigures(client, tenantId, series, {
    office: seats.office,
    reporterOf: (kpiId) => {
      const owner = everything.find(({ kpis }) => kpis.some(({ id }) => id === kpiId));
      return owner?.department?.id === of.enteringDepartmentId ? seats.department : seats.office;
    },
  });
  await insertActualDates(
    client,
    tenantId,
    everything.flatMap(({ items }) => items),
  );
  await insertCosts(client, tenantId, told, example.contracts);
  await closePeriods(client, { tenantId, planId: plan.id, closedBy: seats.office }, example.closures);
  await closeKpis(client, tenantId, everything);
  await insertSchemes(client, { tenantId, madeBy: seats.office }, example.schemes);
  await insertMeasures(client, tenantId, plan.initiatives, example.measures);
  const records: Records = { ...of, dueDays: DUE_DAYS, told };
  for (const meeting of example.meetings) await insertMeeting(client, meeting, records);
}

function tell(initiative: LoadedInitiative, { example, departmentIds, firstYear }: ExampleOf): Told {
  const { id, source, items, kpiIds } = initiative;
  const dates = example.schedule[source.number] ?? [];
  const closedOn = example.ended[source.number] ?? null;
  const key = example.leads[source.number];
  const department = example.departments.find((one) => one.key === key);
  return {
    id,
    source,
    department: department
      ? { id: idOf(departmentIds, department.key), name: department.name, nameEn: department.nameEn }
      : null,
    items: items.map((item, index) => ({ item, dates: dates[index] ?? null })),
    kpis: source.kpis.map((kpi): KpiSeries => {
      const figures = figuresOf(example, kpi.derivedFrom ?? kpi.name);
      return seriesOf(idOf(kpiIds, kpi.name), kpi, figuresOf(example, kpi.name), figures, { firstYear, closedOn });
    }),
    costs: example.costs.filter((cost) => cost.initiative === source.number),
  };
}

/** The example's figures of a KPI. */
export function figuresOf({ kpis }: Example, name: SourceKpi['name']): ExampleKpi {
  const found = kpis.find((kpi) => kpi.name === name);
  if (found === undefined) throw new Error(`the example has no figures of ${name}`);
  return found;
}
