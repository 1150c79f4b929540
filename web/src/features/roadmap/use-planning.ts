import { useState } from 'react';
import type { RoadmapView } from '#domain/roadmap/contract';
import type { Certainty, ChangeScheduleItemInput, ScheduleItemView } from '#domain/schedule-items/contract';
import type { PlannedDates } from '#domain/schedule-items/move';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce, unsay } from '../../ui/announce.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { datesOf, type DraftDates, findItem, isSame, opened } from './draft-dates.ts';
import { ROADMAP_TEXTS } from './locale.ts';

/** Writes an item on the version that was seen. */
export type SaveItem = (
  item: Pick<ScheduleItemView, 'id' | 'version'>,
  input: ChangeScheduleItemInput,
) => Promise<ScheduleItemView>;

type Change = {
  itemId: string;
  label: string;
  /** The version that the change rests on. */
  version: number;
  to: PlannedDates;
  /** Only when a change is taken back: what was inferred before it was moved is inferred again. */
  certainty?: Certainty;
  /** What stood there, to go back to; `null` for a change that goes back. */
  from: { dates: PlannedDates; certainty: Certainty } | null;
};

/** A change that was saved and can be taken back. */
export type Undoable = { itemId: string; label: string; version: number; dates: PlannedDates; certainty: Certainty };

/**
 * Moving bars: what is drawn while it is moved and saved, what can be taken back, and what became of a refusal. The draft
 * stays in the picture until the server has answered; refused, the picture is what the server has.
 */
export function usePlanning(roadmap: RoadmapView, save: SaveItem) {
  const t = useTexts(ROADMAP_TEXTS);
  const words = useItemWords();
  const startMonth = roadmap.plan.fiscalStartMonth;
  const [draft, setDraft] = useState<DraftDates | null>(null);
  const [done, setDone] = useState<readonly Undoable[]>([]);
  const command = useCommand({
    run: ({ itemId, version, to, certainty }: Change) =>
      save(
        { id: itemId, version },
        { plannedStart: to.start, plannedEnd: to.end, ...(certainty === undefined ? {} : { certainty }) },
      ),
    invalidates: [['roadmap'], ['initiatives'], ['plans']],
    onDone: (saved, { label, from, itemId }) => {
      setDraft(null);
      announce(t(from === null ? 'undone' : 'moved', { label, range: words.planned(saved) }));
      const undoable = from && { ...from, itemId, label, version: saved.version };
      setDone((before) => (undoable ? [...before, undoable] : before.slice(0, -1)));
    },
  });

  const submit = (change: Change) => {
    unsay();
    setDraft({ itemId: change.itemId, planned: opened(change.to, startMonth) });
    command.submit(change);
  };
  const conflict = command.error?.status === 412 ? (command.error.problem.current ?? null) : null;
  return {
    /** What is drawn instead of what was read; nothing once the server has refused. */
    draft: command.error === null ? draft : null,
    isSaving: command.isPending,
    error: command.error,
    /** What somebody else put there first. */
    standing: (conflict?.value ?? null) as ScheduleItemView | null,
    changedBy: conflict?.changedBy ?? null,
    last: done.at(-1) ?? null,
    /** Draws the item at these dates, without saving. */
    show: (itemId: string, to: PlannedDates) => {
      command.reset();
      setDraft({ itemId, planned: opened(to, startMonth) });
    },
    /** Gives up what is not saved, or the refused change. */
    giveUp: () => {
      command.reset();
      setDraft(null);
    },
    /** Saves an item's new dates on the version that is read now. */
    save: (itemId: string, to: PlannedDates) => {
      const item = findItem(roadmap, itemId)?.item;
      if (item === undefined || isSame(datesOf(item), to)) return setDraft(null);
      const from = { dates: datesOf(item), certainty: item.certainty };
      submit({ itemId, label: words.label(item), version: item.version, to, from });
    },
    /** Goes back by one change: a write of its own, refused when somebody has changed the item since. */
    undo: () => {
      const last = done.at(-1);
      if (last === undefined) return;
      const { itemId, label, version, dates, certainty } = last;
      submit({ itemId, label, version, to: dates, certainty, from: null });
    },
    /** The refused change once more, over what somebody else has put there. */
    insist: () => {
      if (conflict === null || draft === null) return;
      const standing = conflict.value as ScheduleItemView;
      const from = { dates: datesOf(standing), certainty: standing.certainty };
      const to = datesOf(draft);
      submit({ itemId: standing.id, label: words.label(standing), version: standing.version, to, from });
    },
  };
}

export type Planning = ReturnType<typeof usePlanning>;
