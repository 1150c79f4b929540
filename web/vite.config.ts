import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Packages that change together travel together, so that a release of ours leaves them in the browser's cache. */
const vendor = (name: string, test: RegExp) => ({ name, test, priority: 20 });

const OURS = /[\\/](web|domain)[\\/]src[\\/]/;

type Graph = { getModuleInfo(id: string): { importedIds: string[] } | null };

/** A module and all that it imports, directly or not. */
function reach(graph: Graph, module: string): Set<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(module);
  return found;
}

const SIGN_IN = resolve(root, 'src/routes/sign-in.tsx');
const EXACT_ARITHMETIC = /node_modules[\\/]decimal\.js[\\/]/;

/** Every page needs these; the first script is too small to wait for them and does not import them at once. */
const preloadWhatAllNeed: Plugin = {
  name: 'preload-what-all-need',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((chunk) => chunk.type === 'chunk' && ['react', 'query', 'i18n', 'start'].includes(chunk.name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head', // behind the first script
        })),
  },
};

function sizeOf(modules: Record<string, { renderedLength: number }>): number {
  return Object.values(modules).reduce((sum, { renderedLength }) => sum + renderedLength, 0);
}

export default defineConfig({
  root,
  cacheDir: '../node_modules/.vite',
  resolve: {
    alias: [
      { find: /^#domain\/(.*)$/, replacement: `${resolve(root, '../domain/src')}/$1.ts` },
      // Recharts reckons its ticks by the smaller sister of what our rules reckon by: one of them is enough.
      { find: 'decimal.js-light', replacement: 'decimal.js' },
    ],
  },
  plugins: [react(), tailwindcss(), preloadWhatAllNeed],
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    // The browser's own Host goes through: the API takes writes only from the page's own origin.
    proxy: { '/api': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // Beside the scripts for whoever looks into one; a line in each that names it would be loaded by everybody.
    sourcemap: 'hidden',
    // The content security policy allows fonts and pictures from our own address, not from data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Chromium compiles all of a file beside the page then, instead of function by function while it draws.
        postBanner: ({ modules }) => (sizeOf(modules) > 20_000 ? '//# allFunctionsCalledOnLoad' : ''),
        codeSplitting: {
          groups: [
            // Vite's helper is in whatever loads a screen: it would go along with the first that does, and that with sign-in.
            {
              name: 'first',
              test: /vite[\\/]preload-helper|[\\/](http[\\/](ahead|address)|session[\\/]addresses|plan[\\/]plan-shown)\.ts$/,
              priority: 30,
            },
            vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/),
            vendor('router', /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-store|store)/),
            vendor('i18n', /node_modules[\\/]i18next/),
            vendor('decimal', EXACT_ARITHMETIC),
            vendor('query', /node_modules[\\/]@tanstack[\\/](react-query|query-core)/),
            vendor(
              'charts',
              /node_modules[\\/](recharts|d3-|victory-vendor|@reduxjs|redux|react-redux|reselect|immer|es-toolkit|internmap|eventemitter3|tiny-invariant)/,
            ),
            {
              // What sign-in shares with the other screens, and nothing that it can do without.
              name: (id, graph) => (reach(graph, SIGN_IN).has(id) ? 'start' : null),
              debugName: 'start',
              test: OURS,
              minShareCount: 2,
              priority: 15,
            },
            {
              // What many screens share: some dozens of small files are one. Half of the screens do without arithmetic.
              name: (id, graph) => ([...reach(graph, id)].some((one) => EXACT_ARITHMETIC.test(one)) ? null : 'kit'),
              debugName: 'kit',
              test: OURS,
              minShareCount: 5,
              priority: 10,
            },
          ],
        },
      },
    },
  },
});
