import type { Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect, test } from './story.ts';

/** Points, of 72 to the inch, as Chromium rounds them. */
const A3_LANDSCAPE = { width: 1191, height: 842 };
const A4_LANDSCAPE = { width: 842, height: 595 };

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
    expect(await clippedTexts(page)).toEqual([]);
    await page.emulateMedia({ media: null });
    for (const size of await sheetsOf(page)) expect(size).toEqual(A3_LANDSCAPE);
  });

  test('a sheet, the dashboard and a decision record are A4 sheets, with what was folded opened', async ({ open }) => {
    const page = await open('viewer');
    const places = await placesOf(page);
    for (const address of [places.initiative(1), '/dashboard', await places.review(5, 2019)]) {
      await page.goto(address);
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expectNoControls(page);
      expect(await clippedTexts(page)).toEqual([]);
      await page.emulateMedia({ media: null });
      for (const size of await sheetsOf(page)) expect(size).toEqual(A4_LANDSCAPE);
    }
  });
});

async function expectNoControls(page: Page): Promise<void> {
  for (const name of ['メニュー', 'English', '印刷する', 'シートを印刷する', 'すべて閉じる']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await expect(page.getByRole('navigation', { name: '主なメニュー' })).toHaveCount(0);
}

/** Texts that their own box cuts off. What is kept for screen readers alone is meant to be. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => {
        if (element.closest('.unseen') !== null || !element.checkVisibility()) return false;
        if (getComputedStyle(element).overflow === 'visible') return false;
        return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      })
      .map((element) => element.textContent.slice(0, 60)),
  );
}

/** Width and height of each page that the browser would print, in points. */
async function sheetsOf(page: Page): Promise<{ width: number; height: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes.length).toBeGreaterThan(0);
  return boxes.map(([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }));
}
