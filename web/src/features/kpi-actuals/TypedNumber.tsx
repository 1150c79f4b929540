import type { Normalised } from '#domain/kpi-actuals/normalise';
import { useNumbers } from '../../platform/format/numbers.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';

/** A number typed as staff write it, and under it what was understood, noted or asked. */
export function TypedNumber({
  name,
  label,
  description,
  unit,
  text,
  read,
  required = false,
  onChange,
}: {
  name: string;
  label: string;
  description?: string;
  unit: string;
  text: string;
  read: Normalised;
  required?: boolean;
  onChange: (text: string) => void;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const words = useTexts(WORDS);
  const { number, quantity } = useNumbers();
  const understood =
    read.state === 'value' && read.value !== null && read.changed
      ? t('understood', { text: quantity(read.value, unit) })
      : read.state !== null && read.state !== 'value'
        ? t('understoodState', { state: words(`valueState.${read.state}`) })
        : null;
  return (
    <TextField
      name={name}
      label={label}
      {...(description === undefined ? {} : { description })}
      required={required}
      inputMode="decimal"
      autoComplete="off"
      width="w-64"
      value={text}
      onChange={onChange}
      error={
        read.error === null || text.trim() === ''
          ? undefined
          : t(`error.${read.error}`, {
              typed: read.units?.typed ?? text.trim().slice(0, 30),
              expected: read.units?.expected ?? unit,
            })
      }
      note={
        <div aria-live="polite">
          {understood !== null && <p>{understood}</p>}
          {read.notes.length > 0 && (
            <p>{read.notes.map((note) => t(`notes.${note}`, { value: read.value ?? '' })).join('・')}</p>
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
