import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay, useSession } from '../../platform/session/session.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MemberMenu } from './MemberMenu.tsx';
import { PlanControls } from './PlanControls.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { SHELL_TEXTS } from './texts.ts';

type HeaderProps = {
  navOpen: boolean;
  onNav: () => void;
  onKeys: () => void;
  /** Only the demonstration's notice: for a screen that has the whole window. */
  bare: boolean;
};

/** Whose plan this is, what is shown of it, and who is looking. The demonstration's notice stands on paper too. */
export function Header({ navOpen, onNav, onKeys, bare }: HeaderProps) {
  const t = useTexts(SHELL_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const { tenant } = useSession();
  const may = useMay();
  return (
    <header>
      {tenant.demonstration && (
        <p className="border-b border-rule bg-warning-soft px-4 py-1 text-[0.875rem]">{t('demonstration')}</p>
      )}
      <div
        hidden={bare}
        className={bare ? undefined : 'flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-edge px-4 py-2'}
      >
        <button
          type="button"
          aria-expanded={navOpen}
          aria-controls="side-nav"
          onClick={onNav}
          className="inline-flex min-h-10 items-center gap-2 rounded-8 border border-edge-strong px-3 text-[0.875rem] hover:bg-action-soft"
        >
          <svg width="1rem" height="1rem" viewBox="0 0 16 16" stroke="currentColor" strokeWidth="2" aria-hidden="true">
            <path d="M1 3h14M1 8h14M1 13h14" />
          </svg>
          <span className="max-sm:unseen">{t('menu')}</span>
        </button>
        <p className="mr-auto min-w-0 flex-1 leading-tight sm:min-w-60">
          <span className="block font-bold">
            <Name of={tenant} />
          </span>
          <span className="block text-[0.75rem] text-sub max-sm:unseen">{ui('product')}</span>
        </p>
        <div className="no-print flex flex-wrap items-center gap-3">
          {may('plans.read') && <PlanControls />}
          <LanguageSwitch />
          <MemberMenu onKeys={onKeys} />
        </div>
      </div>
    </header>
  );
}
