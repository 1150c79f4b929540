import { Link } from '@tanstack/react-router';
import type { DashboardView } from '#domain/dashboard/contract';
import { type Verdict } from '#domain/kpis/codes';
import { Name, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, RowHead, Table } from '../../ui/Table.tsx';
import { Block } from './Block.tsx';
import { HOME_TEXTS } from './locale.ts';

/** Worst first. */
const WORRYING: readonly Verdict[] = ['missed', 'behind', 'partly', 'slightly_behind'];

/** 議論が必要: initiatives whose verdict is bad. */
export function ToDiscuss({ dashboard }: { dashboard: DashboardView }) {
  const t = useTexts(HOME_TEXTS);
  const level = useLevelNames();
  const items = WORRYING.flatMap((verdict) =>
    dashboard.items.filter((item) => item.verdict === verdict).map((item) => ({ item, verdict })),
  );
  return (
    <Block title={t('discuss.title', { initiative: level('initiative', 'many') })}>
      {items.length === 0 ? (
        <p>{t('discuss.none')}</p>
      ) : (
        <>
          <p className="mb-2 text-[0.875rem] text-sub">{t('discuss.why')}</p>
          <Table caption={t('discuss.title', { initiative: level('initiative', 'many') })} captionHidden>
            <tbody>
              {items.map(({ item, verdict }) => (
                <tr key={item.id}>
                  <RowHead>
                    <Link to="/initiatives/$initiativeId" params={{ initiativeId: item.id }} className="font-bold">
                      {item.number}. <Title of={item} />
                    </Link>
                    <Subtitle of={item} />
                    {item.department !== null && (
                      <span className="block text-[0.875rem] text-sub">
                        <Name of={item.department} />
                      </span>
                    )}
                  </RowHead>
                  <Cell>
                    <StatusChip verdict={verdict} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Block>
  );
}
