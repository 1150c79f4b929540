import { type Browser, chromium as playwright, type Page } from '@playwright/test';
import { chromium } from '../../tools/chromium.mjs';
import { withJapaneseFont } from './japanese-font.ts';
import type { Mounted, Scrolled } from './pages/measure.ts';

/** A browser that tells its memory exactly and collects garbage on request, on a machine with a Japanese font. */
export async function launch(): Promise<Browser> {
  const { executablePath, args } = chromium();
  return playwright.launch({
    executablePath,
    env: Object.fromEntries(Object.entries(await withJapaneseFont()).filter(([, value]) => value !== undefined)),
    args: [...args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
}

/** `cpu` is what the main thread worked, in milliseconds, whoever else used the machine: for the drawing, and a frame. */
export type Measured = {
  mounted: Mounted & { cpu: number; heapMb: number };
  scrolled: (Scrolled & { cpuPerFrame: number }) | null;
};

export type Wish = { of: string; size: number; scrolls?: boolean; trendModel?: unknown };

/** One candidate on a page of its own, drawn once. */
export async function measure(browser: Browser, url: string, wish: Wish): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    if (wish.trendModel !== undefined) {
      await page.addInitScript((model) => Object.assign(window, { trendModel: model }), wish.trendModel);
    }
    await page.goto(`${url}/index.html?of=${wish.of}&size=${wish.size}`);
    await page.waitForFunction(() => 'bench' in window);
    const worked = await mainThread(page);
    const before = await page.evaluate<number>('window.bench.heap()');
    const [mounted, cpu] = await worked(() => page.evaluate<Mounted>('window.bench.mount()'));
    const heapMb = (await page.evaluate<number>('window.bench.heap()')) - before;
    const scrolled = wish.scrolls ? await worked(() => page.evaluate<Scrolled>('window.bench.scroll()')) : null;
    if (complaints.length > 0) throw new Error(`${wish.of}: ${complaints.join('; ')}`);
    return {
      mounted: { ...mounted, cpu, heapMb },
      scrolled: scrolled && { ...scrolled[0], cpuPerFrame: scrolled[1] / scrolled[0].frames },
    };
  } finally {
    await context.close();
  }
}

/** Runs something in the page and answers, beside its result, how long the page's main thread worked for it. */
async function mainThread(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
  };
  return async <Result>(act: () => Promise<Result>): Promise<[Result, number]> => {
    const before = await worked();
    const result = await act();
    return [result, (await worked()) - before];
  };
}

/** A B C A B C …: whatever else the machine does meets all of them alike. The first round warms up and is not counted. */
export async function interleaved(
  browser: Browser,
  url: string,
  wishes: readonly Wish[],
  rounds: number,
): Promise<Measured[][]> {
  const all: Measured[][] = wishes.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, wish] of wishes.entries()) {
      const measured = await measure(browser, url, wish);
      if (round >= 0) all[index]!.push(measured);
    }
  }
  return all;
}
