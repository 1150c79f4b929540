import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { openBrowser, SCREENS } from '../browser.ts';
import type { Case } from '../case.ts';
import { PASSES, plant, textColumns } from '../planted-texts.ts';
import type { Product } from '../product.ts';
import { PAYLOADS } from '../xss-payloads.ts';

export default {
  id: 'C-3',
  title: 'stored scripts',
  goal: '300 payloads × every text field: 0 dialogs, 0 reports of the policy, 0 nodes with handlers',
  async run(context) {
    const product = await context.product();
    const client = new pg.Client({ connectionString: product.database.adminUrl });
    await client.connect();
    context.atEnd(() => client.end());
    const columns = await textColumns(client);
    const browser = await openBrowser(context);
    const visits = await visitsOf(client);
    const passes = context.count(PASSES, 1);
    const faults: string[] = [];
    let shown = 0;
    let opened = 0;
    for (let pass = 0; pass < passes; pass += 1) {
      await plant(client, columns, pass);
      for (const [seat, paths] of visits) {
        const page = await openAs(browser, product, seat, faults);
        for (const path of paths) {
          await page.goto(product.url + path, { waitUntil: 'networkidle' });
          opened += 1;
          const found = await page.evaluate(lookAround);
          shown += found.shown;
          faults.push(...found.nodes.map((node) => `${seat} ${path}: ${node}`));
        }
        await page.context().close();
      }
      context.say(`pass ${pass + 1} of ${passes}: ${opened} pages opened, ${faults.length} faults`);
    }
    for (const fault of faults.slice(0, 20)) context.say(fault);
    return {
      count: opened,
      reached: `${faults.length} faults; the pages showed ${shown} texts with payloads`,
      ok: faults.length === 0 && shown > opened,
      notes: `${PAYLOADS.length} payloads in ${columns.length} columns, opened in Chromium`,
    };
  },
} satisfies Case;

/** Who opens which address: between them, everything that shows what somebody wrote. */
async function visitsOf(client: pg.Client): Promise<[seat: string, paths: string[]][]> {
  const id = async (sql: string) => (await client.query<{ id: string }>(sql)).rows[0]!.id;
  const inOsaka = `tenant_id = (SELECT tenant_id FROM tenant WHERE slug = 'osaka-demo')`;
  const initiative = await id(
    `SELECT i.id FROM initiative i WHERE ${inOsaka} AND parts <> '[]' ORDER BY number LIMIT 1`,
  );
  const kpi = await id(`SELECT kpi_id AS id FROM kpi_actual WHERE ${inOsaka} AND note IS NOT NULL LIMIT 1`);
  const review = await id(`SELECT review_id AS id FROM decision WHERE ${inOsaka} AND changes IS NOT NULL LIMIT 1`);
  const meeting = await id(`SELECT meeting_id AS id FROM decision WHERE ${inOsaka} AND changes IS NOT NULL LIMIT 1`);
  const things = [
    `/initiatives/${initiative}`,
    `/initiatives/${initiative}/edit`,
    `/initiatives/${initiative}/kpis/new`,
    `/kpis/${kpi}`,
    `/kpis/${kpi}/definition`,
    `/kpis/${kpi}/actuals`,
    `/review-meetings/${meeting}`,
    `/review-meetings/${meeting}/room?item=1`,
    `/reviews/${review}`,
  ];
  return [
    ['office', [...SCREENS.filter((path) => path !== '/members' && path !== '/settings'), ...things]],
    ['cio', ['/', `/review-meetings/${meeting}/room?item=1`, `/reviews/${review}`]],
    ['admin', ['/members', '/settings', '/password']],
    ['auditor', ['/audit-entries', `/initiatives/${initiative}`]],
    ['department', ['/', '/follow-ups', `/kpis/${kpi}/actuals`]],
  ];
}

async function openAs(browser: Browser, product: Product, seat: string, faults: string[]): Promise<Page> {
  const { cookie } = await product.as(`${seat}@osaka-demo.example`);
  const context = await browser.newContext({ locale: 'ja-JP' });
  await context.addCookies(
    cookie.split('; ').map((one) => {
      const [name, value] = one.split('=') as [string, string];
      return { name, value, url: product.url };
    }),
  );
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    faults.push(`${seat} ${page.url()}: dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text()))
      faults.push(`${seat} ${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== product.url)
      faults.push(`${seat} asked ${address.href}`);
  });
  return page;
}

/** In the page: payloads that are shown as text, and nodes that do something. */
function lookAround(): { shown: number; nodes: string[] } {
  const nodes: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isHandler = name.startsWith('on');
      const isCode =
        /^(href|src|action|formaction|xlink:href|srcdoc)$/.test(name) &&
        /^\s*(javascript|vbscript|data:text)/i.test(value);
      if (isHandler || isCode) nodes.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
    }
    if (/^(iframe|object|embed|base|math|marquee|frame)$/.test(element.localName)) nodes.push(`<${element.localName}>`);
  }
  const values = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  return { shown: [document.body.innerText, ...values].join('\n').split('alert(1)').length - 1, nodes };
}
