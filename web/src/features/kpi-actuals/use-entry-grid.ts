import { useCallback, useMemo, useState } from 'react';
import type { BreakdownOfYear, RecordActualInput } from '#domain/kpi-actuals/contract';
import type { ValueState } from '#domain/kpis/codes';
import type { KpiVersionView } from '#domain/kpis/contract';
import type { ProblemError } from '../../platform/http/problem-error.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import {
  type CellField,
  cellId,
  fieldName,
  fieldsOf,
  isOpen,
  type Place,
  rowsOf,
  type Texts,
  textsOf,
  type Typed,
} from './entry-grid.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { recordActual } from './kpi-actuals.api.ts';
import { saveInTurn } from './save-in-turn.ts';

/** A cell that may be open for typing, with its fields as they stand. */
export type GridPlace = Place & { open: boolean; standing: Texts; name: string };
/** A cell on its way to the server, and the texts that were read as its input. */
export type Change = GridPlace & { texts: Texts; input: RecordActualInput };
/** What was refused: the others are saved. */
export type Refused = Change & { error: ProblemError };

/**
 * What is typed into the grid, and its way to the server. A cell is a report of its own, with its own version: cells that
 * are refused stay typed and the others are saved.
 */
export function useEntryGrid(
  year: BreakdownOfYear,
  definition: KpiVersionView,
  closedOn: BreakdownOfYear['asOf'] | null,
  onSaved: (saved: number, refused: Refused[]) => void,
) {
  const words = useTexts(WORDS);
  const t = useTexts(ENTRY_TEXTS);
  const today = useSession().today as BreakdownOfYear['asOf'];
  const [typed, setTyped] = useState<Typed>(new Map());
  /** As it was before the last paste. */
  const [before, setBefore] = useState<Typed | null>(null);
  const [sending, setSending] = useState({ tried: 0, of: 0 });
  const fields = useMemo(() => fieldsOf(definition), [definition]);
  const grid = useMemo(() => {
    const inWords = {
      state: (state: ValueState) => words(`valueState.${state}`),
      done: t('done'),
      notDone: t('notDone'),
    };
    return rowsOf(year).map(({ key, actuals }, row) =>
      year.periods.map((period, column): GridPlace => {
        const cell = actuals[column] ?? null;
        const open = isOpen(period, cell, today, closedOn);
        const name = fieldName(row, column, fieldsOf(definition)[0]!);
        return { key, period: period.period, cell, open, name, standing: textsOf(cell, definition, inWords) };
      }),
    );
  }, [year, definition, today, closedOn, words, t]);

  const type = useCallback((place: GridPlace, field: CellField, text: string) => {
    setBefore(null);
    setTyped((now) => withText(now, place, field, text));
  }, []);
  /** Fills the open cells from a field on, row by row. Answers how many texts found no open cell. */
  const paste = (at: { row: number; column: number; field: CellField }, range: string[][]): number => {
    let [next, lost] = [typed, 0];
    const first = at.column * fields.length + fields.indexOf(at.field);
    for (const [down, line] of range.entries())
      for (const [right, text] of line.entries()) {
        const place = grid[at.row + down]?.[Math.floor((first + right) / fields.length)];
        const field = fields[(first + right) % fields.length]!;
        if (place?.open) next = withText(next, place, field, text.trim());
        else lost += 1;
      }
    setBefore(typed);
    setTyped(next);
    return lost;
  };
  const restore = useCallback((place: Place) => setTyped((now) => without(now, [place])), []);
  const undoPaste = () => {
    if (before !== null) setTyped(before);
    setBefore(null);
  };

  const save = useCommand({
    run: (changes: Change[]) => {
      const record = ({ key, period, cell, input }: Change) =>
        recordActual(
          { kpiId: year.kpiId, period, breakdown: key === '' ? undefined : key },
          input,
          cell?.version ?? 'absent',
        );
      const step = (tried: number) => setSending({ tried, of: changes.length });
      step(0);
      return saveInTurn(changes, record, step);
    },
    invalidates: JUDGED_READS,
    onDone: ({ saved, refused }) => {
      setBefore(null);
      // What was typed into a cell after it had left is not saved yet.
      setTyped((now) =>
        without(
          now,
          saved.filter((cell) => now.get(cellId(cell)) === cell.texts),
        ),
      );
      onSaved(saved.length, refused);
    },
  });
  return { grid, fields, typed, type, paste, restore, undoPaste: before === null ? null : undoPaste, save, sending };
}

function withText(typed: Typed, place: GridPlace, field: CellField, text: string): Typed {
  const next = new Map(typed);
  const texts = { ...(typed.get(cellId(place)) ?? place.standing), [field]: text };
  const isAsItStands = Object.entries(place.standing).every(([name, value]) => texts[name as CellField] === value);
  if (isAsItStands) next.delete(cellId(place));
  else next.set(cellId(place), texts);
  return next;
}

function without(typed: Typed, places: readonly Place[]): Typed {
  const next = new Map(typed);
  for (const place of places) next.delete(cellId(place));
  return next;
}
