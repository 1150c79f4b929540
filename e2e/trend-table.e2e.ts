import fc from 'fast-check';
import { expect, test } from './story.ts';
import { answerTrend, numbersOf, openTrend, tableOf, type Trend } from './trend-page.ts';

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
