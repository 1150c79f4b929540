import type { Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect, test } from './story.ts';

type Places = Awaited<ReturnType<typeof placesOf>>;

const SCREENS: [screen: string, address: (places: Places) => string, answer: RegExp][] = [
  ['home', () => '/', /\/dashboard$/],
  ['the dashboard', () => '/dashboard?asOf=2020-08-01&fiscalYear=2019', /\/dashboard\?/],
  ['the list', () => '/initiatives', /\/dashboard$/],
  ['the roadmap', () => '/roadmap', /\/roadmap$/],
  ['the roadmap over an edition', () => '/roadmap?edition=1&asOf=2020-08-01', /\/roadmap\?/],
  ['a sheet', (places) => places.initiative(1), /\/initiatives\/[^/]+$/],
  ['a KPI', (places) => places.kpi('申込み利用件数'), /\/trend$/],
];

test.describe('the first screen of a visit', () => {
  for (const [screen, address, answer] of SCREENS) {
    test(`${screen} asks for its largest answer before the router has arrived, and once`, async ({ open }) => {
      const page = await open('viewer');
      const place = address(await placesOf(page));
      const asked = watchReads(page);
      let letRouterPass = (): void => {};
      const held = new Promise<void>((resolve) => (letRouterPass = resolve));
      await page.route('**/assets/router-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(place, { waitUntil: 'commit' });
      await expect.poll(() => asked.some((one) => answer.test(one))).toBe(true);
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
