import type { Browser, BrowserContext, Page } from '@playwright/test';

/**
 * What a visitor feels of a page that loads, in milliseconds; `cls` has no unit. `complete` is when the page last changed.
 */
export type Loading = { lcp: number; tbt: number; cls: number; complete: number };

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export async function openContext(browser: Browser, cookies: Cookies = []): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1350, height: 940 }, locale: 'ja-JP' });
  await context.addCookies(cookies);
  return context;
}

/** The network of Lighthouse's desktop preset: 40 ms to the server, 10 Mbit/s. */
const AWAY = { offline: false, latency: 40, downloadThroughput: 1_310_720, uploadThroughput: 1_310_720 };

/**
 * Loads an address with an empty cache; `mark` is what must be there at the end.
 *
 * @param isAway whether the server is as far away as for Lighthouse, or on the same machine.
 */
export async function measureLoading(
  browser: Browser,
  cookies: Cookies,
  address: string,
  mark: string,
  isAway = false,
): Promise<Loading> {
  const context = await openContext(browser, cookies);
  try {
    const page = await context.newPage();
    if (isAway) await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', AWAY);
    await page.addInitScript(observe);
    await page.goto(address);
    await page.locator(mark).first().waitFor();
    await page.waitForTimeout(1_000);
    return await page.evaluate<Loading>('window.loading()');
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of its own. */
function observe(): void {
  let lcp = 0;
  let cls = 0;
  let tbt = 0;
  let complete = 0;
  new MutationObserver(() => requestAnimationFrame((at) => (complete = at))).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  new PerformanceObserver((list) => (lcp = list.getEntries().at(-1)!.startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) cls += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tbt += entry.duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(window, { loading: () => ({ lcp, tbt, cls, complete }) });
}

/**
 * From an act in the page to the frame that shows its last effect.
 *
 * @param act source of an expression that acts
 * @param mark what must be there before it can be complete
 */
export function measureAct(page: Page, act: string, mark: string): Promise<number> {
  return page.evaluate(
    async ({ act, mark }) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      let changed = 0;
      const observer = new MutationObserver(() => (changed += 1));
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      const start = performance.now();
      // oxlint-disable-next-line no-eval -- the measuring program's own words, in a page of its own
      (0, eval)(act);
      let complete = start;
      for (let quiet = 0; quiet < 4;) {
        const before = changed;
        await frame();
        await new Promise((resolve) => setTimeout(resolve));
        if (changed !== before || document.querySelector(mark) === null || changed === 0) {
          quiet = 0;
          complete = performance.now();
        } else quiet += 1;
      }
      observer.disconnect();
      return complete - start;
    },
    { act, mark },
  );
}
