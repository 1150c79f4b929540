import { emailOf } from './people.ts';
import { expect, expectAccessible, ofThisTry, test } from './story.ts';

const admin = { role: 'admin', tenant: 'demo-b' } as const;

test.describe('利用者', () => {
  test('an admin adds a member, moves them, and locks them out at once; the log tells all of it', async ({ open }) => {
    const [name, email] = [ofThisTry('窓口 新任'), `${ofThisTry('newcomer')}@demo-b.example`];
    const page = await open(admin);
    await page.goto('/members');
    await page.getByRole('button', { name: '利用者を追加する' }).click();
    const dialog = page.getByRole('dialog', { name: '利用者を追加する' });
    await dialog.getByRole('button', { name: '追加する' }).click();
    await expect(dialog.getByRole('alert').getByRole('link')).toHaveText([
      'メールアドレスを入力してください',
      '氏名・役職名を入力してください',
      '役割を1つ以上選んでください',
      'パスワードは15文字以上で入力してください（いま0文字です）',
    ]);
    await expectAccessible(page);

    await dialog.getByLabel('メールアドレス').fill(emailOf({ role: 'viewer', tenant: 'demo-b' }));
    await dialog.getByLabel('氏名・役職名').fill(name);
    await dialog.getByLabel('最初のパスワード').fill('みなとの見える丘の上の椅子');
    await dialog.getByRole('checkbox', { name: '所属の担当者' }).check();
    await dialog.getByRole('button', { name: '追加する' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expect(dialog.getByLabel('氏名・役職名')).toHaveValue(name);
    // The story says no to the question whether it may be lost.
    const asked = page.waitForEvent('dialog');
    const pressed = page.keyboard.press('Escape');
    const question = await asked;
    await question.dismiss();
    await pressed;
    expect(question.message()).toBe('保存していない入力があります。破棄してもよいですか。');
    await expect(dialog.getByLabel('氏名・役職名')).toHaveValue(name);
    await dialog.getByLabel('メールアドレス').fill(email);
    await dialog.getByLabel('最初のパスワード').fill('みなとの見える丘の上の白い椅子');
    await dialog.getByLabel('所属', { exact: true }).selectOption({ label: '企画課（例示）' });
    await dialog.getByRole('button', { name: '追加する' }).click();
    await expect(dialog).toBeHidden();
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(row).toContainText('企画課（例示）');

    const newcomer = await open(null);
    await newcomer.goto('/sign-in');
    await newcomer.getByLabel('メールアドレス').fill(email);
    await newcomer.getByRole('textbox', { name: 'パスワード' }).fill('みなとの見える丘の上の白い椅子');
    await newcomer.getByRole('button', { name: 'サインインする' }).click();
    await expect(newcomer.getByText('企画課（例示）が担当するKPIです。')).toBeVisible();

    await row.getByRole('button', { name: '窓口 新任の利用を停止する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '利用を停止する' }).click();
    await expect(row).toContainText('停止中');
    await expect(row.getByRole('button', { name: '窓口 新任の利用を再開する' })).toBeVisible();
    await newcomer.getByRole('link', { name: 'ロードマップ', exact: true }).click();
    await expect(newcomer.getByRole('dialog', { name: 'もう一度サインインしてください' })).toBeVisible();

    const auditor = await open({ role: 'auditor', tenant: 'demo-b' });
    await auditor.goto('/audit-entries');
    await expect(auditor.getByText('システム 管理者が利用者を追加しました').first()).toBeVisible();
    await expect(auditor.getByText('システム 管理者が利用者を変更しました').first()).toBeVisible();
    await auditor.getByText('変更前と変更後を見る').first().click();
    await expect(auditor.getByText('みなとの見える丘')).toHaveCount(0);

    await auditor.getByRole('button', { name: '記録を検証する' }).click();
    await expect(auditor.getByText(/件の記録は、書かれたときのままです。/)).toBeVisible();
    await expectAccessible(auditor);
  });

  test('an admin adds a department, which can then be chosen', async ({ open }) => {
    const name = ofThisTry('窓口課');
    const page = await open(admin);
    await page.goto('/members');
    await page.getByRole('button', { name: '所属を追加する' }).click();
    const dialog = page.getByRole('dialog', { name: '所属を追加する' });
    await dialog.getByRole('button', { name: '所属を追加する' }).click();
    await expect(dialog.getByRole('alert').getByRole('link')).toHaveText('所属の名称を入力してください。');
    await dialog.getByRole('textbox', { name: /^所属の名称\s*必須$/ }).fill(name);
    await dialog.getByRole('button', { name: '所属を追加する' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: '利用者を追加する' }).click();
    await page.getByRole('dialog').getByLabel('所属', { exact: true }).selectOption({ label: name });
  });

  test('only an admin manages them: others are told who may', async ({ open }) => {
    const page = await open({ role: 'viewer', tenant: 'demo-b' });
    await page.goto('/members');
    await expect(page.getByText('この操作はシステム管理者が行えます。')).toBeVisible();
    await expect(page.getByRole('button', { name: '利用者を追加する' })).toHaveCount(0);
  });
});
