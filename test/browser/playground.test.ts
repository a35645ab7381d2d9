import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/document/index.js';
import { hasChromium, openChromium } from './chromium.js';

const PLAYGROUND = fileURLToPath(new URL('../../playground/', import.meta.url));

describe.skipIf(!hasChromium)('the playground', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'dianming-playground-'));
  const complaints: string[] = [];
  let server: PreviewServer;
  let chromium: Awaited<ReturnType<typeof openChromium>>;
  let page: Page;

  beforeAll(async () => {
    const settings = { configFile: join(PLAYGROUND, 'vite.config.ts'), logLevel: 'error', build: { outDir } } as const;
    await build({ ...settings, build: { outDir, emptyOutDir: true } });
    server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
    chromium = await openChromium();
    page = await chromium.context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
    await page.goto(server.resolvedUrls?.local[0] as string);
    await read();
  });

  afterAll(async () => {
    await chromium?.close();
    await server?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  /** Waits until what was typed has been read. */
  const read = () => page.waitForSelector('body[data-state=done]', { timeout: 25_000 });
  const type = async (id: string, text: string) => {
    await page.evaluate('document.body.dataset.state = "typed"');
    await page.fill(`#${id}`, text);
    await read();
  };
  const marks = (kind: string) => page.locator(`#marked mark.${kind}`).allTextContents();

  it('marks names as one types, nested ones too, and says why on a click', async () => {
    await type('text', '青禾县委书记欧阳志远到白沙镇调研。');
    expect(await marks('person')).toEqual(['欧阳志远']);
    expect(await marks('organization mark')).toEqual(['青禾县']);
    await page.click('#marked mark.person');
    expect(await page.textContent('#detail')).toContain('surname + given name');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.textContent('#detail h3')).toContain('白沙镇');
  });

  it('lists people with posts, and draws them', async () => {
    await page.click('#tab-people');
    expect(await page.textContent('#panel-people tbody')).toBe('欧阳志远青禾县委 书记');
    await page.click('#tab-graph');
    expect(await page.locator('#graph canvas').count()).toBeGreaterThan(0);
    await page.click('#tab-text');
  });

  it('leaves script in a text as text', async () => {
    const hostile = '</textarea><script>alert(1)</script><img src=x onerror=alert(2)>局长欧阳志远<b>说</b>';
    await type('text', hostile);
    expect(await page.textContent('#marked')).toBe(hostile);
    expect(await page.locator('#marked script, #marked img, #marked b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('heeds the dictionary at once, and names its bad lines', async () => {
    await type('text', '会议在二号礼堂举行。');
    expect(await marks('other')).toEqual([]);
    await type('dictionary', '二号礼堂,landmark');
    expect(await marks('other')).toEqual(['二号礼堂']);
    await type('dictionary', '二号礼堂,landmark,，,\n"');
    expect(await page.textContent('#dictionary-fault')).not.toBe('');
    await type('dictionary', '');
    expect(await marks('other')).toEqual([]);
  });

  it('exports every format', async () => {
    // The browser stops a page that has saved ten files in a row, so every five have a page of their own.
    for (let first = 0; first < FORMATS.length; first += 5) {
      const saving = await chromium.context.newPage();
      await saving.goto(server.resolvedUrls?.local[0] as string);
      await saving.waitForSelector('body[data-state=done]', { timeout: 25_000 });
      await saving.evaluate('document.body.dataset.state = "typed"');
      await saving.fill('#text', '局长欧阳志远说。');
      await saving.waitForSelector('body[data-state=done]', { timeout: 25_000 });
      for (const format of FORMATS.slice(first, first + 5)) {
        await saving.selectOption('#format', format);
        const [download] = await Promise.all([saving.waitForEvent('download'), saving.click('#export button')]);
        expect(readFileSync(await download.path(), 'utf8'), format).toContain('欧');
      }
      await saving.close();
    }
  }, 60_000);

  it('compares engines', async () => {
    await type('text', '局长欧阳志远说。');
    for (const engine of ['rules', 'lite', 'full']) {
      await page.evaluate('document.body.dataset.state = "typed"');
      await page.check(`input[value=${engine}]`);
      await read();
      expect(await marks('person')).toEqual(['欧阳志远']);
    }
  });

  it('answers five megabytes with a message, and does not freeze', async () => {
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '这里的山上没有什么名字。\\n'.repeat(140000));
      document.body.dataset.state = 'typed';
      document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    }`);
    // The page answers while its worker reads.
    await page.click('#tab-places');
    expect(await page.getAttribute('#tab-places', 'aria-selected')).toBe('true');
    await read();
    expect(await page.textContent('#status')).toMatch(/1[89]\d{5}.*\b\d{5,6}\b/);
    await page.click('#tab-text');
    expect(await page.locator('#more').isVisible()).toBe(true);
  }, 60_000);

  it('has said nothing to the console', () => {
    expect(complaints).toEqual([]);
  });
});
