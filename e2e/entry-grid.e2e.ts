import type { Page, Route } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, type Language, test, triesBefore } from './story.ts';
import { placesOf } from './places.ts';

const VISITORS = '窓口の来庁者数';
const DEPARTMENT = { role: 'department', tenant: 'demo-b' } as const;

/** The grid of the neighbour's KPI, whose whole is added up from its wards. */
async function gridOf(page: Page, year = 2020) {
  await page.goto(`${(await placesOf(page)).kpi(VISITORS)}/actuals?fiscalYear=${year}`);
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  return grid;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((range) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', range);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test.describe('内訳と期間の表での入力', () => {
  test('is moved through by keys, takes a range from Excel and gives it back', async ({ open }) => {
    const page = await open(DEPARTMENT);
    const grid = await gridOf(page);
    const cell = (name: string) => grid.getByRole('textbox', { name, exact: true });
    const [east, west] = [cell('東区（例示） 2020年度第1四半期'), cell('西区（例示） 2020年度第1四半期')];
    await east.focus();
    await page.keyboard.press('Enter');
    await expect(west).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect(cell('東区（例示） 2020年度第2四半期')).toBeFocused();

    await east.focus();
    await paste(page, '７，０００\t7,100\t7,200\t7,300\t9\r\n5,000\t秘匿\r\n');
    await expect(east).toHaveValue('７，０００');
    await expect(cell('西区（例示） 2020年度第2四半期')).toHaveValue('秘匿');
    await expect(page.getByText('貼り付けた値のうち1件は、入力できる欄がないため取り込みませんでした。')).toBeVisible();
    const whole = grid.getByRole('row', { name: /^全体（内訳から計算）/ }).getByRole('gridcell');
    // Whether the last quarter was reported already is the next story's matter.
    await expect(whole).toHaveText(['15,100', '秘匿', '16,300', /^(未集計|17,\d00)$/]);
    await page.keyboard.press('Control+z');
    await expect(whole).toHaveText(['14,200', '16,300', '16,900', /^(未集計|1[78],\d00)$/]);
    await east.fill('1');
    await page.keyboard.press('Escape');
    await expect(east).toHaveValue('6500');
    await expectAccessible(page);
  });

  test('saves what can be saved, says of each other cell why not, and adds up the whole', async ({ open }) => {
    const more = 100 * triesBefore();
    const typed = (count: number) => (count + more).toLocaleString('en');
    const page = await open(DEPARTMENT);
    const grid = await gridOf(page);
    const cell = (part: string) => grid.getByRole('textbox', { name: `${part}（例示） 2020年度第4四半期` });
    await cell('東区').fill(typed(7_900));
    await cell('西区').fill('abc');
    await cell('港区').fill(`${typed(3_800)}人`);
    await page.getByRole('button', { name: '3件を保存する' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('西区（例示） 2020年度第4四半期：「abc」は数字として読み取れません。');
    await alert.getByRole('link').click();
    await expect(cell('西区')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '2件を保存する' }).click();
    await expect(page.getByText('2件の実績を保存しました')).toBeAttached();
    await expect(cell('港区')).toHaveValue(String(3_800 + more));

    await page.goto((await placesOf(page)).kpi(VISITORS));
    const read = page.getByRole('region', { name: '内訳ごと、期間ごとの実績（人）' });
    await expect(read.getByRole('row', { name: /^全体（内訳から計算）/ })).toContainText(typed(17_800 + more));
    await expect(read.getByRole('row', { name: /^港区/ })).toContainText(typed(3_800));
  });

  test('says how far it is while it saves, and keeps what is typed meanwhile', async ({ open }) => {
    const page = await open(DEPARTMENT);
    const grid = await gridOf(page);
    const cell = (part: string) => grid.getByRole('textbox', { name: `${part}（例示） 2020年度第3四半期` });
    const sent: Route[] = [];
    await page.route('**/actuals/FY2020-Q3/*', async (route) => {
      if (route.request().method() === 'PUT') sent.push(route);
      else await route.fallback();
    });
    await cell('東区').fill('1');
    await cell('西区').fill('2');
    await page.getByRole('button', { name: '2件を保存する' }).click();
    await expect(page.getByRole('progressbar', { name: '2件中0件を送りました' })).toBeVisible();
    await expect.poll(() => sent.length, 'one at a time').toBe(1);
    await sent[0]!.fulfill({ json: {} });
    await expect(page.getByRole('progressbar', { name: '2件中1件を送りました' })).toBeVisible();
    await expectAccessible(page);
    await cell('東区').fill('3');
    await expect.poll(() => sent.length).toBe(2);
    await sent[1]!.fulfill({ json: {} });
    await expect(page.getByText('2件の実績を保存しました')).toBeAttached();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(cell('東区')).toHaveValue('3');
    await expect(cell('西区')).toHaveValue('5400'); // as the server has it, which took nothing
  });

  test('offers nothing to type in a closed year', async ({ open }) => {
    const grid = await gridOf(await open(DEPARTMENT), 2019);
    await expect(grid.getByRole('textbox')).toHaveCount(0);
    await expect(grid.getByRole('columnheader', { name: /2019年度第1四半期/ })).toContainText('確定済');
    await expect(grid.getByRole('row', { name: /^東区/ })).toContainText('9,600');
  });

  for (const [language, width] of [
    ['ja', 320],
    ['en', 390],
  ] as [Language, number][]) {
    test(`is a card for each part on a phone of ${width} px, in ${language}, and a table to who listens`, async ({
      open,
    }) => {
      const page = await open('department', { language, viewport: { width, height: 800 } });
      const kpi = (await placesOf(page)).kpi('申込み利用件数');
      await page.goto(kpi);
      await expect(page.getByRole('columnheader', { name: language === 'ja' ? '手続' : 'Procedure' })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.goto(`${kpi}/actuals?fiscalYear=2020`);
      const part = page.getByRole('grid').getByRole('row').nth(1);
      await expect(part.getByRole('rowheader')).toBeVisible();
      await expect(part.getByRole('gridcell')).toHaveCount(12);
      await expect(page.getByRole('grid').getByRole('columnheader')).toHaveCount(1 + 12);
      await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 12);
      await expectNoSidewaysScroll(page);
      expect(await wideRegions(page)).toEqual([]);
      await expectAccessible(page);
    });
  }

  test('leads to the form of a period and back, also where the form is out of sight', async ({ open }) => {
    const page = await open('department', { viewport: { width: 390, height: 844 } });
    await page.goto(`${(await placesOf(page)).kpi('申込み利用件数')}/actuals?fiscalYear=2020`);
    // Whether it was reported already is another story's matter.
    const enter = page.getByRole('button', { name: /^2021年3月の実績を(入力|変更)する$/ });
    await enter.click();
    const heading = page.getByRole('heading', { name: '2021年3月の実績' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await page.getByRole('form', { name: '2021年3月の実績' }).getByRole('button', { name: 'キャンセル' }).click();
    await expect(enter).toBeFocused();
    await expect(enter).toBeInViewport();
  });
});

/** What scrolls sideways inside the page. */
function wideRegions(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main [role="region"]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((region) => region.getAttribute('aria-label')),
  );
}
