import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SchemeInput } from '#domain/judgement-schemes/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { SCHEME_EDITING_TEXTS } from './editing.locale.ts';
import { tryQuery } from './judgement-schemes.api.ts';
import { WhatIfTable } from './WhatIfTable.tsx';

/** Milliseconds without typing after which the server is asked. */
const SETTLED_AFTER = 400;

type WhatIfProps = {
  planId: string;
  fiscalYear: number;
  /** `null` while something is wrong with it. */
  scheme: SchemeInput | null;
};

/** What would change if this were saved and chosen, asked for as the bands are typed. */
export function WhatIf({ planId, fiscalYear, scheme }: WhatIfProps) {
  const t = useTexts(SCHEME_EDITING_TEXTS);
  // Neither name changes a verdict.
  const asked = scheme === null ? null : JSON.stringify({ ...scheme, name: '―', nameEn: null });
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [asked]);
  const tried = settled === null ? null : (JSON.parse(settled) as SchemeInput);
  const { data } = useQuery(tryQuery(planId, tried, fiscalYear));
  if (scheme === null) return <p className="text-sub">{t('whatIfNot')}</p>;
  return data === undefined ? null : <WhatIfTable whatIf={data} heading="h2" />;
}
