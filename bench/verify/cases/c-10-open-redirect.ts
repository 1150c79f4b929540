import type { Case } from '../case.ts';
import { openBrowser } from '../browser.ts';

const ELSEWHERE = 'elsewhere.example';
/** Ways to write another site where a path of our own is meant. */
const FORMS: string[] = [
  ...['https:', 'http:', '', 'ftp:', 'HTTPS:', 'https:\t', '\thttps:', ' https:'].map((s) => `${s}//${ELSEWHERE}`),
  ...[
    '///',
    '////',
    '/\\',
    '\\\\',
    '\\/',
    '/\\/',
    '\\',
    '/\t/',
    '/\n/',
    '/\r/',
    '\t//',
    '/ /',
    '//\t',
    '/\u0000/',
    '/\v/',
  ].map((start) => start + ELSEWHERE),
  ...['/.', '/..', '/./', '/../', '/%2f', '/%5c', '/%09/', '/%0d%0a/', '/;@', '/@', '/:@', '/%00/'].map(
    (s) => `${s}/${ELSEWHERE}`,
  ),
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  'about:blank',
  'view-source:x',
  'mailto:a@b.example',
  `https:${ELSEWHERE}`,
  `https:/${ELSEWHERE}`,
  `https:\\\\${ELSEWHERE}`,
  `@${ELSEWHERE}`,
  `.${ELSEWHERE}`,
  `/／${ELSEWHERE}`,
  `／／${ELSEWHERE}`,
  `/\u2028/${ELSEWHERE}`,
  `/\u200b/${ELSEWHERE}`,
  `//${ELSEWHERE}。`,
  `//user@${ELSEWHERE}`,
  `//127.0.0.1@${ELSEWHERE}`,
  `//${ELSEWHERE}/%2e%2e`,
  `/\uFEFF/${ELSEWHERE}`,
  '//[::ffff:7f00:1]',
  '//0x7f.1',
  '//2130706433',
  '//localhost',
  `/dashboard\t//${ELSEWHERE}`,
];

export default {
  id: 'C-10',
  title: 'where signing in leads',
  goal: '0 of 60 forms of returnTo leave the origin',
  async run(context) {
    const product = await context.product();
    const browser = await openBrowser(context);
    const { cookie } = await product.as('viewer@osaka-demo.example');
    const [name, value] = cookie
      .split('; ')
      .find((one) => one.startsWith('sid'))!
      .split('=') as [string, string];
    const faults: string[] = [];
    let refused = 0;
    const forms = context.quick ? FORMS.slice(0, 20) : FORMS;
    for (const form of forms) {
      const page = await browser.newPage();
      const asked: string[] = [];
      await page.route('**/*', (route) => {
        if (new URL(route.request().url()).origin === product.url) return route.continue();
        asked.push(route.request().url());
        return route.abort();
      });
      page.on('dialog', (dialog) => {
        asked.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => faults.push(`${JSON.stringify(form)}: ${error.message}`));
      const opened = await page.goto(`${product.url}/sign-in?returnTo=${encodeURIComponent(form)}`);
      if (opened?.status() === 400) {
        refused += 1; // NUL is in no address of ours: there is no page, and nowhere to go from it
        await page.close();
        continue;
      }
      await page.locator('input[type=email]').fill('viewer@osaka-demo.example');
      await page.locator('input[type=password]').fill('action-plan-2018-demo');
      await page.locator('button[type=submit]').first().click();
      await page
        .waitForURL((url) => url.pathname !== '/sign-in' || url.origin !== product.url, { timeout: 15_000 })
        .catch(() => {
          faults.push(`${JSON.stringify(form)}: stayed on the sign-in page`);
        });
      await page.waitForLoadState('networkidle');
      if (new URL(page.url()).origin !== product.url) faults.push(`${JSON.stringify(form)} leads to ${page.url()}`);
      faults.push(...asked.map((what) => `${JSON.stringify(form)}: ${what}`));
      await page.close();
    }
    // A redirect of the server itself would leave before any script runs.
    for (const form of forms) {
      for (const path of [form, `/sign-in?returnTo=${encodeURIComponent(form)}`, `/${ELSEWHERE}/..//`]) {
        if (!path.startsWith('/') || !/^[!-~]*$/.test(path)) continue; // fetch would encode the others
        const answer = await fetch(product.url + path, { redirect: 'manual', headers: { cookie: `${name}=${value}` } });
        if (answer.status >= 300 && answer.status < 400 && answer.status !== 304)
          faults.push(`${path} is answered ${answer.status} ${answer.headers.get('location')}`);
      }
    }
    for (const fault of faults.slice(0, 20)) context.say(fault);
    return {
      count: forms.length,
      reached: `${faults.length} leave or break, ${refused} refused with 400`,
      ok: faults.length === 0,
    };
  },
} satisfies Case;
