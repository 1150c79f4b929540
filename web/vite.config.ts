import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Packages that change together travel together, so that a release of ours leaves them in the browser's cache. */
const vendor = (name: string, test: RegExp) => ({ name, test, priority: 20 });

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
    sourcemap: true,
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
          ],
        },
      },
    },
  },
});
