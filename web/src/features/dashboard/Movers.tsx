import { Link } from '@tanstack/react-router';
import type { DashboardView } from '#domain/dashboard/contract';
import { numberText, percentText, unitIn } from '../../platform/format/numbers.ts';
import { type Language, useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { GroundsDisclosure } from '../../ui/TraceDisclosure.tsx';
import { DASHBOARD_TEXTS } from './locale.ts';

/** Largest change of achievement against the year before, either way. */
export function Movers({ movers }: { movers: DashboardView['movers'] }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const language = useLanguage();
  if (movers.length === 0) return <p>{t('moversNone')}</p>;
  return (
    <Table caption={t('movers')} captionHidden>
      <thead>
        <tr>
          <HeadCell>{t('kpi')}</HeadCell>
          <HeadCell numeric>{t('previous')}</HeadCell>
          <HeadCell numeric>{t('current')}</HeadCell>
          <HeadCell numeric>{t('change')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {movers.map((mover) => (
          <tr key={mover.kpiId}>
            <RowHead>
              <Link to="/kpis/$kpiId" params={{ kpiId: mover.kpiId }}>
                <Name of={mover} />
              </Link>
            </RowHead>
            <Achieved mover={mover} year="previous" />
            <Achieved mover={mover} year="current" />
            <Cell numeric>{pointsText((mover.current - mover.previous) * 100, language)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** An achievement as its band prints it, and the formula that it opens to. */
function Achieved({ mover, year }: { mover: DashboardView['movers'][number]; year: 'previous' | 'current' }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const language = useLanguage();
  const { shownPercent, grounds } = mover.opened[year];
  return (
    <Cell numeric>
      {shownPercent === null ? percentText(mover[year], language) : `${numberText(shownPercent, language, 1)}%`}
      {grounds !== null && (
        <GroundsDisclosure
          isJudged
          name={`${nameIn(language, mover)} ${t(year)}`}
          grounds={grounds}
          unit={unitIn(language, mover)}
          decimals={mover.decimals}
        />
      )}
    </Cell>
  );
}

function pointsText(points: number, language: Language): string {
  return `${points > 0 ? '+' : ''}${numberText(Math.round(points * 10) / 10, language, 1)}`;
}
