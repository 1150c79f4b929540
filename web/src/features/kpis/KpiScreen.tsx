import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { KpiView } from '#domain/kpis/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { Definition } from './Definition.tsx';
import { KPI_TEXTS } from './locale.ts';
import { Targets } from './Targets.tsx';

type KpiScreenProps = {
  kpi: KpiView;
  /** Draws the trend, and what stands below as soon as it does not push it down any more. */
  renderTrend: (below: ReactNode) => ReactNode;
  judgement: ReactNode;
  parts: ReactNode;
};

/** One KPI: its trend and how it is judged first (by the feature that owns the numbers), then targets and definition. */
export function KpiScreen({ kpi, renderTrend, judgement, parts }: KpiScreenProps) {
  const t = useTexts(KPI_TEXTS);
  const level = useLevelNames();
  const defining = useTexts(DEFINING_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const may = useMay();
  const { definition } = kpi;
  return (
    <>
      <PageHeader
        title={nameIn(language, definition)}
        breadcrumbs={[
          <Link key="list" to="/initiatives">
            {level('initiative', 'many')}
          </Link>,
          <Link key="sheet" to="/initiatives/$initiativeId" params={{ initiativeId: kpi.initiativeId }}>
            {t('sheet', { initiative: level('initiative') })}
          </Link>,
        ]}
        above={kpi.pairLabel === null ? undefined : <Spoken text={t('pair', { label: kpi.pairLabel })} />}
        marks={
          <>
            <Chip>{unitIn(language, definition)}</Chip>
            <Chip>{words(`kind.${definition.kind}`)}</Chip>
            <Chip>{words(`direction.${definition.direction}`)}</Chip>
          </>
        }
        actions={
          <>
            {may('kpis.write') && (
              <Link to="/kpis/$kpiId/definition" params={{ kpiId: kpi.id }} className={buttonClass()}>
                {defining('change')}
              </Link>
            )}
            {may('kpi-actuals.record', kpi.departmentId) && (
              <Link
                to="/kpis/$kpiId/actuals"
                params={{ kpiId: kpi.derivedFromId ?? kpi.id }}
                className={buttonClass('primary')}
              >
                {t('enter')}
              </Link>
            )}
          </>
        }
      />
      {renderTrend(
        <>
          {parts}
          {judgement}
          <Targets kpi={kpi} />
          <Definition kpi={kpi} />
        </>,
      )}
    </>
  );
}
