import type { Page } from '@playwright/test';
import type { Role } from './people.ts';
import { placesOf } from './places.ts';
import { expect, type Language, test } from './story.ts';

// Draws docs/screenshots anew, on a demonstration that no other story has touched:
//   UPDATE_SCREENSHOTS=1 node node_modules/@playwright/test/cli.js test screenshots
const PICTURES: Record<string, { role: Role; show: (page: Page, language: Language) => Promise<void> }> = {
  roadmap: { role: 'viewer', show: (page) => visit(page, '/roadmap') },
  dashboard: { role: 'viewer', show: (page) => visit(page, '/dashboard') },
  initiative: { role: 'viewer', show: async (page) => visit(page, (await placesOf(page)).initiative(6)) },
  kpi: { role: 'viewer', show: async (page) => visit(page, (await placesOf(page)).kpi('オンライン申請利用割合')) },
  entry: {
    role: 'department',
    async show(page, language) {
      await visit(page, `${(await placesOf(page)).kpi('年度ごとにオンライン化する手続き数')}/actuals`);
      const { open, field, typed } = {
        ja: { open: '2020年度第4四半期の実績を入力する', field: /^実績（/, typed: '６手続' },
        en: { open: /^Enter the actual of .*Q4/, field: /^Actual \(/, typed: '6' },
      }[language];
      await page.getByRole('button', { name: open }).click();
      await page.getByLabel(field).fill(typed);
    },
  },
  meeting: { role: 'office', show: async (page) => visit(page, await (await placesOf(page)).meeting(2019)) },
  decision: { role: 'viewer', show: async (page) => visit(page, await (await placesOf(page)).review(7, 2019)) },
};

if (process.env['UPDATE_SCREENSHOTS'] === '1') {
  for (const [name, { role, show }] of Object.entries(PICTURES)) {
    for (const language of ['ja', 'en'] as const) {
      test(`${name} (${language})`, async ({ open }) => {
        const page = await open(role, { language, viewport: { width: 1440, height: 1000 } });
        await show(page, language);
        await page.screenshot({ path: `docs/screenshots/${name}-${language}.png` });
      });
    }
  }
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('table').or(page.getByRole('treegrid')).first()).toBeVisible();
}
