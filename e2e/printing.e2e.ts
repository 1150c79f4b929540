import type { Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { clippedTexts, expect, test } from './story.ts';

/** Points, of 72 to the inch, as Chromium rounds them. */
const A3_LANDSCAPE = { width: 1191, height: 842 };
const A4_LANDSCAPE = { width: 842, height: 595 };
/** Between the margins of A4 landscape, in px. */
const PAPER_WIDTH = 1032;
const PAPER_HEIGHT = 703;

test.describe('on paper', () => {
  test('the roadmap is an A3 sheet with its axis, every bar and no controls', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    await expect(chart.getByRole('row', { level: 2 })).toHaveCount(8);
    await page.emulateMedia({ media: 'print' });
    await expect(chart.getByRole('columnheader', { name: /2018年度/ })).toBeVisible();
    await expect(chart.getByRole('button', { name: /^次期システムの調達、/ })).toBeVisible();
    await expect(chart.getByRole('button', { name: /^未確認 業務フローの見直しや運用変更等/ })).toBeVisible();
    await expectNoControls(page);
    await expect.poll(() => clippedTexts(page)).toEqual([]);
    await page.emulateMedia({ media: null });
    for (const size of await sheetsOf(page)) expect(size).toEqual(A3_LANDSCAPE);
  });

  test('the sheet of the roadmap has every row, its legend and its day, in letters that can be read', async ({
    open,
  }) => {
    const page = await open('viewer');
    await page.goto('/roadmap?edition=1');
    await page.getByRole('link', { name: '印刷用に開く（A3）' }).click();
    await expect(page).toHaveURL('/print/roadmap?paper=a3&fit=plan&baseline=1');
    const sheet = page.getByRole('table');
    await expect(sheet.locator('[data-row]')).toHaveCount(5 + 8 + 10);
    await page.emulateMedia({ media: 'print' });
    await expectNoControls(page);
    await expect.poll(() => clippedTexts(page)).toEqual([]);
    await expect(sheet.locator('tfoot')).toContainText('基準日 2021年5月31日（月） 時点の状態です。');
    await expect(sheet.locator('tfoot')).toContainText('第1版を重ねています。');
    await expect(sheet.locator('thead')).toHaveCSS('display', 'table-header-group');
    for (const kind of ['policy', 'initiative']) {
      await expect(sheet.locator(`.gantt-row-${kind}`).first()).toHaveCSS('break-after', 'avoid');
    }
    await expect.poll(() => smallestLetters(page)).toBeGreaterThanOrEqual(8);
    await page.emulateMedia({ media: null });
    for (const size of await sheetsOf(page)) expect(size).toEqual(A3_LANDSCAPE);
    await page.goto('/print/roadmap?paper=a4');
    await expect(sheet.locator('[data-row]')).toHaveCount(5 + 8 + 10);
    for (const size of await sheetsOf(page)) expect(size).toEqual(A4_LANDSCAPE);
  });

  for (const language of ['ja', 'en'] as const) {
    test(`on A4 (${language}) the roadmap begins under its title, and each page has room for the legend`, async ({
      open,
    }) => {
      const page = await open('viewer', { language, viewport: { width: PAPER_WIDTH, height: PAPER_HEIGHT } });
      await page.emulateMedia({ media: 'print' });
      await page.goto('/print/roadmap?paper=a4');
      const sheet = page.getByRole('table');
      await expect(sheet.locator('[data-row]')).toHaveCount(5 + 8 + 10);
      await expect(async () => {
        const second = await sheet.locator('.gantt-row-initiative').nth(1).boundingBox();
        const foot = await sheet.locator('tfoot').boundingBox();
        expect(second!.y + foot!.height).toBeLessThanOrEqual(PAPER_HEIGHT);
        // Chromium repeats no higher one.
        expect(foot!.height).toBeLessThanOrEqual(PAPER_HEIGHT / 4);
      }).toPass({ timeout: 10_000 });
    });
  }

  test('a sheet, a KPI, the dashboard and a decision record are A4 sheets, with what was folded opened', async ({
    open,
  }) => {
    const page = await open('viewer', { viewport: { width: PAPER_WIDTH, height: 700 } });
    const places = await placesOf(page);
    for (const address of [
      places.initiative(1),
      places.kpi('オンライン申請利用割合'),
      '/dashboard',
      await places.review(5, 2019),
    ]) {
      await page.goto(address);
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expectNoControls(page);
      await expect.poll(() => clippedTexts(page)).toEqual([]);
      await expect.poll(() => cutTables(page)).toEqual([]);
      await page.emulateMedia({ media: null });
      for (const size of await sheetsOf(page)) expect(size).toEqual(A4_LANDSCAPE);
    }
  });
});

test.describe('a trend on paper', () => {
  test('twelve months of parts stand on the sheet whole, read or entered', async ({ open }) => {
    const page = await open('office', { viewport: { width: PAPER_WIDTH, height: PAPER_HEIGHT } });
    await page.emulateMedia({ media: 'print' });
    const kpi = (await placesOf(page)).kpi('申込み利用件数');
    for (const [address, role] of [
      [kpi, 'table'],
      [`${kpi}/actuals?fiscalYear=2020`, 'grid'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole(role, { name: /ごと、期間ごとの実績（件）/ })).toContainText('2021年3月');
      await expect.poll(() => cutTables(page), address).toEqual([]);
    }
  });

  test('shows both charts of a pair with their tables open, no wider than the sheet', async ({ open }) => {
    const page = await open('viewer', { viewport: { width: PAPER_WIDTH, height: 700 } });
    await page.goto((await placesOf(page)).kpi('オンライン申請利用割合'));
    const figures = page.getByRole('figure', { name: /^推移：/ });
    await expect(figures.nth(1).locator('.trend-last-value')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const figure of await figures.all()) {
      await expect(figure.getByRole('row', { name: /^2018年4月/ })).toBeVisible();
      await expect(figure.getByRole('img', { name: /の推移。/ })).toBeVisible();
      await expect(async () => {
        const chart = await figure.locator('.recharts-surface').first().boundingBox();
        const room = await figure.locator('.trend-chart').boundingBox();
        expect(chart!.x + chart!.width).toBeLessThanOrEqual(PAPER_WIDTH);
        expect(chart!.y + chart!.height).toBeLessThanOrEqual(room!.y + room!.height + 1);
      }).toPass({ timeout: 10_000 });
    }
    await expect(page.getByRole('checkbox', { name: '前年度・基準値を表示する' })).toBeHidden();
  });
});

async function expectNoControls(page: Page): Promise<void> {
  for (const name of ['メニュー', 'English', '印刷する', 'シートを印刷する', 'すべて閉じる']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toHaveCount(0);
}

/** Tables and charts wider than the sheet: paper does not scroll. */
function cutTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(.overflow-x-auto, .gantt-frame)')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((region) => `${region.getAttribute('aria-label')}: ${region.scrollWidth} of ${region.clientWidth} px`),
  );
}

/** The least size of a letter on the sheet, in points. */
function smallestLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    let least = Infinity;
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement!;
      if (texts.currentNode.textContent!.trim() === '' || !element.checkVisibility()) continue;
      if (element.closest('.unseen') === null) least = Math.min(least, parseFloat(getComputedStyle(element).fontSize));
    }
    return (least * 72) / 96;
  });
}

/** Width and height of each page that the browser would print, in points. */
async function sheetsOf(page: Page): Promise<{ width: number; height: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes.length).toBeGreaterThan(0);
  return boxes.map(([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }));
}
