import type { AchievementGrounds } from '#domain/kpis/achievement-grounds';
import type { FormulaTrace } from '#domain/kpis/formula-trace';
import { useTenantCalendar } from '../platform/format/fiscal-years.tsx';
import { useNumbers } from '../platform/format/numbers.ts';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { traceText } from '../platform/wording/trace-text.ts';
import { TRACE_WORDS } from '../platform/wording/trace-words.ts';
import { Disclosure } from './Disclosure.tsx';
import { OfWhat } from './OfWhat.tsx';

type DisclosedProps = {
  /** Of the KPI or the fiscal year that it belongs to. */
  name: string;
  unit: string;
  decimals: number;
};

/** 判定の根拠: opens to the formula, the band and the data behind a verdict. */
export function TraceDisclosure({ name, trace, unit, decimals }: DisclosedProps & { trace: FormulaTrace }) {
  const t = useTexts(TRACE_WORDS);
  const language = useLanguage();
  const { period } = useTenantCalendar();
  const { formula, grounds } = traceText(trace, { unit, decimals }, language, period);
  return (
    <Disclosure
      quiet
      summary={
        <>
          {t('title')}
          <OfWhat name={name} />
        </>
      }
    >
      <p className="text-[0.875rem]">{formula}</p>
      <p className="text-[0.875rem] text-sub">{grounds}</p>
    </Disclosure>
  );
}

/** 計算の根拠: the formula of a percentage; of one that was not judged it says so. */
export function GroundsDisclosure({
  name,
  grounds,
  unit,
  decimals,
  isJudged = false,
}: DisclosedProps & { grounds: AchievementGrounds; isJudged?: boolean }) {
  const t = useTexts(TRACE_WORDS);
  const { quantity } = useNumbers();
  const say = (value: number) => quantity(value, unit, decimals);
  const actual = t('actual', { value: say(grounds.actual) });
  const target = t('target', { value: say(grounds.target) });
  const baseline = t('baseline', { value: say(grounds.baseline ?? 0) });
  const formula =
    grounds.rule === 'attainment' ? `${actual} ÷ ${target}` : `(${actual} − ${baseline}) ÷ (${target} − ${baseline})`;
  return (
    <Disclosure
      quiet
      summary={
        <>
          {t('groundsTitle')}
          <OfWhat name={name} />
        </>
      }
    >
      <p className="text-[0.875rem]">{formula}</p>
      {!isJudged && <p className="text-[0.875rem] text-sub">{t('notJudged')}</p>}
    </Disclosure>
  );
}
