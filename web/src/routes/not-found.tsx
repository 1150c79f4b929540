import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTexts } from '../platform/i18n/texts.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { SHELL_TEXTS } from './shell/texts.ts';

export const Route = createLazyRoute('/signed-in/$')({ component: NotFound });

/** Inside the shell: whoever is not signed in is asked to sign in first. */
export function NotFound() {
  const t = useTexts(SHELL_TEXTS);
  return (
    <>
      <PageHeader title={t('notFound.title')}>{t('notFound.why')}</PageHeader>
      <Link to="/">{t('notFound.home')}</Link>
    </>
  );
}
