import type { ReactNode } from 'react';
import { Spoken } from '../platform/i18n/named.tsx';
import { useTexts } from '../platform/i18n/texts.ts';
import { useTitle } from '../platform/i18n/title.ts';
import { UI_TEXTS } from './texts.ts';

type PageHeaderProps = {
  /** Names the screen: its heading and its title in the browser. */
  title: string;
  /** `<Link>`s from the nearest list to the parent; the screen itself is added. */
  breadcrumbs?: readonly ReactNode[];
  /** A line above the title, e.g. 取組方針. */
  above?: ReactNode;
  /** Marks beside the title: chip, seal, example. */
  marks?: ReactNode;
  children?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
};

/** The one h1 of a screen. It takes the focus after a navigation, so that the new page is read out. */
export function PageHeader({ title, breadcrumbs = [], above, marks, children, actions }: PageHeaderProps) {
  const t = useTexts(UI_TEXTS);
  useTitle(title);
  return (
    <header className="mb-6">
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('breadcrumbs')} className="mb-2 text-[0.875rem]">
          <ol className="flex flex-wrap gap-x-2">
            {breadcrumbs.map((crumb, index) => (
              <li key={index} className="flex gap-x-2">
                {crumb}
                <span aria-hidden="true">&gt;</span>
              </li>
            ))}
            <li aria-current="page">
              <Spoken text={title} />
            </li>
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above !== undefined && <div className="text-[0.875rem] text-sub">{above}</div>}
          <h1 tabIndex={-1} className="text-[1.75rem] max-sm:text-[1.5rem]">
            <Spoken text={title} />
          </h1>
          {marks !== undefined && <div className="mt-2 flex flex-wrap items-center gap-2">{marks}</div>}
        </div>
        {actions !== undefined && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children !== undefined && <div className="mt-2 max-w-3xl">{children}</div>}
    </header>
  );
}
