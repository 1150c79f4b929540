import type { DatedTarget, KeptValue, NamedKpiFacts } from '#domain/kpis/judgement';
import type { Expectation } from '#domain/kpis/expectation';
import type { VerdictOverride } from '#domain/kpis/verdict-override';

/**
 * Facts as `kpiFacts` brings them: arrays in the order of its columns. A page has thousands of them, and naming every field
 * of every one costs PostgreSQL three times as much as finding them.
 */
export type PackedKpiFacts = [
  definition: PackedDefinition,
  formerDefinition: PackedDefinition | null,
  closedOn: NamedKpiFacts['closedOn'],
  targets: PackedTarget[] | null,
  toDate: PackedValue | null,
  previous: PackedValue | null,
  override: PackedOverride | null,
  expectation: PackedExpectation | null,
];

type Definition = NamedKpiFacts['definition'];
type PackedDefinition = [
  effectiveFiscalYear: number,
  name: string,
  nameEn: string | null,
  unit: string,
  unitEn: string | null,
  decimals: number,
  kind: Definition['kind'],
  entry: Definition['entry'],
  ratioOf: Definition['ratioOf'],
  direction: Definition['direction'],
  frequency: Definition['frequency'],
  numeratorLabel: string | null,
  denominatorLabel: string | null,
  method: string | null,
  scope: string | null,
  publicationLagDays: number,
  openingValue: number | null,
  measurableFrom: number | null,
  baseline: number | null,
  finalTarget: number | null,
  finalTargetFiscalYear: number | null,
];

export type PackedTarget = [
  sort: DatedTarget['sort'],
  value: number | null,
  low: number | null,
  high: number | null,
  setOn: DatedTarget['setOn'],
  example: boolean,
];

type PackedValue = [
  period: KeptValue['period'],
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  state: KeptValue['state'],
  upTo: KeptValue['upTo'],
  reported: number,
  expected: number,
  provisional: boolean,
  example: boolean,
  exclusions: KeptValue['exclusions'],
];

/** Without a verdict: it was withdrawn. */
export type PackedOverride = [
  verdict: VerdictOverride['verdict'] | null,
  reason: string,
  by: string | null,
  on: VerdictOverride['on'],
];

type PackedExpectation = [
  value: number | null,
  outlook: Expectation['outlook'],
  note: string | null,
  by: string | null,
  on: Expectation['on'],
  example: boolean,
];

/** The facts with their names. */
export function unpackKpiFacts([
  definition,
  former,
  closedOn,
  targets,
  toDate,
  previous,
  override,
  expectation,
]: PackedKpiFacts): NamedKpiFacts {
  return {
    definition: definitionOf(definition),
    formerDefinition: former && definitionOf(former),
    closedOn,
    targets: unpackTargets(targets),
    toDate: toDate && keptValueOf(toDate),
    previous: previous && keptValueOf(previous),
    override: override && overrideOf(override),
    expectation: expectation && expectationOf(expectation),
  };
}

export function overrideOf([verdict, reason, by, on]: PackedOverride): VerdictOverride | null {
  return verdict === null ? null : { verdict, reason, by, on };
}

function expectationOf([value, outlook, note, by, on, example]: PackedExpectation): Expectation {
  return { value, outlook, note, by, on, example };
}

export function unpackTargets(targets: readonly PackedTarget[] | null): DatedTarget[] {
  return (targets ?? []).map(([sort, value, low, high, setOn, example]) => ({
    sort,
    value,
    low,
    high,
    setOn,
    example,
  }));
}

function definitionOf(packed: PackedDefinition): Definition {
  const [
    effectiveFiscalYear,
    name,
    nameEn,
    unit,
    unitEn,
    decimals,
    kind,
    entry,
    ratioOf,
    direction,
    frequency,
    numeratorLabel,
    denominatorLabel,
    method,
    scope,
    publicationLagDays,
    openingValue,
    measurableFrom,
    baseline,
    finalTarget,
    finalTargetFiscalYear,
  ] = packed;
  return {
    effectiveFiscalYear,
    name,
    nameEn,
    unit,
    unitEn,
    decimals,
    kind,
    entry,
    ratioOf,
    direction,
    frequency,
    numeratorLabel,
    denominatorLabel,
    method,
    scope,
    publicationLagDays,
    openingValue,
    measurableFrom,
    baseline: baseline === null ? null : { value: baseline },
    finalTarget:
      finalTarget === null || finalTargetFiscalYear === null
        ? null
        : { value: finalTarget, fiscalYear: finalTargetFiscalYear },
  };
}

function keptValueOf(packed: PackedValue): KeptValue {
  const [period, value, numerator, denominator, state, upTo, reported, expected, provisional, example, exclusions] =
    packed;
  return {
    period,
    value,
    numerator,
    denominator,
    state,
    upTo,
    reported,
    expected,
    provisional,
    example,
    exclusions,
  };
}
