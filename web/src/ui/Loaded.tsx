import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { Notice } from './Notice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { ErrorState } from './states.tsx';
import { UI_TEXTS } from './texts.ts';

type LoadedProps<Data> = {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Outline of the real layout; lines of text otherwise. */
  skeleton?: ReactNode;
};

/** A read in all its states: outline, error with what to do, the data; and data from before when a refresh failed. */
export function Loaded<Data>({ query, children, skeleton }: LoadedProps<Data>) {
  const t = useTexts(UI_TEXTS);
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && <Notice tone="warning">{t('error.stale')}</Notice>}
        {children(query.data)}
      </>
    );
  }
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <Skeleton />;
}
