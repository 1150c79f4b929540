import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RoadmapView } from '#domain/roadmap/contract';
import { Name, Spoken, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelName } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { findItem } from './draft-dates.ts';
import { ROADMAP_TEXTS } from './locale.ts';

/** What one schedule item is, in words, and the way to its initiative. */
export function ItemDialog({
  roadmap,
  itemId,
  onChange,
  onClose,
}: {
  roadmap: RoadmapView;
  itemId: string;
  /** Opens the form; `null` for who may not change it. */
  onChange: (() => void) | null;
  onClose: () => void;
}) {
  const t = useTexts(ROADMAP_TEXTS);
  const words = useTexts(WORDS);
  const level = useLevelName('initiative');
  const item = useItemWords();
  const place = findItem(roadmap, itemId);
  if (place === null) return null;
  const { initiative, lane, item: found } = place;
  return (
    <Dialog title={item.label(found)} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <Fact name={level}>
          {initiative.number}. <Title of={initiative} />
        </Fact>
        {lane.name !== null && (
          <Fact name={t('column.lane')}>
            <Name of={{ name: lane.name, nameEn: lane.nameEn }} />
          </Fact>
        )}
        <Fact name={t('column.kind')}>{item.kind(found)}</Fact>
        <Fact name={t('column.state')}>{item.state(found)}</Fact>
        <Fact name={t('planned')}>{item.planned(found)}</Fact>
        <Fact name={t('column.certainty')}>{words(`certainty.${found.certainty}`)}</Fact>
        <Fact name={t('actual')}>
          {item.actual(found) ?? t('none')} {found.example && <ExampleMark />}
        </Fact>
        {found.actual.percent !== null && <Fact name={t('percent')}>{found.actual.percent}%</Fact>}
        {found.scope !== null && (
          <Fact name={t('column.scope')}>
            <Spoken text={found.scope} />
          </Fact>
        )}
        {found.quote !== null && (
          <Fact name={t('quote')}>
            <q lang="ja">{found.quote}</q>
          </Fact>
        )}
      </dl>
      <p className="mt-6 flex flex-wrap gap-3">
        {onChange !== null && (
          <Button look="primary" onClick={onChange}>
            {t('change')}
          </Button>
        )}
        <Link to="/initiatives/$initiativeId" params={{ initiativeId: initiative.id }} className={buttonClass()}>
          {t('open')}
        </Link>
      </p>
    </Dialog>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
