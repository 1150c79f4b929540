import type { Expectation } from '#domain/kpis/expectation';
import { useDates } from '../platform/format/dates.ts';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { expectationText } from '../platform/wording/expectation-text.ts';
import { WORDS } from '../platform/wording/words.ts';
import { ExampleMark } from './ExampleMark.tsx';

/** 見込値 of the department with its day: what it expected, never what happened. */
export function Expected({
  expectation,
  unit,
  decimals,
  hasValue = true,
}: {
  expectation: Expectation;
  unit: string;
  decimals: number;
  /** False for a milestone, whose answer in three steps says it all. */
  hasValue?: boolean;
}) {
  const words = useTexts(WORDS);
  const { shortDay } = useDates();
  const language = useLanguage();
  const said = hasValue ? expectation : { ...expectation, value: null };
  return (
    <span className="block text-[0.875rem] font-normal">
      {words('expected')} {expectationText(said, { unit, decimals }, language)}{' '}
      <span className="text-sub">{shortDay(expectation.on)}</span> {expectation.example && <ExampleMark />}
    </span>
  );
}
