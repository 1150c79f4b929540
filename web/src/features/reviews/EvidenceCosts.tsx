import type { Evidence } from '#domain/reviews/contract';
import { FiscalYearLabel } from '../../platform/format/fiscal-years.tsx';
import { useNumbers } from '../../platform/format/numbers.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** 予算額・決算額 as they were frozen; an amount that nobody knows is a dash, never 0. */
export function EvidenceCosts({ costs }: { costs: Evidence['costs'] }) {
  const t = useTexts(EVIDENCE_TEXTS);
  const { number } = useNumbers();
  const yen = (amount: number | null) => (amount === null ? t('none') : number(amount));
  if (costs.length === 0) return <p className="text-sub">{t('noCosts')}</p>;
  return (
    <Table caption={t('costs')} captionHidden className="max-w-xl">
      <thead>
        <tr>
          <HeadCell>{t('fiscalYear')}</HeadCell>
          <HeadCell numeric>{t('budget')}</HeadCell>
          <HeadCell numeric>{t('settled')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.fiscalYear}>
            <RowHead>
              <FiscalYearLabel year={cost.fiscalYear} /> {cost.example && <ExampleMark />}
            </RowHead>
            <Cell numeric>{yen(cost.budgetYen)}</Cell>
            <Cell numeric>{yen(cost.settledYen)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
