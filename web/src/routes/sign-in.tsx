import { createLazyRoute, useRouter } from '@tanstack/react-router';
import { SignInScreen } from '../features/session/SignInScreen.tsx';
import { useTexts } from '../platform/i18n/texts.ts';
import { Announcer } from '../ui/announce.tsx';
import { UI_TEXTS } from '../ui/texts.ts';
import { LanguageSwitch } from './shell/LanguageSwitch.tsx';

export const Route = createLazyRoute('/sign-in')({ component: SignIn });

function SignIn() {
  const t = useTexts(UI_TEXTS);
  const { returnTo = '/' } = Route.useSearch();
  const router = useRouter();
  return (
    <div className="mx-auto max-w-6xl px-4 py-6">
      <header className="mb-8 flex flex-wrap items-center justify-between gap-4">
        <p className="font-bold">{t('product')}</p>
        <LanguageSwitch />
      </header>
      <main>
        <SignInScreen onSignedIn={() => router.history.push(returnTo)} />
      </main>
      <Announcer />
    </div>
  );
}
