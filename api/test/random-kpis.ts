import fc from 'fast-check';
import { fiscalYearOfPeriod, type Period, periodRange, periodsOf } from '#domain/calendar/period';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import { DIRECTIONS, FREQUENCIES, VALUE_STATES } from '#domain/kpis/codes';
import type { KpiVersion } from '#domain/kpis/definition';
import { KPI_SHAPES } from '#domain/kpis/shapes.fixtures';
import type { Client } from 'pg';
import { newId } from '../src/platform/ids.ts';

const YEARS = [2019, 2020];

/** Few enough for equal values, exact edges of bands, 0 and 100 % to come up often. */
const tenths = fc.integer({ min: -200, max: 1_500 }).map((one) => one / 10);
const whole = fc.integer({ min: -2, max: 12 }).map((one) => one * 10);
const quantity = fc.oneof(whole, tenths);
const count = fc.integer({ min: 0, max: 12 });
const rarely = <Value>(value: Value) =>
  fc.option(fc.constant(value), { freq: 9 }).map((one) => (one === value ? null : value));

const version: fc.Arbitrary<KpiVersion> = fc
  .record({
    shape: fc.constantFrom(...KPI_SHAPES),
    direction: fc.constantFrom(...DIRECTIONS),
    frequency: fc.constantFrom(...FREQUENCIES),
    baseline: fc.option(quantity.map((value) => ({ value }))),
    openingValue: fc.option(quantity),
    measurableFrom: rarely(2021),
  })
  .map(({ shape, ...rest }) => ({
    ...shape,
    ...rest,
    openingValue: shape.entry === 'increment' ? rest.openingValue : null,
    effectiveFiscalYear: 2018,
    unit: '件',
    numeratorLabel: null,
    denominatorLabel: null,
    method: null,
    scope: null,
    publicationLagDays: 0,
    finalTarget: null,
  }));

function reportOf({ kind }: KpiVersion, period: Period): fc.Arbitrary<StoredActual | null> {
  const base = { period, value: null, numerator: null, denominator: null, example: true };
  const number =
    kind === 'ratio'
      ? fc.record({ numerator: count, denominator: fc.option(count, { freq: 9 }) })
      : kind === 'milestone'
        ? fc.constantFrom({ value: 0 }, { value: 1 })
        : quantity.map((value) => ({ value }));
  const states = VALUE_STATES.filter((state) => state !== 'value');
  const answer = fc.oneof(
    { weight: 9, arbitrary: number.map((parts) => ({ ...base, ...parts, state: 'value' as const })) },
    { weight: 1, arbitrary: fc.constantFrom(...states).map((state) => ({ ...base, state })) },
  );
  return fc.option(
    fc.tuple(answer, fc.boolean()).map(([one, provisional]) => ({ ...one, provisional })),
    { freq: 12 },
  );
}

const target = fc.option(
  fc.oneof(
    { weight: 5, arbitrary: quantity.map((value) => ({ sort: 'number', value, low: null, high: null })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('direction_only', 'all').map((sort) => ({ sort, value: null, low: null, high: null })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(quantity, quantity)
        .map(([one, other]) => ({ sort: 'range', value: null, low: Math.min(one, other), high: Math.max(one, other) })),
    },
  ),
  { freq: 8 },
);

const kpi = version.chain((definition) => {
  const periods = YEARS.flatMap((year) => periodsOf(year, definition.frequency));
  const silent = fc.constant<(StoredActual | null)[]>([]);
  return fc.record({
    definition: fc.constant(definition),
    target,
    closedOn: rarely('2020-12-31'),
    reports: fc
      .oneof(
        { weight: 9, arbitrary: fc.tuple(...periods.map((period) => reportOf(definition, period))) },
        { weight: 1, arbitrary: silent },
      )
      .map((all) => all.filter((one) => one !== null)),
  });
});

/**
 * Adds KPIs of every kind with random targets and reports of FY2019 and FY2020 to initiatives, one after the other. The same
 * seed gives the same KPIs.
 */
export async function addRandomKpis(
  client: Client,
  tenantId: string,
  initiativeIds: readonly string[],
  { seed, numRuns }: { seed: number; numRuns: number },
): Promise<void> {
  const rows: Record<string, object[]> = { kpi: [], kpi_version: [], kpi_target: [], kpi_actual: [], kpi_to_date: [] };
  for (const [index, one] of fc.sample(kpi, { seed, numRuns }).entries()) {
    const id = newId();
    const own = { tenant_id: tenantId, kpi_id: id };
    const { definition, reports } = one;
    const initiativeId = initiativeIds[index % initiativeIds.length];
    rows['kpi']!.push({
      tenant_id: tenantId,
      id,
      initiative_id: initiativeId,
      position: index + 10,
      closed_on: one.closedOn,
      closed_by_event: false,
      version: 1,
      updated_at: new Date(),
    });
    rows['kpi_version']!.push({
      ...own,
      effective_fiscal_year: 2018,
      name: `指標${index}`,
      unit: '件',
      decimals: 1,
      kind: definition.kind,
      entry: definition.entry,
      ratio_of: definition.ratioOf,
      direction: definition.direction,
      frequency: definition.frequency,
      baseline_value: definition.baseline?.value,
      opening_value: definition.openingValue,
      measurable_from: definition.measurableFrom,
      publication_lag_days: 0,
      certainty: 'given',
    });
    if (one.target !== null)
      rows['kpi_target']!.push({
        ...own,
        fiscal_year: 2020,
        ...one.target,
        example: true,
        set_on: '2020-03-01',
        version: 1,
        unit_since: 1,
      });
    const days = (period: Period) => ({ period, fiscal_year: fiscalYearOfPeriod(period), breakdown_key: '' });
    for (const report of reports) {
      const { from, to } = periodRange(report.period);
      rows['kpi_actual']!.push({
        ...own,
        ...report,
        id: newId(),
        ...days(report.period),
        period_from: from,
        period_to: to,
        corrected_after_review: false,
        recorded_at: new Date(),
        version: 1,
      });
    }
    for (const { upTo, ...kept } of keptValues([definition], reports))
      rows['kpi_to_date']!.push({
        ...own,
        ...kept,
        ...days(kept.period),
        period_to: periodRange(kept.period).to,
        up_to: upTo,
      });
  }
  for (const [table, some] of Object.entries(rows))
    await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
      JSON.stringify(some),
    ]);
}
