import { Link } from '@tanstack/react-router';
import type { SchemeChoiceView } from '#domain/judgement-schemes/contract';
import { FiscalYearLabel, useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { SCHEME_TEXTS } from './locale.ts';

type ChoicesProps = {
  choices: readonly SchemeChoiceView[];
  /** With the year to change, `null` for a year of one's own choice; absent for who may not. */
  onChoose: ((fiscalYear: number | null) => void) | null;
};

/** What a plan is judged by, from which fiscal year on, who chose it and why. */
export function Choices({ choices, onChoose }: ChoicesProps) {
  const t = useTexts(SCHEME_TEXTS);
  const { fiscalYear: yearText, instant } = useTenantCalendar();
  return (
    <>
      {choices.length === 0 ? (
        <p>{t('noneChosen')}</p>
      ) : (
        <Table caption={t('inForce')} captionHidden className="max-w-5xl min-w-2xl">
          <thead>
            <tr>
              <HeadCell>{t('from')}</HeadCell>
              <HeadCell>{t('scheme')}</HeadCell>
              <HeadCell>{t('reason')}</HeadCell>
              <HeadCell>{t('by')}</HeadCell>
              {onChoose && <ActsHead />}
            </tr>
          </thead>
          <tbody>
            {choices.map(({ fromFiscalYear, scheme, reason, chosenBy, chosenAt }) => (
              <tr key={fromFiscalYear}>
                <RowHead className="whitespace-nowrap">
                  <FiscalYearLabel year={fromFiscalYear} />
                </RowHead>
                <Cell>
                  <Link to="/judgement-schemes/$schemeId" params={{ schemeId: scheme.id }}>
                    <Name of={scheme} />
                  </Link>{' '}
                  <span className="text-[0.875rem] text-sub">{t('version', { version: scheme.version })}</span>
                </Cell>
                <Cell>
                  <Spoken text={reason} />
                </Cell>
                <Cell className="text-[0.875rem]">
                  <Spoken text={chosenBy ?? t('takenOver')} /> <span className="text-sub">{instant(chosenAt)}</span>
                </Cell>
                {onChoose && (
                  <Cell className="no-print">
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t('changeOf', { year: yearText(fromFiscalYear) })}
                      onClick={() => onChoose(fromFiscalYear)}
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
      {onChoose && (
        <p className="no-print mt-3">
          <Button size="small" onClick={() => onChoose(null)}>
            {t('choose')}
          </Button>
        </p>
      )}
    </>
  );
}
