import type { EvidenceDifference } from '#domain/reviews/contract';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** Then and now of each KPI whose number is no longer the one decided on; nothing where none is. */
export function Differences({ differences }: { differences: readonly EvidenceDifference[] }) {
  const t = useTexts(EVIDENCE_TEXTS);
  const language = useLanguage();
  const { quantity } = useNumbers();
  if (differences.length === 0) return null;
  const moment = (kpi: EvidenceDifference, { value, verdict, manual }: EvidenceDifference['then']) => (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="tabular-nums">
        {value === null ? t('none') : quantity(value, unitIn(language, kpi), kpi.decimals)}
      </span>
      <StatusChip verdict={verdict} manual={manual} />
    </span>
  );
  return (
    <Notice tone="warning" title={t('differs')}>
      <p className="mb-2">{t('differsLead')}</p>
      <Table caption={t('differs')} captionHidden className="max-w-3xl bg-surface">
        <thead>
          <tr>
            <HeadCell>{t('kpi')}</HeadCell>
            <HeadCell>{t('then')}</HeadCell>
            <HeadCell>{t('now')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.kpiId}>
              <RowHead>
                <Name of={difference} />
              </RowHead>
              <Cell>{moment(difference, difference.then)}</Cell>
              <Cell>{moment(difference, difference.now)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Notice>
  );
}
