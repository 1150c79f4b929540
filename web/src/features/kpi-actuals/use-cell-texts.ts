import type { BreakdownOfYear } from '#domain/kpi-actuals/contract';
import type { KpiVersionView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { NUMBER_TEXTS } from '../../ui/typed-number.locale.ts';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { fieldsOf, readField, type Texts } from './entry-grid.ts';
import { GRID_TEXTS } from './grid.locale.ts';

/** What the grid says about a cell, and what is to be mended in it. */
export function useCellTexts(year: BreakdownOfYear, definition: KpiVersionView) {
  const t = useTexts(GRID_TEXTS);
  const breakdown = useTexts(BREAKDOWN_TEXTS);
  const numbers = useTexts(NUMBER_TEXTS);
  const language = useLanguage();
  const { period } = useTenantCalendar();
  const slots = (place: { key: string; period: string }) => {
    const part = year.parts.find(({ key }) => key === place.key);
    return { part: part === undefined ? breakdown('whole') : nameIn(language, part), period: period(place.period) };
  };
  return {
    at: (place: { key: string; period: string }, message: string) => t('atCell', { ...slots(place), message }),
    /** Why a cell's texts cannot be sent. */
    mistake: (texts: Texts): string => {
      for (const field of fieldsOf(definition)) {
        const typed = (texts[field] ?? '').trim();
        const read = readField(field, typed, definition);
        if (read.ask !== null) return t('unclear', { typed });
        if (read.error === null) continue;
        const units = {
          typed: read.units?.typed ?? typed,
          expected: read.units?.expected ?? unitIn(language, definition),
        };
        return numbers(`error.${read.error}`, units);
      }
      return t('empty');
    },
  };
}
