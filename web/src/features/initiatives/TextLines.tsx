import { useEffect, useRef } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';

/** A list of texts, one field each. A new line takes the focus, and so does the button to add one after a removal. */
export function TextLines({
  name,
  legend,
  description,
  nameOfLine,
  addLabel,
  rows = 2,
  lines,
  onChange,
}: {
  name: string;
  legend: string;
  description?: string;
  nameOfLine: (number: number) => string;
  addLabel: string;
  rows?: number;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}) {
  const { id, error } = useFormField(name);
  const { frame, grew } = useFocusOfNewLine('textarea');
  return (
    <fieldset ref={frame} id={id} tabIndex={-1} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="mb-1 font-bold">{legend}</legend>
      {description !== undefined && <p className="mb-2 text-[0.875rem] text-sub">{description}</p>}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-error">
          {error}
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {lines.map((line, index) => (
          <li key={index} className="flex flex-wrap items-end gap-x-3 gap-y-1">
            <div className="min-w-0 flex-[1_1_20rem]">
              <TextArea
                name={`${name}.${index}`}
                label={nameOfLine(index + 1)}
                rows={rows}
                width="w-full"
                lang="ja"
                value={line}
                onChange={(typed) => onChange(lines.with(index, typed))}
              />
            </div>
            <RemoveLine
              name={nameOfLine(index + 1)}
              onRemove={() => {
                onChange(lines.toSpliced(index, 1));
                frame.current?.querySelector<HTMLElement>('[data-add]')?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        data-add=""
        size="small"
        className="mt-3"
        onClick={() => {
          grew();
          onChange([...lines, '']);
        }}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}

/** Removes one line of a list, and says so to those who cannot see it go. */
export function RemoveLine({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useTexts(EDITING_TEXTS);
  return (
    <Button
      size="small"
      look="quiet"
      onClick={() => {
        onRemove();
        announce(t('removed', { name }));
      }}
    >
      {t('remove', { name })}
    </Button>
  );
}

/** After `grew()`, the first field of the line that is then added takes the focus. */
export function useFocusOfNewLine(field: string) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    frame.current?.querySelector<HTMLElement>(`li:last-child ${field}`)?.focus();
  });
  return {
    frame,
    grew: () => {
      wanted.current = true;
    },
  };
}
