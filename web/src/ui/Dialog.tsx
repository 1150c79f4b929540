import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { Button } from './Button.tsx';
import { mayDiscard } from './may-discard.ts';
import { UI_TEXTS } from './texts.ts';

export type DialogProps = {
  title: ReactNode;
  /** Called for Esc and the close button. Absent: the dialog can only be left by its own buttons. */
  onClose?: () => void;
  children: ReactNode;
  /** Tailwind width. */
  width?: string;
};

/**
 * A modal dialog, open as long as it is rendered. The browser's own element: the page behind is inert, Esc closes, and
 * the focus returns to where it came from. Where something was typed, closing asks first.
 */
export function Dialog({ title, onClose, children, width = 'max-w-2xl' }: DialogProps) {
  const t = useTexts(UI_TEXTS);
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  const isTyped = useRef(false);
  const close = () => {
    if (!isTyped.current || mayDiscard()) onClose?.();
  };
  // A passive effect would close it when it has left the page already, and the focus would not find its way back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className={`m-auto max-h-[90vh] w-[calc(100%-32px)] overflow-y-auto rounded-8 bg-surface p-6 text-body shadow-3 ${width}`}
      onInput={({ target }) => {
        // What stands outside a form has taken effect already.
        if ((target as Element).closest('form') !== null) isTyped.current = true;
      }}
      onCancel={(event) => {
        event.preventDefault();
        if (onClose !== undefined) close();
      }}
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={titleId} className="text-[1.25rem]">
          {title}
        </h2>
        {onClose !== undefined && (
          <Button look="quiet" size="small" className="shrink-0 whitespace-nowrap" onClick={close}>
            {t('close')}
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}
