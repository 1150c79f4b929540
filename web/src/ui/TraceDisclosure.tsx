import type { FormulaTrace } from '#domain/kpis/formula-trace';
import { useTenantCalendar } from '../platform/format/fiscal-years.tsx';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { traceText } from '../platform/wording/trace-text.ts';
import { TRACE_WORDS } from '../platform/wording/trace-words.ts';
import { Disclosure } from './Disclosure.tsx';

/** 判定の根拠: opens to the formula, the band and the data behind a verdict. */
export function TraceDisclosure({ trace, unit, decimals }: { trace: FormulaTrace; unit: string; decimals: number }) {
  const t = useTexts(TRACE_WORDS);
  const language = useLanguage();
  const { period } = useTenantCalendar();
  const { formula, grounds } = traceText(trace, { unit, decimals }, language, period);
  return (
    <Disclosure quiet summary={t('title')}>
      <p className="text-[0.875rem]">{formula}</p>
      <p className="text-[0.875rem] text-sub">{grounds}</p>
    </Disclosure>
  );
}
