import type { Evidence } from '#domain/reviews/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { shapeOfState } from '../../ui/Glyph.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** Planned and actual time of every bar, with its state on the evidence's day. */
export function EvidenceSchedule({ items }: { items: Evidence['scheduleItems'] }) {
  const t = useTexts(EVIDENCE_TEXTS);
  const words = useTexts(WORDS);
  const { planned, actual } = useItemWords();
  if (items.length === 0) return <p className="text-sub">{t('noItems')}</p>;
  return (
    <Table caption={t('schedule')} captionHidden className="min-w-[46rem]">
      <thead>
        <tr>
          <HeadCell>{t('item')}</HeadCell>
          <HeadCell>{t('planned')}</HeadCell>
          <HeadCell>{t('actualDates')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <RowHead>
              {item.lane !== null && (
                <span lang="ja" className="block text-[0.875rem] text-sub">
                  {item.lane}
                </span>
              )}
              <Name of={{ name: item.label, nameEn: item.labelEn }} />
            </RowHead>
            <Cell className="whitespace-nowrap">{planned(item)}</Cell>
            <Cell className="min-w-[16rem]">{actual(item) ?? t('none')}</Cell>
            <Cell>
              <Chip shape={shapeOfState(item.state)}>{words(`schedule.${item.state}`)}</Chip>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
