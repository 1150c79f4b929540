import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import type { Day } from '#domain/calendar/day';
import { useTexts } from '../platform/i18n/texts.ts';
import { useFormField } from './Form.tsx';
import { UI_TEXTS } from './texts.ts';

type FieldWords = {
  /** The key of the field in its form, and of the server's pointer: `/email` is `email`. */
  name: string;
  label: ReactNode;
  /** What to enter, in a sentence under the label. There is no placeholder text. */
  description?: ReactNode;
  required?: boolean;
  /** Overrides the error that the form holds for this name. */
  error?: string | undefined;
  /** A line under the control, e.g. what was understood of the input. */
  note?: ReactNode;
  /** Tailwind width of the control: about as long as what belongs into it. */
  width?: string;
};

type FrameProps = FieldWords & { children: (control: ControlProps) => ReactNode };
type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

/** Label, description, control and error in this order; the control is told about all of them. */
export function FieldFrame({ name, label, description, required = false, error, note, children }: FrameProps) {
  const t = useTexts(UI_TEXTS);
  const field = useFormField(name);
  const message = error ?? field.error;
  const ids = [
    description !== undefined && `${field.id}-description`,
    message !== undefined && `${field.id}-error`,
    note !== undefined && `${field.id}-note`,
  ].filter((id) => id !== false);
  return (
    <div className="flex max-w-full min-w-0 flex-col gap-1">
      <label htmlFor={field.id} className="font-bold">
        {label}
        {required && <span className="ml-2 text-[0.875rem] font-normal text-error-on-panel">{t('required')}</span>}
      </label>
      {description !== undefined && (
        <p id={`${field.id}-description`} className="text-[0.875rem] text-sub">
          {description}
        </p>
      )}
      {children({
        id: field.id,
        'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
        'aria-invalid': message === undefined ? undefined : true,
        'aria-required': required || undefined,
      })}
      {message !== undefined && (
        <p id={`${field.id}-error`} className="text-error">
          {message}
        </p>
      )}
      {note !== undefined && (
        <div id={`${field.id}-note`} className="text-[0.875rem] text-sub">
          {note}
        </div>
      )}
    </div>
  );
}

type Control<Attributes> = FieldWords &
  Omit<Attributes, 'name' | 'required' | 'onChange' | 'width' | 'placeholder' | 'value'> & {
    value: string;
    onChange: (value: string) => void;
  };

function split<Rest extends FieldWords>(props: Rest) {
  const { name, label, description, required, error, note, width, ...rest } = props;
  return { words: { name, label, description, required, error, note } as FieldWords, width, rest };
}

/** One line of text; numbers too, with `inputMode="decimal"` (never `type="number"`: it eats 全角 digits). */
export function TextField(props: Control<InputHTMLAttributes<HTMLInputElement>>) {
  const { words, width = 'w-full max-w-xl', rest } = split(props);
  const { onChange, ...attributes } = rest;
  return (
    <FieldFrame {...words}>
      {(control) => (
        <input
          type="text"
          {...attributes}
          {...control}
          className={`control ${width}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

export function TextArea(props: Control<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { words, width = 'w-full max-w-3xl', rest } = split(props);
  const { onChange, ...attributes } = rest;
  return (
    <FieldFrame {...words}>
      {(control) => (
        <textarea
          rows={4}
          {...attributes}
          {...control}
          className={`control ${width}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

/**
 * A day, typed part by part or taken from the browser's own calendar, which speak the browser's language. Null while it is
 * incomplete: what was typed stays. `max` keeps the year at four digits.
 */
export function DayField({
  value,
  onChange,
  ...words
}: FieldWords & { value: Day | null; onChange: (day: Day | null) => void }) {
  return (
    <FieldFrame {...words}>
      {(control) => (
        <input
          type="date"
          max="9999-12-31"
          {...control}
          className="control w-44 tabular-nums"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : (event.target.value as Day))}
        />
      )}
    </FieldFrame>
  );
}

export type Option = { value: string; label: string };

/** The platform's own select: it works with every keyboard, screen reader and phone. */
export function SelectField(
  props: Control<SelectHTMLAttributes<HTMLSelectElement>> & {
    options: readonly Option[];
    /** Choice for "nothing chosen". */ empty?: string;
  },
) {
  const { words, width = 'w-full max-w-xl', rest } = split(props);
  const { onChange, options, empty, ...attributes } = rest;
  return (
    <FieldFrame {...words}>
      {(control) => (
        <select
          {...attributes}
          {...control}
          className={`control ${width}`}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
