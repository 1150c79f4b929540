import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { JudgementSchemeView } from '#domain/judgement-schemes/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BandStrip } from './BandStrip.tsx';
import { Choices } from './Choices.tsx';
import { choicesQuery, schemesQuery } from './judgement-schemes.api.ts';
import { SCHEME_TEXTS } from './locale.ts';
import { ChooseDialog } from './ChooseDialog.tsx';

/** 判定基準: what the plan is judged by, the organisation's own schemes, and the published ones. */
export function SchemesScreen({ plan, fiscalYear }: { plan: PlanSummary; fiscalYear: number }) {
  const t = useTexts(SCHEME_TEXTS);
  const mayWrite = useMay()('judgement-schemes.write');
  const schemes = useQuery(schemesQuery);
  const choices = useQuery(choicesQuery(plan.id));
  /** The fiscal year from which a choice is made. */
  const [choosing, setChoosing] = useState<number | null>(null);
  return (
    <>
      <PageHeader title={t('title')} above={<Name of={{ name: plan.title, nameEn: plan.titleEn }} />}>
        {t('lead')}
      </PageHeader>
      <section className="mb-10">
        <h2 className="mb-3 text-[1.25rem]">{t('inForce')}</h2>
        <Loaded query={choices}>
          {(chosen) => (
            <Choices choices={chosen} onChoose={mayWrite ? (year) => setChoosing(year ?? fiscalYear) : null} />
          )}
        </Loaded>
      </section>
      <Loaded query={schemes}>
        {(all) => (
          <>
            <SchemeList title={t('own')} schemes={all.filter(({ published }) => !published)} />
            <SchemeList title={t('published')} schemes={all.filter(({ published }) => published)} />
            {choosing !== null && choices.data !== undefined && (
              <ChooseDialog
                plan={plan}
                schemes={all}
                choices={choices.data}
                fiscalYear={choosing}
                onClose={() => setChoosing(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function SchemeList({ title, schemes }: { title: string; schemes: readonly JudgementSchemeView[] }) {
  const t = useTexts(SCHEME_TEXTS);
  const language = useLanguage();
  const mayWrite = useMay()('judgement-schemes.write');
  return (
    <section className="mb-10">
      <h2 className="mb-3 text-[1.25rem]">{title}</h2>
      {schemes.length === 0 && <p className="text-sub">{t('noOwn')}</p>}
      <ul className="border-rule not-empty:border-t">
        {schemes.map(({ id, latest }) => {
          const name = nameIn(language, latest);
          return (
            <li
              key={id}
              className="keep-together grid gap-x-8 gap-y-3 border-b border-rule py-4 lg:grid-cols-[16rem_1fr]"
            >
              <div className="flex flex-col items-start gap-2">
                <Link to="/judgement-schemes/$schemeId" params={{ schemeId: id }} className="font-bold">
                  <Name of={latest} />
                </Link>
                <span className="text-[0.875rem] text-sub">{t('version', { version: latest.version })}</span>
                {mayWrite && (
                  <Link
                    to="/judgement-schemes/new"
                    search={{ from: id }}
                    aria-label={t('copyOf', { name })}
                    className={`no-print ${buttonClass('secondary', 'small')}`}
                  >
                    {t('copy')}
                  </Link>
                )}
              </div>
              <BandStrip bands={latest.yearEnd} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
