// `npm run bench:web [-- gantt sparklines trend product scripts] [-- --rounds 9]`: what the browser part reaches, beside
// its peers. Prints a table; the results go to bench/results.
import { buildInto, removeBuild } from './build.ts';
import { launch } from './browser.ts';
import { benchSparklines, benchTrend } from './charts.ts';
import { printTable, type Section, writeResults } from './figures.ts';
import { benchGantt } from './gantt.ts';
import { benchProduct, startWithSizeM, trendModel } from './product.ts';
import { benchScripts } from './scripts.ts';
import { serve } from './serve.ts';

const PARTS = ['gantt', 'sparklines', 'trend', 'product', 'scripts'] as const;
type Part = (typeof PARTS)[number];

const words = process.argv.slice(2);
const at = words.indexOf('--rounds');
const rounds = at === -1 ? 7 : Number(words[at + 1]);
const named = PARTS.filter((part) => words.includes(part));
const wanted = (part: Part) => named.length === 0 || named.includes(part);

const sections: Section[] = [];
const closing: (() => unknown)[] = [];
try {
  if (wanted('scripts')) sections.push(await benchScripts());
  const folder = await buildInto('vite.config.ts');
  closing.push(() => removeBuild(folder));
  const pages = await serve(folder);
  closing.push(pages.close);
  const browser = await launch();
  closing.push(() => browser.close());
  if (wanted('gantt')) sections.push(...(await benchGantt(browser, pages.url, rounds)));
  if (wanted('sparklines')) sections.push(await benchSparklines(browser, pages.url, rounds));
  if (wanted('trend') || wanted('product')) {
    const product = await startWithSizeM();
    closing.push(() => product.close());
    if (wanted('trend')) sections.push(await benchTrend(browser, pages.url, rounds, await trendModel(product)));
    if (wanted('product')) sections.push(...(await benchProduct(browser, product, pages.url, rounds)));
  }
  printTable(sections);
  writeResults(sections);
} finally {
  for (const close of closing.reverse()) await close();
}
