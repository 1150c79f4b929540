import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { LoadingScreen } from './LoadingScreen.tsx';
import { PageHeader } from './PageHeader.tsx';
import { Notice } from './Notice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { ErrorState } from './states.tsx';
import { UI_TEXTS } from './texts.ts';

type LoadedProps<Data> = {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** Outline of the real layout; lines of text otherwise. */
  skeleton?: ReactNode;
  /** Heads the screen until the data, which know a better title, are there: a screen is never without its h1. */
  title?: string;
  /** The rest of the screen waits for it too, and would jump: its place is as high as the window. By default where it has a title. */
  isScreen?: boolean;
};

/** A read in all its states: outline, error with what to do, the data; and data from before when a refresh failed. */
export function Loaded<Data>({
  query,
  children,
  skeleton = <Skeleton />,
  title,
  isScreen = title !== undefined,
}: LoadedProps<Data>) {
  const t = useTexts(UI_TEXTS);
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && <Notice tone="warning">{t('error.stale')}</Notice>}
        {children(query.data)}
      </>
    );
  }
  return (
    <>
      {title !== undefined && <PageHeader title={title} />}
      {query.error === null ? (
        isScreen ? (
          <LoadingScreen>{skeleton}</LoadingScreen>
        ) : (
          skeleton
        )
      ) : (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </>
  );
}
