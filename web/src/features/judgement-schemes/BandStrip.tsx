import type { Band } from '#domain/kpis/schemes/judgement-scheme';
import { useNumbers } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { bandWord } from '../../platform/wording/trace-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { colourOf, Glyph, shapeOf } from '../../ui/Glyph.tsx';
import { SCHEME_TEXTS } from './locale.ts';

/** Ratios that the strip shows beyond the best edge. */
const HEADROOM = 0.2;

/** Bands in words, best first, and drawn to scale from 0 % on; the drawing is decoration. */
export function BandStrip({ bands }: { bands: readonly Band[] }) {
  const t = useTexts(SCHEME_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { number } = useNumbers();
  const percent = (ratio: number) => `${number(Number((ratio * 100).toFixed(1)))}%`;
  const range = (from: number | null, to: number | null) => {
    if (from !== null && to !== null) return t('bandFull', { from: percent(from), to: percent(to) });
    return from === null ? t('bandTo', { to: percent(to ?? 0) }) : t('bandFrom', { from: percent(from) });
  };
  return (
    <div>
      <Drawing bands={bands} />
      <ul className="mt-2 flex flex-col gap-1 text-[0.875rem]">
        {bands.map((band, index) => {
          const word = bandWord(band.word, language);
          const verdict = words(`verdict.${band.verdict}`);
          return (
            <li key={index} className="flex flex-wrap items-center gap-x-2">
              <Glyph shape={shapeOf(band.verdict)} />
              <span className="min-w-44 tabular-nums">{range(band.from, bands[index - 1]?.from ?? null)}</span>
              <span className="font-bold">{word}</span>
              {word !== verdict && <span className="text-sub">{aside(verdict, language)}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Drawing({ bands }: { bands: readonly Band[] }) {
  const top = Math.max(1, bands[0]?.from ?? 1) + HEADROOM;
  const worstFirst = [...bands].reverse();
  return (
    <div
      aria-hidden="true"
      className="flex h-5 w-full max-w-3xl overflow-hidden rounded-4 border border-edge-strong [print-color-adjust:exact]"
    >
      {worstFirst.map((band, index) => {
        const to = worstFirst[index + 1]?.from ?? top;
        return (
          <div
            key={index}
            className="border-r border-edge-strong last:border-r-0"
            style={{
              flexGrow: Math.max(to - (band.from ?? 0), 0),
              flexBasis: 0,
              background: colourOf(band.verdict),
            }}
          />
        );
      })}
    </div>
  );
}
