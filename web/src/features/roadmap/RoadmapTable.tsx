import { Link } from '@tanstack/react-router';
import type { RoadmapView } from '#domain/roadmap/contract';
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
  return (
    <Table caption={t('title')} captionHidden>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeadCell key={column}>{column === 'initiative' ? level('initiative') : t(`column.${column}`)}</HeadCell>
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
