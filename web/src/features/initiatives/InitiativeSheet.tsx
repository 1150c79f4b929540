import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InitiativeView } from '#domain/initiatives/contract';
import { useDates } from '../../platform/format/dates.ts';
import { bracketsOf } from '../../platform/i18n/brackets.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { Costs } from './Costs.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { Reviews } from './Reviews.tsx';
import { SheetBlock } from './SheetBlock.tsx';
import { SHEET_TEXTS } from './sheet.locale.ts';
import { Background, CurrentAndFuture } from './SheetContent.tsx';

/**
 * One initiative in the published plan's own order: policy band, theme, title, background, current and future,
 * schedule, expected effects, KPIs. Cost, reviews and notes follow. Staff recognise their own document.
 */
export function InitiativeSheet({
  initiative,
  schedule,
  kpis,
}: {
  initiative: InitiativeView;
  schedule: ReactNode;
  kpis: ReactNode;
}) {
  const t = useTexts(SHEET_TEXTS);
  const level = useLevelNames();
  const editing = useTexts(EDITING_TEXTS);
  const language = useLanguage();
  const navigate = useNavigate();
  const mayEdit = useMay()('initiatives.write');
  const edit = () => void navigate({ to: '/initiatives/$initiativeId/edit', params: { initiativeId: initiative.id } });
  useSingleKeys(mayEdit ? { e: edit } : {});
  return (
    <article className="sheet">
      <PolicyBand initiative={initiative} />
      <PageHeader
        title={nameIn(language, { name: initiative.title, nameEn: initiative.titleEn })}
        breadcrumbs={[
          <Link key="list" to="/initiatives">
            {level('initiative', 'many')}
          </Link>,
        ]}
        above={
          <>
            {t('number', { initiative: level('initiative'), number: initiative.number })} /{' '}
            <Name of={initiative.theme} />
          </>
        }
        marks={<Marks initiative={initiative} />}
        actions={
          <>
            {mayEdit && (
              <Link
                to="/initiatives/$initiativeId/edit"
                params={{ initiativeId: initiative.id }}
                aria-keyshortcuts="e"
                className={buttonClass('secondary', 'small')}
              >
                {editing('edit')}
              </Link>
            )}
            <Button size="small" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      >
        {initiative.subtitle !== null && (
          <p lang="ja" className="font-bold">
            {initiative.subtitle}
          </p>
        )}
      </PageHeader>
      <Background initiative={initiative} />
      <CurrentAndFuture initiative={initiative} />
      <SheetBlock title={t('schedule')}>{schedule}</SheetBlock>
      <SheetBlock title={t('effects')}>
        {initiative.effects.length === 0 ? (
          <p className="text-sub">{t('noEffects')}</p>
        ) : (
          <ul lang="ja" className="list-disc pl-6">
            {initiative.effects.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </SheetBlock>
      <SheetBlock title={t('kpi')} gloss={t('kpiGloss')}>
        {kpis}
      </SheetBlock>
      <SheetBlock title={t('cost')} gloss={t('costGloss')}>
        <Costs initiative={initiative} />
      </SheetBlock>
      <SheetBlock title={t('reviews')}>
        <Reviews initiative={initiative} />
      </SheetBlock>
      {initiative.notes.length > 0 && (
        <SheetBlock title={t('notes')}>
          <ul lang="ja" className="text-[0.875rem]">
            {initiative.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </SheetBlock>
      )}
    </article>
  );
}

function PolicyBand({ initiative }: { initiative: InitiativeView }) {
  const [open, close] = bracketsOf(useLanguage());
  return (
    <p className="mb-4 flex flex-wrap gap-x-4 border-l-8 border-action bg-panel px-4 py-2 text-[0.875rem] font-bold">
      {initiative.policies.map((policy) => (
        <span key={policy.id}>
          <Name of={policy} />
          {policy.label !== null && (
            <>
              {open}
              <Name of={{ name: policy.label, nameEn: policy.labelEn }} />
              {close}
            </>
          )}
        </span>
      ))}
    </p>
  );
}

function Marks({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  const words = useTexts(WORDS);
  const { shortDay } = useDates();
  return (
    <>
      <Chip>{words(`origin.${initiative.origin}`)}</Chip>
      <Chip>{words(`initiative.${initiative.status}`)}</Chip>
      {initiative.endsOn !== null && <span>{t('endsOn', { day: shortDay(initiative.endsOn) })}</span>}
      <span>
        {t('department')}: {initiative.department === null ? t('noDepartment') : <Name of={initiative.department} />}
      </span>
    </>
  );
}
