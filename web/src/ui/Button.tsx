import type { ButtonHTMLAttributes } from 'react';

type Look = 'primary' | 'secondary' | 'danger' | 'quiet';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  /** `primary`: the one act of the screen. `quiet`: text only. `danger`: cannot be undone. */
  look?: Look;
  size?: 'medium' | 'small';
  /** Why it cannot be used now, said on hover and to screen readers; it stays in the tab order. */
  unavailable?: string | undefined;
  /** Under way: a second press does nothing. */
  busy?: boolean;
};

const LOOKS: Record<Look, string> = {
  primary: 'bg-action text-white border-action hover:bg-action-hover active:bg-action-active hover:underline',
  secondary: 'bg-surface text-action border-action hover:bg-action-soft hover:underline',
  danger: 'bg-surface text-error border-error hover:underline',
  quiet: 'bg-transparent text-action border-transparent underline underline-offset-4 hover:bg-action-soft',
};
const OFF = 'bg-panel text-sub border-edge cursor-not-allowed';
const SIZES = { medium: 'min-h-12 px-4 py-2', small: 'min-h-10 px-3 py-1 text-[0.875rem]' };

/** Classes of a button, for a link that looks like one. */
export function buttonClass(look: Look = 'secondary', size: 'medium' | 'small' = 'medium'): string {
  return `inline-flex items-center justify-center gap-2 rounded-8 border font-bold leading-tight no-underline ${SIZES[size]} ${LOOKS[look]}`;
}

/** A button whose words are the act: 「提出する」, never 「OK」. */
export function Button({
  look = 'secondary',
  size = 'medium',
  unavailable,
  busy = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const off = unavailable !== undefined || busy;
  const shape = `inline-flex items-center justify-center gap-2 rounded-8 border font-bold leading-tight ${SIZES[size]}`;
  return (
    <button
      type="button"
      {...rest}
      className={`${shape} ${off ? OFF : LOOKS[look]} ${rest.className ?? ''}`}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      title={unavailable ?? rest.title}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
