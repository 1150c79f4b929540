const USUAL_PX = 16;

/** How much larger than usual this reader's text is (1 = 16 px): drawings with words in them grow with the page. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX;
}
