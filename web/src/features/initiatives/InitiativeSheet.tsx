import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InitiativeView, SourcedText } from '#domain/initiatives/contract';
import { useDates } from '../../platform/format/dates.ts';
import { aside, bracketsOf } from '../../platform/i18n/brackets.ts';
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

function Background({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  return (
    <SheetBlock title={t('background')}>
      <ul lang="ja" className="list-disc pl-6">
        {initiative.description.map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ul>
      <Texts title={t('parts')} texts={initiative.parts} />
      <Texts title={t('breakdown')} texts={initiative.breakdown} />
      <Texts
        title={t('dependencies')}
        texts={initiative.externalDependencies.map((text) => ({ text, quoted: true }))}
      />
    </SheetBlock>
  );
}

function CurrentAndFuture({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  if (initiative.current === null && initiative.future === null) return null;
  return (
    <SheetBlock title={t('currentFuture')}>
      <div className="grid items-stretch gap-4 sm:grid-cols-[1fr_auto_1fr]">
        <Side title={t('current')} text={initiative.current} />
        <svg
          aria-hidden="true"
          width="32"
          height="32"
          viewBox="0 0 32 32"
          className="self-center justify-self-center max-sm:rotate-90"
        >
          <path d="M4 12h12V4l12 12-12 12v-8H4z" fill="var(--c-key)" />
        </svg>
        <Side title={t('future')} text={initiative.future} />
      </div>
    </SheetBlock>
  );
}

function Side({ title, text }: { title: string; text: SourcedText | null }) {
  const t = useTexts(SHEET_TEXTS);
  return (
    <div className="rounded-8 border border-edge p-4">
      <h3 className="mb-1 text-[1rem]">{title}</h3>
      {text === null ? t('unknown') : <Sourced text={text} />}
    </div>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly SourcedText[] }) {
  if (texts.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-[1rem]">{title}</h3>
      <ul className="list-disc pl-6">
        {texts.map((text) => (
          <li key={text.text}>
            <Sourced text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A reader's summary says so: only the source's own words stand unmarked. */
function Sourced({ text }: { text: SourcedText }) {
  const t = useTexts(SHEET_TEXTS);
  const language = useLanguage();
  return (
    <>
      <span lang="ja">{text.text}</span>
      {!text.quoted && (
        <span className="ml-2 text-[0.75rem] whitespace-nowrap text-sub">{aside(t('summary'), language)}</span>
      )}
    </>
  );
}
