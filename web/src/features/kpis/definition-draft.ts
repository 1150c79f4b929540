import { type Normalised, normaliseNumber } from '#domain/kpi-actuals/normalise';
import type { Direction, Frequency, KpiClass, KpiKind, RunningEntry } from '#domain/kpis/codes';
import type { KpiDefinitionInput, KpiVersionView } from '#domain/kpis/contract';

const MAX_LAG_DAYS = 1_830;

/** What stands in the form of a definition: texts as typed. Fields that the kind does not have keep theirs, unsent. */
export type DefinitionDraft = {
  name: string;
  nameEn: string;
  unit: string;
  unitEn: string;
  decimals: string;
  kind: KpiKind;
  entry: RunningEntry;
  ratioOf: 'counts' | 'levels';
  direction: Direction;
  frequency: Frequency;
  /** Empty: not decided. */
  kpiClass: KpiClass | '';
  scope: string;
  publicationLagDays: string;
  numeratorLabel: string;
  denominatorLabel: string;
  baselineValue: string;
  baselineYear: string;
  baselineNote: string;
  openingValue: string;
  finalValue: string;
  finalYear: string;
  measurableFrom: string;
  source: string;
  method: string;
  responsible: string;
};

export type DefinitionMistake = {
  /** As the API names it. */
  field: string;
  reason:
    | 'nameMissing'
    | 'unitMissing'
    | 'numberWrong'
    | 'lagWrong'
    | 'baselineWithoutValue'
    | 'finalWithoutYear'
    | 'finalWithoutValue';
};

export const NEW_DEFINITION: DefinitionDraft = {
  name: '',
  nameEn: '',
  unit: '',
  unitEn: '',
  decimals: '0',
  kind: 'count',
  entry: 'increment',
  ratioOf: 'counts',
  direction: 'increase',
  frequency: 'month',
  kpiClass: '',
  scope: '',
  publicationLagDays: '0',
  numeratorLabel: '',
  denominatorLabel: '',
  baselineValue: '',
  baselineYear: '',
  baselineNote: '',
  openingValue: '',
  finalValue: '',
  finalYear: '',
  measurableFrom: '',
  source: '',
  method: '',
  responsible: '',
};

const text = (value: number | null | undefined) => (value == null ? '' : String(value));

export function definitionDraftOf(version: KpiVersionView): DefinitionDraft {
  return {
    name: version.name,
    nameEn: version.nameEn ?? '',
    unit: version.unit,
    unitEn: version.unitEn ?? '',
    decimals: String(version.decimals),
    kind: version.kind,
    entry: version.entry ?? 'increment',
    ratioOf: version.ratioOf ?? 'counts',
    direction: version.direction,
    frequency: version.frequency,
    kpiClass: version.kpiClass ?? '',
    scope: version.scope ?? '',
    publicationLagDays: String(version.publicationLagDays),
    numeratorLabel: version.numeratorLabel ?? '',
    denominatorLabel: version.denominatorLabel ?? '',
    baselineValue: text(version.baseline?.value),
    baselineYear: text(version.baseline?.fiscalYear),
    baselineNote: version.baseline?.note ?? '',
    openingValue: text(version.openingValue),
    finalValue: text(version.finalTarget?.value),
    finalYear: text(version.finalTarget?.fiscalYear),
    measurableFrom: text(version.measurableFrom),
    source: version.source ?? '',
    method: version.method ?? '',
    responsible: version.responsible ?? '',
  };
}

/** Which fields belong to the chosen kind; the others are neither shown nor sent. */
export function belonging({ kind, entry }: Pick<DefinitionDraft, 'kind' | 'entry'>) {
  return {
    entry: kind === 'running_total',
    /** 期首累計 is what increments are added to; whoever types totals has counted it already. */
    openingValue: kind === 'running_total' && entry === 'increment',
    parts: kind === 'ratio',
    /** A milestone is done or not: it has no amounts. */
    amounts: kind !== 'milestone',
  };
}

export function readQuantity(typed: string, { kind, unit }: Pick<DefinitionDraft, 'kind' | 'unit'>): Normalised {
  return normaliseNumber(typed, { unit, kind: kind === 'milestone' ? 'count' : kind });
}

