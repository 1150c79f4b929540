import type { Day } from '#domain/calendar/day';
import type { PlanSummary } from '#domain/plans/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ROADMAP_TEXTS } from './locale.ts';

type OfDay = { asOf: Day; isEnd: boolean };

/** The day that the answer names; before it is there, the one that it was asked for. */
export function dayOf(roadmap: RoadmapView | undefined, plan: PlanSummary, asked: Day | undefined): OfDay {
  if (roadmap !== undefined) return { asOf: roadmap.asOf, isEnd: roadmap.asOfReason === 'plan_ended' };
  return { asOf: asked ?? plan.defaultAsOf, isEnd: asked === undefined && plan.defaultAsOfReason === 'plan_ended' };
}

/** 基準日, and why it is that day. */
export function SpeaksOf({ asOf, isEnd }: OfDay) {
  const t = useTexts(ROADMAP_TEXTS);
  const { day } = useDates();
  return (
    <p className="mb-3 text-[0.875rem] text-sub">
      {t('speaksOf', { day: day(asOf) })}
      {isEnd && ` ${t('planEnded')}`}
    </p>
  );
}
