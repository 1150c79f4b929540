import path from 'node:path';
import { mergeConfig } from 'vite';
import product from '../../web/vite.config.ts';

/** The pages that are measured: our components as the product builds them, and their peers. */
export default mergeConfig(product, {
  root: path.resolve(import.meta.dirname, 'pages'),
  publicDir: false,
  build: {
    target: 'esnext', // the pages wait at their top level
    sourcemap: false,
    rolldownOptions: {
      input: ['index.html', 'bare.html'].map((file) => path.resolve(import.meta.dirname, 'pages', file)),
    },
  },
});
