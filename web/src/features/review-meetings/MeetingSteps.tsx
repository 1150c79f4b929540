import { MEETING_STATES, type MeetingState } from '#domain/review-meetings/moves';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { MEETINGS_TEXTS } from './locale.ts';

/** 準備中 → 資料確定 → 開会中 → 閉会, with the present step marked by number, weight and word. */
export function MeetingSteps({ state }: { state: MeetingState }) {
  const t = useTexts(MEETINGS_TEXTS);
  const words = useTexts(WORDS);
  const now = MEETING_STATES.indexOf(state);
  return (
    <ol aria-label={t('steps')} className="grid max-w-4xl grid-cols-4 gap-2 max-sm:grid-cols-2">
      {MEETING_STATES.map((step, index) => (
        <li
          key={step}
          aria-current={index === now ? 'step' : undefined}
          className={`border-t-4 pt-2 leading-snug ${index < now ? 'border-action' : index === now ? 'border-action font-bold' : 'border-rule text-sub'}`}
        >
          {index + 1}. {words(`meeting.${step}`)}
          {index === now && <span className="text-[0.875rem]"> {t('stepNow')}</span>}
        </li>
      ))}
    </ol>
  );
}
