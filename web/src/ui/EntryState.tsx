import { useTexts } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';

export type EntryStateCode = keyof typeof WORDS.ja.entry;

/** The two that ask for action. */
const CALLS: readonly EntryStateCode[] = ['returned', 'overdue'];

/** How far an entry has come: plain text. Only what asks for action is coloured. */
export function EntryState({ state }: { state: EntryStateCode }) {
  const t = useTexts(WORDS);
  const calls = CALLS.includes(state);
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap ${calls ? 'font-bold text-error-on-panel' : ''}`}
    >
      {calls && (
        <span
          aria-hidden="true"
          className="inline-flex size-5 items-center justify-center rounded-full border-2 border-current text-[0.75rem] leading-none"
        >
          !
        </span>
      )}
      {t(`entry.${state}`)}
    </span>
  );
}
