import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './story.ts';

const OFFICE = { role: 'office', tenant: 'demo-b' } as const;

/** The neighbour's one bar over all three years; each story leaves it as it was. */
const bar = (page: Page): Locator => page.getByRole('button', { name: /^混雑状況の公開、/ });
const PLANNED = /、計画 2018年度から2020年度、/;
const SHORTER = /、計画 2018年度から2019年度、/;

test.describe('planning on the roadmap', () => {
  test('changes an end by keyboard as by mouse, and takes both back', async ({ open }) => {
    const page = await open(OFFICE);
    await page.goto('/roadmap');
    await bar(page).focus();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(page.getByText('計画 2018年度から2019年度 に変更。Enterで確定、Escで取消')).toBeVisible();
    await expect(bar(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveAccessibleName(PLANNED);

    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page.getByText('「混雑状況の公開」を変更しました。')).toBeVisible();
    await expect(bar(page)).toHaveAccessibleName(SHORTER);
    await expectAccessible(page);
    await answered(page, () => page.keyboard.press('Control+z'));
    await expect(bar(page)).toHaveAccessibleName(PLANNED);
    await expect(page.getByRole('button', { name: '元に戻す' })).toHaveCount(0);

    await dragEnd(page, -1);
    await expect(page.getByText('「混雑状況の公開」を変更しました。')).toBeVisible();
    await expect(bar(page)).toHaveAccessibleName(SHORTER);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.reload();
    await expect(bar(page)).toHaveAccessibleName(SHORTER);
    await answered(page, () => dragEnd(page, 1));
    await expect(bar(page)).toHaveAccessibleName(PLANNED);
  });

  test('moves by years however far it is zoomed in, and never ends before it begins', async ({ open }) => {
    const page = await open(OFFICE);
    await page.goto('/roadmap?zoom=month');
    await bar(page).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByText(/^計画 2019年度から2021年度 に変更。/)).toBeVisible();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(page.getByText('終わりを始まりより前にはできません。')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveAccessibleName(PLANNED);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await expect(page.getByRole('dialog', { name: '「混雑状況の公開」を変更する' }).getByLabel('計画終了')).toHaveValue(
      '2020年度',
    );
  });

  test('shows what somebody else planned first, and leaves the choice', async ({ open }) => {
    const [page, other] = [await open(OFFICE), await open(OFFICE)];
    for (const one of [page, other]) {
      await one.goto('/roadmap');
      await expect(bar(one)).toHaveAccessibleName(PLANNED);
    }
    await answered(other, () => resize(other, 'ArrowRight'));
    await expect(bar(other)).toHaveAccessibleName(/、計画 2018年度から2021年度、/);

    await resize(page, 'ArrowLeft');
    const conflict = page.getByRole('status').filter({ hasText: 'ほかの人が先に変更しました' });
    await expect(conflict).toContainText('現在の計画は 2018年度から2021年度 です。');
    // Sooner than announcements go by themselves.
    await expect(page.getByText('Enterで確定')).toHaveCount(0, { timeout: 2_000 });
    await conflict.getByRole('button', { name: '現在の計画のままにする' }).click();
    await expect(bar(page)).toHaveAccessibleName(/、計画 2018年度から2021年度、/);

    await answered(page, () => resize(page, 'ArrowLeft'));
    await expect(bar(page)).toHaveAccessibleName(PLANNED);
    await other.keyboard.press('Control+z');
    const late = other.getByRole('status').filter({ hasText: 'ほかの人が先に変更しました' });
    await answered(other, () => late.getByRole('button', { name: '自分の変更で置き換える' }).click());
    await expect(other.getByText('「混雑状況の公開」を変更しました。')).toBeVisible();
    await expect(bar(other)).toHaveAccessibleName(PLANNED);
  });

  test('goes back in the picture when it could not be saved', async ({ open }) => {
    const page = await open(OFFICE);
    await page.goto('/roadmap');
    await page.route('**/api/v1/schedule-items/*', (route) => route.abort());
    await resize(page, 'ArrowLeft');
    await expect(page.getByRole('alert')).toContainText('変更を保存できませんでした。');
    await expect(bar(page)).toHaveAccessibleName(PLANNED);
  });

  test('is not offered to who only reads', async ({ open }) => {
    const page = await open({ role: 'viewer', tenant: 'demo-b' });
    await page.goto('/roadmap');
    await resize(page, 'ArrowLeft');
    await expect(bar(page)).toHaveAccessibleName(PLANNED);
    await expect(page.getByRole('treegrid')).toHaveAttribute('aria-readonly', 'true');
  });
});

/** Until the server has answered: the picture shows a change before it is saved, so the picture cannot tell. */
async function answered(page: Page, change: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/v1/schedule-items/'),
  );
  await change();
  await answer;
}

async function resize(page: Page, arrow: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  await bar(page).focus();
  await page.keyboard.press(`Alt+Shift+${arrow}`);
  await page.keyboard.press('Enter');
}

/** Takes the bar by its right edge and pulls it over so many years. */
async function dragEnd(page: Page, years: number): Promise<void> {
  const year = (await page.getByText('2019年度', { exact: true }).first().locator('xpath=../..').boundingBox())!.width;
  await bar(page).scrollIntoViewIfNeeded();
  const box = (await bar(page).boundingBox())!;
  const [x, y] = [box.x + box.width - 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + years * year * 0.6, y);
  await page.mouse.move(x + years * year, y);
  await page.mouse.up();
}
