import { Link } from '@tanstack/react-router';
import type { RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import { endSlip } from '#domain/schedule-items/slip';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name, Spoken, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { ROADMAP_TEXTS } from './locale.ts';

const COLUMNS = [
  'initiative',
  'lane',
  'label',
  'kind',
  'plannedStart',
  'plannedEnd',
  'certainty',
  'actualStart',
  'actualEnd',
  'slip',
  'state',
  'scope',
  'decision',
] as const;

/** The roadmap's twin: the same facts as a plain table, with dates only as precise as they are known. */
export function RoadmapTable({ roadmap }: { roadmap: RoadmapView }) {
  const t = useTexts(ROADMAP_TEXTS);
  const level = useLevelNames();
  const words = useTexts(WORDS);
  const item = useItemWords();
  const { fuzzyDate } = useTenantCalendar();
  const date = (value: Parameters<typeof fuzzyDate>[0] | null) => (value === null ? t('none') : fuzzyDate(value));
  const heading = (column: (typeof COLUMNS)[number]) => {
    if (column === 'initiative') return level('initiative');
    return column === 'slip' && roadmap.edition !== null
      ? t('column.slipAgainst', { edition: roadmap.edition.number })
      : t(`column.${column}`);
  };
  const slip = (found: ScheduleItemView, { baseline }: RoadmapInitiative) => {
    const frozen = baseline?.find(({ scheduleItemId }) => scheduleItemId === found.id);
    const against = baseline === null ? undefined : (frozen?.planned.end ?? null);
    const slipped = endSlip(found, roadmap.asOf, roadmap.plan.fiscalStartMonth, against);
    return slipped === null ? t('none') : item.slip(slipped);
  };
  return (
    <Table caption={t('title')} captionHidden>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeadCell key={column}>{heading(column)}</HeadCell>
          ))}
        </tr>
      </thead>
      {roadmap.policies.map((policy) => (
        <tbody key={policy.id}>
          <tr>
            <th colSpan={COLUMNS.length} scope="rowgroup" className="bg-panel px-3 py-2 text-left">
              <Name of={policy} />
              {policy.themes.every((theme) => theme.initiatives.length === 0) && (
                <span className="block font-normal text-sub">{t('emptyPolicy')}</span>
              )}
            </th>
          </tr>
          {policy.themes.flatMap((theme) =>
            theme.initiatives.flatMap((initiative) =>
              initiative.lanes.flatMap((lane) =>
                lane.items.map((found) => (
                  <tr key={found.id}>
                    <RowHead className="min-w-48">
                      <Link to="/initiatives/$initiativeId" params={{ initiativeId: initiative.id }}>
                        {initiative.number}. <Title of={initiative} />
                      </Link>
                    </RowHead>
                    <Cell className="min-w-24">
                      {lane.name === null ? t('none') : <Name of={{ name: lane.name, nameEn: lane.nameEn }} />}
                    </Cell>
                    <Cell className="min-w-48">{item.label(found)}</Cell>
                    <Cell>{item.kind(found)}</Cell>
                    <Cell>
                      {found.planned.start === null && found.planned.end === null
                        ? item.planned(found)
                        : date(found.planned.start)}
                    </Cell>
                    <Cell>{found.openEnded ? t('openEnded') : date(found.planned.end)}</Cell>
                    <Cell>{words(`certainty.${found.certainty}`)}</Cell>
                    <Cell>
                      {date(found.actual.start)} {found.example && found.actual.start !== null && <ExampleMark />}
                    </Cell>
                    <Cell>{date(found.actual.end)}</Cell>
                    <Cell>{slip(found, initiative)}</Cell>
                    <Cell>{item.state(found)}</Cell>
                    <Cell>{found.scope === null ? t('none') : <Spoken text={found.scope} />}</Cell>
                    <Cell>
                      {initiative.lastDecision === null ? (
                        t('none')
                      ) : (
                        <DecisionSeal
                          decision={initiative.lastDecision.decision}
                          reworkKind={initiative.lastDecision.reworkKind}
                          standing={initiative.lastDecision.standing}
                        />
                      )}
                    </Cell>
                  </tr>
                )),
              ),
            ),
          )}
        </tbody>
      ))}
    </Table>
  );
}
