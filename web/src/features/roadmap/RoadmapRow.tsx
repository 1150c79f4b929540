import { memo } from 'react';
import type { DraftDates } from './draft-dates.ts';
import { EmptyPolicy, InitiativeCell, LaneCell, type RowFrame } from './RowCells.tsx';
import { InitiativeHead, LaneHead, PolicyHead } from './RowHeads.tsx';
import type { RoadmapRow as Row } from './rows.ts';

type RowProps = {
  row: Row;
  /** Its place among all rows, from 0. */
  index: number;
  frame: RowFrame;
  inTabOrder: boolean;
  /** The item of this row that is being moved. */
  draft: DraftDates | null;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
};

/** One row of the treegrid: its name at the left, what it has on the axis at the right. */
export const RoadmapRow = memo(function RoadmapRow({ row, index, frame, inTabOrder, draft, measure }: RowProps) {
  const { acts } = frame;
  const onToggle = acts?.onToggle ?? null;
  return (
    <tr
      ref={measure}
      data-row={row.key}
      data-index={index}
      className={`gantt-row gantt-row-${row.kind}`}
      {...(acts !== null && {
        role: 'row',
        'aria-level': row.level,
        'aria-rowindex': index + 2,
        'aria-expanded': row.kind === 'lane' || (row.kind === 'policy' && row.empty) ? undefined : row.expanded,
        tabIndex: inTabOrder ? 0 : -1,
        onFocus: () => acts.onFocus(row.key),
      })}
    >
      <th role={acts === null ? undefined : 'rowheader'} scope="row" className="gantt-head">
        {row.kind === 'policy' && <PolicyHead row={row} onToggle={onToggle} />}
        {row.kind === 'initiative' && <InitiativeHead row={row} onToggle={onToggle} />}
        {row.kind === 'lane' && <LaneHead row={row} />}
      </th>
      <td role={acts === null ? undefined : 'gridcell'} className="gantt-cell">
        {row.kind === 'lane' ? (
          <LaneCell row={row} frame={frame} draft={draft} />
        ) : (
          <div className="gantt-lane gantt-lane-empty" style={{ width: frame.axis.width }}>
            {frame.background}
            {row.kind === 'policy' && row.empty && <EmptyPolicy />}
            {row.kind === 'initiative' && <InitiativeCell row={row} frame={frame} />}
          </div>
        )}
      </td>
    </tr>
  );
});
