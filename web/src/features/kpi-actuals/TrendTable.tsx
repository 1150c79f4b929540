import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendPoint } from '#domain/kpi-actuals/trend';
import { absenceOf, isCumulative, type TrendWindow } from '#domain/kpi-actuals/trend-drawing';
import type { TrendYear } from '#domain/kpi-actuals/trend-years';
import { achievementGrounds } from '#domain/kpis/achievement-grounds';
import { FiscalYearLabel, useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { achievementText } from '../../platform/wording/achievement-text.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Judged } from '../../ui/Judged.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { useAbsenceWord } from './absence-word.ts';
import { OutlookRow } from './OutlookRow.tsx';
import { TREND_TEXTS } from './trend.locale.ts';

/** The chart's numbers: each fiscal year it draws, with its verdict and what it rests on, and below it its periods. */
export function TrendTable({ model, window }: { model: TrendView; window: TrendWindow }) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const words = useTexts(WORDS);
  const { fiscalYear } = useTenantCalendar();
  const numberOf = useNumberOf(model);
  const unit = unitIn(language, { unit: model.unit, unitEn: model.kpi.unitEn });
  const years = model.years.filter(({ fiscalYear }) => window.from <= fiscalYear && fiscalYear <= window.to);
  return (
    <Table caption={t('caption') + aside(unit, language)}>
      <thead>
        <tr>
          <HeadCell>{t('period')}</HeadCell>
          <HeadCell numeric>{t('actualOfPeriod')}</HeadCell>
          {isCumulative(model) && <HeadCell numeric>{t('toDate')}</HeadCell>}
          <HeadCell numeric>{t('target')}</HeadCell>
          <HeadCell numeric>{t('achievement')}</HeadCell>
          <HeadCell>{t('verdict')}</HeadCell>
          <HeadCell>{t('note')}</HeadCell>
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year.fiscalYear}>
          <tr className="bg-panel font-bold">
            <RowHead className="font-bold">
              <FiscalYearLabel year={year.fiscalYear} />
            </RowHead>
            <Cell numeric>{isCumulative(model) ? '' : shown(year.actual.value, numberOf(year), t('none'))}</Cell>
            {isCumulative(model) && <Cell numeric>{shown(year.actual.value, numberOf(year), t('none'))}</Cell>}
            <Cell numeric>
              <TargetsOfYear model={model} year={year} />
            </Cell>
            <Cell numeric>{achievementText(year, language) ?? t('none')}</Cell>
            <Cell className="font-normal">
              <Judged
                of={{ ...year, grounds: achievementGrounds(year, year.baseline) }}
                name={fiscalYear(year.fiscalYear)}
                unit={unitIn(language, year)}
                decimals={year.decimals}
              />
            </Cell>
            <Cell>
              {year.actual.value !== null && year.actual.provisional && words('preliminary')}{' '}
              {year.actual.partial && t('partial', { reported: year.actual.reported, expected: year.actual.expected })}
            </Cell>
          </tr>
          {model.points
            .filter((point) => point.fiscalYear === year.fiscalYear && isListed(model, point))
            .map((point) => (
              <PointRow key={point.period} model={model} point={point} number={numberOf(year)} />
            ))}
          <OutlookRow model={model} year={year} />
        </tbody>
      ))}
    </Table>
  );
}

/** Every report, and what is missing. */
function isListed(model: TrendView, point: TrendPoint): boolean {
  return point.state !== null || absenceOf(model, point) === 'unreported';
}

/** Numbers of a year, with their unit where it is not the one in the caption: an earlier version was in another. */
function useNumberOf(model: TrendView) {
  const language = useLanguage();
  const { number, quantity } = useNumbers();
  return (year: Pick<TrendYear, 'unit' | 'unitEn' | 'decimals'>) => (value: number) =>
    year.unit === model.unit ? number(value, year.decimals) : quantity(value, unitIn(language, year), year.decimals);
}

type PointRowProps = { model: TrendView; point: TrendPoint; number: (value: number) => string };

function PointRow({ model, point, number }: PointRowProps) {
  const t = useTexts(TREND_TEXTS);
  const words = useTexts(WORDS);
  const absenceWord = useAbsenceWord();
  const { period } = useTenantCalendar();
  const absence = absenceOf(model, point);
  return (
    <tr>
      <RowHead className="pl-6 whitespace-nowrap">{period(point.period)}</RowHead>
      <Cell numeric>{absence === null ? shown(point.value, number, t('none')) : absenceWord(absence)}</Cell>
      {isCumulative(model) && <Cell numeric>{shown(point.toDate, number, t('none'))}</Cell>}
      <Cell />
      <Cell />
      <Cell>{point.provisional && words('preliminary')}</Cell>
      <Cell>
        {point.example && <ExampleMark />} {point.correctedAfterReview && <strong>{t('corrected')}</strong>}{' '}
        {point.note !== null && <Spoken text={point.note} />}
      </Cell>
    </tr>
  );
}

function shown(value: number | null, text: (value: number) => string, none: string): string {
  return value === null ? none : text(value);
}

/** The present target, and below it every one that it replaced. */
function TargetsOfYear({ model, year }: { model: TrendView; year: TrendYear }) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  // The caption names the unit.
  const named = year.unit === model.unit ? { unit: '', unitEn: '' } : year;
  const kpi = { ...named, decimals: 0, direction: model.direction };
  const ofYear = model.targets.filter((target) => target.fiscalYear === year.fiscalYear);
  const present = ofYear.find(({ superseded }) => !superseded) ?? null;
  return (
    <>
      {targetText(present, kpi, language)} {present?.example && <ExampleMark />}
      {ofYear
        .filter(({ superseded }) => superseded)
        .map((former) => (
          <span key={former.setOn} className="block text-[0.8125rem] font-normal text-sub">
            {t('formerTarget')} {targetText(former, kpi, language)}
          </span>
        ))}
    </>
  );
}
