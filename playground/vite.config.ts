import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const built = (name: string) => fileURLToPath(new URL(`../dist/${name}.js`, import.meta.url));

// The package as it was built: what is tried here is what users get.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  resolve: {
    alias: [
      { find: /^dianming$/, replacement: built('index') },
      { find: /^dianming\/(lite|document|lexicon)$/, replacement: built('$1') },
    ],
  },
  worker: { format: 'es' },
  build: { chunkSizeWarningLimit: 1000 },
});
