import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import { placesOf } from './places.ts';
import { expect, expectAccessible, test } from './story.ts';

/** What the API answers, as far as these stories look into it or change it. */
type Trend = {
  kind: string;
  unit: string;
  asOf: string;
  baseline: number | null;
  plan: { fromFiscalYear: number };
  points: {
    period: string;
    fiscalYear: number;
    series: number;
    value: number | null;
    state: string | null;
    toDate: number | null;
    provisional: boolean;
    correctedAfterReview: boolean;
  }[];
  targets: Target[];
  marks: object[];
  years: object[];
  finding: Record<string, unknown>;
};
type Target = { fiscalYear: number; value: number | null; superseded: boolean; setOn: string };

const figureOf = (page: Page) => page.getByRole('figure', { name: /^(推移|Trend)/ });
const tableOf = (figure: Locator) => figure.getByRole('table', { includeHidden: true });

/** The product's own answer, changed: what no single KPI of the demonstration has at once. */
async function answerTrend(page: Page, change: (trend: Trend) => Trend): Promise<void> {
  await page.unroute('**/api/v1/kpis/*/trend*');
  await page.route('**/api/v1/kpis/*/trend*', async (route) => {
    const real = (await (await route.fetch()).json()) as Trend;
    await route.fulfill({ json: change(real), headers: { etag: 'W/"changed"' } });
  });
}

async function openTrend(page: Page, name: string, search = ''): Promise<Locator> {
  await page.goto((await placesOf(page)).kpi(name) + search);
  const figure = figureOf(page).first();
  await expect(figure.locator('.recharts-surface')).toBeVisible();
  // The picture does not wait for its numbers; a story that reads both does.
  await expect(tableOf(figure)).toBeAttached();
  return figure;
}

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
    await expect(spoken).toContainText('年度累計 未報告');
    await page.keyboard.press('ArrowLeft');
    await expect(spoken).toContainText('2018年4月');
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
    const [ratio, count] = [await plots.nth(0).boundingBox(), await plots.nth(1).boundingBox()];
    expect([count!.x, count!.width]).toEqual([ratio!.x, ratio!.width]);
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
    expect(await figure.locator('.recharts-yAxis .recharts-cartesian-axis-tick').count()).toBeLessThanOrEqual(5);
  });

  test('fifty years of months open on the last ones, and all of them on request', async ({ open }) => {
    const page = await open('viewer');
    await answerTrend(page, fiftyYears);
    const figure = await openTrend(page, '申込み利用件数');
    await expect(figure.locator('.trend-actual')).toHaveCount(60);
    expect((await numbersOf(tableOf(figure))).size).toBe(60);
    await page.getByRole('checkbox', { name: '全期間を表示する' }).check();
    await expect(page).toHaveURL(/years=all/);
    await expect(figure.locator('.trend-actual')).toHaveCount(600);
    expect((await numbersOf(tableOf(figure))).size).toBe(600);
  });
});

