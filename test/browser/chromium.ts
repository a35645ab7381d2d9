import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Whether there is a browser to test with; says so loudly if not. */
export const hasChromium = PROGRAM !== undefined;
if (!hasChromium) {
  console.warn('\n*** NO CHROMIUM: THE BROWSER TESTS ARE SKIPPED. Install it with “apt-get install chromium”. ***\n');
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that has visited nothing, and how to be rid of it. */
export async function openChromium(): Promise<{ readonly context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'dianming-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PROGRAM as string,
    headless: true,
    args: FLAGS,
    acceptDownloads: true,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
