import { type ReactNode, useState } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldFrame } from '../../ui/Field.tsx';
import { SESSION_TEXTS } from './locale.ts';

type PasswordFieldProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  /** Tells password managers which one it is. */
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
};

/** A password that can be shown, pasted and filled by a password manager (WCAG 3.3.8). */
export function PasswordField({ autoComplete, value, onChange, ...words }: PasswordFieldProps) {
  const t = useTexts(SESSION_TEXTS);
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...words} required>
      {(control) => (
        <div className="flex max-w-xl items-center gap-2">
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            name={words.name}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="control min-w-0 grow"
          />
          <Button look="quiet" size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('hidePassword') : t('showPassword')}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
