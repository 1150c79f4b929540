import { expect, test } from './story.ts';

test.describe('計画ダッシュボード', () => {
  for (const [language, sentence] of [
    ['ja', '完了は、全10件のうち6件、撤退を除く8件のうち6件です。'],
    ['en', 'Completed: 6 of all 10, and 6 of the 8 that were not withdrawn.'],
  ] as const) {
    test(`shows its verdicts whole in a window of 1,280 pixels, in ${language}`, async ({ open }) => {
      const page = await open('cio', { language, viewport: { width: 1280, height: 900 } });
      await page.goto('/dashboard?asOf=2020-10-31');
      const frame = page.getByRole('region', {
        name: language === 'ja' ? /ごとの実績と目標$/ : /^Actuals and targets/,
      });
      await expect(frame.getByRole('row').nth(8)).toBeVisible();
      await expect.poll(() => frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    });

    test(`counts what is completed of both denominators, each with its name, in ${language}`, async ({ open }) => {
      const page = await open('cio', { language });
      await page.goto('/dashboard');
      const reconciled = page.getByText(language === 'ja' ? /^取組項目は現在/ : /initiatives at present/);
      await expect(reconciled).toBeVisible();
      // Nothing of the demonstration has ended yet: the product's own answer, some years later.
      await page.route('**/api/v1/plans/*/dashboard*', async (route) => {
        const real = (await (await route.fetch()).json()) as object;
        const initiatives = { original: 10, added: 0, split: 0, merged: 0, withdrawn: 2, completed: 6, current: 2 };
        await route.fulfill({ json: { ...real, initiatives }, headers: { etag: 'W/"later"' } });
      });
      await page.reload();
      await expect(reconciled).toContainText(sentence);
    });
  }
});
