import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { useFormField } from './Form.tsx';
import { UI_TEXTS } from './texts.ts';

export type Choice<Value extends string> = { value: Value; label: ReactNode; description?: ReactNode };

type GroupProps = {
  name: string;
  legend: ReactNode;
  description?: ReactNode;
  required?: boolean;
  error?: string | undefined;
  /** Beside each other instead of below each other. */
  inline?: boolean;
};

function Group({ name, legend, description, required, error, inline, children }: GroupProps & { children: ReactNode }) {
  const t = useTexts(UI_TEXTS);
  const field = useFormField(name);
  const message = error ?? field.error;
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={message === undefined ? undefined : `${field.id}-error`}>
      <legend className="font-bold">
        {legend}
        {required && <span className="ml-2 text-[0.875rem] font-normal text-error-on-panel">{t('required')}</span>}
      </legend>
      {description !== undefined && <p className="text-[0.875rem] text-sub">{description}</p>}
      {message !== undefined && (
        <p id={`${field.id}-error`} className="text-error">
          {message}
        </p>
      )}
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>{children}</div>
    </fieldset>
  );
}

function Line({
  type,
  group,
  choice,
  checked,
  onChange,
}: {
  type: 'radio' | 'checkbox';
  group: string;
  choice: Choice<string>;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type={type}
        name={group}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-6 shrink-0 accent-[var(--c-key)]"
      />
      <span>
        {choice.label}
        {choice.description !== undefined && (
          <span className="block text-[0.875rem] text-sub">{choice.description}</span>
        )}
      </span>
    </label>
  );
}

/** One of several, all visible. */
export function RadioGroup<Value extends string>({
  choices,
  value,
  onChange,
  ...group
}: GroupProps & { choices: readonly Choice<Value>[]; value: Value | null; onChange: (value: Value) => void }) {
  const { id } = useFormField(group.name);
  return (
    <Group {...group}>
      {choices.map((choice) => (
        <Line
          key={choice.value}
          type="radio"
          group={id}
          choice={choice}
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        />
      ))}
    </Group>
  );
}

/** Any number of several. */
export function CheckboxGroup<Value extends string>({
  choices,
  values,
  onChange,
  ...group
}: GroupProps & { choices: readonly Choice<Value>[]; values: readonly Value[]; onChange: (values: Value[]) => void }) {
  const { id } = useFormField(group.name);
  return (
    <Group {...group}>
      {choices.map((choice) => (
        <Line
          key={choice.value}
          type="checkbox"
          group={id}
          choice={choice}
          checked={values.includes(choice.value)}
          onChange={(checked) =>
            onChange(checked ? [...values, choice.value] : values.filter((value) => value !== choice.value))
          }
        />
      ))}
    </Group>
  );
}

export function Checkbox({
  label,
  description,
  checked,
  onChange,
}: {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <Line type="checkbox" group="" choice={{ value: '', label, description }} checked={checked} onChange={onChange} />
  );
}
