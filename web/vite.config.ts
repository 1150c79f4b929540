import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Packages that change together travel together, so that a release of ours leaves them in the browser's cache. */
const vendor = (name: string, test: RegExp) => ({ name, test, priority: 20 });

/** What sign-in needs of ours: in one file, and nothing else in it. */
const START =
  /[\\/]web[\\/]src[\\/](platform[\\/](display|remembered|i18n|http|query|session|wording[\\/]roles)|ui[\\/](Field|Form|Button|Skeleton|PageHeader|states|announce|texts|problem-sentence|ExampleMark)\.|routes[\\/](shell[\\/]LanguageSwitch|search))|[\\/]domain[\\/]src[\\/](members[\\/]permissions|calendar[\\/](day|remembered))/;

export default defineConfig({
  root,
  cacheDir: '../node_modules/.vite',
  resolve: { alias: [{ find: /^#domain\/(.*)$/, replacement: `${resolve(root, '../domain/src')}/$1.ts` }] },
  plugins: [react(), tailwindcss()],
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
        codeSplitting: {
          groups: [
            vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/),
            vendor('router', /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-store|store)/),
            vendor('i18n', /node_modules[\\/]i18next/),
            vendor('query', /node_modules[\\/]@tanstack[\\/](react-query|query-core)/),
            vendor(
              'charts',
              /node_modules[\\/](recharts|d3-|victory-vendor|@reduxjs|redux|react-redux|reselect|immer|decimal\.js-light|es-toolkit|internmap|eventemitter3|tiny-invariant)/,
            ),
            { name: 'start', test: START, priority: 15 },
            // What half of the screens share: some dozens of small files are one.
            { name: 'kit', test: /[\\/](web|domain)[\\/]src[\\/]/, minShareCount: 14, priority: 10 },
          ],
        },
      },
    },
  },
});
