import type { ProblemError } from '../platform/http/problem-error.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { Notice } from './Notice.tsx';
import { UI_TEXTS } from './texts.ts';

/** Somebody else saved first: who, what happened to the form, and which fields both have changed. */
export function ConflictNotice({ error, clashes }: { error: ProblemError | null; clashes: readonly string[] }) {
  const t = useTexts(UI_TEXTS);
  if (error?.status !== 412) return null;
  const by = error.problem.current?.changedBy ?? t('conflict.someone');
  return (
    <Notice tone="warning" title={t('conflict.title', { by })} live>
      <p>{t('conflict.kept')}</p>
      {clashes.length > 0 && <p>{t('conflict.clashes', { fields: clashes.join(t('separator')) })}</p>}
    </Notice>
  );
}
