import { Link } from '@tanstack/react-router';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { flagsOf, type TrendFlag, type TrendWindow } from '#domain/kpi-actuals/trend-drawing';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { FLAG_SIZE, TrendFlagMark } from './TrendFlagMark.tsx';
import { TREND_TEXTS } from './trend.locale.ts';

/** The flags of the chart in words: number, day, kind, what was said, where to read more. */
export function TrendMarks({ model, window }: { model: TrendView; window: TrendWindow }) {
  const t = useTexts(TREND_TEXTS);
  const { shortDay } = useDates();
  const language = useLanguage();
  if (model.marks.length === 0) return null;
  return (
    <ol aria-label={t('marks')} className="flex list-none flex-col gap-1 text-[0.875rem]">
      {flagsOf(model, window).map((flag) => (
        <li key={flag.number} className="flex gap-2">
          <svg
            width={FLAG_SIZE}
            height={FLAG_SIZE}
            className="mt-0.5 shrink-0"
            role="img"
            aria-label={`${flag.number}`}
          >
            <TrendFlagMark kind={flag.mark.kind} number={flag.number} x={FLAG_SIZE / 2} y={FLAG_SIZE / 2} />
          </svg>
          <span>
            {shortDay(flag.mark.at)} {flag.mark.join === null ? t(`mark.${flag.mark.kind}`) : t('joined')}{' '}
            <Said flag={flag} model={model} />
            {flag.period === null && <span className="text-sub">{aside(t('outside'), language)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Said({ flag: { mark }, model }: { flag: TrendFlag; model: TrendView }) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { fiscalYear } = useTenantCalendar();
  const kpi = { ...model, ...model.kpi };
  const year = mark.fiscalYear === null ? null : fiscalYear(mark.fiscalYear);
  return (
    <>
      {mark.decision !== null && year !== null && (
        <>
          <Link to="/reviews/$reviewId" params={{ reviewId: mark.decision.reviewId }}>
            {t('reviewOf', { year })}
          </Link>
          <span className="mx-2">
            <DecisionSeal {...mark.decision} />
          </span>
        </>
      )}
      {mark.change !== null && year !== null && (
        <>
          {t('targetChanged', {
            year,
            before: targetText(mark.change.from, kpi, language),
            after: targetText(mark.change.to, kpi, language),
          })}
        </>
      )}
      {mark.decision === null && mark.change === null && year !== null && t('definedFrom', { year })}
      {mark.join !== null && (
        <>
          {t(mark.join.as === 'successor' ? 'carriedOnBy' : 'carriesOn')}{' '}
          <Link to="/kpis/$kpiId" params={{ kpiId: mark.join.kpi.id }}>
            <Name of={mark.join.kpi} />
          </Link>
        </>
      )}
      {mark.scopes !== null && (
        <>
          {aside(
            t('scopeChanged', {
              before: mark.scopes.from ?? t('noScope'),
              after: mark.scopes.to ?? t('noScope'),
            }),
            language,
          )}
        </>
      )}
      {mark.text !== null && (
        <>
          {' '}
          <Spoken text={mark.text} />
        </>
      )}
    </>
  );
}
