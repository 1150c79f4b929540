import type { Verdict } from '#domain/kpis/codes';
import type { EvidenceKpi } from '#domain/reviews/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { frozenAchievementText } from '../../platform/wording/achievement-text.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** Nothing was asked for, so nothing is missing: how records are read that do not say whether an answer was due. */
const NOTHING_TO_REPORT: readonly Verdict[] = ['closed', 'not_due', 'not_measurable'];

/** A frozen KPI's numbers in words; `null` is always a word, never 0. */
export function useEvidenceWords() {
  const t = useTexts(EVIDENCE_TEXTS);
  const words = useTexts(WORDS);
  const { quantity } = useNumbers();
  const { period } = useTenantCalendar();
  const language = useLanguage();

  return {
    target: (kpi: EvidenceKpi) => targetText(kpi.target, kpi, language),
    changedTarget: (kpi: EvidenceKpi) =>
      kpi.changedTarget ? t('changedTarget', { target: targetText(kpi.changedTarget, kpi, language) }) : null,
    actual: (kpi: EvidenceKpi): string => {
      const { value, state } = kpi.actual;
      if (value !== null && kpi.kind === 'milestone')
        return words(value >= 1 ? 'schedule.done' : 'schedule.not_started');
      if (value !== null) return quantity(value, unitIn(language, kpi), kpi.decimals);
      if (state !== 'unreported' && state !== 'value') return words(`valueState.${state}`);
      if (kpi.unreported !== undefined && state === 'value') return words('verdict.not_computable');
      const isUnreported = kpi.unreported ?? !NOTHING_TO_REPORT.includes(kpi.computed ?? kpi.verdict);
      return isUnreported ? words('verdict.unreported') : t('none');
    },
    /** How far the actual reaches, and whether it is 速報; empty where there is nothing to say. */
    actualNote: ({ actual }: EvidenceKpi): string =>
      [
        actual.upTo === null ? null : words('upTo', { period: period(actual.upTo) }),
        actual.provisional ? words('preliminary') : null,
      ]
        .filter((part) => part !== null)
        .join(' '),
    achievement: (kpi: EvidenceKpi): string => frozenAchievementText(kpi, language) ?? t('none'),
  };
}
