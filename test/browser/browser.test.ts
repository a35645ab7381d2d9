import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type DocumentJson } from '../../src/index.js';
import { createExtractor as createLite } from '../../src/lite/index.js';
import type { Calls } from './app/calls.js';
import { hasChromium, openChromium } from './chromium.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEXTS = [
  '青禾县委书记欧阳志远到白沙镇调研，县应急管理局党委书记、局长麴文海陪同。',
  '記者沈　岚從中原區委獲悉，任命陶思遠為副區長，免去鈕國平的職務。',
  'Ostvale Inc. 首席执行官 Clara Whitfield 与 Oscar 于 现场演示，Margaret Hollis 也到场。',
  '𠮷田健一说：“这里没有<script>alert(1)</script>。”',
  '',
];

/** Two engines may differ in the last bit of an exponential. */
const rounded = (documents: readonly DocumentJson[]): unknown =>
  JSON.parse(JSON.stringify(documents, (_, value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)));

describe.skipIf(!hasChromium)('in a browser, built by Vite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dianming-app-'));
  const complaints: string[] = [];
  let server: PreviewServer;
  let chromium: Awaited<ReturnType<typeof openChromium>>;
  let page: Page;

  beforeAll(async () => {
    cpSync(join(ROOT, 'test/browser/app'), folder, { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/dianming'));
    await build({ root: folder, logLevel: 'warn', configFile: false, worker: { format: 'es' } });
    server = await preview({
      root: folder,
      configFile: false,
      logLevel: 'warn',
      preview: { port: 0, host: '127.0.0.1' },
    });
    chromium = await openChromium();
    page = await chromium.context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.resolvedUrls?.local[0] as string);
  });

  afterAll(async () => {
    await chromium?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = <Name extends keyof Calls>(name: Name, argument: Parameters<Calls[Name]>[0]) =>
    page.evaluate(
      ([called, given]) =>
        (globalThis as unknown as { calls: Record<string, (a: unknown) => unknown> }).calls[called as string]?.(given),
      [name, argument] as const,
    ) as ReturnType<Calls[Name]>;

  it('reads texts as in Node, and tells how the loading goes', async () => {
    const extractor = await createExtractor();
    const { documents, progress, milliseconds } = await call('full', TEXTS);
    console.log(`first result in the browser after ${Math.round(milliseconds)} ms`);
    expect(rounded(documents)).toEqual(rounded(TEXTS.map((text) => extractor.extract(text).toJSON())));
    for (const asset of ['dianming.bin', 'tagger.bin']) {
      const { length } = readFileSync(join(ROOT, 'dist/data', asset));
      const steps = progress.filter((step) => step.asset === asset);
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.at(-1)).toEqual({ asset, loaded: length, total: length });
    }
  });

  it('reads them in a worker, without shared memory', async () => {
    const extractor = await createExtractor();
    const { documents, isolated } = await call('worker', TEXTS);
    expect(isolated).toBe(false);
    expect(rounded(documents)).toEqual(rounded(TEXTS.map((text) => extractor.extract(text).toJSON())));
  });

  it('has the small edition', async () => {
    const extractor = await createLite();
    const { documents, milliseconds } = await call('lite', TEXTS);
    console.log(`first result of the small edition after ${Math.round(milliseconds)} ms`);
    expect(rounded(documents)).toEqual(rounded(TEXTS.map((text) => extractor.extract(text).toJSON())));
  });

  it('keeps the files for the next visit', async () => {
    await call('full', TEXTS);
    await page.route('**/*.bin', (route) => route.abort());
    await page.reload();
    const { documents } = await call('full', TEXTS);
    expect(documents).toHaveLength(TEXTS.length);
    await page.unroute('**/*.bin');
  });

  it.each([
    ['cut', 'lite.bin: 5000 bytes of'],
    ['damaged', 'checksum does not match'],
    ['page', 'lite.bin: is a web page'],
    ['empty', 'lite.bin: too short'],
  ] as const)('says what is wrong with a file that is %s, and what to do', async (fault, message) => {
    const error = await call('failing', fault);
    expect(error).toMatchObject({ name: 'DianmingError', code: 'ERR_BINARY' });
    expect(error?.message).toContain(message);
    expect(error?.message).toContain('“assets”');
  });

  it('has said nothing to the console', () => {
    expect(complaints).toEqual([]);
  });

  it('names a file that the server lacks', async () => {
    await page.evaluate('caches.delete("dianming")');
    const error = await call('failing', { folder: '/nowhere' });
    expect(error).toMatchObject({ code: 'ERR_BINARY', message: expect.stringContaining('/nowhere/lite.bin') });
  });

  it('is built without a module of Node', () => {
    const folderOfChunks = join(folder, 'dist/assets');
    const scripts = readdirSync(folderOfChunks).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    const ofNode = /["'`]node:\w+["'`]|__vite-browser-external/;
    expect(scripts.filter((name) => ofNode.test(readFileSync(join(folderOfChunks, name), 'utf8')))).toEqual([]);
  });
});