/** What must be mended before the draft can be sent. */
export function mistakesIn(draft: DefinitionDraft): DefinitionMistake[] {
  const has = belonging(draft);
  const mistakes: DefinitionMistake[] = [];
  if (draft.name.trim() === '') mistakes.push({ field: 'name', reason: 'nameMissing' });
  if (draft.unit.trim() === '') mistakes.push({ field: 'unit', reason: 'unitMissing' });
  const amounts = [
    ...(has.amounts ? [['baseline.value', draft.baselineValue] as const] : []),
    ...(has.amounts ? [['finalTarget.value', draft.finalValue] as const] : []),
    ...(has.openingValue ? [['openingValue', draft.openingValue] as const] : []),
  ];
  for (const [field, typed] of amounts) {
    if (typed.trim() !== '' && readQuantity(typed, draft).value === null)
      mistakes.push({ field, reason: 'numberWrong' });
  }
  const lag = readDays(draft.publicationLagDays);
  if (lag === null) mistakes.push({ field: 'publicationLagDays', reason: 'lagWrong' });
  if (!has.amounts) return mistakes;
  if (draft.baselineValue.trim() === '' && `${draft.baselineYear}${draft.baselineNote}`.trim() !== '')
    mistakes.push({ field: 'baseline.value', reason: 'baselineWithoutValue' });
  if (draft.finalValue.trim() !== '' && draft.finalYear === '')
    mistakes.push({ field: 'finalTarget.fiscalYear', reason: 'finalWithoutYear' });
  if (draft.finalValue.trim() === '' && draft.finalYear !== '')
    mistakes.push({ field: 'finalTarget.value', reason: 'finalWithoutValue' });
  return mistakes;
}

/** The whole definition as the API takes it; what does not belong to the kind is `null`. */
export function definitionOf(draft: DefinitionDraft): Required<KpiDefinitionInput> {
  const has = belonging(draft);
  const baseline = has.amounts ? readQuantity(draft.baselineValue, draft) : null;
  const final = has.amounts ? readQuantity(draft.finalValue, draft).value : null;
  return {
    name: draft.name.trim(),
    nameEn: orNull(draft.nameEn),
    unit: draft.unit.trim(),
    unitEn: orNull(draft.unitEn),
    decimals: has.amounts ? Number(draft.decimals) : 0,
    kind: draft.kind,
    entry: has.entry ? draft.entry : null,
    ratioOf: has.parts ? draft.ratioOf : null,
    direction: draft.direction,
    frequency: draft.frequency,
    kpiClass: draft.kpiClass || null,
    scope: orNull(draft.scope),
    publicationLagDays: readDays(draft.publicationLagDays) ?? 0,
    numeratorLabel: has.parts ? orNull(draft.numeratorLabel) : null,
    denominatorLabel: has.parts ? orNull(draft.denominatorLabel) : null,
    baseline:
      baseline === null || baseline.value === null
        ? null
        : {
            value: baseline.value,
            fiscalYear: yearOf(draft.baselineYear),
            note: orNull(withRemark(draft.baselineNote, baseline.remark)),
          },
    openingValue: has.openingValue ? readQuantity(draft.openingValue, draft).value : null,
    finalTarget:
      final === null || draft.finalYear === '' ? null : { value: final, fiscalYear: Number(draft.finalYear) },
    measurableFrom: yearOf(draft.measurableFrom),
    source: orNull(draft.source),
    method: orNull(draft.method),
    responsible: orNull(draft.responsible),
  };
}

/** What differs between two drafts, as the API takes it. */
export function definitionChanges(draft: DefinitionDraft, start: DefinitionDraft): Partial<KpiDefinitionInput> {
  const [before, after] = [definitionOf(start), definitionOf(draft)];
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  );
  return Object.fromEntries(changed);
}

function withRemark(note: string, remark: string | null): string {
  return remark === null || note.includes(remark) ? note : `${note.trim()}\n${remark}`;
}

/** Whole days as typed, wide digits as well; empty is none. `null` for anything else. */
function readDays(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^\d{0,4}$/.test(text) && Number(text) <= MAX_LAG_DAYS ? Number(text) : null;
}

function yearOf(chosen: string): number | null {
  return chosen === '' ? null : Number(chosen);
}

function orNull(typed: string): string | null {
  const trimmed = typed.trim();
  return trimmed === '' ? null : trimmed;
}
