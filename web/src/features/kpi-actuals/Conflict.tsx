import type { ActualView } from '#domain/kpi-actuals/contract';
import type { ProblemError } from '../../platform/http/problem-error.ts';
import { useNumbers } from '../../platform/format/numbers.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';

/** Somebody else saved this period first: who, what stands there now, and that nothing typed is lost. */
export function Conflict({ error, unit }: { error: ProblemError; unit: string }) {
  const t = useTexts(ENTRY_TEXTS);
  const words = useTexts(WORDS);
  const { number, quantity } = useNumbers();
  const { current } = error.problem;
  const actual = current?.value as Partial<ActualView> | null | undefined;
  const value =
    actual?.numerator != null
      ? `${number(actual.numerator)} ÷ ${actual.denominator == null ? '―' : number(actual.denominator)}`
      : actual?.value != null
        ? quantity(actual.value, unit)
        : actual?.state !== undefined
          ? words(`valueState.${actual.state}`)
          : '―';
  return (
    <Notice tone="warning" live>
      <Spoken text={t('conflict', { by: current?.changedBy ?? t('someone'), value })} />
    </Notice>
  );
}