test.describe('図と表と文', () => {
  test('the table has the numbers of the model, and what has no number is neither drawn nor printed as 0', async ({
    open,
  }) => {
    const page = await open('viewer');
    const answers = fc.array(
      fc.record({
        state: fc.constantFrom('value', 'value', 'value', 'suppressed', 'unknown', 'not_applicable', null),
        value: fc.oneof(
          fc.constant(0),
          fc.integer({ min: 1, max: 99_999 }),
          fc.integer({ min: 1, max: 999 }).map((x) => x / 10),
        ),
        former: fc.option(fc.integer({ min: 1, max: 9_000 })),
      }),
      { minLength: 36, maxLength: 36 },
    );
    // A page is opened for each, so there are few; the rules behind it are tried with many more where they are.
    await fc.assert(
      fc.asyncProperty(answers, async (drawn) => {
        let shown: Trend | undefined;
        await answerTrend(page, (trend) => (shown = withAnswers(trend, drawn)));
        const figure = await openTrend(page, '申込み利用件数');
        const { points, targets } = shown!;
        const known = points.filter(({ state }) => state === 'value');
        await expect(figure.locator('.trend-actual')).toHaveCount(known.length);
        await expect(figure.locator('.trend-suppressed')).toHaveCount(
          points.filter(({ state }) => state === 'suppressed').length,
        );
        await expect(figure.locator('.trend-former-target')).toHaveCount(
          targets.filter(({ superseded }) => superseded).length,
        );
        const printed = await numbersOf(tableOf(figure));
        for (const { period, state, value, toDate } of points) {
          const row = printed.get(period);
          if (state === 'value') expect(row, period).toEqual([value, toDate]);
          else expect(row?.[0] ?? null, period).toBeNull();
        }
        for (const target of targets) {
          await expect(tableOf(figure)).toContainText(target.value!.toLocaleString('ja-JP'));
        }
      }),
      { numRuns: 4 },
    );
  });

  const SENTENCES: [finding: Record<string, unknown>, ja: string, en: string][] = [
    [
      { value: 14, target: number(20), shownPercent: 70, verdict: 'partly', difference: 3 },
      '2020年度の実績は14件、目標20件に対し70.0%（一部未達）。前年度の同じ時期から3件増。',
      'FY2020: actual 14 items, 70.0% of the target of 20 items (Partly missed). 3 items more than a year before at the same time.',
    ],
    [
      { value: 14, target: { sort: 'range', value: null, low: 10, high: 20 }, shownPercent: null, verdict: 'achieved' },
      '2020年度の実績は14件、目標範囲10件～20件（達成）。',
      'FY2020: actual 14 items, target range 10 items to 20 items (Achieved).',
    ],
    [
      { value: 14, target: null, shownPercent: null, verdict: 'no_target', difference: 0 },
      '2020年度の実績は14件（目標値未設定）。前年度の同じ時期と同じ。',
      'FY2020: actual 14 items (No target set). The same as a year before at the same time.',
    ],
    [
      { value: null, state: 'suppressed', verdict: 'undetermined' },
      '2020年度の実績値はありません（秘匿）。',
      'FY2020: no actual (Suppressed).',
    ],
    [
      { value: 0, target: number(20), shownPercent: 0, verdict: 'missed', provisional: true, difference: -14 },
      '2020年度の実績は0件、目標20件に対し0.0%（未達成・暫定）。前年度の同じ時期から14件減。',
      'FY2020: actual 0 items, 0.0% of the target of 20 items (Missed, provisional). 14 items less than a year before at the same time.',
    ],
  ];
  test('the sentence says what the model found, in both languages', async ({ open }) => {
    const page = await open('viewer');
    for (const [finding, ja, en] of SENTENCES) {
      const common = { fiscalYear: 2020, provisional: false, difference: null, state: 'value' };
      await answerTrend(page, (trend) => ({ ...trend, finding: { ...trend.finding, ...common, ...finding } }));
      const sentence = (await openTrend(page, '申込み利用件数')).locator('figcaption');
      await page.getByRole('button', { name: '日本語', exact: true }).click();
      await expect(sentence).toContainText(ja);
      await page.getByRole('button', { name: 'English', exact: true }).click();
      await expect(sentence).toContainText(en);
    }
  });
});

function number(value: number) {
  return { sort: 'number', value, low: null, high: null };
}

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

function withAnswers(trend: Trend, answers: { state: string | null; value: number; former: number | null }[]): Trend {
  let sum = 0;
  const points = trend.points.map((point, index) => {
    const { state, value } = answers[index]!;
    if (index % 12 === 0) sum = 0;
    if (state === 'value') sum = Math.round((sum + value) * 10) / 10;
    const toDate = state === null ? null : sum;
    return { ...point, state, value: state === 'value' ? value : null, toDate, ended: true };
  });
  const targets = trend.targets.flatMap((target, index) => {
    const former = answers[index]!.former;
    return former === null ? [target] : [{ ...target, value: former, superseded: true, setOn: '2018-01-01' }, target];
  });
  return { ...trend, points, targets };
}

/** Of every month in the table its two numbers; `null` where a word stands instead. */
async function numbersOf(table: Locator): Promise<Map<string, (number | null)[]>> {
  const rows = await table
    .locator('tr')
    .evaluateAll((all) => all.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent.trim())));
  return new Map(
    rows.flatMap(([head = '', ...cells]): [string, (number | null)[]][] => {
      const month = /^(\d{4})年(\d{1,2})月$/.exec(head);
      if (month === null) return [];
      const place = (Number(month[2]) + 8) % 12;
      const year = Number(month[1]) - (Number(month[2]) < 4 ? 1 : 0);
      const numbers = cells.map((cell) => (/^[\d,.]+$/.test(cell) ? Number(cell.replaceAll(',', '')) : null));
      return [[`FY${year}-M${String(place + 1).padStart(2, '0')}`, numbers]];
    }),
  );
}
