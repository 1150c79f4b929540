import { useState } from 'react';
import type { ActualsOfYear, TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Expected } from '../../ui/Expected.tsx';
import { EXPECTING_TEXTS } from './expecting.locale.ts';
import { ExpectingForm } from './ExpectingForm.tsx';

/** 見込値 beside the year's actuals: what was said, by whom, and in a running year the form to say it. */
export function ExpectingSection({
  kpi,
  trend,
  actuals,
  mayRecord,
  needsReason,
}: {
  kpi: KpiView;
  trend: TrendView;
  actuals: ActualsOfYear;
  mayRecord: boolean;
  /** The office on behalf, or a year that was decided on. */
  needsReason: boolean;
}) {
  const t = useTexts(EXPECTING_TEXTS);
  const language = useLanguage();
  const { shortDay } = useDates();
  const { fiscalYear } = useTenantCalendar();
  const [isOpen, setOpen] = useState(false);
  const { expectation, running } = actuals;
  if (!running && expectation === null) return null;
  const definition = versionIn(kpi.versions, actuals.fiscalYear) ?? kpi.definition;
  return (
    <section className="rounded-8 border border-rule p-4">
      <h2 className="mb-2 text-[1.125rem]">{t('title', { year: fiscalYear(actuals.fiscalYear) })}</h2>
      {expectation === null ? (
        <p className="text-sub">{t('none')}</p>
      ) : (
        <>
          <Expected
            expectation={expectation}
            unit={unitIn(language, definition)}
            decimals={definition.decimals}
            hasValue={definition.kind !== 'milestone'}
          />
          <p className="text-[0.875rem] text-sub">
            <Spoken text={t('said', { by: expectation.by ?? t('someone'), day: shortDay(expectation.on) })} />
          </p>
          {expectation.formerUnit !== null && (
            <p>
              <Spoken text={t('formerUnit', { unit: expectation.formerUnit })} />
            </p>
          )}
          {expectation.note !== null && (
            <p>
              <Spoken text={expectation.note} />
            </p>
          )}
        </>
      )}
      {!running && <p className="text-[0.875rem] text-sub">{t('over')}</p>}
      {running && mayRecord && !isOpen && (
        <p className="mt-3">
          <Button onClick={() => setOpen(true)}>{t(expectation === null ? 'enter' : 'change')}</Button>
        </p>
      )}
      {running && mayRecord && isOpen && (
        <div className="mt-3">
          <ExpectingForm
            kpi={kpi}
            definition={definition}
            trend={trend}
            fiscalYear={actuals.fiscalYear}
            said={expectation}
            needsReason={needsReason}
            onDone={() => setOpen(false)}
          />
        </div>
      )}
    </section>
  );
}
