import { Link } from '@tanstack/react-router';
import { useTexts } from '../platform/i18n/texts.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { SHELL_TEXTS } from './shell/texts.ts';

export function NotFound() {
  const t = useTexts(SHELL_TEXTS);
  return (
    <main className="mx-auto max-w-3xl p-6">
      <PageHeader title={t('notFound.title')}>{t('notFound.why')}</PageHeader>
      <Link to="/">{t('notFound.home')}</Link>
    </main>
  );
}
