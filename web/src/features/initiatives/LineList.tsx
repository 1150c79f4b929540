import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { RemoveLine, useFocusOfNewLine } from './TextLines.tsx';

type Props<Line> = {
  /** The list in the form: its id, and the prefix of its errors' fields. */
  name: string;
  legend: string;
  description: string;
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  /** What a line is called where it cannot be seen. */
  nameOf: (line: Line, index: number) => string;
  addLabel: string;
  /** What a new line starts with; `null` where none can be added. */
  newLine: Line | null;
  /** The tag of a line's first field, which takes the focus when the line is added. */
  firstField: 'input' | 'select';
  children: (line: Line, index: number, set: (part: Partial<Line>) => void) => ReactNode;
};

/** Things of several fields each, to be added and removed. */
export function LineList<Line extends object>({
  name,
  legend,
  description,
  lines,
  onChange,
  nameOf,
  addLabel,
  newLine,
  firstField,
  children,
}: Props<Line>) {
  const { id } = useFormField(name);
  const { frame, grew } = useFocusOfNewLine(firstField);
  return (
    <fieldset ref={frame} id={id} tabIndex={-1}>
      <legend className="mb-1 font-bold">{legend}</legend>
      <p className="mb-2 text-[0.875rem] text-sub">{description}</p>
      <ul className="flex flex-col gap-4">
        {lines.map((line, index) => (
          <li key={index}>
            <fieldset className="rounded-8 border border-rule p-4">
              <legend className="unseen">{nameOf(line, index)}</legend>
              <div className="flex flex-wrap items-start gap-4">
                {children(line, index, (part) => onChange(lines.with(index, { ...line, ...part })))}
              </div>
              <div className="mt-2">
                <RemoveLine
                  name={nameOf(line, index)}
                  onRemove={() => {
                    onChange(lines.toSpliced(index, 1));
                    frame.current?.querySelector<HTMLElement>('[data-add]')?.focus();
                  }}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      {newLine !== null && (
        <Button
          data-add=""
          size="small"
          className="mt-3"
          onClick={() => {
            grew();
            onChange([...lines, newLine]);
          }}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
