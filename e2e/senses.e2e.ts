import type { Locator, Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { clippedTexts, expect, expectNoSidewaysScroll, test } from './story.ts';

type Place = (places: Awaited<ReturnType<typeof placesOf>>) => string | Promise<string>;

/** One of each sort: lists, figures, long texts, forms, tables that are wider than a phone. */
const SCREENS: Record<string, Place> = {
  dashboard: () => '/dashboard',
  roadmap: () => '/roadmap',
  initiatives: () => '/initiatives',
  'an initiative': (places) => places.initiative(1),
  'an initiative being edited': (places) => `${places.initiative(1)}/edit`,
  'a KPI': (places) => places.kpi('オンライン申請利用割合'),
  'the plan': () => '/plan',
  'a meeting': (places) => places.meeting(2019),
  'a review': (places) => places.review(5, 2019),
};

/** A phone on its side of the hand, an old projector, a desktop; 400 % zoom of 1280 × 1024 is 320 × 256. */
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 320, height: 256 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
];

test.describe('every width and text size', () => {
  for (const [name, place] of Object.entries(SCREENS)) {
    test(`${name} is whole on a phone, a projector and a desktop, with text twice as large or 40 % longer`, async ({
      open,
    }) => {
      const page = await open('office');
      await page.goto(await place(await placesOf(page)));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      for (const size of WIDTHS) {
        await page.setViewportSize(size);
        await expectWhole(page);
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      for (const size of WIDTHS.slice(2)) {
        await page.setViewportSize(size);
        await expectWhole(page);
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
      await lengthen(page);
      for (const size of WIDTHS) {
        await page.setViewportSize(size);
        await expectWhole(page);
      }
    });
  }
});

async function expectWhole(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  const where = `cut off at ${page.viewportSize()?.width} px: ${page.url()}`;
  await expect.poll(() => clippedTexts(page), where).toEqual([]);
}

/** As if every word were of a language that needs 40 % more room: what is on the page now gets longer. */
async function lengthen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const words = node.textContent!.trim();
      if (words === '' || /^[\d\s.,%]+$/.test(words)) continue;
      node.textContent += 'ｗ'.repeat(Math.ceil(words.length * 0.4)).replaceAll(/(.{6})/g, '$1 ');
    }
  });
}

test.describe('eyes that see other colours, or few', () => {
  const WORDS = ['達成', '概ね達成', '一部未達', '未達成', '途中計', '目標値未設定', '終了'];
  const CONDITIONS: Record<string, (page: Page) => Promise<void>> = {
    // `inkOf` looks at brightness alone.
    'in grey, as on a photocopy': async () => {},
    'in forced colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
    'in dark forced colours': (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  };
  for (const [name, look] of Object.entries(CONDITIONS)) {
    test(`${name}, each form of progress is another`, async ({ open }) => {
      const page = await open('viewer');
      await page.goto('/dashboard');
      const legend = page.getByRole('main').getByRole('list').first();
      await expect(legend.getByRole('listitem').first()).toBeVisible();
      await look(page);
      const forms = await Promise.all(
        WORDS.map((word) =>
          inkOf(
            page,
            legend
              .getByRole('listitem')
              .filter({ hasText: new RegExp(`^${word} `) })
              .locator('svg'),
          ),
        ),
      );
      for (const [index, form] of forms.entries()) {
        expect(form.filter((ink) => ink).length, `${WORDS[index]} is seen`).toBeGreaterThan(12);
        for (const [before, other] of forms.slice(0, index).entries()) {
          const differing = form.filter((ink, at) => ink !== other[at]).length;
          expect(differing, `px between ${WORDS[before]} and ${WORDS[index]}`).toBeGreaterThan(24);
        }
      }
    });
  }

  test('more contrast is given where the browser asks for it', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/initiatives');
    const cell = page.getByRole('cell').first();
    const rule = () => cell.evaluate((element) => getComputedStyle(element).borderBottom);
    await expect(cell).toBeVisible();
    const usual = await rule();
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(rule).not.toBe(usual);
    await expect.poll(rule).toMatch(/^2px/);
  });

  test('nothing moves where the browser asks for stillness', async ({ open }) => {
    const page = await open('viewer');
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/v1/initiatives?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/initiatives');
    await expect(page.locator('[aria-busy="true"]').first()).toBeVisible();
    const moving = () => page.evaluate(() => document.getAnimations().length);
    expect(await moving()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(moving, 'the skeleton breathes for everybody else').toBeGreaterThan(0);
    answer();
  });
});

/** Which of a drawing's pixels differ from its ground by brightness alone: what is left in grey. */
async function inkOf(page: Page, drawing: Locator): Promise<boolean[]> {
  const picture = (await drawing.screenshot()).toString('base64');
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.codePointAt(0)!);
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
      resizeWidth: 16,
      resizeHeight: 16,
    });
    const context = new OffscreenCanvas(16, 16).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, 16, 16);
    const grey = Array.from({ length: 256 }, (_, pixel) => {
      const [red = 0, green = 0, blue = 0] = data.slice(pixel * 4, pixel * 4 + 3);
      return 0.299 * red + 0.587 * green + 0.114 * blue;
    });
    return grey.map((value) => Math.abs(value - grey[0]!) > 60);
  }, picture);
}
