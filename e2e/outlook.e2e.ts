import type { Locator, Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test, triesBefore } from './story.ts';

const COUNT = 'インターネット申込み利用件数';
const RATIO = 'インターネット申込み利用割合';
const MID_YEAR = '2020-09-30';

async function figureOf(page: Page, kpi: string, asOf: string): Promise<Locator> {
  await page.goto(`${(await placesOf(page)).kpi(kpi)}?asOf=${asOf}`);
  const figure = page.getByRole('figure', { name: /^(推移|Trend)/ }).first();
  await expect(figure.locator('.recharts-surface')).toBeVisible();
  return figure;
}

test.describe('年度末の見込み', () => {
  test('the trend goes on to the end of the year, with its range, its method and what is still needed', async ({
    open,
  }) => {
    const page = await open('viewer');
    const figure = await figureOf(page, COUNT, MID_YEAR);
    await expect(figure).toContainText(
      '2020年度末の見込み（前年度までの同じ時期からの動き、5点から）は264,151件、80％の範囲は182,945件～375,717件です。' +
        '傾向の延長であり、予測ではありません。目標まで、残り6か月は1か月あたり17,703.3件が必要です。' +
        '所属の見込値は196,000件（一部実施できない見込）です。',
    );
    await expect(figure).toContainText('斜線の帯と短い破線は年度末の見込み（80％の範囲）、◇は所属の見込値');
    await expect(figure.locator('.trend-label', { hasText: '見込み' })).toContainText('26.42万件');
    const [band, future] = [figure.locator('.trend-outlook'), figure.locator('.trend-future')];
    await expect(async () => {
      const [drawn, shaded] = [(await band.boundingBox())!, (await future.boundingBox())!];
      expect(drawn.x + drawn.width).toBeLessThanOrEqual(shaded.x + shaded.width);
    }).toPass({ timeout: 10_000 });

    const row = figure.getByRole('row', { name: /^年度末の見込み/, includeHidden: true });
    await expect(row).toContainText('264,151件');
    await expect(row).toContainText('80％の範囲 182,945件～375,717件、前年度までの同じ時期からの動き');
    await expectAccessible(page);
  });

  test('a rate without enough values says how many are missing, and is judged by what the department expects', async ({
    open,
  }) => {
    const page = await open('viewer', { language: 'en', viewport: { width: 320, height: 800 } });
    const figure = await figureOf(page, RATIO, MID_YEAR);
    await expect(figure).toContainText(
      'FY2020: actual 30.4%; the 33.0% that the department expects: 94.3% of the target of 35.0% (On track).',
    );
    await expect(figure).toContainText(
      'No outlook on the end of FY2020: 2 more comparable points are needed (it takes four).' +
        ' The department’s own expectation: 33.0% (Partly not expected).',
    );
    await expect(figure.locator('.trend-outlook')).toHaveCount(0);
    await expect(figure.locator('.trend-expected')).toHaveCount(1);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test('the day before the department spoke, and after the year, nothing is expected', async ({ open }) => {
    const page = await open('viewer');
    await expect(await figureOf(page, RATIO, '2020-08-30')).toContainText('所属の見込値はまだ入力されていません。');
    const over = await figureOf(page, COUNT, '2021-05-31');
    await expect(over).not.toContainText('年度末の見込み');
    await expect(over.locator('.trend-outlook, .trend-expected')).toHaveCount(0);
  });

  test('the dashboard shows it beside the verdict, and the verdict opens to it', async ({ open }) => {
    const page = await open('viewer');
    await page.goto(`/dashboard?asOf=${MID_YEAR}`);
    const rowOf = (name: string) =>
      page.getByRole('row', { name: /2020年9月まで/ }).filter({ has: page.getByRole('link', { name }) });
    const row = rowOf(RATIO);
    await expect(row).toContainText('見込値 33.0%（一部実施できない見込）');
    await row.getByText('判定の根拠').click();
    await expect(row).toContainText('見込値 33.0% ÷ 目標 35.0% ＝ 94.3%');
    // Where nobody said what is expected, a rate is not judged, and the reader is told what it waits for.
    const silent = rowOf('オンライン申請利用割合');
    await expect(silent).toContainText('判定なし');
    await expect(silent).toContainText('年度途中は見込値で判定しますが、見込値がまだ入力されていません。');
    // What is attained by now is another number, and the KPI's own table prints the same one.
    await expect(row).toContainText('87.0%');
    await page.goto(`${(await placesOf(page)).kpi(RATIO)}?asOf=${MID_YEAR}`);
    await page.getByText('数値を表で見る').first().click();
    const year = page.getByRole('row', { name: /^2020年度/ }).filter({ hasText: '見込値 33.0%' });
    await expect(year.getByRole('cell', { name: '87.0%', exact: true })).toBeVisible();
  });

  test('a department says what it expects of the running year, and loses nothing to a colleague who was first', async ({
    open,
  }) => {
    const today = new Date(Date.now() + 9 * 3_600_000);
    const running = today.getUTCFullYear() - (today.getUTCMonth() < 3 ? 1 : 0);
    const [mine, theirs] = [await open('department'), await open('approver')];
    const places = await placesOf(mine);
    // One of which nobody has said anything yet, also at a second try.
    const kpi = triesBefore() === 0 ? RATIO : 'オンライン申請利用割合';
    const address = `${places.kpi(kpi)}/actuals?fiscalYear=${running}`;
    const forms = [mine, theirs].map((page) => page.getByRole('form', { name: `${running}年度の年度末の見込み` }));
    for (const page of [mine, theirs]) {
      await page.goto(address);
      await page.getByRole('button', { name: '見込値を入力する' }).click();
    }
    const [form, other] = forms as [Locator, Locator];
    await form.getByRole('textbox', { name: /^見込値/ }).fill('abc');
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(form.getByRole('alert')).toContainText('実施できる見込みを選んでください。');
    await form.getByRole('textbox', { name: /^見込値/ }).fill('３８．５％');
    await expect(form).toContainText('38.5% と読み取りました');
    await expectAccessible(mine);

    await other.getByRole('radio', { name: '実施できない見込', exact: true }).check();
    await expect(theirs.getByRole('region', { name: '見込値を保存すると' })).toContainText('年度途中の状況');
    await other.getByRole('button', { name: '保存する' }).click();
    await expect(theirs.getByText('見込値 実施できない見込')).toBeVisible();

    await form.getByRole('radio', { name: '一部実施できない見込' }).check();
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(form).toContainText('入力中に所属 承認者が見込値を変更しました。現在は「実施できない見込」です。');
    await expect(form.getByRole('textbox', { name: /^見込値/ })).toHaveValue('３８．５％');
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(mine.getByText('見込値 38.5%（一部実施できない見込）')).toBeVisible();

    const office = await open('office', { language: 'en' });
    await office.goto(address.replace(/actuals.*/, 'definition'));
    await office.getByRole('radio', { name: 'Make a new version' }).check();
    await office.getByLabel('The new version starts in').selectOption(String(running));
    await office.getByRole('textbox', { name: /^Unit ?required/ }).fill('‰');
    await expect(office.getByRole('status').filter({ hasText: 'What saving this means' })).toContainText(
      `in the former unit (FY${running}) is no longer compared: say it anew`,
    );

    await mine.goto(`${places.kpi(RATIO)}/actuals?fiscalYear=2020`);
    await expect(mine.getByText('この年度は終わっているため、見込値は変更できません。')).toBeVisible();
    await expect(mine.getByText('見込値 33.0%（一部実施できない見込）')).toBeVisible();
  });
});
