import type { DecisionSummary } from '#domain/reviews/contract';
import { aside } from '../platform/i18n/brackets.ts';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { type DecisionWord, decisionWord } from '../platform/wording/decision-word.ts';
import { WORDS } from '../platform/wording/words.ts';

/** One character in a frame of its own line style: decisions differ by form only and never compete with progress colours. */
const SEALS: Record<DecisionWord, { character: string; frame: string }> = {
  continue: { character: '継', frame: 'border-2 border-solid' },
  revise: { character: '見', frame: 'border-2 border-dashed' },
  rebuild: {
    character: '構',
    frame: 'border-2 border-solid outline-1 outline-dotted outline-offset-2 outline-[var(--c-text)]',
  },
  withdraw: { character: '撤', frame: 'border-4 border-double' },
  complete: { character: '完', frame: 'border-2 border-solid rounded-full' },
  defer: { character: '保', frame: 'border-2 border-dotted' },
};

type SealProps = {
  decision: DecisionSummary['decision'];
  reworkKind?: DecisionSummary['reworkKind'];
  standing?: DecisionSummary['standing'];
};

/** The CIO's decision, with its word; 案 beside it as long as nobody has confirmed it. */
export function DecisionSeal({ decision, reworkKind = null, standing = 'final' }: SealProps) {
  const t = useTexts(WORDS);
  const language = useLanguage();
  const word = decisionWord(decision, reworkKind);
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <SealMark decision={decision} reworkKind={reworkKind} />
      <span>
        {t(`decision.${word}`)}
        {standing !== 'final' && (
          <span className="text-[0.875rem] whitespace-pre text-sub">{aside(t(`standing.${standing}`), language)}</span>
        )}
      </span>
    </span>
  );
}

/** The seal alone, for places whose words stand next to it. */
export function SealMark({ decision, reworkKind = null }: Pick<SealProps, 'decision' | 'reworkKind'>) {
  const { character, frame } = SEALS[decisionWord(decision, reworkKind)];
  return (
    <span
      aria-hidden="true"
      lang="ja"
      className={`inline-flex size-7 shrink-0 items-center justify-center border-[var(--c-text)] text-[0.875rem] leading-none font-bold text-body ${frame}`}
    >
      {character}
    </span>
  );
}
