import type { Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './story.ts';

const expectRootSize = (page: Page, size: string) => expect(page.locator('html')).toHaveCSS('font-size', size);
const expectRuleWidth = (page: Page, width: string) =>
  expect(page.getByRole('cell').first()).toHaveCSS('border-bottom-width', width);

test.describe('表示設定', () => {
  test('acts at once, is kept by this browser and stands before the first paint', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/display');
    await page.getByRole('radio', { name: '最大（200%）' }).check();
    await page.getByRole('radio', { name: '高コントラスト' }).check();
    await page.getByRole('radio', { name: '動きを減らす' }).check();
    await page.getByRole('radio', { name: '西暦だけ' }).check();
    await expectRootSize(page, '32px');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // Whatever is painted first is painted like that.
    await page.addInitScript(() => {
      const root = () => document.getElementById('root');
      new MutationObserver((_, observer) => {
        if (!root()?.firstChild) return;
        observer.disconnect();
        const { style, dataset } = document.documentElement;
        Object.assign(window, { atFirst: [style.fontSize, dataset['contrast'], dataset['motion']] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto((await placesOf(page)).kpi('申込み利用件数'));
    await expect(page.getByRole('table', { name: '年度別の目標値' })).toContainText('2019年度');
    expect(await page.evaluate(() => (window as unknown as { atFirst: string[] }).atFirst)).toEqual([
      '200%',
      'more',
      'less',
    ]);
    await expect(page.getByText('令和元年度')).toHaveCount(0);
    await expectRuleWidth(page, '2px');
    await expectNoSidewaysScroll(page);

    await page.goto('/display');
    await page.getByRole('button', { name: 'すべて既定に戻す' }).click();
    await expectRootSize(page, '16px');
    await page.goBack();
    await expect(page.getByText('令和元年度').first()).toBeAttached();
    await expectRuleWidth(page, '1px');
  });

  test('switches language and single keys, found in the menu of the member', async ({ open }) => {
    const page = await open('department');
    await page.goto('/');
    await page.getByRole('button', { name: /利用者メニュー/ }).click();
    await page.getByRole('link', { name: '表示設定' }).click();
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByRole('heading', { level: 1, name: 'Display settings' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).uncheck();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).check();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
