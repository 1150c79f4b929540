import { chromium as pw } from '@playwright/test';
import { chromium } from './tools/chromium.mjs';
import { readFileSync } from 'node:fs';
const b = await pw.launch(chromium()); const p = await b.newPage();
const [x, y] = process.argv.slice(2).map((f) => readFileSync(f).toString('base64'));
console.log(await p.evaluate(async ([x, y]) => {
  const px = async (e) => { const bm = await createImageBitmap(new Blob([Uint8Array.from(atob(e), (c) => c.charCodeAt(0))])); const c = new OffscreenCanvas(bm.width, bm.height).getContext('2d'); c.drawImage(bm, 0, 0); return [bm.width, bm.height, c.getImageData(0, 0, bm.width, bm.height).data]; };
  const [w, h, a] = await px(x), [w2, h2, c] = await px(y); const rows = {}; let n = 0, minx = 9999, maxx = 0;
  for (let r = 0; r < Math.min(h, h2); r++) for (let q = 0; q < w; q++) { const i = (r * w + q) * 4; if (Math.abs(a[i] - c[i]) + Math.abs(a[i + 1] - c[i + 1]) + Math.abs(a[i + 2] - c[i + 2]) > 30) { n++; rows[r] = (rows[r] ?? 0) + 1; minx = Math.min(minx, q); maxx = Math.max(maxx, q); } }
  return JSON.stringify({ w, h, w2, h2, n, minx, maxx, first: Object.entries(rows).slice(0, 12), count: Object.keys(rows).length });
}, [x, y]));
await b.close();
