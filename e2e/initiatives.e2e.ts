import { placesOf } from './places.ts';
import { expect, ofThisTry, test } from './story.ts';

test.describe('取組項目', () => {
  test('are found by what staff type, whatever its width, and the filter is in the address', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/initiatives');
    const rows = page.getByRole('table', { name: '取組項目' }).getByRole('rowheader');
    await expect(rows).toHaveCount(8);
    await page.keyboard.press('/');
    await expect(page.getByLabel('名称で探す')).toBeFocused();
    await page.getByLabel('名称で探す').fill('ｲﾝﾀｰﾈｯﾄ');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('「粗大ごみ」収集のインターネット申込みの開始');
    await expect(page).toHaveURL(/\/initiatives\?q=/);
    await page.reload();
    await expect(rows).toHaveCount(1);

    await page.getByLabel('進捗状況').selectOption({ label: '未達成' });
    await expect(page.getByText('条件に合う取組項目はありません')).toBeVisible();
    await expect(page.getByText('「進捗状況」の条件を外すと1件になります。')).toBeVisible();
    await page.getByRole('button', { name: '絞り込みを解除する' }).click();
    await expect(rows).toHaveCount(8);
  });

  test('read like the published sheet: its blocks in its order, its words unchanged', async ({ open }) => {
    const page = await open('viewer');
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /^戸籍事務における業務支援AIの導入/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: '戸籍事務における業務支援AIの導入' })).toBeVisible();
    const blocks = page.getByRole('heading', { level: 2 });
    await expect(blocks).toContainText([
      '背景・取組内容',
      '現行と将来',
      'スケジュール',
      '期待される効果',
      'KPI',
      '予算額・決算額',
      '評価履歴',
    ]);
    await expect(page.getByText('（要約：原文にない表現）').first()).toBeVisible();
    const kpis = page.getByRole('table', { name: 'KPI' });
    await expect(kpis.getByRole('row', { name: /担当職員のAI利用回数/ })).toContainText('7,496');
    await expect(kpis.getByRole('row', { name: /担当職員のAI利用回数/ })).toContainText('例示（架空値）');
  });

  test('call nothing unreported of a KPI that has ended, on the sheet as on the dashboard', async ({ open }) => {
    const page = await open('viewer');
    for (const address of [(await placesOf(page)).initiative(5), '/dashboard']) {
      await page.goto(address);
      const row = page.getByRole('row', { name: /管理対象の収集\/整理数/ });
      await expect(row).toContainText('終了');
      await expect(row.getByText('―', { exact: true }).first(), address).toBeVisible();
      await expect(row, address).not.toContainText('未報告');
    }
  });

  test('get a new bar from the office, as precise as it is known and no more', async ({ open }) => {
    const content = ofThisTry('混雑予測の試行');
    const page = await open({ role: 'office', tenant: 'demo-b' });
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    await page.getByRole('button', { name: 'スケジュール項目を追加する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('内容', { exact: false }).first().fill(content);
    await dialog.getByLabel('計画開始').fill('らいねん');
    await dialog.getByRole('button', { name: /保存|追加/ }).click();
    await expect(dialog).toContainText('「2019年度」「2019年度第2四半期」「2019年7月」「2019年7月1日」のように');
    await expect(dialog.getByLabel('計画開始')).toHaveValue('らいねん');
    await dialog.getByLabel('計画開始').fill('令和2年度上期');
    await expect(dialog).toContainText('2020年度上期 と読み取りました');
    await dialog.getByLabel('計画終了').fill('２０２０年度');
    await dialog.getByRole('button', { name: /保存|追加/ }).click();
    await expect(dialog).toBeHidden();
    await page.getByText('スケジュールを表で見る').click();
    await expect(page.getByRole('row', { name: new RegExp(`^${content}`) })).toContainText('2020年度上期');
  });
});
