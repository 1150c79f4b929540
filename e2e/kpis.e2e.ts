import { placesOf } from './places.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, ofThisTry, test, triesBefore } from './story.ts';

const OFFICE = { role: 'office', tenant: 'demo-b' } as const;

test.describe('KPIの定義', () => {
  test('the office adds a pair of count and ratio in one go', async ({ open }) => {
    const [ratio, count] = [ofThisTry('予約利用率'), ofThisTry('予約件数')];
    const page = await open(OFFICE);
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    await page.getByRole('link', { name: 'KPIを追加する' }).click();
    await page.getByRole('radio', { name: '実施の有無' }).check();
    await expect(page.getByLabel('基準値', { exact: false })).toHaveCount(0);
    await page.getByRole('radio', { name: '割合（分子÷分母）' }).check();
    await expect(page.getByLabel('期首累計', { exact: false })).toHaveCount(0);
    await page.getByRole('checkbox', { name: /件数・割合の組/ }).check();
    await page.getByRole('button', { name: 'KPIを追加する' }).click();
    await expect(page.getByRole('alert')).toContainText('名称を入力してください。');
    await expect(page.getByRole('alert')).toContainText('件数の名称を入力してください。');
    await page.getByRole('textbox', { name: /^名称 ?必須/ }).fill(ratio);
    await page.getByLabel('分子の名称').fill('予約件数');
    await page.getByLabel('分母の名称').fill('来庁件数');
    await page.getByRole('textbox', { name: /^件数の名称 ?必須/ }).fill(count);
    await expect(page.getByRole('textbox', { name: /^単位 ?必須/ })).toHaveValue('%');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'KPIを追加する' }).click();
    const kpis = page.getByRole('table', { name: 'KPI' });
    await expect(kpis.getByRole('link', { name: ratio })).toBeVisible();
    await expect(kpis.getByRole('link', { name: count })).toBeVisible();
  });

  test('a changed meaning starts a version of its own, and says that the series splits', async ({ open }) => {
    const [unit, scope, days] = [ofThisTry('千件'), ofThisTry('24区'), 20 + triesBefore()];
    const page = await open(OFFICE, { viewport: { width: 390, height: 844 } });
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    await page.getByRole('table', { name: 'KPI' }).getByRole('link').first().click();
    await page.getByRole('link', { name: '定義を変更する' }).click();
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('変更はありません。');
    await page.getByRole('radio', { name: '新しい版を作る' }).check();
    await page.getByRole('textbox', { name: /^単位 ?必須/ }).fill(unit);
    await page.getByLabel('対象範囲').fill(scope);
    await page.getByLabel('変更の理由').fill('全区で数えるため');
    await page.getByLabel('公表までの日数').fill(days === 20 ? '２０' : String(days));
    const meaning = page.getByRole('status').filter({ hasText: '保存するとこうなります' });
    await expect(meaning).toContainText('で系列が分かれます。');
    await expect(meaning).toContainText('までの判定は変わりません。');
    await expect(meaning).toContainText(new RegExp(`公表までの日数 \\d+日→${days}日`));
    const english = page.getByLabel('単位（英語）');
    const stays = new RegExp(`英語の画面の単位は「.+」のままです。「${unit}」も英語で`);
    await expect(meaning).toContainText(stays);
    await expect(english).toHaveAccessibleDescription(stays);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await english.fill(ofThisTry('thousand items'));
    await expect(meaning).not.toContainText(stays);
    await expect(meaning).toContainText('で系列が分かれます。');
    const year = await page.getByLabel('新しい版を使い始める年度').locator('option:checked').textContent();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText(`${year}から適用`).click();
    await expect(page.getByRole('definition').filter({ hasText: new RegExp(`^${unit}$`) })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: new RegExp(`^${scope}$`) })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: '全区で数えるため' })).toBeVisible();

    // What was reported in the former unit is read in it, also once the new one is in force.
    await page.goto(`${new URL(page.url()).pathname}/actuals?fiscalYear=2019&asOf=2022-06-30`);
    const row = page.getByRole('row', { name: /^2019年度/ });
    await expect(row).toContainText('79.0%');
    await expect(row).toContainText('88.0%');
  });

  test('a target is set in the unit of the page’s language, for any year from the first definition on', async ({
    open,
  }) => {
    const page = await open('office', { language: 'en' });
    await page.goto((await placesOf(page)).kpi('担当職員のAI利用回数'));
    await page.getByRole('button', { name: 'Set a target' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: /^Target \(times\)/ })).toBeVisible();
    // Its second definition holds from 2020 on, and 2018 has no target.
    await expect(dialog.getByLabel('Fiscal year')).toHaveValue('2021');
    await dialog.getByLabel('Fiscal year').selectOption('2018');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toHaveCount(0);
  });

  test('what the rules refuse comes with its sentence, and what was typed stays', async ({ open }) => {
    const page = await open('office');
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /^戸籍事務における業務支援AIの導入/ }).click();
    await page.getByRole('link', { name: /担当職員のAI利用回数/ }).click();
    await page.getByRole('link', { name: '定義を変更する' }).click();
    await page.getByRole('radio', { name: '時点の値' }).check();
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('すでに実績が報告されているため');
    await expect(page.getByRole('radio', { name: '時点の値' })).toBeChecked();
  });

  test('a KPI that ended with its milestone asks for a successor, and each trend leads to the other', async ({
    open,
  }) => {
    const department = await open('department');
    await department.goto('/');
    await expect(department.getByRole('heading', { name: '実績の入力' })).toBeVisible();
    await expect(department.getByRole('heading', { name: '後継KPIを設定する' })).toHaveCount(0);

    const page = await open('office');
    await page.goto('/');
    const task = page.locator('section', { has: page.getByRole('heading', { name: '後継KPIを設定する' }) });
    await expect(task).toContainText('「完成(1版)」の完了により2019年3月31日で終了');
    await expectAccessible(page);
    const ended = (await task.getByRole('link').first().textContent()) ?? '';
    await task.getByRole('link').first().click();
    const successor = page.getByLabel('後継のKPI');
    // Each try has a successor of its own, from which nothing leads back.
    const option = successor.locator('option').nth(3 - triesBefore());
    const next = (await option.textContent()) ?? '';
    await successor.selectOption({ label: next });
    await expect(page.getByText('推移の図に、後継のKPIとのつなぎ目とリンクが出ます。')).toBeVisible();
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByText('後継のKPIへ：').getByRole('link', { name: next })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: ended })).toBeVisible();
    await page.getByText('後継のKPIへ：').getByRole('link', { name: next }).click();
    await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible();
    await expect(page.getByText('前身のKPIから：').getByRole('link', { name: ended }).first()).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(2);
    await expectAccessible(page);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '後継KPIを設定する' })).toBeVisible();
    await expect(task.getByRole('link', { name: ended, exact: true })).toHaveCount(0);
  });

  test('a KPI is broken down by ward: each is entered, and the whole follows', async ({ open }) => {
    const name = ofThisTry('区別の公開窓口数');
    const page = await open(OFFICE);
    await page.goto('/initiatives');
    await page.getByRole('link', { name: /窓口の混雑状況の公開/ }).click();
    await page.getByRole('link', { name: 'KPIを追加する' }).click();
    await page.getByRole('textbox', { name: /^名称 ?必須/ }).fill(name);
    await page.getByRole('textbox', { name: /^単位 ?必須/ }).fill('か所');
    await page.getByLabel('報告の頻度').selectOption({ label: '年度ごと' });
    await page.getByRole('button', { name: 'KPIを追加する' }).click();
    await page.getByRole('link', { name }).click();
    await page.getByRole('link', { name: '定義を変更する' }).click();
    await page.getByLabel('何別に報告するか').selectOption({ label: '区' });
    await page.getByRole('radio', { name: /^内訳から計算する/ }).check();
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('内訳を1行に1つ入力してください。');
    await page.getByRole('textbox', { name: /^内訳（1行に1つ）/ }).fill('東区\tHigashi Ward\n西区');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存する' }).click();
    const parts = page.getByRole('table', { name: /^内訳ごと、期間ごとの実績/ });
    for (const [ward, value] of [
      ['東区', '３'],
      ['西区', '4'],
    ]) {
      await parts.getByRole('link', { name: `${ward}の実績を入力する` }).click();
      await expect(page.getByLabel('入力する内訳').locator('option:checked')).toHaveText(ward!);
      await page.getByRole('button', { name: /の実績を入力する$/ }).click();
      const form = page.getByRole('form', { name: /の実績$/ });
      await form.getByLabel(/^実績（か所）/).fill(value!);
      await form.getByRole('button', { name: '保存する' }).click();
      await form.getByRole('textbox', { name: /^理由/ }).fill('所属からの報告による');
      await form.getByRole('button', { name: '保存する' }).click();
      await expect(form).toHaveCount(0);
      await expect(page.getByRole('cell', { name: `${Number(value!.normalize('NFKC'))}か所` })).toBeVisible();
      await page.getByRole('link', { name }).click();
    }
    await expect(parts.getByRole('row', { name: /全体（内訳から計算）/ })).toContainText('7か所');
    await parts.getByRole('link', { name: '東区', exact: true }).click();
    await expect(page.getByRole('figure', { name: /東区/ })).toBeVisible();
    await expect(page.getByRole('link', { name: '全体の推移に戻る' })).toBeVisible();
    await expectAccessible(page);
  });

  test('an effect that no KPI measures shows, and the office says what measures it', async ({ open }) => {
    const page = await open('office');
    await page.goto('/effect-coverage');
    const row = page.getByRole('row', { name: /情報システム障害の低減/ });
    await expect(row).toContainText('成果指標なし（KPI 4指標）');
    await expect(row).toContainText('測るKPIなし');
    await row.getByRole('button').click();
    await page.getByRole('checkbox', { name: '第三者レビュー実施回数' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(row.getByRole('link', { name: '第三者レビュー実施回数' })).toBeVisible();
    await expect(row).toContainText('成果指標なし（KPI 4指標）');
    await row.getByRole('button').click();
    await page.getByRole('checkbox', { name: '第三者レビュー実施回数' }).uncheck();
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(row).toContainText('測るKPIなし');
  });

  test('a long title leaves the way out of its dialog in one piece on a phone', async ({ open }) => {
    const page = await open('office', { viewport: { width: 390, height: 844 } });
    await page.goto('/effect-coverage');
    await page
      .getByRole('row', { name: /粗大ごみ収集予約/ })
      .getByRole('button')
      .click();
    const close = page.getByRole('dialog').getByRole('button', { name: '閉じる' });
    // 40 pixels are one line of a small button.
    await expect.poll(async () => (await close.boundingBox())?.height).toBe(40);
    await expectNoSidewaysScroll(page);
    await close.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
