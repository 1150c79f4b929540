import type { ReactNode } from 'react';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { useTexts } from '../../platform/i18n/texts.ts';
import { BandStrip } from './BandStrip.tsx';
import { SCHEME_TEXTS } from './locale.ts';

/** One below what stands above it. */
type Heading = 'h2' | 'h3';

/** Everything that a scheme says, in words and drawn. */
export function SchemeRules({ scheme, heading = 'h2' }: { scheme: JudgementScheme; heading?: Heading }) {
  const t = useTexts(SCHEME_TEXTS);
  const { yearEnd, midYear, pace, multiYear, variant } = scheme;
  return (
    <div className="flex flex-col gap-6">
      <Rule heading={heading} title={t('yearEnd')}>
        <BandStrip bands={yearEnd} />
      </Rule>
      <Rule heading={heading} title={t('midYear')}>
        {midYear === null ? (
          <p>{t('noMidYear')}</p>
        ) : (
          <>
            <BandStrip bands={midYear} />
            <p className="mt-2 text-[0.875rem] text-sub">{t('metFirst')}</p>
          </>
        )}
      </Rule>
      <Rule heading={heading} title={t('pace')}>
        {t(`paces.${pace}`)}
      </Rule>
      <Rule heading={heading} title={t('multiYear')}>
        {t(`multiYears.${multiYear ?? 'none'}`)}
      </Rule>
      <Rule heading={heading} title={t('variant')}>
        {t(`variants.${variant ?? 'none'}`)}
      </Rule>
    </div>
  );
}

function Rule({ heading: Level, title, children }: { heading: Heading; title: string; children: ReactNode }) {
  return (
    <section>
      <Level className="mb-1 text-[1rem]">{title}</Level>
      {children}
    </section>
  );
}
