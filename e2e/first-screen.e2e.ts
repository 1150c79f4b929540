import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

const SCREENS: [address: string, answer: string][] = [
  ['/', 'dashboard'],
  ['/dashboard?asOf=2020-08-01&fiscalYear=2019', 'dashboard'],
  ['/initiatives', 'dashboard'],
  ['/roadmap', 'roadmap'],
  ['/roadmap?edition=1&asOf=2020-08-01', 'roadmap'],
];

test.describe('the first screen of a visit', () => {
  for (const [address, answer] of SCREENS) {
    test(`${address} asks for its ${answer} before the router has arrived, and once`, async ({ open }) => {
      const page = await open('viewer');
      const asked = watchReads(page);
      let letRouterPass = (): void => {};
      const held = new Promise<void>((resolve) => (letRouterPass = resolve));
      await page.route('**/assets/router-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(address, { waitUntil: 'commit' });
      await expect.poll(() => asked.some((one) => one.includes(`/${answer}`))).toBe(true);
      letRouterPass();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
      expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
    });
  }

  test('an answer that says no is asked for again, in the language of the page', async ({ open }) => {
    const page = await open('viewer', { language: 'en' });
    await page.goto('/roadmap?edition=99');
    await expect(page.getByRole('main')).toContainText('could not be found');
  });
});

/** The addresses that the page reads, in order. */
function watchReads(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/api/v1/')) asked.push(request.url());
  });
  return asked;
}
