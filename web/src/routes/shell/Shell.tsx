import { Outlet, useMatchRoute, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SessionEndedDialog } from '../../features/session/SessionEndedDialog.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { useMay } from '../../platform/session/session.ts';
import { Announcer } from '../../ui/announce.tsx';
import { Header } from './Header.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { SideNav } from './SideNav.tsx';
import { SHELL_TEXTS } from './texts.ts';

/** What surrounds every signed-in screen. */
export function Shell() {
  const t = useTexts(SHELL_TEXTS);
  const may = useMay();
  const navigate = useNavigate();
  const [keysOpen, setKeysOpen] = useState(false);
  const [navOpen, setNavOpen] = useState(() => window.matchMedia('(min-width: 64rem)').matches);
  useHeadingFocus();
  // The meeting room has the whole window, and its own way back.
  const isRoom = useMatchRoute()({ to: '/review-meetings/$meetingId/room' }) !== false;
  const reads = may('plans.read');
  useSingleKeys({
    '?': () => setKeysOpen(true),
    'g h': () => void navigate({ to: '/' }),
    ...(reads && {
      'g d': () => void navigate({ to: '/dashboard' }),
      'g i': () => void navigate({ to: '/initiatives' }),
      'g r': () => void navigate({ to: '/roadmap' }),
    }),
  });
  const closeOnPhone = () => {
    if (!window.matchMedia('(min-width: 64rem)').matches) setNavOpen(false);
  };
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#main" className="unseen z-30 bg-surface p-3 focus:absolute focus:top-2 focus:left-2">
        {t('skip')}
      </a>
      <Header navOpen={navOpen} onNav={() => setNavOpen(!navOpen)} onKeys={() => setKeysOpen(true)} bare={isRoom} />
      <div className="flex grow flex-col lg:flex-row">
        <div
          id="side-nav"
          hidden={!navOpen || isRoom}
          className="no-print shrink-0 border-rule p-4 max-lg:border-b lg:w-[min(15rem,24vw)] lg:border-r"
        >
          <SideNav onFollow={closeOnPhone} />
        </div>
        <div className="flex min-w-0 grow flex-col">
          <main
            id="main"
            tabIndex={-1}
            className={`mx-auto w-full grow px-4 py-6 lg:px-8 ${isRoom ? '' : 'max-w-[1440px]'}`}
          >
            <Outlet />
          </main>
          <footer
            hidden={isRoom}
            className={
              isRoom
                ? undefined
                : 'no-print flex flex-wrap gap-6 border-t border-rule px-4 py-4 text-[0.875rem] lg:px-8'
            }
          >
            <a href="/api/docs">{t('footer.api')}</a>
            <button
              type="button"
              className="text-action underline underline-offset-4"
              onClick={() => setKeysOpen(true)}
            >
              {t('footer.keys')}
            </button>
          </footer>
        </div>
      </div>
      {keysOpen && <KeysDialog onClose={() => setKeysOpen(false)} />}
      <SessionEndedDialog />
      <Announcer />
    </div>
  );
}

/** After going to another screen the focus stands on its heading: screen readers read the new page, Tab starts there. */
function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        const main = document.getElementById('main');
        (main?.querySelector<HTMLElement>('h1') ?? main)?.focus({ preventScroll: true });
      }),
    [router],
  );
}
