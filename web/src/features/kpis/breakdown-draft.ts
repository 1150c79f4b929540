import type { Breakdown, BreakdownDimension, BreakdownKey, BreakdownTotal } from '#domain/kpis/breakdown';

/** What stands in the form of a breakdown: a line for each part, as it may be pasted from a sheet. */
export type BreakdownDraft = {
  /** Empty: not broken down. */
  dimension: BreakdownDimension | '';
  total: BreakdownTotal;
  /** 名称, 英語名, 最初の年度, 最後の年度, separated by tabs or commas; all but the first may be left out. */
  lines: string;
};

export function breakdownDraftOf(breakdown: Breakdown | null): BreakdownDraft {
  const lines = (breakdown?.keys ?? []).map(lineOf);
  return {
    dimension: breakdown?.dimension ?? '',
    total: breakdown?.total ?? 'entered',
    lines: lines.join('\n'),
  };
}

function lineOf({ name, nameEn, fromFiscalYear, toFiscalYear }: BreakdownKey): string {
  const cells = [name, nameEn, fromFiscalYear, toFiscalYear];
  return cells
    .slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
    .map((cell) => cell ?? '')
    .join(', ');
}

/**
 * The breakdown that was typed. A part that had its name before keeps its key, so that its reports stay with it.
 * `null`: none; `'unreadable'`: no part at all, or a year that is none.
 */
export function breakdownOf(draft: BreakdownDraft, before: Breakdown | null): Breakdown | null | 'unreadable' {
  if (draft.dimension === '') return null;
  const lines = draft.lines.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map((line) => keyOf(line, before));
  const read = keys.filter((key) => key !== null);
  if (read.length === 0 || read.length < keys.length) return 'unreadable';
  return { dimension: draft.dimension, total: draft.total, keys: read };
}

function keyOf(line: string, before: Breakdown | null): BreakdownKey | null {
  const [name = '', nameEn = '', from = '', to = ''] = line.split(/[\t,，、]/).map((cell) => cell.trim());
  const [fromFiscalYear, toFiscalYear] = [yearOf(from), yearOf(to)];
  if (name === '' || fromFiscalYear === undefined || toFiscalYear === undefined) return null;
  const key = before?.keys.find((one) => one.name === name)?.key ?? name;
  return { key, name, nameEn: nameEn || null, fromFiscalYear, toFiscalYear };
}

function yearOf(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/年度$/, '');
  if (text === '') return null;
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
