import { SignInScreen } from '../features/session/SignInScreen.tsx';
import { useTexts } from '../platform/i18n/texts.ts';
import { Announcer } from '../ui/announce.tsx';
import { UI_TEXTS } from '../ui/texts.ts';
import { ownPath } from './search.ts';
import { LanguageSwitch } from './shell/LanguageSwitch.tsx';
import { show } from './show.tsx';

show(<SignIn />);

function SignIn() {
  const t = useTexts(UI_TEXTS);
  const returnTo = ownPath(new URLSearchParams(location.search).get('returnTo')) ?? '/';
  return (
    <div className="mx-auto max-w-6xl px-4 py-6">
      <header className="mb-8 flex flex-wrap items-center justify-between gap-4">
        <p className="font-bold">{t('product')}</p>
        <LanguageSwitch />
      </header>
      <main>
        <SignInScreen onSignedIn={() => location.assign(returnTo)} />
      </main>
      <Announcer />
    </div>
  );
}
