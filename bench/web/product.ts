import type { Browser, BrowserContext } from '@playwright/test';
import { request } from '@playwright/test';
import { loadLongKpi, loadTenant } from '../load/load.ts';
import { longKpi } from '../load/long-kpi.ts';
import { emailOf, PASSWORD as LOADED_PASSWORD } from '../load/members.ts';
import { SIZES } from '../load/sizes.ts';
import { type Product, startProduct } from '../verify/product.ts';
import { median } from '../verify/statistics.ts';
import { atMost, known, ratios, type Section, spread } from './figures.ts';
import { type Loading, measureAct, measureLoading, openContext } from './loading.ts';

const TENANT = 1;
/** Redmine's Gantt of 2,000 issues on the same kind of machine, to a complete page. */
const REDMINE_MS = 19_700;
const DEMONSTRATION_PASSWORD = 'action-plan-2018-demo';

/** The product as it is shipped, with a tenant of size M and a KPI of fifty years beside the demonstration. */
export async function startWithSizeM(): Promise<Product> {
  const product = await startProduct({ durable: true });
  const store = { adminUrl: product.database.adminUrl, dataDir: product.dataDir };
  await loadTenant(store, TENANT, SIZES.M);
  await loadLongKpi(store, TENANT);
  return product;
}

/** The trend of the demonstration's KPI with the longest series. */
export async function trendModel(product: Product): Promise<unknown> {
  const api = await signedIn(product, 'viewer@osaka-demo.example', DEMONSTRATION_PASSWORD);
  const read = async <Answer>(path: string): Promise<Answer> => (await api.get(`/api/v1${path}`)).json();
  const { items: plans } = await read<{ items: { id: string }[] }>('/plans');
  const { items } = await read<{ items: { kpis: { id: string }[] }[] }>(`/plans/${plans[0]!.id}/dashboard`);
  const trends: { points: unknown[] }[] = [];
  for (const { id } of items.flatMap(({ kpis }) => kpis)) trends.push(await read(`/kpis/${id}/trend`));
  await api.dispose();
  return trends.toSorted((one, other) => other.points.length - one.points.length)[0];
}

export async function benchProduct(
  browser: Browser,
  product: Product,
  bare: string,
  rounds: number,
): Promise<Section[]> {
  return [
    await roadmapAtM(browser, product, bare, rounds),
    await fiftyYears(browser, product, rounds),
    await reviewMode(browser, product),
  ];
}

async function roadmapAtM(browser: Browser, product: Product, bare: string, rounds: number): Promise<Section> {
  const cookies = await cookiesOf(product, emailOf('viewer', TENANT), LOADED_PASSWORD);
  const ours = [];
  const theirs = [];
  const navigations: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const one = await measureLoading(browser, cookies, `${product.url}/roadmap`, '.gantt-item', true);
    const other = await measureLoading(browser, [], `${bare}/bare.html`, 'p', true);
    const context = await openContext(browser, cookies);
    const page = await context.newPage();
    await page.goto(product.url);
    const link = page.locator('a[href^="/roadmap"]').first();
    await link.waitFor();
    await page.waitForTimeout(500);
    const ms = await measureAct(page, `document.querySelector('a[href^="/roadmap"]').click()`, '.gantt-item');
    await context.close();
    if (round < 0) continue;
    ours.push(one);
    theirs.push(other);
    navigations.push(ms);
  }
  const lcp = ratios(
    ours.map((one) => one.lcp),
    theirs.map((one) => one.lcp),
  );
  return {
    title: 'Roadmap at size M (500 initiatives, 2,500 bars) of the running product',
    figures: [
      atMost('from home to the complete roadmap, API included', navigations, REDMINE_MS / 20, 'ms'),
      known(
        'LCP',
        spread(
          ours.map((one) => one.lcp),
          'ms',
        ),
      ),
      known(
        'LCP of a bare React page',
        spread(
          theirs.map((one) => one.lcp),
          'ms',
        ),
      ),
      { what: 'LCP ÷ bare React page', measured: spread(lcp, '×', 2), goal: '≤ 1.5', reached: median(lcp) <= 1.5 },
      atMost(
        'TBT',
        ours.map((one) => one.tbt),
        50,
        'ms',
      ),
      known(
        'TBT of a bare React page',
        spread(
          theirs.map((one) => one.tbt),
          'ms',
        ),
      ),
      atMost(
        'CLS',
        ours.map((one) => one.cls),
        0.02,
        '',
        3,
      ),
    ],
  };
}

/** The address of a KPI with fifty years of months, twenty versions and twenty-four parts, from nothing to its last change. */
async function fiftyYears(browser: Browser, product: Product, rounds: number): Promise<Section> {
  const cookies = await cookiesOf(product, emailOf('viewer', TENANT), LOADED_PASSWORD);
  const opened: Loading[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const one = await measureLoading(browser, cookies, `${product.url}/kpis/${longKpi(TENANT)}`, '.recharts-surface');
    if (round >= 0) opened.push(one);
  }
  return {
    title: 'A KPI with 50 years of months, 20 versions and 24 parts',
    figures: [
      atMost(
        'from its address to the complete page, empty cache',
        opened.map(({ complete }) => complete),
        1_000,
        'ms',
      ),
      atMost(
        'CLS',
        opened.map(({ cls }) => cls),
        0.02,
        '',
        3,
      ),
    ],
  };
}

/** One initiative to the next in the room, at the pace of a meeting: each is read for a moment. */
async function reviewMode(browser: Browser, product: Product): Promise<Section> {
  const api = await signedIn(product, 'cio@osaka-demo.example', DEMONSTRATION_PASSWORD);
  const { items } = (await (await api.get('/api/v1/review-meetings')).json()) as { items: { id: string }[] };
  const { cookies } = await api.storageState();
  await api.dispose();
  const context = await openContext(browser, cookies);
  const page = await context.newPage();
  const switches: number[] = [];
  for (let round = -1; round < 3; round += 1) {
    await page.goto(`${product.url}/review-meetings/${items[0]!.id}/room`);
    await page.locator('h1').waitFor();
    for (let item = 1; item < 8; item += 1) {
      await page.waitForTimeout(700);
      const press = `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))`;
      const ms = await measureAct(page, press, 'h1');
      if (round >= 0) switches.push(ms);
    }
  }
  await context.close();
  return { title: 'Review mode', figures: [atMost('from one initiative to the next', switches, 100, 'ms')] };
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

async function cookiesOf(product: Pick<Product, 'url'>, email: string, password: string): Promise<Cookies> {
  const api = await signedIn(product, email, password);
  const { cookies } = await api.storageState();
  await api.dispose();
  return cookies;
}

async function signedIn({ url }: Pick<Product, 'url'>, email: string, password: string) {
  const api = await request.newContext({ baseURL: url });
  const answer = await api.post('/api/v1/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
  return api;
}
