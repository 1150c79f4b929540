import { VALUE_STATES } from '#domain/kpis/codes';
import type { TrendAbsence } from '#domain/kpi-actuals/trend-drawing';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';

/** Why there is no number, in the fixed word of its verdict or value state. */
export function useAbsenceWord(): (absence: TrendAbsence) => string {
  const words = useTexts(WORDS);
  return (absence) => (isState(absence) ? words(`valueState.${absence}`) : words(`verdict.${absence}`));
}

function isState(absence: TrendAbsence): absence is Extract<TrendAbsence, (typeof VALUE_STATES)[number]> {
  return (VALUE_STATES as readonly string[]).includes(absence);
}
