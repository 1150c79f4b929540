import type { Page } from '@playwright/test';
import type { Seat } from './people.ts';
import { placesOf } from './places.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, type Language, test } from './story.ts';

type Screen = {
  address: string | ((page: Page) => Promise<string>);
  /** Who looks at it. */
  role: Seat | null;
  ja: string;
  en: string;
};

/** Every address of the product, with its title in both languages. */
const SCREENS: Screen[] = [
  { address: '/sign-in', role: null, ja: 'サインイン', en: 'Sign in' },
  { address: '/', role: 'department', ja: 'ホーム（わたしの作業）', en: 'Home (my work)' },
  { address: '/dashboard', role: 'viewer', ja: '計画ダッシュボード', en: 'Plan dashboard' },
  { address: '/roadmap', role: 'viewer', ja: 'ロードマップ', en: 'Roadmap' },
  { address: '/print/roadmap', role: 'viewer', ja: 'ロードマップ（印刷用）', en: 'Roadmap (for print)' },
  { address: '/initiatives', role: 'viewer', ja: '取組項目', en: 'Initiatives' },
  {
    address: async (page) => (await placesOf(page)).initiative(4),
    role: 'office',
    ja: 'プロジェクトマネジメント機能の強化とプロジェクトマネジメント人材の育成',
    en: 'Stronger project management, and training of project managers',
  },
  { address: '/initiatives/new', role: 'office', ja: '取組項目を追加する', en: 'Add an initiative' },
  {
    address: async (page) => `${(await placesOf(page)).initiative(4)}/edit`,
    role: 'office',
    ja: '「プロジェクトマネジメント機能の強化とプロジェクトマネジメント人材の育成」の編集',
    en: 'Edit “Stronger project management, and training of project managers”',
  },
  {
    address: async (page) => `${(await placesOf(page)).initiative(4)}/kpis/new`,
    role: 'office',
    ja: '「プロジェクトマネジメント機能の強化とプロジェクトマネジメント人材の育成」にKPIを追加する',
    en: 'Add a KPI to “Stronger project management, and training of project managers”',
  },
  {
    address: async (page) => `${(await placesOf(page)).kpi('オンライン申請利用割合')}/definition`,
    role: 'office',
    ja: '「オンライン申請利用割合」の定義の変更',
    en: 'Change the definition of “Share of applications made online”',
  },
  {
    address: async (page) => (await placesOf(page)).kpi('オンライン申請利用割合'),
    role: 'viewer',
    ja: 'オンライン申請利用割合',
    en: 'Share of applications made online',
  },
  {
    address: async (page) => `${(await placesOf(page)).kpi('オンライン申請利用割合')}/actuals`,
    role: 'department',
    ja: '実績値の入力：オンライン申請利用割合',
    en: 'Enter actuals: Share of applications made online',
  },
  {
    address: async (page) => (await placesOf(page)).kpi('申込み利用件数'),
    role: 'viewer',
    ja: '申込み利用件数',
    en: 'Applications received',
  },
  {
    address: async (page) => `${(await placesOf(page)).kpi('申込み利用件数')}/actuals`,
    role: 'department',
    ja: '実績値の入力：申込み利用件数',
    en: 'Enter actuals: Applications received',
  },
  { address: '/display', role: 'department', ja: '表示設定', en: 'Display settings' },
  { address: '/plan', role: 'viewer', ja: '計画の内容', en: 'About the plan' },
  { address: '/review-meetings', role: 'office', ja: '戦略会議', en: 'Review meetings' },
  {
    address: async (page) => (await placesOf(page)).meeting(2019),
    role: 'viewer',
    ja: 'ICT戦略会議（2019年度の進捗評価）',
    en: 'ICT戦略会議（2019年度の進捗評価）',
  },
  {
    address: async (page) => `${await (await placesOf(page)).meeting(2019)}/room?item=7`,
    role: 'cio',
    ja: '会議モード：ICT戦略会議（2019年度の進捗評価）',
    en: 'Meeting room: ICT戦略会議（2019年度の進捗評価）',
  },
  {
    address: async (page) => (await placesOf(page)).review(8, 2019),
    role: 'viewer',
    ja: '2019年度の評価：8. 場所に制約されないコミュニケーションの実現',
    en: 'FY2019 review: 8. Communication that is not bound to a place',
  },
  { address: '/follow-ups', role: 'department', ja: 'フォローアップ', en: 'Follow-ups' },
  { address: '/period-closures', role: 'office', ja: '実績期間の確定', en: 'Period closures' },
  { address: '/effect-coverage', role: 'viewer', ja: '効果とKPI', en: 'Effects and KPIs' },
  { address: '/judgement-schemes', role: 'viewer', ja: '判定基準', en: 'Judgement schemes' },
  {
    address: '/judgement-schemes/aichi_prefecture',
    role: 'office',
    ja: '判定基準：愛知県',
    en: 'Judgement scheme: Aichi Prefecture',
  },
  {
    address: async (page) => `${await (await placesOf(page)).ownScheme()}/edit`,
    role: { role: 'office', tenant: 'demo-b' },
    ja: '「例示市の判定基準（例示）」の新しい版を作る',
    en: 'Make a new version of “Judgement scheme of Example City (example)”',
  },
  {
    address: '/judgement-schemes/new?from=osaka_city',
    role: 'office',
    ja: '判定基準を作る',
    en: 'Make a judgement scheme',
  },
  { address: '/settings', role: 'admin', ja: '設定', en: 'Settings' },
  { address: '/members', role: 'admin', ja: '利用者', en: 'Members' },
  { address: '/audit-entries', role: 'auditor', ja: '変更履歴', en: 'Change log' },
  { address: '/password', role: 'viewer', ja: 'パスワードの変更', en: 'Change password' },
  { address: '/no-such-page', role: 'viewer', ja: 'ページが見つかりません', en: 'Page not found' },
];

