import type { Page } from '@playwright/test';

type Named = { id: string; name: string };

/** Addresses of things that have a number or a name on the screen and an id in the address. */
export async function placesOf(page: Page) {
  const [plan] = (await read<{ items: { id: string }[] }>(page, '/plans')).items;
  const dashboard = await read<{ items: { id: string; number: number; kpis: Named[] }[] }>(
    page,
    `/plans/${plan!.id}/dashboard`,
  );
  const initiative = (number: number) => found(dashboard.items, (item) => item.number === number).id;
  return {
    initiative: (number: number) => `/initiatives/${initiative(number)}`,
    kpi: (name: string) =>
      `/kpis/${
        found(
          dashboard.items.flatMap(({ kpis }) => kpis),
          (kpi) => kpi.name === name,
        ).id
      }`,
    /** The judgement scheme that the organisation has made itself. */
    ownScheme: async () => {
      const { items } = await read<{ items: { id: string; published: boolean }[] }>(page, '/judgement-schemes');
      return `/judgement-schemes/${found(items, ({ published }) => !published).id}`;
    },
    meeting: async (year: number) => {
      const { items } = await read<{ items: Named[] }>(page, '/review-meetings');
      return `/review-meetings/${found(items, ({ name }) => name.includes(`${year}年度`)).id}`;
    },
    review: async (number: number, year: number) => {
      const { items } = await read<{ items: { id: string; initiative: { number: number } }[] }>(
        page,
        `/reviews?fiscalYear=${year}`,
      );
      return `/reviews/${found(items, (item) => item.initiative.number === number).id}`;
    },
  };
}

async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

function found<Item>(items: readonly Item[], matches: (item: Item) => boolean): Item {
  const item = items.find(matches);
  if (item === undefined) throw new Error(`not among the ${items.length}`);
  return item;
}
