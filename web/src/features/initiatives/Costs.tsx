import type { InitiativeView } from '#domain/initiatives/contract';
import { useDates } from '../../platform/format/dates.ts';
import { FiscalYearLabel } from '../../platform/format/fiscal-years.tsx';
import { useNumbers } from '../../platform/format/numbers.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { SHEET_TEXTS } from './sheet.locale.ts';

/** 予算額・決算額 by fiscal year, and when its contracts end: without them nobody can decide a withdrawal. */
export function Costs({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  const { number } = useNumbers();
  const { shortDay } = useDates();
  const yen = (amount: number | null) => (amount === null ? t('unknown') : number(amount));
  return (
    <>
      {initiative.costs.length === 0 ? (
        <p className="text-sub">{t('noCost')}</p>
      ) : (
        <Table caption={t('cost')} captionHidden className="max-w-3xl min-w-lg">
          <thead>
            <tr>
              <HeadCell>{t('fiscalYear')}</HeadCell>
              <HeadCell numeric>{t('budget')}</HeadCell>
              <HeadCell numeric>{t('settled')}</HeadCell>
              <HeadCell>{t('note')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {initiative.costs.map((cost) => (
              <tr key={cost.fiscalYear}>
                <RowHead>
                  <FiscalYearLabel year={cost.fiscalYear} />
                </RowHead>
                <Cell numeric>{yen(cost.budgetYen)}</Cell>
                <Cell numeric>{yen(cost.settledYen)}</Cell>
                <Cell>
                  {cost.example && <ExampleMark />} {cost.note}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {initiative.contracts.length > 0 && (
        <div className="mt-4">
          <h3 className="text-[1rem]">{t('contracts')}</h3>
          <ul className="list-disc pl-6">
            {initiative.contracts.map((contract) => (
              <li key={contract.name}>
                <Spoken text={t('contractEnds', { name: contract.name, day: shortDay(contract.endsOn) })} />{' '}
                {contract.example && <ExampleMark />}
                {contract.note !== null && (
                  <span className="block text-[0.875rem] text-sub">
                    <Spoken text={contract.note} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
