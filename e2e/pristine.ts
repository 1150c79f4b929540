import { hasPinnedChromium, pinnedChromium } from '../tools/chromium.mjs';
import { startProduct } from '../tools/e2e-server.mjs';
import { freePort } from '../tools/settings.mjs';
import { test as story } from './story.ts';

/**
 * Stories with a product of their own, whose demonstration nobody else has written to: neither the stories of another file
 * nor, since a failure ends its worker, an earlier try.
 */
export function ownProduct() {
  return story.extend<object, { product: string }>({
    product: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
      async ({}, use) => {
        const port = await freePort();
        const stop = await startProduct(port);
        await use(`http://127.0.0.1:${port}`);
        await stop();
      },
      { scope: 'worker', timeout: 180_000 },
    ],
    baseURL: ({ product }, use) => use(product),
  });
}

/** Of a demonstration that all who only look at it share. */
export const test = ownProduct();

/** The one browser that draws alike on every machine; `null` where it does not run. */
export const sameEverywhere = hasPinnedChromium ? pinnedChromium() : null;
