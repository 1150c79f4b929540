import type { Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { sameEverywhere, test } from './pristine.ts';
import { expect } from './story.ts';

// Pictures of the Osaka plan, in e2e/golden/. After a change that is meant to be seen, draw them anew and look at them:
//   UPDATE_GOLDEN=1 node node_modules/@playwright/test/cli.js test golden
const IS_UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const AS_OF = '2021-05-31';
const VIEWPORT = { width: 1100, height: 800 };

if (sameEverywhere !== null) test.use({ launchOptions: sameEverywhere });

type Picture = { viewport: { width: number; height: number }; addressOf: (page: Page) => Promise<string> };

const PICTURES = {
  // The frame scrolls inside the window: only a tall one shows the whole plan.
  roadmap: { viewport: { width: 1440, height: 3_200 }, addressOf: async () => '/roadmap' },
  initiative: { viewport: VIEWPORT, addressOf: async (page) => (await placesOf(page)).initiative(1) },
  kpi: {
    viewport: VIEWPORT,
    addressOf: async (page) => (await placesOf(page)).kpi('年度ごとにオンライン化する手続き数'),
  },
} satisfies Record<string, Picture>;

test.describe('the Osaka plan looks as it did', () => {
  test.skip(sameEverywhere === null, 'the browser that draws alike everywhere is for Linux on x64');
  for (const [name, { viewport, addressOf }] of Object.entries<Picture>(PICTURES)) {
    for (const language of ['ja', 'en'] as const) {
      test(`${name} (${language})`, async ({ open }) => {
        const page = await open('viewer', { language, viewport });
        await show(page, await addressOf(page));
        await expect(page.getByRole('main')).toHaveScreenshot(`${name}-${language}.png`);
      });
    }
  }
});

test.describe('a picture is compared', () => {
  test.skip(sameEverywhere === null, 'the browser that draws alike everywhere is for Linux on x64');
  test.skip(IS_UPDATE, 'what is planted here must not become the picture');

  test('loosely enough for the edges of letters and lines, strictly enough for one bar', async ({ open }) => {
    const page = await open('viewer', { viewport: VIEWPORT });
    const address = await PICTURES.kpi.addressOf(page);
    const compare = async (change: (trend: Trend) => void) => {
      await page.unroute('**/trend?*');
      await page.route('**/trend?*', async (route) => {
        const trend = (await (await route.fetch()).json()) as Trend;
        change(trend);
        await route.fulfill({ json: trend, headers: { etag: 'W/"changed"' } });
      });
      await show(page, address);
      await expect(page.getByRole('main')).toHaveScreenshot('kpi-ja.png', { timeout: 3_000 });
    };
    // The third bar, higher by less than a pixel, and by one of its thirty units.
    await compare(({ points }) => (points[2]!.toDate += 0.02));
    await expect(compare(({ points }) => (points[2]!.toDate += 1))).rejects.toThrow(/pixels .*are different/);
    const keepPresent = (trend: Trend) => (trend.targets = trend.targets.filter(({ superseded }) => !superseded));
    await expect(compare(keepPresent)).rejects.toThrow(/pixels .*are different/);
  });
});

type Trend = { points: { toDate: number }[]; targets: { superseded: boolean }[] };

async function show(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?asOf=${AS_OF}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
