import type { CSSProperties, RefObject } from 'react';
import { useOnPaper } from '../../platform/paper.ts';
import { useElementWidth } from './use-element-width.ts';

/** What fits between the margins of a sheet on its side, in pixels of 1/96 inch: 400 mm and 273 mm. */
export const PAPER_WIDTH = { a3: 1511, a4: 1031 };

/** How wide a chart is drawn, in pixels: as its frame, and on paper as the sheet. 0 before the frame is there. */
export function useChartWidth(frame: RefObject<HTMLElement | null>, paper: keyof typeof PAPER_WIDTH): number {
  const width = useElementWidth(frame);
  return useOnPaper() ? PAPER_WIDTH[paper] : width;
}

/** What the styles must know of a chart that scrolls beside its names: how wide these are, and what is seen of the years. */
export function seenBeside(names: number, frame: number): CSSProperties {
  return { ['--pane' as string]: `${names}px`, ['--seen' as string]: `${frame - names}px` };
}