test('no two screens have the same title', () => {
  for (const language of ['ja', 'en'] as const) {
    const titles = SCREENS.map((screen) => screen[language]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test.describe('every screen', () => {
  test.describe.configure({ mode: 'parallel' });
  for (const { address, role, ja, en } of SCREENS) {
    test(`${ja} can be read and reached by everybody, in both languages`, async ({ open }) => {
      const page = await open(role);
      await page.goto(typeof address === 'string' ? address : await address(page));
      const place = page.url();
      await expectReadable(page, 'ja', ja);
      await expectActsOfTheirOwn(page);
      await page.getByRole('button', { name: 'English', exact: true }).click();
      await expectReadable(page, 'en', en);
      await expectJapaneseMarked(page);
      expect(page.url()).toBe(place);
      if (role !== null) await expectSkipLinkToWork(page);
    });
  }
});

/** Its title and language are told, nothing stands in anybody's way, and a phone need not scroll it sideways. */
async function expectReadable(page: Page, language: Language, title: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page).toHaveTitle(`${title} | Ayumi`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectLoaded(page);
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
}

/** On an English page a screen reader is told of every Japanese word; full-width brackets and strokes are Japanese too. */
async function expectJapaneseMarked(page: Page): Promise<void> {
  const unmarked = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        const isJapanese = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(data);
        if (isJapanese && parentElement?.closest('[lang="ja"], [aria-hidden="true"], script') === null)
          found.push(data);
      }
      return found;
    });
  await expect.poll(unmarked, page.url()).toEqual([]);
}

/** Heard without their rows, the acts of a table still differ. Bars of a time axis are no acts, and say their dates. */
async function expectActsOfTheirOwn(page: Page): Promise<void> {
  const alike = () =>
    page.locator('main table').evaluateAll((tables) =>
      tables.flatMap((table) => {
        const acts = [...table.querySelectorAll('tbody button:not([data-gantt-item]), tbody summary')];
        const names = acts.map((act) => act.getAttribute('aria-label') ?? act.textContent);
        return names.filter((name, index) => names.indexOf(name) !== index);
      }),
    );
  await expect.poll(alike, page.url()).toEqual([]);
}

/** Nothing is being waited for, and the one heading of the first level stands. */
async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** The first Tab offers to skip what every screen has; the next one stands in the screen's own part. */
async function expectSkipLinkToWork(page: Page): Promise<void> {
  await page.reload();
  await expectLoaded(page);
  await page.keyboard.press('Tab');
  const skip = page.locator('a[href="#main"]');
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = () => page.evaluate(() => document.querySelector('#main')?.contains(document.activeElement));
  await expect.poll(isInside, 'Tab after the skip link stands inside the main part').toBe(true);
}
