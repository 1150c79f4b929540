import type { Verdict } from '#domain/kpis/codes';
import type { AchievementGrounds } from '#domain/kpis/achievement-grounds';
import type { Expectation } from '#domain/kpis/expectation';
import type { FormulaTrace } from '#domain/kpis/formula-trace';
import type { NoPace } from '#domain/kpis/pace';
import type { VerdictOverride } from '#domain/kpis/verdict-override';
import { useDates } from '../platform/format/dates.ts';
import { Spoken } from '../platform/i18n/named.tsx';
import { useTexts } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';
import { JUDGED_TEXTS } from './judged.locale.ts';
import { Expected } from './Expected.tsx';
import { StatusChip } from './StatusChip.tsx';
import { GroundsDisclosure, TraceDisclosure } from './TraceDisclosure.tsx';

/** A verdict with all it rests on; records from before there were verdicts by hand and 見込値 have none of them. */
export type JudgedVerdict = {
  verdict: Verdict;
  computed?: Verdict;
  override?: VerdictOverride | null;
  expectation?: Expectation | null;
  provisional: boolean;
  trace: FormulaTrace | null;
  /** Of a printed achievement, also one that was not judged. */
  grounds?: AchievementGrounds | null;
  /** Why a running year was not judged. */
  noPace?: NoPace | null;
};

type JudgedProps = {
  of: JudgedVerdict;
  /** Of the KPI, or of the fiscal year in the table of one KPI. */
  name: string;
  unit: string;
  decimals: number;
};

/** The verdict, where it was given by hand the computed one beside it and why, what the computed one opens to, and what the department expects. */
export function Judged({ of, name, unit, decimals }: JudgedProps) {
  const { verdict, computed, override, expectation, provisional, trace, grounds, noPace } = of;
  return (
    <>
      <StatusChip verdict={verdict} provisional={provisional} manual={override != null} />
      {override != null && <ByHand override={override} computed={computed ?? verdict} />}
      {trace !== null && <TraceDisclosure name={name} trace={trace} unit={unit} decimals={decimals} />}
      {trace === null && grounds != null && (
        <GroundsDisclosure name={name} grounds={grounds} unit={unit} decimals={decimals} />
      )}
      {noPace != null && <WithoutPace why={noPace} />}
      {expectation != null && (
        <Expected expectation={expectation} unit={unit} decimals={decimals} hasValue={trace?.rule !== 'milestone'} />
      )}
    </>
  );
}

/** Why there is no verdict on a running year. */
export function WithoutPace({ why }: { why: NoPace }) {
  const t = useTexts(JUDGED_TEXTS);
  return <span className="block text-[0.875rem] text-sub">{t(`noPace.${why}`)}</span>;
}

function ByHand({ override, computed }: { override: VerdictOverride; computed: Verdict }) {
  const t = useTexts(JUDGED_TEXTS);
  const words = useTexts(WORDS);
  const { shortDay } = useDates();
  const { reason, by, on } = override;
  return (
    <span className="block text-[0.875rem] font-normal">
      <span className="block">{t('computed', { verdict: words(`verdict.${computed}`) })}</span>
      <span className="block text-sub">
        <Spoken text={t('reason', { reason, by: by ?? t('unknown'), day: shortDay(on) })} />
      </span>
    </span>
  );
}
