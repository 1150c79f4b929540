import type { Locator } from '@playwright/test';
import { expect, expectAccessible, test } from './story.ts';
import { answerTrend, figureOf, numbersOf, openTrend, tableOf, type Trend } from './trend-page.ts';

test.describe('推移の図', () => {
  test('a changed target keeps its old line with its name, and the list says when, by whom asked and why', async ({
    open,
  }) => {
    const page = await open('viewer');
    const figure = await openTrend(page, '年度ごとにオンライン化する手続き数');
    await expect(figure.locator('.trend-former-target')).toHaveCount(1);
    // Two pieces: the years that follow each other are joined, the change within one is not.
    await expect(figure.locator('.trend-target')).toHaveAttribute('d', /^M[^M]*M[^MV]*V[^MV]*$/);
    await expect(figure.locator('.trend-label', { hasText: '旧目標 24手続' })).toBeVisible();
    await expect(figure.locator('.trend-label', { hasText: '目標30手続' })).toBeVisible();
    const marks = figure.getByRole('list', { name: '図の番号' }).getByRole('listitem');
    await expect(marks.nth(1)).toContainText('2019年10月15日 KPI改定 2019年度の目標を24手続から20手続に変更');
    // What was decided after the last year that is drawn has a number in the list, and no place in the chart.
    const drawn = await marks.filter({ hasNotText: '図の範囲外' }).count();
    expect(drawn).toBeGreaterThanOrEqual(3);
    await expect(figure.locator('.trend-flag')).toHaveCount(drawn);
    await expect(marks.nth(0).getByRole('link', { name: '2018年度の評価' })).toHaveAttribute('href', /^\/reviews\//);
    await page.keyboard.press('t');
    await expect(
      tableOf(figure)
        .getByRole('row', { name: /^2019年度/ })
        .first(),
    ).toContainText('旧目標 24');
    await page.keyboard.press('t');
    await expect(tableOf(figure)).toBeHidden();
  });

  test('← and → read out one period after the other, also one without a number', async ({ open }) => {
    const page = await open('viewer');
    const figure = await openTrend(page, '申込み利用件数');
    await figure.locator('.recharts-surface').focus();
    const spoken = figure.getByRole('status');
    await page.keyboard.press('ArrowRight');
    await expect(spoken).toContainText('2018年5月');
    await expect(spoken).toContainText('年度累計 未測定');
    await page.keyboard.press('ArrowLeft');
    await expect(spoken).toContainText('2018年4月');

    const ended = await openTrend(page, '管理対象の収集/整理数');
    await ended.locator('.recharts-surface').focus();
    const quarters = ['2018年度第2四半期', '2018年度第3四半期', '2018年度第4四半期', '2019年度第1四半期'];
    for (const quarter of quarters) {
      await page.keyboard.press('ArrowRight');
      await expect(ended.getByRole('status')).toContainText(quarter);
    }
    await expect(ended.getByRole('status')).toContainText('年度累計 終了');
  });

  test('nothing is called unreported of a KPI that had ended, or could not be measured yet', async ({ open }) => {
    const page = await open('viewer');
    for (const [name, year] of [
      ['管理対象の収集/整理数', /^2019年度/],
      ['申込み利用件数', /^2018年度/],
    ] as const) {
      const table = tableOf(await openTrend(page, name));
      const own = table.locator('tbody').filter({ hasText: year });
      await expect(own).toHaveCount(1);
      await expect(own.locator('tr')).toHaveCount(1);
      await expect(own).toContainText(name === '申込み利用件数' ? '未測定' : '終了');
      await expect(table).toContainText('2020年度');
    }
  });

  test('the year before is shown on request, and the request is in the address', async ({ open }) => {
    const page = await open('viewer', { language: 'en' });
    const figure = await openTrend(page, '申込み利用件数');
    await expect(figure.locator('.trend-label', { hasText: 'Year before' })).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Show the year before and the baseline' }).check();
    await expect(page).toHaveURL(/previous=true/);
    await expect(figure.locator('.trend-label', { hasText: 'Year before' })).toBeVisible();
    await page.reload();
    await expect(figure.locator('.trend-label', { hasText: 'Year before' })).toBeVisible();
  });

  test('a pair is two charts on the same years, never two axes in one', async ({ open }) => {
    const page = await open('viewer');
    await openTrend(page, 'オンライン申請利用割合');
    const figures = figureOf(page);
    await expect(figures).toHaveCount(2);
    const plots = figures.locator('.recharts-cartesian-grid');
    const place = async (index: number) => {
      const box = await plots.nth(index).boundingBox();
      return [box?.x, box?.width];
    };
    await expect(async () => expect(await place(1)).toEqual(await place(0))).toPass({ timeout: 10_000 });
  });

  test('the verdict of a year stands beside its own number only: a rate of counts has another one by month', async ({
    open,
  }) => {
    const page = await open('viewer');
    await openTrend(page, 'オンライン申請利用割合');
    const [ratio, count] = [figureOf(page).nth(0), figureOf(page).nth(1)];
    await expect(ratio.locator('figcaption')).toContainText(/実績は[\d.]+%、目標20\.0%に対し[\d.]+%（.*達.*）/);
    await expect(ratio.locator('.trend-last-value')).toHaveText(/^[\d.]+%$/);
    await expect(count.locator('.trend-last-value')).toHaveText(/件.+/);
  });

  for (const language of ['ja', 'en'] as const) {
    test(`everything a chart can have at once stays readable to everybody (${language})`, async ({ open }) => {
      const page = await open('viewer', { language });
      await answerTrend(page, crowded);
      const figure = await openTrend(page, '申込み利用件数', '?previous=true');
      for (const part of ['range', 'suppressed', 'corrected', 'before_plan', 'flag-definition_change', 'baseline'])
        await expect(figure.locator(`.trend-${part}`).first(), part).toBeAttached();
      await expect(figure.locator('.trend-label').first()).toBeVisible();
      await expectAccessible(page);
      await expect(figure).toContainText(
        { ja: '＊は決定後に訂正した値', en: '＊: corrected after a decision' }[language],
      );
    });
  }

  for (const language of ['ja', 'en'] as const) {
    test(`no words of a chart cover others, on a phone neither (${language})`, async ({ open }) => {
      const page = await open('viewer', { language, viewport: { width: 320, height: 800 } });
      await answerTrend(page, manyMarks);
      const figure = await openTrend(page, '年度ごとにオンライン化する手続き数', '?previous=true');
      await expect(figure.locator('.trend-flag')).toHaveCount(8);
      for (const width of [320, 390, 768]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => coveredWords(figure), `${width} px`).toEqual([]);
      }
    });
  }

  test('rates that lie close together say where their axis starts, and a changed definition cuts the line', async ({
    open,
  }) => {
    const page = await open('viewer');
    await answerTrend(page, (trend) => ({
      ...trend,
      kind: 'percent',
      unit: '%',
      years: trend.years.map((year) => ({ ...year, unit: '%' })),
      targets: trend.targets.map((target) => ({ ...target, value: 75 })),
      points: trend.points.map((point, index) => ({
        ...point,
        state: 'value',
        value: 62 + (index % 10),
        series: point.fiscalYear < 2020 ? 2018 : 2020,
      })),
    }));
    const figure = await openTrend(page, '申込み利用件数');
    await expect(figure.getByText('縦軸は60%から')).toBeVisible();
    await expect(figure.locator('.recharts-line-curve')).toHaveCount(2);
    const ticks = figure.locator('.recharts-yAxis .recharts-cartesian-axis-tick');
    await expect.poll(() => ticks.count()).toBeLessThanOrEqual(5);
  });

  test('fifty years of months open on the last ones, and all of them on request', async ({ open }) => {
    const page = await open('viewer');
    await answerTrend(page, fiftyYears);
    const figure = await openTrend(page, '申込み利用件数');
    await expect(figure.locator('.trend-actual')).toHaveCount(60);
    await expect.poll(async () => (await numbersOf(tableOf(figure))).size).toBe(60);
    await page.getByRole('checkbox', { name: '全期間を表示する' }).check();
    await expect(page).toHaveURL(/years=all/);
    await expect(figure.locator('.trend-actual')).toHaveCount(600);
    await expect.poll(async () => (await numbersOf(tableOf(figure))).size).toBe(600);
  });
});

