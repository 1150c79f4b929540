import type { ReactNode } from 'react';

/** Something that opens in place. Always in the page, so that search finds it; open on paper. */
export function Disclosure({
  summary,
  children,
  open,
  onOpen,
  quiet = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpen?: ((open: boolean) => void) | undefined;
  /** Without a frame. */ quiet?: boolean;
}) {
  return (
    <details
      open={open}
      onToggle={onOpen && ((event) => event.target === event.currentTarget && onOpen(event.currentTarget.open))}
      className={quiet ? '' : 'rounded-8 border border-rule'}
    >
      <summary
        className={`min-h-6 text-action underline underline-offset-4 ${quiet ? 'py-1 text-[0.875rem]' : 'px-4 py-3'}`}
      >
        {summary}
      </summary>
      <div className={quiet ? 'py-1' : 'border-t border-rule p-4'}>{children}</div>
    </details>
  );
}
