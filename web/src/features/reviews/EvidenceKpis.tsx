import type { EvidenceKpi } from '#domain/reviews/contract';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Judged } from '../../ui/Judged.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** Target, actual and verdict of each KPI, with the grounds of the verdict to open. */
export function EvidenceKpis({ kpis }: { kpis: readonly EvidenceKpi[] }) {
  const t = useTexts(EVIDENCE_TEXTS);
  const say = useEvidenceWords();
  const language = useLanguage();
  if (kpis.length === 0) return <p className="text-sub">{t('noKpis')}</p>;
  return (
    <Table caption={t('kpis')} captionHidden className="min-w-[640px]">
      <thead>
        <tr>
          <HeadCell>{t('kpi')}</HeadCell>
          <HeadCell numeric>{t('target')}</HeadCell>
          <HeadCell numeric>{t('actual')}</HeadCell>
          <HeadCell numeric>{t('achievement')}</HeadCell>
          <HeadCell>{t('verdict')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <tr key={kpi.kpiId}>
            <RowHead>
              <Name of={kpi} /> {kpi.example && <ExampleMark />}
            </RowHead>
            <Cell numeric>
              {say.target(kpi)}
              {kpi.changedTarget != null && (
                <span className="ml-auto block max-w-48 text-[0.875rem] whitespace-normal text-sub">
                  {say.changedTarget(kpi)}
                </span>
              )}
            </Cell>
            <Cell numeric>
              {say.actual(kpi)}
              {say.actualNote(kpi) !== '' && (
                <span className="ml-auto block max-w-[200px] text-[0.875rem] whitespace-normal text-sub">
                  {say.actualNote(kpi)}
                </span>
              )}
            </Cell>
            <Cell numeric>{say.achievement(kpi)}</Cell>
            <Cell>
              <Judged of={kpi} name={nameIn(language, kpi)} unit={unitIn(language, kpi)} decimals={kpi.decimals} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
