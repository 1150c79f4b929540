import type { Day } from '#domain/calendar/day';
import type { Period } from '#domain/calendar/period';
import type { BreakdownOfYear, CellView, PeriodOfYear, RecordActualInput } from '#domain/kpi-actuals/contract';
import { type Normalised, normaliseNumber } from '#domain/kpi-actuals/normalise';
import type { Total } from '#domain/kpis/breakdown';
import type { ValueState } from '#domain/kpis/codes';
import type { KpiVersionView } from '#domain/kpis/contract';
import { type Draft, inputOf, type Mistake } from './draft.ts';

/** The entry grid as data: rows are parts, columns periods, and a cell of a ratio has two fields. */
export type CellField = 'value' | 'numerator' | 'denominator';
export type Texts = Partial<Record<CellField, string>>;
/** A cell with what stands there now. */
export type Place = { key: string; period: Period; cell: CellView | null };
/** What was typed and not yet saved, by `cellId`; a cell that reads as it stands is not in it. */
export type Typed = ReadonlyMap<string, Texts>;
/** What is said once for all cells that are saved together. */
export type ForAll = { provisional: boolean; reason: string; needsReason: boolean };
/** In which words a state and a milestone stand in their field; `normaliseNumber` reads them back. */
export type CellWords = { state: (state: ValueState) => string; done: string; notDone: string };

export function cellId({ key, period }: Pick<Place, 'key' | 'period'>): string {
  return `${period} ${key}`;
}

/** The name of a field in the grid's form: where it stands. */
export function fieldName(row: number, column: number, field: CellField): string {
  return `${row}.${column}.${field}`;
}

export function fieldsOf({ kind }: KpiVersionView): CellField[] {
  return kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
}

/** The fields of a cell as they stand. */
export function textsOf(cell: CellView | null, { kind }: KpiVersionView, words: CellWords): Texts {
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  const state = cell === null || cell.state === 'value' ? null : words.state(cell.state);
  if (kind === 'ratio') return { numerator: state ?? text(cell?.numerator), denominator: text(cell?.denominator) };
  if (kind !== 'milestone' || cell?.value == null) return { value: state ?? text(cell?.value) };
  return { value: cell.value === 1 ? words.done : words.notDone };
}

/** Whether anybody can type here today; a closed period still takes the 確報 that replaces a 速報. */
export function isOpen(
  { from, closed }: PeriodOfYear,
  cell: CellView | null,
  today: Day,
  closedOn: Day | null,
): boolean {
  const isMeasured = from <= today && (closedOn === null || from <= closedOn);
  return isMeasured && (closed === null || cell?.provisional === true);
}

/** How a field's text is read: the parts of a ratio are counts of whatever they count. */
export function readField(field: CellField, text: string, { kind, unit }: KpiVersionView): Normalised {
  return normaliseNumber(text, field === 'value' ? { unit, kind } : { unit: '', kind: 'count' });
}

/** What the API takes for a cell, or what must be mended first. A note that stands there stays. */
export function inputOfCell(
  texts: Texts,
  cell: CellView | null,
  definition: KpiVersionView,
  { provisional, reason, needsReason }: ForAll,
): { input: RecordActualInput | null; mistakes: Mistake[] } {
  const [first] = fieldsOf(definition);
  const { state, value } = readField(first!, texts[first!] ?? '', definition);
  const noNumber = state === null || state === 'value' ? null : state;
  const draft: Draft = {
    hasNumber: noNumber === null,
    value: texts.value ?? '',
    numerator: texts.numerator ?? '',
    denominator: texts.denominator ?? '',
    milestone: value === null ? null : value === 1 ? 'done' : 'not_done',
    state: noNumber,
    provisional,
    note: cell?.note ?? '',
    reason,
  };
  return inputOf(draft, definition, needsReason);
}

/** A cell as `totalOfParts` takes it: as typed, else as it stands; `null` where nothing can be read. */
export function partOf(typed: Texts | undefined, cell: CellView | null, definition: KpiVersionView): Total | null {
  if (typed === undefined) return cell;
  const { input } = inputOfCell(typed, null, definition, { provisional: false, reason: '', needsReason: false });
  if (input === null) return null;
  const { value = null, numerator = null, denominator = null, state = 'value' } = input;
  return { value, numerator, denominator, state, provisional: false };
}

/** A range as Excel copies it: rows of cells, without the empty line at its end. A single value is no range. */
export function pastedRange(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const cells = lines.map((line) => line.split('\t'));
  return cells.length === 1 && cells[0]!.length === 1 ? null : cells;
}

/** The rows that are typed: the parts, and the whole (key: an empty text) where it does not follow from them. */
export function rowsOf({ total, whole, parts }: BreakdownOfYear): { key: string; actuals: (CellView | null)[] }[] {
  return total === 'derived' ? parts : [...parts, { key: '', actuals: whole.actuals }];
}
