// One visitor with a browser of their own: nothing that goes wrong in a page goes unseen.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as playwright, type Page } from 'playwright-core';

const project = join(import.meta.dirname, '../..');
const pictures = join(project, 'test-output');

/** A Chromium that npm brought, unpacked once into a folder of the project's own; close it when done. */
export async function openBrowser(): Promise<Browser> {
  const unpacked = join(project, 'node_modules/.cache/chromium');
  mkdirSync(unpacked, { recursive: true });
  // The package would take any Chromium, of whatever version, that lies in the machine's TMPDIR.
  process.env['TMPDIR'] = unpacked;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visit {
  page: Page;
  /** Exceptions, console errors, failed requests, and requests to another host, in words; empty when all is well. */
  troubles: string[];
  /** Keeps a picture under test-output/ for whoever wants to judge. */
  picture: (name: string) => Promise<void>;
  leave: () => Promise<void>;
}

/** @param url where the server is; paths are relative to it */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    // A search that is typed on ends the request before it: that is what it should do.
    if (why !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} (${why})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) {
      troubles.push(`another host: ${request.url()}`);
    }
  });
  return {
    page,
    troubles,
    picture: async (name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    leave: () => context.close(),
  };
}
