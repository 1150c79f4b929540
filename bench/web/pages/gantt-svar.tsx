import { Gantt, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import { FROM, planOf, TO } from './plan.ts';

const SCALES = [
  { unit: 'year', step: 1, format: '%Y' },
  { unit: 'quarter', step: 1, format: '%Q' },
] as const;

/** SVAR with the same bars: one row a bar under its initiative, since it knows no lanes; read-only, years over quarters. */
export function prepare(bars: number) {
  const tasks = planOf(bars).policies.flatMap(({ themes }) =>
    themes.flatMap(({ initiatives }) =>
      initiatives.flatMap((initiative) => [
        {
          id: initiative.id,
          text: initiative.title,
          type: 'summary',
          open: true,
          start: new Date(FROM, 3, 1),
          end: new Date(TO + 1, 2, 31),
          parent: 0,
        },
        ...initiative.lanes.flatMap(({ items }) =>
          items.map((item) => ({
            id: item.id,
            text: item.label,
            type: 'task',
            start: new Date(item.planned.start!.from),
            end: new Date(item.planned.end!.to),
            progress: item.state === 'done' ? 100 : 0,
            parent: initiative.id,
          })),
        ),
      ]),
    ),
  );
  return (
    <Willow fonts={false}>
      <div style={{ height: 720 }}>
        <Gantt readonly tasks={tasks} scales={[...SCALES]} cellWidth={54} />
      </div>
    </Willow>
  );
}

export const mark = '.wx-bar';
export const scroller = '.wx-gantt';
