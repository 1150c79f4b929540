import { expect, test } from './story.ts';

test.describe('ロードマップ', () => {
  test('shows the plan by fiscal year, with what is not known marked as such', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    await expect(chart.getByRole('row', { level: 1 })).toHaveCount(5);
    await expect(chart.getByRole('row', { level: 2 })).toHaveCount(8);
    await expect(chart.getByRole('columnheader', { name: /2017年度.*計画期間前/ })).toBeVisible();
    await expect(
      chart.getByRole('button', {
        name: '次期システムの調達、計画 2018年度、年度は推定、実績 2018年6月から2019年2月28日、完了',
      }),
    ).toBeVisible();
    await expect(
      chart.getByRole('button', { name: /^サービス開始、計画 2019年度以降（終期なし）/ }).first(),
    ).toBeVisible();
    await expect(chart.getByRole('button', { name: '未確認 蓄積ノウハウ全体共有', exact: true })).toBeVisible();
  });

  test('can be walked through by keyboard alone', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    const first = chart.getByRole('row', { level: 1 }).first();
    const initiative = chart.getByRole('row', { level: 2 }).first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect(initiative).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(initiative).toHaveAttribute('aria-expanded', 'false');
    await expect(chart.getByRole('button', { name: /^次期システムの調達、/ })).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(chart.getByRole('button', { name: /^次期システムの調達、/ })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const details = page.getByRole('dialog', { name: /次期システムの構築/ });
    await expect(details).toContainText('2019年度');
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
    await expect(chart.getByRole('button', { name: /^次期システムの構築、/ })).toBeFocused();
    await page.keyboard.press('v');
    await expect(page).toHaveURL('/roadmap?view=table');
    await expect(page.getByRole('table', { name: 'ロードマップ' })).toBeVisible();
  });

  test('says the same in its table as in its chart', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    const bars = chart.getByRole('gridcell').getByRole('button');
    await expect(bars.first()).toBeVisible();
    await page.getByRole('button', { name: '表で見る' }).click();
    const labels = page.getByRole('table', { name: 'ロードマップ' }).locator('tbody tr td:nth-of-type(2)');
    await expect(labels.first()).toBeVisible();
    const told = await labels.allInnerTexts();
    await page.keyboard.press('v');
    // The chart is drawn in slices.
    await expect(bars).toHaveCount(told.length);
    const names = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('title')!));
    const drawn = names.map((name) => name.split(/(、節目)?、計画/)[0]!);
    expect(drawn.sort()).toEqual(told.sort());
  });

  test('shows an earlier day as it was, and keeps it in the address', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap?asOf=2019-06-30');
    await expect(page.getByText(/基準日 ?2019年6月30日（日） ?時点の状態です。/)).toBeVisible();
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    await expect(chart.getByRole('button', { name: /^次期システムの稼働、.*開始前$/ })).toBeVisible();
    await expect(chart.getByText('2018年度評価').first()).toBeVisible();
    await expect(chart.getByText('2019年度評価')).toHaveCount(0);
    await page.getByRole('link', { name: '計画ダッシュボード', exact: true }).click();
    await expect(page).toHaveURL('/dashboard?asOf=2019-06-30');
    await expect(page.getByText(/2019年度の状況.基準日 ?2019年6月30日/)).toBeVisible();
  });

  test('is told in English too, where the switch keeps address and view', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap?view=table&asOf=2020-05-31');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Roadmap' })).toBeVisible();
    await expect(page).toHaveURL('/roadmap?view=table&asOf=2020-05-31');
    await expect(page.getByRole('cell', { name: 'Procurement of the next system' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('zooms, folds and lays an edition beneath, all of it in the address or at hand', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/roadmap?zoom=quarter');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    await expect(chart.getByText('第1四半期 4–6月').first()).toBeVisible();
    await page.getByRole('button', { name: '月', exact: true }).click();
    await expect(page).toHaveURL('/roadmap?zoom=month');
    await expect(chart.getByText('4月', { exact: true }).first()).toBeVisible();
    await chart.getByRole('row', { level: 2 }).first().focus();
    await page.keyboard.press('-');
    await expect(page).toHaveURL('/roadmap?zoom=quarter');
    await page.keyboard.press('0');
    await expect(page).toHaveURL('/roadmap');
    await page.keyboard.press('b');
    await expect(page).toHaveURL('/roadmap?edition=1');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'ロードマップのキー操作' })).toContainText('項目の詳細を開く');
    await page.keyboard.press('Escape');

    const first = chart.getByRole('button', { name: /^次期システムの調達、/ });
    await first.focus();
    await page.keyboard.press(' ');
    await expect(page.getByRole('status').filter({ hasText: '次期システムの調達、計画 2018年度' })).toBeVisible();
    const separator = page.getByRole('separator', { name: '名称欄の幅' });
    await separator.focus();
    await page.keyboard.press('End');
    await expect(separator).toHaveAttribute('aria-valuenow', '520');
  });

  test('keeps what has no known years in sight on a phone, whichever years are', async ({ open }) => {
    const page = await open('viewer', { viewport: { width: 390, height: 844 } });
    await page.goto('/roadmap');
    const item = page.getByRole('button', { name: /^未確認 現行システムで対応可能な手続きのオンライン化/ });
    await item.scrollIntoViewIfNeeded();
    const frame = page.getByRole('region', { name: 'ロードマップ' });
    for (const left of [0, 200, 10_000]) {
      await frame.evaluate((element, to) => element.scrollTo({ left: to }), left);
      const beyond = () =>
        item.evaluate((element) => {
          const names = element.closest('tr')!.querySelector('.gantt-head')!.getBoundingClientRect().right;
          const { left, right } = element.getBoundingClientRect();
          return Math.max(names - left, right - innerWidth);
        });
      await expect.poll(beyond, `pixels out of sight, ${left} scrolled`).toBeLessThanOrEqual(0);
    }
  });

  test('draws only what is near the window of a long plan, and every row on paper', async ({ open }) => {
    const page = await open('viewer');
    await page.route(/\/roadmap(\?|$)/, async (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      const answer = await route.fetch();
      return route.fulfill({ response: answer, json: lengthened(await answer.json()) });
    });
    await page.goto('/roadmap');
    const chart = page.getByRole('treegrid', { name: 'ロードマップ' });
    const rows = chart.locator('[data-row]');
    await expect(chart).toHaveAttribute('aria-rowcount', String(1 + 5 + 20 * (8 + 10)));
    expect(await rows.count()).toBeLessThan(40);

    await rows.first().focus();
    await page.keyboard.press('End');
    await expect(chart.getByRole('rowheader', { name: /災害・犯罪等への対応力向上/ })).toBeVisible();
    await expect(chart.locator('[data-row]:focus')).toHaveAttribute('aria-rowindex', String(1 + 5 + 20 * (8 + 10)));
    expect(await rows.count()).toBeLessThan(60);

    await page.emulateMedia({ media: 'print' });
    await expect(rows).toHaveCount(5 + 20 * (8 + 10));
  });
});

type Policies = {
  policies: { themes: { initiatives: { id: string; lanes: { id: string; items: { id: string }[] }[] }[] }[] }[];
};

/** Twenty times as many initiatives, each known by an id of its own. */
function lengthened(roadmap: Policies): Policies {
  for (const theme of roadmap.policies.flatMap(({ themes }) => themes)) {
    theme.initiatives = Array.from({ length: 20 }, (_, copy) =>
      theme.initiatives.map((initiative) => ({
        ...initiative,
        id: `${initiative.id}-${copy}`,
        lanes: initiative.lanes.map((lane) => ({
          ...lane,
          id: `${lane.id}-${copy}`,
          items: lane.items.map((item) => ({ ...item, id: `${item.id}-${copy}` })),
        })),
      })),
    ).flat();
  }
  return roadmap;
}
