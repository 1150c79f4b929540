import type { Consequence } from '#domain/kpis/meaning';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { MEANING_TEXTS } from './meaning.locale.ts';

/** What the change means, sentence by sentence, while it is typed. */
export function Meaning({ consequences }: { consequences: readonly Consequence[] }) {
  const t = useTexts(MEANING_TEXTS);
  const say = useSentence();
  const isCut = consequences.some(({ code }) => WARNS.includes(code));
  return (
    <Notice tone={isCut ? 'warning' : 'info'} live>
      <p className="font-bold">{t('title')}</p>
      {consequences.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul className="list-disc ps-6">
          {consequences.map((consequence) => (
            <li key={JSON.stringify(consequence)}>{say(consequence)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

const WARNS: Consequence['code'][] = [
  'series_is_cut',
  'values_are_read_anew',
  'targets_must_be_set_anew',
  'amounts_must_be_set_anew',
  'expected_must_be_said_anew',
  'targets_after_end',
];

/** A consequence in a sentence. */
export function useSentence(): (consequence: Consequence) => string {
  const t = useTexts(MEANING_TEXTS);
  const words = useTexts(WORDS);
  const { fiscalYear } = useTenantCalendar();
  const { day } = useDates();
  const list = (years: readonly number[]) => years.map((year) => fiscalYear(year)).join(t('comma'));
  return (consequence) => {
    const { code } = consequence;
    switch (code) {
      case 'series_is_cut':
      case 'series_is_joined':
      case 'series_goes_on':
      case 'values_are_read_anew':
      case 'becomes_reference':
        return t(code, { year: fiscalYear(consequence.from) });
      case 'verdicts_stay':
        return t(code, { year: fiscalYear(consequence.until) });
      case 'targets_must_be_set_anew':
      case 'targets_after_end':
        return t(code, { count: consequence.years.length, years: list(consequence.years) });
      case 'expected_must_be_said_anew':
        return t(code, { years: list(consequence.years) });
      case 'frequency_changes':
        return t(code, {
          year: fiscalYear(consequence.from),
          before: words(`frequency.${consequence.before}`),
          after: words(`frequency.${consequence.after}`),
          count: consequence.begun,
        });
      case 'english_unit_stays':
        return t(code, { unit: consequence.unit, unitEn: consequence.unitEn });
      case 'due_days_change':
        return t(code, { before: consequence.before, after: consequence.after });
      case 'closes':
        return t(consequence.asksSuccessor ? 'closes_alone' : 'closes', { day: day(consequence.on) });
      case 'amounts_must_be_set_anew':
      case 'reopens':
      case 'is_carried_on':
      case 'is_no_longer_carried_on':
        return t(code);
    }
  };
}
