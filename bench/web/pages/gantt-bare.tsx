import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { axisOf, xOfDay } from '#domain/roadmap/geometry';
import { FROM, planOf, TO } from './plan.ts';

const ROW = 58;
const axis = axisOf({ fromFiscalYear: FROM, toFiscalYear: TO, planFrom: FROM, planTo: TO }, { yearWidth: 215 });

type Row = { key: string; name: string; bars: { key: string; label: string; x: number; width: number }[] };

/** The least that draws the same bars in as many rows: names and rectangles, no meaning for anybody's ears. */
export function prepare(bars: number) {
  const rows: Row[] = planOf(bars).policies.flatMap((policy) => [
    { key: policy.id, name: policy.name, bars: [] },
    ...policy.themes.flatMap(({ initiatives }) =>
      initiatives.flatMap((initiative) => [
        { key: initiative.id, name: initiative.title, bars: [] },
        ...initiative.lanes.map((lane) => ({
          key: lane.id,
          name: lane.name ?? '',
          bars: lane.items.map((item) => {
            const x = xOfDay(axis, item.planned.start!.from) ?? 0;
            return { key: item.id, label: item.label, x, width: 215 };
          }),
        })),
      ]),
    ),
  ]);
  return <Bare rows={rows} />;
}

export const mark = '.bare-bar';
export const scroller = '.bare-frame';

function Bare({ rows }: { rows: Row[] }) {
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions go to no memoised component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  return (
    <div ref={frame} className="bare-frame" style={{ height: 720, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const { key, name, bars } = rows[index]!;
          return (
            <div key={key} style={{ position: 'absolute', top: start, height: ROW, display: 'flex' }}>
              <div style={{ width: 320 }}>{name}</div>
              <div style={{ width: axis.width, position: 'relative' }}>
                {bars.map((bar) => (
                  <div
                    key={bar.key}
                    className="bare-bar"
                    style={{ position: 'absolute', left: bar.x, width: bar.width, height: 34, background: '#d9e6ff' }}
                  >
                    {bar.label}
                  </div>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
