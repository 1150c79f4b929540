import { memo, type KeyboardEvent } from 'react';
import { WORDS } from '../../platform/wording/words.ts';
import { useFormField } from '../../ui/Form.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type CellField, fieldName, type Texts } from './entry-grid.ts';
import { GRID_TEXTS } from './grid.locale.ts';
import type { GridPlace } from './use-entry-grid.ts';

export type CellHandlers = {
  onType: (place: GridPlace, field: CellField, text: string) => void;
  onRestore: (place: GridPlace) => void;
};

type GridCellProps = CellHandlers & {
  place: GridPlace;
  row: number;
  column: number;
  fields: readonly CellField[];
  /** `undefined`: as it stands. */
  typed: Texts | undefined;
  part: string;
  period: string;
};

/** The fields of one part in one period. */
export const GridCell = memo(function GridCell({
  place,
  row,
  column,
  fields,
  typed,
  part,
  period,
  ...on
}: GridCellProps) {
  const t = useTexts(GRID_TEXTS);
  const words = useTexts(WORDS);
  return (
    <span className="flex flex-wrap items-center justify-end gap-1 whitespace-nowrap">
      {fields.map((field, index) => (
        <span key={field} className="contents">
          {index > 0 && <span aria-hidden="true">÷</span>}
          <CellInput
            name={fieldName(row, column, field)}
            label={t(field === 'value' ? 'cell' : field, { part, period })}
            text={(typed ?? place.standing)[field] ?? ''}
            isChanged={typed !== undefined}
            onType={(text) => on.onType(place, field, text)}
            onRestore={() => on.onRestore(place)}
          />
        </span>
      ))}
      {place.cell?.provisional && <span className="w-full text-[0.75rem] text-sub">{words('preliminary')}</span>}
    </span>
  );
});

function CellInput({
  name,
  label,
  text,
  isChanged,
  onType,
  onRestore,
}: {
  name: string;
  label: string;
  text: string;
  isChanged: boolean;
  onType: (text: string) => void;
  onRestore: () => void;
}) {
  const { id, error } = useFormField(name);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onRestore();
  };
  return (
    <input
      id={id}
      name={name}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={error === undefined ? undefined : true}
      title={error}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={escape}
      className={`figures h-9 w-20 rounded-4 border px-2 ${error === undefined ? 'border-edge-strong' : 'border-2 border-error'} ${isChanged ? 'bg-panel font-bold' : 'bg-surface'}`}
    />
  );
}
