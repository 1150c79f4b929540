import type { ReactNode } from 'react';
import type { Verdict } from '#domain/kpis/codes';
import { aside } from '../platform/i18n/brackets.ts';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';
import { JUDGED_TEXTS } from './judged.locale.ts';
import { Glyph, type GlyphShape, shapeOf } from './Glyph.tsx';

/** Progress: a drawn form and a word on white. An adjective, never a link. */
export function StatusChip({
  verdict,
  provisional = false,
  manual = false,
  computed,
}: {
  verdict: Verdict;
  provisional?: boolean;
  /** 手動判定, or of a whole: one of its verdicts was given by hand. */
  manual?: boolean;
  /** What the rules say, where it is not told beside the chip. */
  computed?: Verdict;
}) {
  const t = useTexts(WORDS);
  const judged = useTexts(JUDGED_TEXTS);
  const language = useLanguage();
  const notes = [
    provisional && t('provisional'),
    manual && judged('manual'),
    manual && computed !== undefined && judged('computed', { verdict: t(`verdict.${computed}`) }),
  ].filter((note) => note !== false);
  return (
    <Chip
      shape={shapeOf(verdict)}
      after={notes.length > 0 && <span className="font-normal">{aside(notes.join(' / '), language)}</span>}
    >
      {t(`verdict.${verdict}`)}
    </Chip>
  );
}

/** The same form with other words, e.g. the state of a schedule item. */
export function Chip({ shape, after, children }: { shape?: GlyphShape; after?: ReactNode; children: ReactNode }) {
  // The form never parts from its word; only what comes after may stand on a line of its own.
  return (
    <span className="inline-flex min-h-6 flex-wrap items-center gap-x-1.5 rounded-4 border border-edge-strong bg-surface px-1.5 text-[0.875rem] leading-tight font-bold text-body [word-break:keep-all] sm:whitespace-nowrap">
      <span className="inline-flex items-center gap-x-1.5">
        {shape !== undefined && <Glyph shape={shape} />}
        {children}
      </span>
      {after}
    </span>
  );
}
