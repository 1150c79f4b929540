import { Link } from '@tanstack/react-router';
import type { JudgementSchemeView, SchemeVersionView } from '#domain/judgement-schemes/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { SCHEME_TEXTS } from './locale.ts';
import { SchemeRules } from './SchemeRules.tsx';

/** One scheme: its bands and rules, who is judged by it, and every version it ever had. */
export function SchemeScreen({ scheme }: { scheme: JudgementSchemeView }) {
  const t = useTexts(SCHEME_TEXTS);
  const language = useLanguage();
  const mayWrite = useMay()('judgement-schemes.write');
  const { fiscalYear } = useTenantCalendar();
  const { id, latest, versions, uses, published } = scheme;
  const name = nameIn(language, latest);
  return (
    <>
      <PageHeader
        title={t('titleOf', { name })}
        breadcrumbs={[
          <Link key="list" to="/judgement-schemes">
            {t('title')}
          </Link>,
        ]}
        marks={
          <>
            {published && <Chip>{t('publishedMark')}</Chip>}
            <Chip>{t('version', { version: latest.version })}</Chip>
          </>
        }
        actions={
          mayWrite ? (
            <>
              <Link to="/judgement-schemes/new" search={{ from: id }} className={buttonClass()}>
                {t('copy')}
              </Link>
              {!published && (
                <Link
                  to="/judgement-schemes/$schemeId/edit"
                  params={{ schemeId: id }}
                  className={buttonClass('primary')}
                >
                  {t('newVersion')}
                </Link>
              )}
            </>
          ) : undefined
        }
      />
      <div className="mb-10">
        <SchemeRules scheme={latest} />
      </div>
      <section className="mb-10">
        <h2 className="mb-3 text-[1.25rem]">{t('uses')}</h2>
        {uses.length === 0 ? (
          <p className="text-sub">{t('noUses')}</p>
        ) : (
          <ul className="list-disc pl-6">
            {uses.map(({ plan, fromFiscalYear, version }) => (
              <li key={`${plan.id} ${fromFiscalYear}`}>
                <Spoken text={t('use', { plan: nameIn(language, plan), year: fiscalYear(fromFiscalYear), version })} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {!published && (
        <section>
          <h2 className="mb-3 text-[1.25rem]">{t('history')}</h2>
          <ol className="flex flex-col gap-3">
            {versions.map((version) => (
              <li key={version.version}>
                <Version version={version} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Version({ version }: { version: SchemeVersionView }) {
  const t = useTexts(SCHEME_TEXTS);
  const { instant } = useTenantCalendar();
  const { madeAt, madeBy, reason } = version;
  return (
    <>
      <p>
        <strong>{t('version', { version: version.version })}</strong>{' '}
        {madeAt !== null && (
          <span className="text-sub">
            <Spoken text={t('madeBy', { at: instant(madeAt), by: madeBy ?? t('unknown') })} />
          </span>
        )}
      </p>
      <p>{reason === null ? t('firstVersion') : <Spoken text={reason} />}</p>
      <Disclosure quiet summary={t('openOf', { name: t('version', { version: version.version }) })}>
        <SchemeRules scheme={version} heading="h3" />
      </Disclosure>
    </>
  );
}
