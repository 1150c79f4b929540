import type { WhatIfView } from '#domain/judgement-schemes/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { SCHEME_EDITING_TEXTS } from './editing.locale.ts';

/** How many verdicts would change, from which to which, and on which KPIs. */
export function WhatIfTable({ whatIf, heading: Level }: { whatIf: WhatIfView; heading: 'h2' | 'h3' }) {
  const t = useTexts(SCHEME_EDITING_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { day } = useDates();
  const { percent } = useNumbers();
  const { fiscalYear } = useTenantCalendar();
  const { total, changed, transitions, kpis, present } = whatIf;
  const about = { year: fiscalYear(whatIf.fiscalYear), day: day(whatIf.asOf), present: nameIn(language, present) };
  return (
    <section aria-live="polite">
      <Level className="text-[1rem]">{t('whatIf')}</Level>
      <p className="text-[0.875rem] text-sub">
        <Spoken text={t('whatIfLead', about)} />
      </p>
      <p className="my-2 font-bold">{changed === 0 ? t('unchanged', { total }) : t('changed', { total, changed })}</p>
      {changed > 0 && (
        <>
          <ul className="mb-3 list-disc pl-6">
            {transitions.map(({ from, to, count }) => (
              <li key={`${from} ${to}`}>
                {t('transition', { from: words(`verdict.${from}`), to: words(`verdict.${to}`), count })}
              </li>
            ))}
          </ul>
          <Table caption={t('whatIf')} captionHidden className="min-w-xl">
            <thead>
              <tr>
                <HeadCell>{t('kpi')}</HeadCell>
                <HeadCell numeric>{t('achievement')}</HeadCell>
                <HeadCell>{t('before')}</HeadCell>
                <HeadCell>{t('after')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {kpis.map(({ kpiId, name, nameEn, initiative, shownPercent, from, to }) => (
                <tr key={kpiId}>
                  <RowHead>
                    <Name of={{ name, nameEn }} />
                    <span className="block text-[0.75rem] text-sub">
                      {initiative.number}. <Name of={initiative} />
                    </span>
                  </RowHead>
                  <Cell numeric>{shownPercent === null ? '―' : percent(shownPercent / 100)}</Cell>
                  <Cell>
                    <StatusChip verdict={from} />
                  </Cell>
                  <Cell>
                    <StatusChip verdict={to} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}
