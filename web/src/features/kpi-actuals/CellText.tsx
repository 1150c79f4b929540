import { pooled } from '#domain/kpis/aggregation';
import type { KpiVersionView } from '#domain/kpis/contract';
import type { Total } from '#domain/kpis/breakdown';
import { useNumbers } from '../../platform/format/numbers.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';

/** The name of a part leaves room for numbers on a phone. */
export const PART_WIDTH = 'block w-28 sm:w-max sm:max-w-72';

/** A cell to read: its number, or the word for why there is none. The unit stands in the table's caption. */
export function CellText({ cell, definition: { kind, decimals } }: { cell: Total | null; definition: KpiVersionView }) {
  const t = useTexts(ENTRY_TEXTS);
  const words = useTexts(WORDS);
  const { number } = useNumbers();
  if (cell === null) return <>―</>;
  const value = kind === 'ratio' && cell.numerator !== null ? pooled([cell]).value : cell.value;
  return (
    <>
      {cell.state !== 'value'
        ? words(`valueState.${cell.state}`)
        : value === null
          ? words('verdict.not_computable')
          : kind === 'milestone'
            ? t(value === 1 ? 'done' : 'notDone')
            : number(value, decimals)}
      {cell.numerator !== null && (
        <span className="block text-[0.75rem] text-sub">
          {number(cell.numerator)} ÷ {cell.denominator === null ? '―' : number(cell.denominator)}
        </span>
      )}
      {cell.provisional && <span className="block text-[0.75rem] text-sub">{words('preliminary')}</span>}
    </>
  );
}
