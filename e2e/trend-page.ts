import type { Locator, Page } from '@playwright/test';
import { placesOf } from './places.ts';
import { expect } from './story.ts';

/** What the API answers, as far as these stories look into it or change it. */
export type Trend = {
  kind: string;
  unit: string;
  asOf: string;
  baseline: number | null;
  plan: { fromFiscalYear: number };
  points: {
    period: string;
    fiscalYear: number;
    series: number;
    value: number | null;
    state: string | null;
    toDate: number | null;
    provisional: boolean;
    correctedAfterReview: boolean;
  }[];
  targets: Target[];
  marks: object[];
  years: object[];
  finding: Record<string, unknown>;
};
type Target = { fiscalYear: number; value: number | null; superseded: boolean; setOn: string };

export const figureOf = (page: Page) => page.getByRole('figure', { name: /^(推移|Trend)/ });
export const tableOf = (figure: Locator) => figure.getByRole('table', { includeHidden: true });

/** The product's own answer, changed: what no single KPI of the demonstration has at once. */
export async function answerTrend(page: Page, change: (trend: Trend) => Trend): Promise<void> {
  await page.unroute('**/api/v1/kpis/*/trend*');
  await page.route('**/api/v1/kpis/*/trend*', async (route) => {
    const real = (await (await route.fetch()).json()) as Trend;
    await route.fulfill({ json: change(real), headers: { etag: 'W/"changed"' } });
  });
}

export async function openTrend(page: Page, name: string, search = ''): Promise<Locator> {
  await page.goto((await placesOf(page)).kpi(name) + search);
  const figure = figureOf(page).first();
  await expect(figure.locator('.recharts-surface')).toBeVisible();
  // The picture does not wait for its numbers; a story that reads both does.
  await expect(tableOf(figure)).toBeAttached();
  return figure;
}

/** Of every month in the table its two numbers; `null` where a word stands instead. */
export async function numbersOf(table: Locator): Promise<Map<string, (number | null)[]>> {
  const rows = await table
    .locator('tr')
    .evaluateAll((all) => all.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent.trim())));
  return new Map(
    rows.flatMap(([head = '', ...cells]): [string, (number | null)[]][] => {
      const month = /^(\d{4})年(\d{1,2})月$/.exec(head);
      if (month === null) return [];
      const place = (Number(month[2]) + 8) % 12;
      const year = Number(month[1]) - (Number(month[2]) < 4 ? 1 : 0);
      const numbers = cells.map((cell) => (/^[\d,.]+$/.test(cell) ? Number(cell.replaceAll(',', '')) : null));
      return [[`FY${year}-M${String(place + 1).padStart(2, '0')}`, numbers]];
    }),
  );
}
