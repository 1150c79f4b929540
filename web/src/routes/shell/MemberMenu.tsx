import { Link } from '@tanstack/react-router';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { ROLE_WORDS } from '../../platform/wording/roles.ts';
import { Dropdown } from '../../ui/Dropdown.tsx';
import { SignOutButton } from '../../features/session/SignOutButton.tsx';
import { SHELL_TEXTS } from './texts.ts';

/** Who is signed in, and what they may do about it. */
export function MemberMenu({ onKeys }: { onKeys: () => void }) {
  const t = useTexts(SHELL_TEXTS);
  const roleWord = useTexts(ROLE_WORDS);
  const { member } = useSession();
  const item =
    'block w-full rounded-4 px-2 py-2.5 text-left text-action underline underline-offset-4 hover:bg-action-soft';
  return (
    <Dropdown
      label={
        <span>
          <span className="unseen">{t('member.menu')}: </span>
          <Name of={member} />
        </span>
      }
    >
      {(close) => (
        <>
          <div className="border-b border-rule px-2 pb-2 text-[0.875rem]">
            <p className="font-bold">
              <Name of={member} />
            </p>
            {member.department !== null && (
              <p>
                <Name of={member.department} />
              </p>
            )}
            <p className="text-sub">{member.roles.map((role) => roleWord(role)).join(' / ')}</p>
            <p className="break-all text-sub">{member.email}</p>
          </div>
          <ul className="pt-2">
            <li>
              <Link to="/display" className={item} onClick={close}>
                {t('member.display')}
              </Link>
            </li>
            <li>
              <Link to="/password" className={item} onClick={close}>
                {t('member.password')}
              </Link>
            </li>
            <li>
              <button
                type="button"
                className={item}
                onClick={() => {
                  close();
                  onKeys();
                }}
              >
                {t('member.keys')}
              </button>
            </li>
            <li>
              <SignOutButton className={item} />
            </li>
          </ul>
        </>
      )}
    </Dropdown>
  );
}
