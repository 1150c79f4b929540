import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanSummary } from '#domain/plans/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { AxisBackground } from '../../ui/gantt/AxisBackground.tsx';
import { AxisHeader } from '../../ui/gantt/AxisHeader.tsx';
import { useAxisWords } from '../../ui/gantt/axis-words.ts';
import { HatchPatterns } from '../../ui/gantt/HatchPatterns.tsx';
import { PAPER_WIDTH } from '../../ui/gantt/use-chart-width.ts';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import '../../ui/gantt/gantt.css';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import { PlanLine } from './PlanLine.tsx';
import { roadmapQuery } from './roadmap.api.ts';
import { axisFor, useMarks } from './roadmap-axis.ts';
import { LegendMarks } from './RoadmapLegend.tsx';
import { RoadmapRow } from './RoadmapRow.tsx';
import { rowsOf } from './rows.ts';

export type PaperSearch = { asOf?: RoadmapView['asOf']; paper?: 'a3' | 'a4'; baseline?: number };

/** How wide the names are, in pixels: on the smaller sheet as many lines of them as leave its first page room for an initiative. */
const NAMES_WIDTH = { a3: 340, a4: 300 };

/** The roadmap as a sheet: every row, the axis on each page, no initiative cut in two, the legend at the foot. */
export function RoadmapPaper({ plan, search }: { plan: PlanSummary; search: PaperSearch }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { paper = 'a3', baseline, asOf } = search;
  const query = useQuery(roadmapQuery(plan.id, asOf, baseline));
  return (
    <div className={`paper-${paper} gantt-paper`}>
      <PageHeader title={t('paperTitle')} above={<PlanLine plan={plan} />} />
      <p className="no-print mb-4 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => window.print()}>
          {t('printNow')}
        </Button>
        <Link to="/roadmap" search={{ edition: baseline }} className={buttonClass()}>
          {t('back')}
        </Link>
      </p>
      <Loaded query={query}>{(roadmap) => <Sheet plan={plan} roadmap={roadmap} paper={paper} />}</Loaded>
    </div>
  );
}

const NOTHING_CLOSED: ReadonlySet<string> = new Set();

function Sheet({ plan, roadmap, paper }: { plan: PlanSummary; roadmap: RoadmapView; paper: 'a3' | 'a4' }) {
  const t = useTexts(ROADMAP_TEXTS);
  const level = useLevelNames();
  const axisWords = useAxisWords();
  const words = useItemWords();
  const names = NAMES_WIDTH[paper];
  const axis = useMemo(() => axisFor(roadmap, 'plan', PAPER_WIDTH[paper] - names), [roadmap, paper, names]);
  const { lines, flags } = useMarks(roadmap, axis);
  const rows = useMemo(() => rowsOf(roadmap, NOTHING_CLOSED), [roadmap]);
  const frame = useMemo(
    () => ({
      axis,
      background: <AxisBackground axis={axis} lines={lines} />,
      asOf: roadmap.asOf,
      startMonth: roadmap.plan.fiscalStartMonth,
      words,
      acts: null,
    }),
    [axis, lines, roadmap, words],
  );
  return (
    <div role="region" tabIndex={0} aria-label={t('paperTitle')} className="gantt-frame">
      <HatchPatterns />
      <table className="gantt-table" style={{ width: names + axis.width }}>
        <thead>
          <tr>
            <th scope="col" className="gantt-head" style={{ width: names }}>
              {level('initiative')}
            </th>
            <th scope="col" className="gantt-axis-cell">
              <span className="unseen">{t('scheduleColumn')}</span>
              <AxisHeader axis={axis} words={axisWords} flags={flags} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <RoadmapRow
              key={row.key}
              row={row}
              index={index}
              frame={frame}
              inTabOrder={false}
              draft={null}
              measure={undefined}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2} className="gantt-foot">
              <SpokenOf plan={plan} roadmap={roadmap} />
              <LegendMarks withBaseline={roadmap.edition !== null} className="flex flex-wrap gap-x-5 text-[0.75rem]" />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** 基準日 and the editions: what this sheet speaks of, also when it lies on a desk years later. */
function SpokenOf({ plan, roadmap }: { plan: PlanSummary; roadmap: RoadmapView }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { day } = useDates();
  const newest = plan.editions.at(-1);
  return (
    <p className="mb-2 font-bold">
      {t('speaksOf', { day: day(roadmap.asOf) })}
      {newest !== undefined && ` ${t('paperEdition', { number: newest.number })}`}
      {roadmap.edition !== null && ` ${t('paperBaseline', { number: roadmap.edition.number })}`}
    </p>
  );
}
