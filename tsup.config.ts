import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Options } from 'tsup';
import { readPackedHeader, writePackedFile } from './src/lexicon/assets/packed-file.js';

const OUT = 'dist';
// Each is a subpath of the package. Entries get flat names, so that all code that reads the dictionaries ends up
// in files beside `dist/data`: what is `new URL('./data/…', import.meta.url)` in one is so in all.
const ROOMS = [
  ...['lite', 'text', 'lexicon', 'tokenizer', 'document', 'evaluation', 'training', 'roster', 'transformers'],
  ...['pool', 'streams'],
];

const library: Record<string, string> = { index: 'src/index.ts' };
for (const room of ROOMS) library[room] = `src/${room}/index.ts`;
const program: Record<string, string> = { 'cli/main': 'src/cli/main.ts' };
// What a pool's threads run, whichever module system the pool was loaded by.
const worker: Record<string, string> = { 'pool-worker': 'src/pool/worker.ts' };

function present(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

/** Empties the output folder but for `data`, which `npm run dict` has written before. */
function clean(): void {
  if (!existsSync(OUT)) return;
  for (const name of readdirSync(OUT)) if (name !== 'data') rmSync(join(OUT, name), { recursive: true });
}

/** The trained model is committed; a build only puts it beside the dictionaries, compressed as they are. */
function packModel(): void {
  mkdirSync(join(OUT, 'data'), { recursive: true });
  const model = readFileSync('src/tagger/bundled/tagger.bin');
  writeFileSync(join(OUT, 'data', 'tagger.bin'), writePackedFile(gzipSync(model, { level: 9 })));
}

/** By which a browser knows whether the files that it kept are those of this version. */
function checksums(): Record<string, number | undefined> {
  const names = existsSync(join(OUT, 'data')) ? readdirSync(join(OUT, 'data')) : [];
  return Object.fromEntries(
    names.map((name) => [name, readPackedHeader(readFileSync(join(OUT, 'data', name)))?.checksum]),
  );
}

/** Packages that are ES modules alone: before Node 20.19 `require` can't load them, so CommonJS has to import them. */
const ES_MODULES = ['tinypool'];

/** Gives CommonJS files back the `import()` of such packages, which tsup makes a `require` where it splits them. */
const importModules: NonNullable<Options['plugins']>[number] = {
  name: 'import-modules',
  buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => file.name.endsWith('.cjs'))) {
      const code = readFileSync(name, 'utf8');
      const mended = ES_MODULES.reduce(
        (text, module) =>
          text.replaceAll(
            `Promise.resolve().then(() => _interopRequireWildcard(require("${module}")))`,
            `import("${module}")`,
          ),
        code,
      );
      const lost = ES_MODULES.find((module) => mended.includes(`require("${module}")`));
      if (lost !== undefined) throw new Error(`${name}: requires ${lost}, an ES module`);
      if (mended !== code) writeFileSync(name, mended);
    }
  },
};

const shared: Options = {
  outDir: OUT,
  target: 'node20',
  platform: 'node',
  // Optional packages: loaded if the user has them, never bundled.
  external: [/^nodejieba/, /^@node-rs\/jieba/, /^@duckdb\//, /^@huggingface\//],
  // One copy of each module, whichever subpath asks for it: `instanceof DianmingError` holds across all of them.
  splitting: true,
  // tsup's own cleaning would race between the builds below, which run side by side.
  clean: false,
};

/**
 * All code is the same for Node and for browsers but `src/platform/`, which stays a file of its own: package.json says
 * under `imports` which of the two a runtime or a bundler takes.
 */
const platformStaysOutside: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'platform-stays-outside',
  setup(build) {
    build.onResolve({ filter: /platform\/node\.js$/ }, () => ({
      path: '#platform',
      external: true,
      sideEffects: false,
    }));
  },
};

export default defineConfig((): Options[] => {
  clean();
  packModel();
  return [
    {
      ...shared,
      name: 'esm',
      entry: {
        ...present(library),
        ...present(program),
        ...worker,
        'platform-node': 'src/platform/node.ts',
        'platform-browser': 'src/platform/browser.ts',
      },
      format: 'esm',
      sourcemap: true,
      define: { __ASSET_CHECKSUMS__: JSON.stringify(checksums()) },
      esbuildPlugins: [platformStaysOutside],
    },
    // `shims` gives CommonJS an import.meta.url.
    { ...shared, name: 'cjs', entry: present(library), format: 'cjs', shims: true, plugins: [importModules] },
    { ...shared, name: 'types', entry: present(library), format: ['esm', 'cjs'], dts: { only: true } },
  ];
});
