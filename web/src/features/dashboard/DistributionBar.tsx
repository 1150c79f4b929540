import { colourOf, Glyph, shapeOf } from '../../ui/Glyph.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import type { Share } from './distribution.ts';
import { DASHBOARD_TEXTS } from './locale.ts';

/** Ground and ink of a segment: what was not judged stays white. Black on yellow has the contrast that white lacks. */
function look({ verdict }: Share): { background: string; color: string } {
  const shape = shapeOf(verdict);
  if (shape === 'dash' || shape === 'ring' || shape === 'diamond')
    return { background: 'var(--c-surface)', color: 'var(--c-text)' };
  return { background: colourOf(verdict), color: shape === 'triangle' ? 'black' : 'white' };
}

/** One bar for the whole, a segment a verdict, the count inside. Decoration: counts and words stand beside it. */
export function DistributionBar({ shares, small = false }: { shares: readonly Share[]; small?: boolean }) {
  return (
    <div
      aria-hidden="true"
      className={`flex w-full overflow-hidden [print-color-adjust:exact] rounded-4 border border-edge-strong ${small ? 'h-5 min-w-40' : 'h-12'}`}
    >
      {shares.map((share) => (
        <div
          key={share.verdict}
          className="flex min-w-6 items-center justify-center border-r border-edge-strong forced-colors:bg-[Canvas]! text-[0.875rem] leading-none font-bold tabular-nums last:border-r-0"
          style={{ flexGrow: share.count, flexBasis: 0, ...look(share) }}
        >
          {share.count}
        </div>
      ))}
    </div>
  );
}

/** The bar's legend and its numbers: form, word, count. */
export function DistributionLegend({ shares, small = false }: { shares: readonly Share[]; small?: boolean }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const words = useTexts(WORDS);
  return (
    <ul className={`flex flex-wrap ${small ? 'gap-x-4 text-[0.875rem]' : 'gap-x-6 gap-y-1'}`}>
      {shares.map(({ verdict, count }) => (
        <li key={verdict} className="flex items-center gap-1.5 whitespace-nowrap">
          <Glyph shape={shapeOf(verdict)} />
          {words(`verdict.${verdict}`)}{' '}
          <span className="font-bold tabular-nums">{small ? count : t('count', { count })}</span>
        </li>
      ))}
    </ul>
  );
}
