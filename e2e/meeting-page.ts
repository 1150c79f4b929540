import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from './people.ts';
import { expect } from './story.ts';

/** The meeting of the demonstration in which nothing has been decided yet. */
export async function openMeeting(page: Page): Promise<void> {
  await page.goto('/review-meetings');
  await page.getByRole('link', { name: 'ICT戦略会議（2020年度の進捗評価）' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'ICT戦略会議（2020年度の進捗評価）' })).toBeVisible();
}

/** Where the password is asked for, gives it; a member who gave it a moment ago is not asked again, and sees `done`. */
export async function confirmPassword(page: Page, done: Locator = page.getByRole('article')): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'もう一度パスワードを入力してください' });
  await expect(dialog.or(done).first()).toBeVisible();
  if (!(await dialog.isVisible())) return;
  await dialog.getByLabel('パスワード').fill(PASSWORD);
  await dialog.getByRole('button', { name: '確認して続ける' }).click();
  await expect(dialog).toBeHidden();
}
