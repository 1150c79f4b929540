import type { InitiativeScheduleView, LaneView, ScheduleItemView } from '#domain/schedule-items/contract';
import { Name, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { SCHEDULE_TEXTS } from './locale.ts';

/** The same items in words; for the office, with a way to change each. */
export function ScheduleTable({
  schedule: { items, lanes },
  onEdit,
}: {
  schedule: InitiativeScheduleView;
  onEdit: ((item: ScheduleItemView) => void) | undefined;
}) {
  const t = useTexts(SCHEDULE_TEXTS);
  const words = useTexts(WORDS);
  const item = useItemWords();
  return (
    <Table caption={t('schedule')} captionHidden>
      <thead>
        <tr>
          <HeadCell>{t('label')}</HeadCell>
          <HeadCell>{t('lane')}</HeadCell>
          <HeadCell>{t('planned')}</HeadCell>
          <HeadCell>{t('certainty')}</HeadCell>
          <HeadCell>{t('actual')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('scope')}</HeadCell>
          {onEdit !== undefined && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <RowHead>{item.label(one)}</RowHead>
            <Cell>
              <LaneName lane={lanes.find(({ id }) => id === one.laneId)} />
            </Cell>
            <Cell>{item.planned(one)}</Cell>
            <Cell>{words(`certainty.${one.certainty}`)}</Cell>
            <Cell>
              {item.actual(one) ?? t('none')} {one.example && <ExampleMark />}
            </Cell>
            <Cell>{item.state(one)}</Cell>
            <Cell>{one.scope === null ? t('none') : <Spoken text={one.scope} />}</Cell>
            {onEdit !== undefined && (
              <Cell className="no-print">
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('edit', { label: item.label(one) })}
                  onClick={() => onEdit(one)}
                >
                  {t('change')}
                </Button>
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LaneName({ lane }: { lane: LaneView | undefined }) {
  const t = useTexts(SCHEDULE_TEXTS);
  return lane?.name == null ? t('none') : <Name of={{ name: lane.name, nameEn: lane.nameEn }} />;
}
