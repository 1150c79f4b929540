import type { Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect, expectAccessible, type Language, test } from './story.ts';

const COUNT = '申込み利用件数';
const RATIO = 'インターネット申込み利用割合';

/** The form of one period, opened by its button in the year's table, whether it was reported already or not. */
async function entryOf(page: Page, kpi: string, period: string, year = 2020) {
  await page.goto(`${(await placesOf(page)).kpi(kpi)}/actuals?fiscalYear=${year}`);
  await page.getByRole('button', { name: new RegExp(`^${period}の実績を(入力|変更)する$`) }).click();
  return page.getByRole('form', { name: `${period}の実績` });
}

test.describe('実績値の入力', () => {
  test('answers what cannot be a number in its own words, and keeps what was typed', async ({ open }) => {
    const page = await open('department');
    const form = await entryOf(page, COUNT, '2021年3月');
    const value = form.getByLabel('実績（件）');
    const answers: [typed: string, answer: string][] = [
      ['abc', '「abc」は数字として読み取れません。数字で入力してください。'],
      ['NaN', '「NaN」は数字として読み取れません。数字で入力してください。'],
      ['1e300', '「1e300」は数字として読み取れません。数字で入力してください。'],
      ['9999999999999', '実績は1兆以下の数で入力してください。'],
      ['0.12345678901', '小数は10桁までで入力してください。'],
      ['252％', '単位が違います。「%」と入力されていますが、このKPIの単位は「件」です。'],
    ];
    for (const [typed, answer] of answers) {
      await value.fill(typed);
      await form.getByRole('button', { name: '保存する' }).click();
      await expect(form.getByText(answer).first()).toBeVisible();
      await expect(value).toHaveValue(typed);
      await expect(value).toHaveAttribute('aria-invalid', 'true');
    }
    await expectAccessible(page);

    await value.fill('ー２５２');
    await expect(form.getByText('「ー」はマイナスですか。')).toBeVisible();
    await value.fill('約２５０件');
    await expect(form.getByText('概数です。元の書き方は備考に残します')).toBeVisible();
    await value.fill('2.5万');
    await expect(form.getByText('25,000件 と読み取りました')).toBeVisible();
  });

  test('explains a denominator of nought, a missing one and one that is too small, before saving', async ({ open }) => {
    const page = await open('department');
    const form = await entryOf(page, RATIO, '2021年3月');
    const preview = page.getByRole('region', { name: '保存すると' });
    await form.getByLabel(/^分子/).fill('１７，５００');
    await expect(preview).toContainText('分母がないため、割合は「算定不可」になります。件数は有効です。');
    await form.getByLabel(/^分母/).fill('0');
    await expect(preview).toContainText('分母が0のため、割合は「算定不可（該当なし）」になります。');
    await form.getByLabel(/^分母/).fill('17000');
    await expect(preview).toContainText('分子が分母より大きくなっています。');
    await form.getByLabel(/^分母/).fill('48,000');
    await expect(preview.getByRole('definition').first()).toContainText('32.8');
  });

  test('leads from a count that follows its ratio to the entry of the ratio, and says so', async ({ open }) => {
    const page = await open('department');
    await page.goto('/');
    await page.getByRole('link', { name: 'インターネット申込み利用件数：割合の実績を入力する' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: '実績値の入力：インターネット申込み利用割合' }),
    ).toBeVisible();
  });

  test('asks the office for a reason, and refuses a KPI that has ended with everything still typed', async ({
    open,
  }) => {
    const page = await open('office');
    const form = await entryOf(page, '計画策定済再編成対象数', '2020年度第4四半期');
    await expect(page.getByText('このKPIは2019年3月31日で終了しています。')).toBeVisible();
    await form.getByLabel(/^実績（/).fill('12');
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(form.getByRole('alert')).toContainText('理由を入力してください。');
    await form.getByLabel('理由').fill('所属から電話で報告を受けた');
    await form.getByRole('button', { name: '保存する' }).click();
    await expect(form.getByRole('alert')).toContainText(
      'このKPIはすでに終了しているため、この期間の実績は入力できません。',
    );
    await expect(form.getByLabel(/^実績（/)).toHaveValue('12');
    await expect(form.getByLabel('理由')).toHaveValue('所属から電話で報告を受けた');
  });

  test('offers nothing in a closed year, says who closed it and why, and neither does the API', async ({ open }) => {
    const page = await open('department');
    const kpi = (await placesOf(page)).kpi(COUNT);
    await page.goto(`${kpi}/actuals?fiscalYear=2019`);
    const march = page.getByRole('row', { name: /^2020年3月/ });
    await expect(march).toContainText('確定済');
    await expect(march).toContainText('事務局 担当が確定：2019年度の実績を確定（例示）');
    await expect(march.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
    await march.getByRole('button').click({ force: true });
    await expect(page.getByRole('form')).toHaveCount(0);

    const answer = await put(page, `${kpi}/actuals/FY2019-M12`, { value: 1 }, '"1"');
    expect(answer.status).toBe(409);
    expect(answer.code).toBe('period_closed');
    expect(answer.detail).toContain('2019年度の実績を確定（例示）');

    const tooEarly = await put(page, `${kpi}/actuals/FY2018-M12`, { value: 1 }, 'absent');
    expect(tooEarly.status).toBe(409);
    expect(tooEarly.code).toBe('outside_validity');
  });

  test('offers nothing in a period that has not begun, and says so', async ({ open }) => {
    const page = await open('department');
    await page.goto(`${(await placesOf(page)).kpi('年度ごとにオンライン化する手続き数')}/actuals?fiscalYear=2050`);
    const enter = page.getByRole('button', { name: '2050年度第4四半期の実績を入力する' });
    await expect(enter).toHaveAttribute('title', 'まだ始まっていない期間のため入力できません');
    await enter.click({ force: true });
    await expect(page.getByRole('form')).toHaveCount(0);
  });

  test("lets nobody enter another department's KPI, and the API says who may", async ({ open }) => {
    const page = await open('department');
    const kpi = (await placesOf(page)).kpi('第三者レビュー実施回数');
    await page.goto(`${kpi}/actuals`);
    await expect(page.getByText('実績の入力は、このKPIを担当する所属と事務局が行えます。')).toBeVisible();
    await expect(page.getByRole('row', { name: /^2020年度第4四半期/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /の実績を(入力|変更)する/ })).toHaveCount(0);

    const answer = await put(page, `${kpi}/actuals/FY2020-Q4`, { value: 1 }, '"1"');
    expect(answer.status).toBe(403);
    expect(answer.detail).toBe(
      'このKPIは「情報システム課（例示）」が担当しています。情報システム課（例示）か事務局に依頼してください。',
    );
    expect(answer.allowedRoles).toEqual(['office', 'department', 'approver']);
  });

  test('sends one report for a double click, and tells the second of two tabs who was first', async ({ open }) => {
    const first = await open('department');
    const second = await open('approver');
    const mine = await entryOf(first, COUNT, '2021年3月');
    const theirs = await entryOf(second, COUNT, '2021年3月');

    const reports: string[] = [];
    second.on('request', (request) => {
      if (request.method() === 'PUT') reports.push(request.url());
    });
    await theirs.getByLabel('実績（件）').fill('200');
    await theirs.getByRole('button', { name: '保存する' }).dblclick();
    await expect(second.getByRole('row', { name: /^2021年3月/ })).toContainText('200件');
    expect(reports).toHaveLength(1);

    await mine.getByLabel('実績（件）').fill('２５２');
    await mine.getByLabel('備考').fill('窓口分を含む');
    await mine.getByRole('button', { name: '保存する' }).click();
    await expect(mine).toContainText('入力中に所属 承認者がこの期間を変更しました。現在の値は200件です。');
    await expect(mine.getByLabel('実績（件）')).toHaveValue('２５２');
    await expect(mine.getByLabel('備考')).toHaveValue('窓口分を含む');
    await mine.getByRole('button', { name: '保存する' }).click();
    await expect(first.getByRole('row', { name: /^2021年3月/ })).toContainText('252件');
    await expect(first.getByRole('row', { name: /^2021年3月/ })).toContainText('窓口分を含む');
  });

  test('keeps what is being typed when the language is switched, and asks before another period or year', async ({
    open,
  }) => {
    const page = await open('department');
    const form = await entryOf(page, RATIO, '2021年3月');
    await form.getByLabel(/^分子/).fill('１７，５００');
    await form.getByLabel('備考').fill('速報');
    const address = page.url();
    await switchTo(page, 'en');
    const inEnglish = page.getByRole('form', { name: /Actual of/ });
    await expect(inEnglish.getByLabel(/^Numerator/)).toHaveValue('１７，５００');
    await expect(inEnglish.getByLabel('Note')).toHaveValue('速報');
    expect(page.url()).toBe(address);
    await switchTo(page, 'ja');
    await expect(form.getByLabel(/^分子/)).toHaveValue('１７，５００');

    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    for (const elsewhere of ['2021年2月の実績を変更する', '前の年度']) {
      await page.getByRole('button', { name: elsewhere }).click();
      await expect(form.getByLabel(/^分子/)).toHaveValue('１７，５００');
    }
    const question = '保存していない入力があります。破棄してもよいですか。';
    await expect.poll(() => asked).toEqual([question, question]);
    expect(page.url()).toBe(address);
  });
});

async function switchTo(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: language === 'ja' ? '日本語' : 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

type Problem = { status: number; code: string; detail: string; allowedRoles?: string[] };

/** What the API answers to a member who sends by hand what the screen does not offer. */
async function put(page: Page, path: string, data: object, version: '"1"' | 'absent'): Promise<Problem> {
  const { csrfToken } = await (await page.request.get('/api/v1/session')).json();
  const answer = await page.request.put(`/api/v1${path}`, {
    data,
    headers: {
      'X-CSRF-Token': csrfToken,
      'Accept-Language': 'ja',
      ...(version === 'absent' ? { 'If-None-Match': '*' } : { 'If-Match': version }),
    },
  });
  return answer.json();
}
