import { emailOf, PASSWORD } from './people.ts';
import { expect, test, triesBefore } from './story.ts';

test.describe('サインイン', () => {
  test('a wrong password is refused in a sentence, and the typed address stays', async ({ open }) => {
    const page = await open(null);
    await page.goto('/sign-in');
    await page.getByLabel('メールアドレス').fill(emailOf('viewer'));
    await page.getByRole('textbox', { name: 'パスワード' }).fill('まったく違うパスワード');
    await page.getByRole('button', { name: 'サインインする' }).click();
    await expect(page.getByRole('alert')).toContainText('メールアドレスかパスワードが正しくありません');
    await expect(page.getByLabel('メールアドレス')).toHaveValue(emailOf('viewer'));
    await expect(page).toHaveURL('/sign-in');
  });

  test('an empty form names both fields, each a link to its field', async ({ open }) => {
    const page = await open(null);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'サインインする' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([
      'メールアドレスを入力してください',
      'パスワードを入力してください',
    ]);
    await summary.getByRole('link', { name: 'パスワードを入力してください' }).click();
    await expect(page.getByRole('textbox', { name: 'パスワード' })).toBeFocused();
  });

  test('whoever follows a link is asked to sign in and then stands where the link led', async ({ open }) => {
    const page = await open(null);
    await page.goto('/roadmap?view=table');
    await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
    await page.getByRole('button', { name: '閲覧者を入力する (osaka-demo)' }).click();
    await page.getByRole('button', { name: 'サインインする' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'ロードマップ' })).toBeVisible();
    await expect(page).toHaveURL('/roadmap?view=table');
  });

  test('a link cannot lead to another site after signing in', async ({ open, baseURL }) => {
    for (const elsewhere of ['//example.com/roadmap', 'https://example.com/', '/%09/example.com']) {
      const page = await open(null);
      await page.goto(`/sign-in?returnTo=${elsewhere}`);
      await page.getByRole('button', { name: '閲覧者を入力する (osaka-demo)' }).click();
      await page.getByRole('button', { name: 'サインインする' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /ホーム/ })).toBeVisible();
      expect(new URL(page.url()).origin).toBe(baseURL);
    }
  });

  test('signing out ends the session for every tab', async ({ open, baseURL }) => {
    const page = await open(null);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: '監査担当を入力する (demo-b)' }).click();
    await page.getByRole('button', { name: 'サインインする' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: /利用者メニュー/ }).click();
    await page.getByRole('button', { name: 'サインアウトする' }).click();
    await expect(page).toHaveURL('/sign-in');
    await expect.poll(async () => (await page.request.get(`${baseURL}/api/v1/session`)).status()).toBe(401);
    await page.goBack();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test('a session that ends is renewed above the page, and nothing typed is lost', async ({ open }) => {
  const page = await open({ role: 'office', tenant: 'demo-b' });
  await page.goto('/period-closures');
  await page.getByLabel('確定する理由').fill('まだ送っていない理由');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '確定する', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'サインインする' }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL('/period-closures');
  await expect(page.getByLabel('確定する理由')).toHaveValue('まだ送っていない理由');
});

test('a member changes the password, and only the new one opens the door', async ({ open }) => {
  // Whose password a try has changed cannot be signed in by another one.
  const seat = { role: triesBefore() === 0 ? 'adviser' : 'approver', tenant: 'demo-b' } as const;
  const page = await open(seat);
  await page.goto('/password');
  const current = page.getByRole('textbox', { name: '現在のパスワード' });
  const next = page.getByRole('textbox', { name: '新しいパスワード' });
  const change = page.getByRole('button', { name: 'パスワードを変更する' });

  await current.fill(PASSWORD);
  await next.fill('短い');
  await change.click();
  await expect(page.getByRole('alert')).toContainText('いま2文字です');
  await expect(current).toHaveValue(PASSWORD);

  await next.fill('ひょうたん池のほとりで待つこと三年');
  await change.click();
  await expect(page.getByText('パスワードを変更しました').first()).toBeVisible();

  const again = await open(null);
  await again.goto('/sign-in');
  await again.getByLabel('メールアドレス').fill(emailOf(seat));
  await again.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
  await again.getByRole('button', { name: 'サインインする' }).click();
  await expect(again.getByRole('alert')).toContainText('メールアドレスかパスワードが正しくありません');
  await again.getByRole('textbox', { name: 'パスワード' }).fill('ひょうたん池のほとりで待つこと三年');
  await again.getByRole('button', { name: 'サインインする' }).click();
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(again).toHaveURL('/');
});

test('a member sees where they are signed in, and ends a session elsewhere', async ({ open }) => {
  const seat = { role: 'viewer', tenant: 'demo-b' } as const;
  const [page, lost] = [await open(seat), await open(null)];
  await lost.goto('/sign-in');
  await lost.getByLabel('メールアドレス').fill(emailOf(seat));
  await lost.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
  await lost.getByRole('button', { name: 'サインインする' }).click();
  await expect(lost.getByRole('heading', { level: 1 })).not.toHaveText('サインイン');

  await page.goto('/password');
  const table = page.getByRole('region', { name: 'サインイン中の端末' });
  const ending = table.getByRole('button', { name: /サインインを終わらせる/ });
  await expect(table.getByText('この端末')).toHaveCount(1);
  const before = await ending.count();
  await ending.first().click(); // the latest one stands first
  await expect(page.getByText('サインインを終わらせました').first()).toBeVisible();
  await expect(ending).toHaveCount(before - 1);

  await lost.goto('/sign-in');
  await expect(lost.getByRole('heading', { level: 1 })).toHaveText('サインイン');
});