/** A range, an old target, 秘匿, a correction, a gap, years before the plan, and every kind of mark. */
function crowded(trend: Trend): Trend {
  const points = trend.points.map((point, index) => ({ ...point, correctedAfterReview: index === 15 }));
  Object.assign(points[16]!, { state: 'suppressed', value: null });
  Object.assign(points[17]!, { state: null, value: null, toDate: null });
  const event = (at: string, kind: string) => ({ ...trend.marks[0], at, kind, text: '例', decision: null });
  const [first, ...rest] = trend.targets;
  const range = { sort: 'range', value: null, low: 800, high: 1_200 };
  return {
    ...trend,
    baseline: 300,
    plan: { ...trend.plan, fromFiscalYear: 2019 },
    points,
    targets: [{ ...first!, ...range }, ...rest],
    marks: [event('2019-06-01', 'event'), event('2020-04-01', 'definition_change'), ...trend.marks].sort(byDay),
  };
}

function byDay(one: object, other: object): number {
  return (one as { at: string }).at < (other as { at: string }).at ? -1 : 1;
}

function fiftyYears(trend: Trend): Trend {
  const pattern = trend.points.slice(0, 12);
  const points = Array.from({ length: 600 }, (_, index) => {
    const fiscalYear = 1971 + Math.floor(index / 12);
    const { period, ...rest } = pattern[index % 12]!;
    const [from, to] = [`${fiscalYear}-04-01`, `${fiscalYear}-04-30`];
    return {
      ...rest,
      from,
      to,
      fiscalYear,
      period: period.replace('2018', String(fiscalYear)),
      state: 'value',
      value: 1,
      toDate: 1 + (index % 12),
    };
  });
  const years = Array.from({ length: 50 }, (_, index) => ({ ...trend.years[0]!, fiscalYear: 1971 + index }));
  return { ...trend, plan: { ...trend.plan, fromFiscalYear: 1971 }, points, years };
}

/** Five marks more, and a target of the last year that was changed by little. */
function manyMarks(trend: Trend): Trend {
  const mark = (at: string, kind: string) => ({ ...trend.marks[0], at, kind, text: '例', decision: null });
  const last = trend.targets.at(-1)!;
  const marks = [
    mark('2018-05-01', 'event'),
    mark('2020-05-01', 'event'),
    mark('2020-07-01', 'definition_change'),
    mark('2020-10-01', 'event'),
    mark('2021-01-01', 'kpi_revision'),
  ];
  return {
    ...trend,
    baseline: 12,
    marks: [...trend.marks, ...marks].sort(byDay),
    targets: [...trend.targets.slice(0, -1), { ...last, superseded: true, value: last.value! - 3 }, last],
  };
}

/** Which words and flags of a chart share more than the edges of their lines. */
function coveredWords(figure: Locator): Promise<string[]> {
  return figure.locator('.trend-label, .trend-last-value, .trend-flag > g').evaluateAll((all) => {
    const boxes = all.map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box }, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return width > 2 && height > 2 ? [`${name} and ${other.name}`] : [];
      }),
    );
  });
}
