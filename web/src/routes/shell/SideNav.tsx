import { Link } from '@tanstack/react-router';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { NAV_GROUPS } from './nav-items.ts';
import { useNavWord } from './nav-word.ts';
import { SHELL_TEXTS } from './texts.ts';

const LINK = 'block rounded-4 px-3 py-2.5 leading-snug no-underline hover:bg-action-soft hover:underline';
const HERE = 'bg-action-soft font-bold border-l-4 border-action pl-2';

/** The main menu. `onFollow` closes it where it covers the page. */
export function SideNav({ onFollow }: { onFollow?: () => void }) {
  const t = useTexts(SHELL_TEXTS);
  const navWord = useNavWord();
  const may = useMay();
  const groups = NAV_GROUPS.map((group) => ({
    ...group,
    items: group.items.filter(({ needs }) => needs === null || may(needs)),
  })).filter(({ items }) => items.length > 0);
  return (
    <nav aria-label={t('navigation')} className="flex flex-col gap-5">
      {groups.map(({ word, items }) => (
        <div key={word ?? 'first'}>
          {word !== null && <p className="mb-1 px-3 text-[0.875rem] font-bold text-sub">{t(`groups.${word}`)}</p>}
          <ul className="flex flex-col gap-0.5">
            {items.map(({ to, word: name }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={LINK}
                  activeProps={{ className: HERE }}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  onClick={onFollow}
                >
                  {navWord(name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
