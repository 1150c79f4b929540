import type { Page } from '@playwright/test';
import type { Role } from './people.ts';
import { placesOf } from './places.ts';
import { expect, expectAccessible, test } from './story.ts';

test.describe('what cannot be shown', () => {
  const KEPT: [address: string, role: Role, whoMay: string][] = [
    ['/members', 'office', 'システム管理者'],
    ['/audit-entries', 'admin', '監査担当'],
    ['/period-closures', 'department', '事務局'],
    ['/dashboard', 'admin', '事務局、最高情報統括責任者（CIO）'],
    ['/roadmap', 'admin', '事務局、最高情報統括責任者（CIO）'],
    ['/review-meetings', 'admin', '事務局、最高情報統括責任者（CIO）'],
    ['/follow-ups', 'admin', '事務局、最高情報統括責任者（CIO）'],
  ];
  for (const [address, role, whoMay] of KEPT) {
    test(`${address} tells a member who may not, ${role}, who may`, async ({ open }) => {
      const page = await open(role);
      await page.goto(address);
      await expect(page.getByText(`この操作は${whoMay}`)).toBeVisible();
      await expect(page.getByText('システム管理者に権限の追加を依頼してください')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
    });
  }

  test("another tenant's addresses are not found, as if there were nothing", async ({ open }) => {
    const neighbour = await open({ role: 'office', tenant: 'demo-b' });
    const osaka = await open('viewer');
    const places = await placesOf(osaka);
    const addresses = [
      places.initiative(1),
      places.kpi('申込み利用件数'),
      `${places.kpi('申込み利用件数')}/actuals`,
      await places.meeting(2019),
      await places.review(1, 2019),
      '/initiatives/00000000-0000-7000-8000-000000000000',
    ];
    for (const address of addresses) {
      await neighbour.goto(address);
      await expect(neighbour.getByText('お探しの情報が見つかりません。')).toBeVisible();
      await expect(neighbour.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(neighbour.getByText('大阪市')).toHaveCount(0);
    }
    await neighbour.goto(`/initiatives?q=${encodeURIComponent('児童手当')}`);
    await expect(neighbour.getByText('条件に合う取組項目はありません')).toBeVisible();
  });

  test('a server that fails is reported with a number to quote, and asked again on request', async ({ open }) => {
    const page = await open('viewer');
    await page.route('**/api/v1/plans/*/dashboard*', (route) => route.fulfill(problem(500)));
    await page.goto('/dashboard');
    const error = page.getByRole('alert');
    await expect(error).toContainText('サーバーでエラーが起きました。');
    await expect(error).toContainText('登録済みのデータは失われていません。');
    await expect(error).toContainText('お問い合わせ番号: 0190-fa11');
    await expect(page.getByRole('heading', { level: 1, name: '計画ダッシュボード' })).toBeVisible();
    await expectAccessible(page);
    await page.unroute('**/api/v1/plans/*/dashboard*');
    await error.getByRole('button', { name: 'もう一度読み込む' }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('指標');
  });

  test('a server that cannot be reached loses no input', async ({ open }) => {
    const page = await open('department');
    await page.goto(`${(await placesOf(page)).kpi('インターネット申込み利用割合')}/actuals?fiscalYear=2020`);
    await page.getByRole('button', { name: '2021年3月の実績を入力する' }).click();
    await page.getByLabel(/^分子/).fill('17,500');
    await page.getByLabel(/^分母/).fill('48,000');
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.getByRole('button', { name: '保存する' }).click();
    await expect(page.getByRole('alert')).toContainText('サーバーに接続できませんでした。');
    await expect(page.getByLabel(/^分子/)).toHaveValue('17,500');
    await expect(page.getByLabel(/^分母/)).toHaveValue('48,000');
  });
});

test.describe('a tenant without a plan', () => {
  test('says on every screen why nothing is there and what comes next', async ({ open }) => {
    const page = await open('viewer');
    await withoutPlan(page);
    for (const [address, why] of [
      ['/', '計画がまだありません'],
      ['/dashboard', '計画がまだありません'],
      ['/roadmap', '計画がまだありません'],
      ['/initiatives', '計画がまだありません'],
      ['/plan', '計画がまだありません'],
      ['/follow-ups', '指示事項はありません。'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByText(why)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
  });
});

/** Every list is empty, as in the first minute of a new tenant. */
async function withoutPlan(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/(plans|initiatives|review-meetings|follow-ups|departments)(\?|$)/, (route) =>
    route.fulfill({ json: { items: [], nextCursor: null } }),
  );
}

function problem(status: number) {
  const body = {
    type: 'urn:ayumi:problem:unexpected',
    title: 'エラー',
    status,
    detail: 'サーバーでエラーが起きました。',
    code: 'unexpected',
    requestId: '0190-fa11',
    errors: [],
  };
  return { status, contentType: 'application/problem+json', body: JSON.stringify(body) };
}
