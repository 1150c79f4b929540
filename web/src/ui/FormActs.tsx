import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { Button } from './Button.tsx';
import { UI_TEXTS } from './texts.ts';

type Props = {
  /** The act in words; absent: 「保存する」. */
  label?: string;
  /** `danger`: cannot be undone. */
  look?: 'primary' | 'danger';
  busy: boolean;
  /** Leaves the form and saves nothing. */
  onCancel?: () => void;
  /** What else stands beside the act: the link back, where the form is a screen of its own. */
  children?: ReactNode;
};

/** The end of a form: the one act that sends it, and the way out. */
export function FormActs({ label, look = 'primary', busy, onCancel, children }: Props) {
  const t = useTexts(UI_TEXTS);
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" look={look} busy={busy}>
        {label ?? t('save')}
      </Button>
      {onCancel !== undefined && <Button onClick={onCancel}>{t('cancel')}</Button>}
      {children}
    </div>
  );
}
