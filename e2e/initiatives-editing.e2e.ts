import { expect, expectAccessible, expectNoSidewaysScroll, ofThisTry, test } from './story.ts';

const OFFICE = { role: 'office', tenant: 'demo-b' } as const;

test.describe('取組項目の編集', () => {
  test('the office adds an initiative, and is told what is missing without losing a word', async ({ open }) => {
    const name = ofThisTry('窓口予約の導入（試行）');
    const page = await open(OFFICE);
    await page.goto('/initiatives');
    await page.getByRole('link', { name: '取組項目を追加する' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '取組項目を追加する' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('段落1').fill('住民が窓口で待つ時間を短くする。');
    await page.getByRole('button', { name: '段落を追加する' }).click();
    await expect(page.getByLabel('段落2')).toBeFocused();
    await page.getByRole('button', { name: '登録する' }).click();
    await expect(page.getByRole('alert')).toContainText('テーマを選んでください。');
    await expect(page.getByRole('alert')).toContainText('名称を入力してください。');
    await expect(page.getByLabel('段落1')).toHaveValue('住民が窓口で待つ時間を短くする。');

    await page.getByLabel('テーマ').selectOption({ index: 1 });
    await page.getByRole('textbox', { name: /^名称 ?必須/ }).fill(name);
    await page.getByLabel('効果1').fill('待ち時間が短くなる');
    await page.getByRole('button', { name: '登録する' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText('住民が窓口で待つ時間を短くする。')).toBeVisible();
    await expect(page.getByText('追加', { exact: true })).toBeVisible();
  });

  test('costs are typed as staff write them, and an unknown amount stays unknown', async ({ open }) => {
    const page = await open(OFFICE, { viewport: { width: 390, height: 844 } });
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    await page.getByRole('link', { name: '編集する' }).click();
    await page.getByRole('button', { name: '年度を追加する' }).click();
    const year = page.getByRole('group', { name: /年度の費用$/ }).last();
    await year.getByLabel('予算額（円）').fill('せんえん');
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('金額は0以上の整数（円）で入力してください。');
    await year.getByLabel('予算額（円）').fill('１，２００万円');
    await expect(year).toContainText('12,000,000円 と読み取りました');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存する' }).click();
    const costs = page.getByRole('table', { name: '予算額・決算額' });
    await expect(costs.getByRole('row').last()).toContainText('12,000,000');
    await expect(costs.getByRole('row').last()).toContainText('—');
  });

  test('of two who edit at once, the second keeps every word and sees what the first did', async ({ open }) => {
    const [future, subtitle] = [ofThisTry('待たずに手続きができる'), ofThisTry('二人目の副題')];
    const first = await open(OFFICE);
    await first.goto('/initiatives');
    await first.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    const sheet = first.url();
    const second = await open(OFFICE);
    await second.goto(sheet);
    await expect(second.getByRole('heading', { level: 1, name: '窓口の混雑状況の公開' })).toBeVisible();
    await second.keyboard.press('e');
    await second.getByLabel('副題').fill(subtitle);
    await first.goto(`${sheet.split('?')[0]}/edit`);
    await first.getByLabel('将来').fill(future);
    await first.getByRole('button', { name: '保存する' }).click();
    await expect(first.getByText(future)).toBeVisible();

    await second.getByRole('button', { name: '保存する' }).click();
    await expect(second.getByText('が先に変更を保存しました。')).toBeVisible();
    await expect(second.getByLabel('副題')).toHaveValue(subtitle);
    await expect(second.getByLabel('将来')).toHaveValue(future);
    await second.getByRole('button', { name: '保存する' }).click();
    await expect(second.getByText(subtitle)).toBeVisible();
    await expect(second.getByText(future)).toBeVisible();
  });

  test('nobody but the office is led there', async ({ open }) => {
    const page = await open({ role: 'viewer', tenant: 'demo-b' });
    await page.goto('/initiatives');
    await expect(page.getByRole('table', { name: '取組項目' })).toBeVisible();
    await expect(page.getByRole('link', { name: '取組項目を追加する' })).toHaveCount(0);
    await page.goto('/initiatives/new');
    await expect(page.getByText('この操作は事務局が行えます。')).toBeVisible();
  });
});
