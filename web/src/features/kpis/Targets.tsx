import { useState } from 'react';
import type { KpiVersionView, KpiView, TargetView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useDates } from '../../platform/format/dates.ts';
import { FiscalYearLabel, useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { useMay } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { KPI_TEXTS } from './locale.ts';
import { TargetDialog } from './TargetDialog.tsx';

/** Targets by fiscal year with what they replaced. No target is a state of its own, told in words. */
export function Targets({ kpi }: { kpi: KpiView }) {
  const t = useTexts(KPI_TEXTS);
  const may = useMay();
  const { fiscalYear } = useTenantCalendar();
  // By its year, so that the dialog follows the target when it is read again after a conflict.
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const mayEdit = may('kpis.write');
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-[1.25rem]">{t('targets')}</h2>
      {kpi.targets.length === 0 ? (
        <p>{t('noTargets')}</p>
      ) : (
        <Table caption={t('targets')} captionHidden className="max-w-5xl min-w-2xl">
          <thead>
            <tr>
              <HeadCell>{t('fiscalYear')}</HeadCell>
              <HeadCell numeric>{t('target')}</HeadCell>
              <HeadCell>{t('setOn')}</HeadCell>
              <HeadCell className="min-w-54">{t('history')}</HeadCell>
              <HeadCell className="whitespace-nowrap">{t('note')}</HeadCell>
              {mayEdit && <ActsHead />}
            </tr>
          </thead>
          <tbody>
            {kpi.targets.map((target) => (
              <tr key={target.fiscalYear}>
                <TargetCells kpi={kpi} target={target} />
                {mayEdit && (
                  <Cell className="no-print whitespace-nowrap">
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t('changeOf', { year: fiscalYear(target.fiscalYear) })}
                      onClick={() => setEdited(target.fiscalYear)}
                    >
                      {t('change')}
                    </Button>
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {mayEdit && (
        <p className="no-print mt-3">
          <Button size="small" onClick={() => setEdited('new')}>
            {t('set')}
          </Button>
        </p>
      )}
      {edited !== null && (
        <TargetDialog
          kpi={kpi}
          target={kpi.targets.find((target) => target.fiscalYear === edited) ?? null}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function TargetCells({ kpi, target }: { kpi: KpiView; target: TargetView }) {
  const t = useTexts(KPI_TEXTS);
  const language = useLanguage();
  const { shortDay } = useDates();
  const definition = versionIn(kpi.versions, target.fiscalYear) ?? kpi.definition;
  return (
    <>
      <RowHead className="whitespace-nowrap">
        <FiscalYearLabel year={target.fiscalYear} />
      </RowHead>
      <Cell numeric>
        {targetText(target, target.ofFormerUnit ? formerUnit(kpi, target) : definition, language)}{' '}
        {target.example && <ExampleMark />}
        {target.ofFormerUnit && <span className="block text-[0.875rem]">{t('formerUnit')}</span>}
      </Cell>
      <Cell className="whitespace-nowrap">{shortDay(target.setOn)}</Cell>
      <Cell>
        {target.history.map((former) => (
          <span key={former.setOn} className="block text-[0.875rem]">
            {t('former', {
              value: targetText(former, definition, language),
              from: shortDay(former.setOn),
              to: shortDay(former.replacedOn),
            })}
            {former.reason !== null && (
              <span className="block text-sub">
                <Spoken text={former.reason} />
              </span>
            )}
          </span>
        ))}
      </Cell>
      <Cell>{target.note !== null && <Spoken text={target.note} />}</Cell>
    </>
  );
}

/** The last definition before the year's own that has another unit. */
function formerUnit({ versions, definition }: KpiView, { fiscalYear }: TargetView): KpiVersionView {
  const { unit } = versionIn(versions, fiscalYear) ?? definition;
  return (
    versions.findLast((version) => version.effectiveFiscalYear <= fiscalYear && version.unit !== unit) ?? definition
  );
}
