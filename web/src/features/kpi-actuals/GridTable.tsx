import type { BreakdownOfYear } from '#domain/kpi-actuals/contract';
import { totalOfParts } from '#domain/kpis/breakdown';
import type { KpiVersionView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { EntryState } from '../../ui/EntryState.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { CellText, PART_WIDTH } from './CellText.tsx';
import { type CellField, cellId, partOf } from './entry-grid.ts';
import { GRID_TEXTS } from './grid.locale.ts';
import { GridCell } from './GridCell.tsx';
import { moveByKey, rangeOf } from './grid-keys.ts';
import type { useEntryGrid } from './use-entry-grid.ts';

/** The grid itself: real fields in a real table, moved through as in a spreadsheet, with what its columns add up to. */
export function GridTable({
  caption,
  year,
  definition,
  grid: { grid, fields, typed, type, restore, paste, undoPaste },
  onLost,
}: {
  caption: string;
  year: BreakdownOfYear;
  definition: KpiVersionView;
  grid: ReturnType<typeof useEntryGrid>;
  /** How many pasted texts found no open cell. */
  onLost: (count: number) => void;
}) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const words = useTexts(WORDS);
  const texts = useTexts(GRID_TEXTS);
  const { period } = useTenantCalendar();
  const { today } = useSession();
  const language = useLanguage();
  const adds = definition.kind !== 'percent' && definition.kind !== 'milestone';
  return (
    <Table
      caption={caption}
      role="grid"
      cards
      onKeyDown={(event) => {
        if (undoPaste === null || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return moveByKey(event);
        event.preventDefault();
        undoPaste();
      }}
      onPaste={(event) => {
        const pasted = rangeOf(event);
        if (pasted === null) return;
        const [row, column, field] = pasted.name.split('.') as [string, string, CellField];
        onLost(paste({ row: Number(row), column: Number(column), field }, pasted.range));
      }}
    >
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell className="sticky left-0 z-1 first-letter:uppercase">{t(year.dimension)}</HeadCell>
          {year.periods.map(({ period: key, from, closed }) => (
            <HeadCell key={key} numeric className="whitespace-nowrap">
              {period(key)}
              {closed !== null ? (
                <span className="block font-normal">
                  <EntryState state="closed" />
                </span>
              ) : (
                from > today && <span className="block font-normal">{words('verdict.not_due')}</span>
              )}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {grid.map((places, row) => (
          <tr key={places[0]?.key} role="row">
            <RowHead className="sticky left-0 z-1 bg-surface sm:pt-3.5">
              <span className={PART_WIDTH}>
                {year.parts[row] === undefined ? t('whole') : <Name of={year.parts[row]} />}
              </span>
            </RowHead>
            {places.map((place, column) => (
              <Cell key={place.period} numeric label={period(place.period)} className="px-1">
                {place.open ? (
                  <GridCell
                    place={place}
                    row={row}
                    column={column}
                    fields={fields}
                    typed={typed.get(cellId(place))}
                    part={year.parts[row] === undefined ? t('whole') : nameIn(language, year.parts[row])}
                    period={period(place.period)}
                    onType={type}
                    onRestore={restore}
                  />
                ) : (
                  <CellText cell={place.cell} definition={definition} />
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {adds && (
        <tfoot role="rowgroup">
          <tr role="row">
            <RowHead className="sticky left-0 z-1 bg-surface font-bold">
              <span className={PART_WIDTH}>{year.total === 'derived' ? t('wholeDerived') : texts('sumOfParts')}</span>
            </RowHead>
            {year.periods.map(({ period: key }, column) => (
              <Cell key={key} numeric label={period(key)}>
                <CellText
                  cell={totalOfParts(
                    definition.kind,
                    year.parts.map((_, row) => {
                      const place = grid[row]![column]!;
                      return partOf(typed.get(cellId(place)), place.cell, definition);
                    }),
                  )}
                  definition={definition}
                />
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </Table>
  );
}
