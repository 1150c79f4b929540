import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { Expectation } from '#domain/kpis/expectation';
import type { DatedTarget, KeptValue, NamedKpiFacts } from '#domain/kpis/judgement';
import type { LastYear } from '#domain/kpis/last-year';
import { goalStart } from '#domain/kpis/multi-year-goal';
import type { VerdictOverride } from '#domain/kpis/verdict-override';
import type { ColumnArrays } from '../platform/database/column-arrays.ts';

export type PackedKpi = {
  id: string;
  initiativeId: string;
  derivedFromId: string | null;
  position: number;
  closedOn: Day | null;
};

type Definition = NamedKpiFacts['definition'];
export type PackedDefinition = Omit<Definition, 'baseline' | 'finalTarget'> & {
  baseline: number | null;
  finalTarget: number | null;
  finalTargetFiscalYear: number | null;
};

export type PackedTarget = DatedTarget;
export type PackedValue = KeptValue;
type PackedLastYear = Omit<LastYear, 'formerDefinition'> & { formerDefinition: ColumnArrays<PackedDefinition> | null };
/** Without a verdict: it was withdrawn. */
export type PackedOverride = Omit<VerdictOverride, 'verdict'> & { verdict: VerdictOverride['verdict'] | null };

/** Where there is no such row, all of its columns are null. */
type ColumnsOrNull<Row> = { [Field in keyof Row]: (Row[Field] | null)[] };

/** What `kpiFacts` brings: the columns of what was found for each KPI, all in the same order of the KPIs. */
export type PackedKpiFacts = {
  kpi: ColumnArrays<PackedKpi>;
  definition: ColumnArrays<PackedDefinition>;
  /** The version before, of those whose definition came into force in that very year. */
  former: (ColumnArrays<PackedDefinition> | null)[] | null;
  target: ColumnsOrNull<PackedTarget>;
  /** Of those whose target was changed all, oldest first. */
  targets: (ColumnArrays<PackedTarget> | null)[] | null;
  previousTarget: ColumnsOrNull<PackedTarget>;
  previousTargets: (ColumnArrays<PackedTarget> | null)[] | null;
  toDate: ColumnsOrNull<PackedValue>;
  previous: ColumnsOrNull<PackedValue>;
  /** Of sums, where a scheme asks for the pace of last year. */
  lastYear: (PackedLastYear | null)[] | null;
  /** The versions before, of those with a final target, where a scheme has a rule for goals of several years. */
  earlier: (ColumnArrays<PackedDefinition> | null)[] | null;
  override: (PackedOverride | null)[] | null;
  expectation: (Expectation | null)[] | null;
};

/** A KPI with what a verdict on it rests on. */
export type KpiWithFacts = Omit<PackedKpi, 'closedOn'> & {
  facts: NamedKpiFacts;
  /** Of the fiscal year before. */
  previousTargets: DatedTarget[];
};

/** The KPIs with their facts, in the order of their positions. */
export function unpackKpiFacts(packed: PackedKpiFacts): KpiWithFacts[] {
  const { kpi, former, lastYear, earlier, override, expectation } = packed;
  const kpis = kpi.id.map((id, at) => ({
    id,
    initiativeId: kpi.initiativeId[at]!,
    derivedFromId: kpi.derivedFromId[at]!,
    position: kpi.position[at]!,
    facts: {
      definition: definitionAt(packed.definition, at),
      formerDefinition: former?.[at] ? definitionAt(former[at], 0) : null,
      closedOn: kpi.closedOn[at]!,
      targets: targetsAt(packed.target, packed.targets, at),
      toDate: keptValueAt(packed.toDate, at),
      previous: keptValueAt(packed.previous, at),
      lastYear: lastYear?.[at] ? lastYearOf(lastYear[at]) : null,
      goalSince: earlier === null ? null : goalSince(definitionAt(packed.definition, at), earlier[at]!),
      override: override?.[at] ? overrideOf(override[at]) : null,
      expectation: expectation?.[at] ?? null,
    },
    previousTargets: targetsAt(packed.previousTarget, packed.previousTargets, at),
  }));
  return kpis.sort((one, other) => one.position - other.position);
}

function definitionAt(columns: ColumnArrays<PackedDefinition>, at: number): Definition {
  const [baseline, finalTarget, fiscalYear] = [
    columns.baseline[at]!,
    columns.finalTarget[at]!,
    columns.finalTargetFiscalYear[at]!,
  ];
  return {
    effectiveFiscalYear: columns.effectiveFiscalYear[at]!,
    name: columns.name[at]!,
    nameEn: columns.nameEn[at]!,
    unit: columns.unit[at]!,
    unitEn: columns.unitEn[at]!,
    decimals: columns.decimals[at]!,
    kind: columns.kind[at]!,
    entry: columns.entry[at]!,
    ratioOf: columns.ratioOf[at]!,
    direction: columns.direction[at]!,
    frequency: columns.frequency[at]!,
    numeratorLabel: columns.numeratorLabel[at]!,
    denominatorLabel: columns.denominatorLabel[at]!,
    method: columns.method[at]!,
    scope: columns.scope[at]!,
    publicationLagDays: columns.publicationLagDays[at]!,
    openingValue: columns.openingValue[at]!,
    measurableFrom: columns.measurableFrom[at]!,
    baseline: baseline === null ? null : { value: baseline },
    finalTarget: finalTarget === null || fiscalYear === null ? null : { value: finalTarget, fiscalYear },
  };
}

function targetsAt(
  present: ColumnsOrNull<PackedTarget>,
  changed: PackedKpiFacts['targets'],
  at: number,
): DatedTarget[] {
  const all = changed?.[at];
  if (all) return all.sort.map((_, index) => targetAt(all, index)!);
  const only = targetAt(present, at);
  return only === null ? [] : [only];
}

function targetAt(columns: ColumnsOrNull<PackedTarget>, at: number): DatedTarget | null {
  const sort = columns.sort[at]!;
  if (sort === null) return null;
  return {
    sort,
    value: columns.value[at]!,
    low: columns.low[at]!,
    high: columns.high[at]!,
    setOn: columns.setOn[at]!,
    example: columns.example[at]!,
  };
}

function keptValueAt(columns: ColumnsOrNull<PackedValue>, at: number): KeptValue | null {
  const period = columns.period[at]!;
  if (period === null) return null;
  return {
    period,
    value: columns.value[at]!,
    numerator: columns.numerator[at]!,
    denominator: columns.denominator[at]!,
    state: columns.state[at]!,
    upTo: columns.upTo[at]!,
    reported: columns.reported[at]!,
    expected: columns.expected[at]!,
    provisional: columns.provisional[at]!,
    example: columns.example[at]!,
    exclusions: columns.exclusions[at]!,
  };
}

function lastYearOf({ formerDefinition, ...values }: PackedLastYear): LastYear {
  return { ...values, formerDefinition: formerDefinition && definitionAt(formerDefinition, 0) };
}

function goalSince(definition: Definition, earlier: ColumnArrays<PackedDefinition> | null): FiscalYear | null {
  const versions = (earlier?.name ?? []).map((_, at) => definitionAt(earlier!, at));
  return goalStart([...versions, definition], definition.effectiveFiscalYear);
}

function overrideOf({ verdict, reason, by, on }: PackedOverride): VerdictOverride | null {
  return verdict === null ? null : { verdict, reason, by, on };
}
