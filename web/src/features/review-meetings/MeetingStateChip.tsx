import type { MeetingState } from '#domain/review-meetings/moves';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';

/** A meeting's state as a word; only the one in session stands out, by weight and edge. */
export function MeetingStateChip({ state }: { state: MeetingState }) {
  const words = useTexts(WORDS);
  const look = state === 'open' ? 'border-2 border-action font-bold text-action' : 'border border-edge';
  return (
    <span
      className={`inline-flex min-h-6 items-center rounded-4 px-2 text-[0.875rem] leading-tight whitespace-nowrap ${look}`}
    >
      {words(`meeting.${state}`)}
    </span>
  );
}
