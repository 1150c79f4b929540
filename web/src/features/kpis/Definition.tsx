import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import type { NamedRef } from '#domain/problems/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KPI_TEXTS } from './locale.ts';

/** What is measured and how; every version, newest first, with the year it is in force from. */
export function Definition({ kpi }: { kpi: KpiView }) {
  const t = useTexts(KPI_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const earlier = kpi.versions.filter(
    ({ effectiveFiscalYear }) => effectiveFiscalYear !== kpi.definition.effectiveFiscalYear,
  );
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-[1.25rem]">{t('definition')}</h2>
      <Validity kpi={kpi} />
      <Facts version={kpi.definition} />
      {earlier.length > 0 && (
        <div className="mt-4 flex flex-col gap-2">
          <h3 className="text-[1rem]">{t('versions')}</h3>
          {earlier.map((version) => (
            <Disclosure
              key={version.effectiveFiscalYear}
              summary={t('inForce', { year: fiscalYear(version.effectiveFiscalYear) })}
            >
              <Facts version={version} />
            </Disclosure>
          ))}
        </div>
      )}
    </section>
  );
}

function Validity({ kpi }: { kpi: KpiView }) {
  const t = useTexts(KPI_TEXTS);
  const { shortDay } = useDates();
  const { untilLabel, quote } = kpi.validity;
  const { successor, predecessors } = kpi.succession;
  const isPlain = untilLabel === null && quote === null && kpi.closedOn === null;
  if (isPlain && successor === null && predecessors.length === 0) return null;
  return (
    <div className="mb-4 rounded-8 border border-rule bg-panel p-4">
      {!isPlain && (
        <p className="font-bold">
          {t('validity')}:{' '}
          {[
            untilLabel === null ? null : t('until', { label: untilLabel }),
            kpi.closedOn === null ? null : t('closedOn', { day: shortDay(kpi.closedOn) }),
          ]
            .filter((part) => part !== null)
            .join(' / ')}
        </p>
      )}
      {quote !== null && (
        <p>
          <q lang="ja">{quote}</q>
        </p>
      )}
      {kpi.closedOn !== null && successor === null && <p>{t('successor')}</p>}
      {successor !== null && (
        <p>
          {t('carriedOnBy')} <KpiLink kpi={successor} />
        </p>
      )}
      {predecessors.map((one) => (
        <p key={one.id}>
          {t('carriesOn')} <KpiLink kpi={one} />
        </p>
      ))}
    </div>
  );
}

function KpiLink({ kpi }: { kpi: NamedRef }) {
  return (
    <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
      <Name of={kpi} />
    </Link>
  );
}

function Facts({ version }: { version: KpiVersionView }) {
  const t = useTexts(KPI_TEXTS);
  const words = useTexts(WORDS);
  const { fiscalYear } = useTenantCalendar();
  const { quantity } = useNumbers();
  const language = useLanguage();
  const amount = (value: number) => quantity(value, unitIn(language, version), version.decimals);
  const { baseline, finalTarget } = version;
  const facts: [string, ReactNode | null][] = [
    [t('unit'), unitIn(language, version)],
    [t('kind'), words(`kind.${version.kind}`)],
    [t('direction'), words(`direction.${version.direction}`)],
    [t('frequency'), words(`frequency.${version.frequency}`)],
    [t('kpiClass'), version.kpiClass && words(`kpiClass.${version.kpiClass}`)],
    [t('scope'), inJapanese(version.scope)],
    [t('numerator'), inJapanese(version.numeratorLabel)],
    [t('denominator'), inJapanese(version.denominatorLabel)],
    [
      t('baseline'),
      baseline &&
        `${amount(baseline.value)}${baseline.fiscalYear === null ? '' : aside(fiscalYear(baseline.fiscalYear), language)} ${baseline.note ?? ''}`,
    ],
    [t('opening'), version.openingValue === null ? null : amount(version.openingValue)],
    [t('finalTarget'), finalTarget && amount(finalTarget.value) + aside(fiscalYear(finalTarget.fiscalYear), language)],
    [
      t('measurableFrom'),
      version.measurableFrom === null ? null : t('from', { year: fiscalYear(version.measurableFrom) }),
    ],
    [t('source'), inJapanese(version.source)],
    [t('method'), inJapanese(version.method)],
    [t('responsible'), inJapanese(version.responsible)],
    [t('lag'), version.publicationLagDays === 0 ? null : t('days', { days: version.publicationLagDays })],
    [t('changeReason'), inJapanese(version.changeReason)],
    [t('certainty'), version.certainty === 'given' ? null : words(`certainty.${version.certainty}`)],
    [t('ask'), inJapanese(version.ask)],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What somebody entered, which exists in Japanese only. */
function inJapanese(text: string | null): ReactNode | null {
  return text === null ? null : <span lang="ja">{text}</span>;
}
