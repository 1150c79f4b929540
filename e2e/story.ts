import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page, type Request } from '@playwright/test';
import { rememberSession, sessionOf, type Seat } from './people.ts';

export { expect } from '@playwright/test';

export type Language = 'ja' | 'en';
type OpenOptions = { language?: Language; viewport?: { width: number; height: number } };

/** Opens a browser of its own for a member, or for nobody, and answers its page, still empty. */
type Open = (seat: Seat | null, options?: OpenOptions) => Promise<Page>;

/**
 * A story has as many browsers as it has people. It is over when all that they wrote is answered, so that the next story
 * finds it done. None of them may have asked another origin for anything, written an error to the console (a refused
 * content security policy does) or thrown one.
 */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; seat: Seat | null }[] = [];
    const complaints: string[] = [];
    const unanswered = new Set<Request>();
    await use(async (seat, { language = 'ja', viewport = { width: 1440, height: 900 } } = {}) => {
      const origin = new URL(baseURL!).origin;
      const cookies = seat === null ? [] : await sessionOf(origin, seat);
      // What the language switch stores.
      const origins = [{ origin, localStorage: [{ name: 'ayumi.language', value: language }] }];
      const context = await browser.newContext({ viewport, storageState: { cookies, origins } });
      opened.push({ context, seat });
      watch(context, origin, complaints);
      keepUnanswered(context, unanswered);
      return context.newPage();
    });
    await expect.poll(() => [...unanswered].map((request) => request.url()), 'writes without an answer').toEqual([]);
    for (const { context, seat } of opened) {
      if (seat !== null) rememberSession(seat, await context.cookies());
      await context.close();
    }
    expect(complaints, 'foreign requests and errors in the console').toEqual([]);
  },
});

/** How often a story was tried before: what those tries made is still there. */
export function triesBefore(): number {
  const { retry, repeatEachIndex } = test.info();
  return retry + repeatEachIndex;
}

/** A name that what no earlier try of the story made has. */
export function ofThisTry(name: string): string {
  return triesBefore() === 0 ? name : `${name}${triesBefore() + 1}`;
}

function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== origin) complaints.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    // The browser's own remark on an answer that is no success; what the page made of it is the story's business.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().stack}`));
}

/** Keeps the requests that change something for as long as they have no answer. */
function keepUnanswered(context: BrowserContext, unanswered: Set<Request>): void {
  context.on('request', (request) => request.method() !== 'GET' && unanswered.add(request));
  context.on('requestfinished', (request) => unanswered.delete(request));
  context.on('requestfailed', (request) => unanswered.delete(request));
}

/** Nothing may make the page scroll sideways once its charts have found their width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(excess, `pixels too wide: ${page.url()} at ${page.viewportSize()?.width} px`).toBe(0);
}

/** Texts that their own box cuts off. What is kept for screen readers alone is meant to be. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header *, main *')]
      .filter((element) => {
        // A field scrolls by itself, and a bar on the time axis says the rest in its name and its table.
        if (element.closest('[class*="unseen"], .cards > thead, input, textarea, .gantt-item') !== null) return false;
        if (!element.checkVisibility() || element.textContent.trim() === '') return false;
        const { overflowX } = getComputedStyle(element);
        if (['visible', 'auto', 'scroll'].includes(overflowX)) return false;
        return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      })
      .map((element) => element.textContent.slice(0, 60)),
  );
}

/** What a screen reader, a keyboard or a weak eye would stumble over (WCAG 2.2 AA), as axe sees it. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // there are no frames to look into
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target }) => target.join(' ')),
  }));
  expect(found, page.url()).toEqual([]);
}
