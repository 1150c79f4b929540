import { useMemo } from 'react';
import type { YearSpan } from '#domain/roadmap/axis-years';
import type { RoadmapView } from '#domain/roadmap/contract';
import { type Axis, axisOf, xOfDay } from '#domain/roadmap/geometry';
import { scaleOf, shownYears, type Zoom } from '#domain/roadmap/zoom';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { ROADMAP_TEXTS } from './locale.ts';

/**
 * The time axis of a roadmap.
 *
 * @param room width that it may take, in pixels.
 */
export function axisFor(roadmap: RoadmapView, zoom: Zoom, room: number): Axis {
  const { plan } = roadmap;
  const years = shownYears(neededYears(roadmap), plan);
  return axisOf(
    { ...years, planFrom: plan.fromFiscalYear, planTo: plan.toFiscalYear },
    scaleOf(zoom, years, room - 2),
    plan.fiscalStartMonth,
  );
}

/** What is late and still runs is drawn up to the as-of day, which may lie behind all dates. */
function neededYears({ axis, fiscalYear, policies }: RoadmapView): YearSpan {
  const runsLate = policies.some(({ themes }) =>
    themes.some(({ initiatives }) =>
      initiatives.some(({ lanes }) =>
        lanes.some(({ items }) => items.some(({ state, actual }) => state === 'late_finish' && actual.start !== null)),
      ),
    ),
  );
  return runsLate ? { ...axis, toFiscalYear: Math.max(axis.toFiscalYear, fiscalYear) } : axis;
}

/** Today and the as-of day, where they fall on the axis; one flag when they are the same day. */
export function useMarks(roadmap: RoadmapView, axis: Axis) {
  const t = useTexts(ROADMAP_TEXTS);
  const { shortDay } = useDates();
  const today = useSession().today as RoadmapView['asOf'];
  const { asOf } = roadmap;
  const todayX = xOfDay(axis, today);
  const asOfX = asOf === today ? null : xOfDay(axis, asOf);
  const lines = useMemo(() => marksAt({ today: todayX, 'as-of': asOfX }), [todayX, asOfX]);
  const words = { today: t('today', { day: shortDay(today) }), 'as-of': t('asOf', { day: shortDay(asOf) }) };
  return { lines, flags: lines.map((line) => ({ ...line, text: words[line.kind] })) };
}

function marksAt(at: Record<'today' | 'as-of', number | null>) {
  return (['today', 'as-of'] as const).flatMap((kind) => (at[kind] === null ? [] : [{ kind, x: at[kind] }]));
}
