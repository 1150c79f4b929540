import type { ReactNode } from 'react';
import type { KpiVersionView } from '#domain/kpis/contract';
import type { Judgement } from '#domain/kpis/judgement';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WithoutPace } from '../../ui/Judged.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { TraceDisclosure } from '../../ui/TraceDisclosure.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';

type VerdictPreviewProps = {
  title: string;
  /** What to do to see something. */
  nothing: string;
  /** How the verdict is called. */
  verdict: string;
  /** The version in force in that year. */
  definition: KpiVersionView;
  now: Judgement;
  /** `null` while nothing can be sent. */
  then: Judgement | null;
  /** `dt` and `dd` in front of the verdict's. */
  facts?: ReactNode;
  children?: ReactNode;
};

/** What saving would make of the verdict, beside what it is now; read out as it changes. */
export function VerdictPreview({
  title,
  nothing,
  verdict,
  definition,
  now,
  then,
  facts,
  children,
}: VerdictPreviewProps) {
  const t = useTexts(ENTRY_TEXTS);
  const language = useLanguage();
  return (
    <section aria-label={title} aria-live="polite" className="rounded-8 border border-rule bg-panel p-4">
      <h3 className="mb-2 text-[1rem]">{title}</h3>
      {then === null ? (
        <p className="text-sub">{nothing}</p>
      ) : (
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
          {facts}
          <dt>{verdict}</dt>
          <dd>
            <StatusChip verdict={then.verdict} provisional={then.provisional} />
            {now.verdict !== then.verdict && (
              <span className="ml-2 inline-flex items-center gap-1 text-[0.875rem] text-sub">
                {t('before')} <StatusChip verdict={now.verdict} provisional={now.provisional} />
              </span>
            )}
            {then.trace !== null && (
              <TraceDisclosure
                name={title}
                trace={then.trace}
                unit={unitIn(language, definition)}
                decimals={definition.decimals}
              />
            )}
            {then.noPace !== null && <WithoutPace why={then.noPace} />}
          </dd>
        </dl>
      )}
      {children}
    </section>
  );
}
