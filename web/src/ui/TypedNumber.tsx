import type { ReactNode } from 'react';
import type { Normalised, NormaliseError } from '#domain/kpi-actuals/normalise';
import { useNumbers } from '../platform/format/numbers.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';
import { Button } from './Button.tsx';
import { TextField } from './Field.tsx';
import { NUMBER_TEXTS } from './typed-number.locale.ts';

/** A number typed as staff write it, and under it what was understood, noted or asked. */
export function TypedNumber({
  name,
  label,
  description,
  unit,
  text,
  read,
  required = false,
  width = 'w-64',
  keepsRemark = true,
  errorText,
  onChange,
}: {
  name: string;
  label: ReactNode;
  description?: string;
  unit: string;
  text: string;
  read: Normalised;
  required?: boolean;
  width?: string;
  /** Whether the words around an approximate number are kept beside it. */
  keepsRemark?: boolean;
  /** A sentence of the form's own for what cannot be read. */
  errorText?: (error: NormaliseError, slots: { typed: string; expected: string }) => string;
  onChange: (text: string) => void;
}) {
  const t = useTexts(NUMBER_TEXTS);
  const words = useTexts(WORDS);
  const { number, quantity } = useNumbers();
  const understood =
    read.state === 'value' && read.value !== null && read.changed
      ? t('understood', { text: quantity(read.value, unit) })
      : read.state !== null && read.state !== 'value'
        ? t('understoodState', { state: words(`valueState.${read.state}`) })
        : null;
  const sentence = errorText ?? ((error, slots) => t(`error.${error}`, slots));
  return (
    <TextField
      name={name}
      label={label}
      {...(description === undefined ? {} : { description })}
      required={required}
      inputMode="decimal"
      autoComplete="off"
      width={width}
      value={text}
      onChange={onChange}
      error={
        read.error === null || text.trim() === ''
          ? undefined
          : sentence(read.error, {
              typed: read.units?.typed ?? text.trim().slice(0, 30),
              expected: read.units?.expected ?? unit,
            })
      }
      note={
        <div aria-live="polite">
          {understood !== null && <p>{understood}</p>}
          {read.notes.length > 0 && (
            <p>
              {read.notes
                .map((note) => (keepsRemark || note !== 'approximate' ? note : 'approximate_only'))
                .map((note) => t(`notes.${note}`, { value: read.value ?? '' }))
                .join(' / ')}
            </p>
          )}
          {read.ask !== null && (
            <p className="flex flex-wrap items-center gap-2">
              {t(`ask.${read.ask.question}`, { unit })}
              {read.ask.candidates.map((candidate) => (
                <Button key={candidate} size="small" onClick={() => onChange(String(candidate))}>
                  {t('ask.choose', { value: number(candidate) })}
                </Button>
              ))}
            </p>
          )}
        </div>
      }
    />
  );
}
