import type { Locator } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, ofThisTry, test } from './story.ts';

const OFFICE = { role: 'office', tenant: 'demo-b' } as const;

test.describe('判定基準', () => {
  test('the office copies a scheme, sees what would change, and chooses it for the plan', async ({ open }) => {
    const [scheme, kpi] = [ofThisTry('北川市の基準'), ofThisTry('公開画面の閲覧数')];
    const page = await open(OFFICE);
    await page.goto('/judgement-schemes');
    await page.getByRole('link', { name: '「愛知県」の写しを作る' }).click();
    await expect(page.getByLabel('名前', { exact: false }).first()).toHaveValue('愛知県の写し');
    const edges = page.getByLabel('下限（%）');
    await edges.nth(1).fill('１２０');
    await expect(page.getByText('上の区分の下限より小さくしてください')).toBeVisible();
    await expect(page.getByText('区分の誤りを直すと')).toBeVisible();
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('上の区分の下限より小さくしてください');
    await edges.nth(1).fill('99.95');
    await expect(page.getByText('0.1%単位で入力してください')).toBeVisible();
    await edges.nth(1).fill('９０．５');
    await expect(page.getByRole('heading', { name: '保存した場合に変わる判定' })).toBeVisible();
    await page.getByLabel('途中の目安').selectOption({ label: '前年同期の割合' });
    await expectAccessible(page);
    await page.getByLabel('名前', { exact: false }).first().fill(scheme);
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('heading', { name: `判定基準：${scheme}` })).toBeVisible();
    await expect(page.getByText('90.5%以上100%未満').first()).toBeVisible();
    await expect(page.getByText('年間目標に前年度同期の割合を掛けた値と比べます').first()).toBeVisible();

    await page.getByRole('link', { name: '新しい版を作る' }).click();
    await page.getByLabel('下限（%）').nth(0).fill('110');
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('変更する理由を入力してください');
    await page.getByLabel('変更する理由').fill('目標を上回ったものだけをAとする');
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByText('目標を上回ったものだけをAとする')).toBeVisible();
    await expect(page.getByText('110%以上').first()).toBeVisible();

    await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name: '判定基準' }).click();
    await page.getByRole('button', { name: '判定基準を選ぶ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('どの年度から').selectOption({ label: await labelOf(dialog, '2019') });
    await dialog.getByLabel('判定基準', { exact: true }).selectOption({ label: `${scheme} / 第2版` });
    await expect(dialog.getByText(/指標の判定(が変わります|は変わりません)/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '保存する' }).click();
    await expect(dialog.getByRole('alert')).toContainText('選ぶ理由を入力してください');
    await dialog.getByLabel('選ぶ理由').fill('評価要綱の改定による');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('table', { name: 'この計画の判定基準' })).toContainText(scheme);

    // The KPI's years are judged by what was chosen for each of them.
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の予約制の導入/ }).click();
    await page.getByRole('table', { name: 'KPI' }).getByRole('link').first().click();
    await page.getByText('数値を表で見る').click();
    await expect(page.getByText(`判定基準：${scheme}（第2版）`).first()).toBeAttached();
    await expect(page.getByText(/判定基準：標準（第1版）/).first()).toBeAttached();

    // A count that has no last year is not judged by it in the running year, and the dashboard says why.
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    await page.getByRole('link', { name: 'KPIを追加する' }).click();
    await page.getByRole('textbox', { name: /^名称 ?必須/ }).fill(kpi);
    await page.getByRole('textbox', { name: /^単位 ?必須/ }).fill('回');
    await page.getByLabel('報告の頻度').selectOption({ label: '四半期ごと' });
    await page.getByRole('button', { name: 'KPIを追加する' }).click();
    await page.getByRole('link', { name: kpi, exact: true }).click();
    await page.getByRole('button', { name: '目標値を設定する' }).click();
    await page.getByRole('dialog').getByLabel('年度').selectOption('2020');
    await page.getByRole('dialog').getByLabel('目標値（回）').fill('400');
    await page.getByRole('dialog').getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.goto(`${(await placesOf(page)).kpi(kpi)}/actuals?fiscalYear=2020`);
    await page.getByRole('button', { name: /2020年度第1四半期の実績を入力する/ }).click();
    await page.getByRole('textbox', { name: /^実績（回）/ }).fill('60');
    await page.getByRole('textbox', { name: /^理由/ }).fill('所属からの電話による');
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByText('2020年度第1四半期の実績を保存しました')).toBeAttached();
    const why = {
      ja: '前年度の値に欠けた期間があるため、前年同期の割合と比べられません。',
      en: 'Last year lacks values, so its share by this time is not known.',
    };
    for (const language of ['ja', 'en'] as const) {
      const reader = await open({ role: 'cio', tenant: 'demo-b' }, { language });
      await reader.goto('/dashboard?fiscalYear=2020&asOf=2020-08-31');
      const row = reader.getByRole('row').filter({ has: reader.getByRole('link', { name: kpi, exact: true }) });
      await expect(row).toContainText(language === 'ja' ? '判定なし' : 'Not judged');
      await expect(row).toContainText(why[language]);
      await expectAccessible(reader);
    }
  });

  test('whoever reads the plan reads its schemes, and changes none', async ({ open }) => {
    const page = await open('viewer', { viewport: { width: 320, height: 800 } });
    await page.goto('/judgement-schemes/tama_city');
    await expect(page.getByText('着実に進んでいる').first()).toBeVisible();
    await expect(page.getByRole('link', { name: '写しを作る' })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
  });
});

test.describe('手動判定', () => {
  test('stands beside the computed verdict with its reason, and is taken back', async ({ open }) => {
    const reason = ofThisTry('災害で窓口を閉じた期間を除いて判定する');
    const page = await open(OFFICE);
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の予約制の導入/ }).click();
    await page.getByRole('table', { name: 'KPI' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '手動で判定する' }).click();
    const dialog = page.getByRole('dialog');
    const computed = await dialog.getByText(/^計算による判定：/).textContent();
    await dialog.getByRole('button', { name: '保存する' }).click();
    await expect(dialog.getByRole('alert')).toContainText('手動の判定を選んでください');
    await dialog.getByLabel('手動の判定').selectOption({ label: computed?.endsWith('達成') ? '未達成' : '達成' });
    await dialog.getByLabel('理由', { exact: false }).fill('短い理由');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await expect(dialog.getByRole('alert')).toContainText('理由を10文字以上で入力してください');
    await expectAccessible(page);
    await dialog.getByLabel('理由', { exact: false }).fill(reason);
    await dialog.getByRole('button', { name: '保存する' }).click();
    const table = page.getByRole('table', { name: '手動判定' });
    await expect(table).toContainText(reason);
    await expect(page.getByText('・手動判定').first()).toBeVisible();

    await page.goto('/dashboard');
    await expect(page.getByText(`手動判定の理由：${reason}`)).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: /の手動判定を取り消す$/ }).click();
    await page.getByRole('dialog').getByLabel('理由', { exact: false }).fill('確報で計算どおりに判定できる');
    await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click();
    await expect(table.getByRole('row').filter({ hasText: reason })).toContainText('取り消し済み');
  });
});

/** The option of a year by the words that the tenant has for it. */
async function labelOf(dialog: Locator, year: string): Promise<string> {
  const option = dialog.getByLabel('どの年度から').locator('option', { hasText: year });
  return (await option.textContent()) ?? year;
}
