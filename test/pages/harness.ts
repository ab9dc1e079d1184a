import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

/** The browser of this run: Chromium, or Firefox for `npm run test:firefox`. */
export const browserName = process.env['GUICHET_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A file of a site: its text, and headers of its own (a policy). */
interface SiteFile {
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A host's web server: the files given here, and below `/dist/` those of the built package. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a host's web server on a free port. */
export async function startSite(files: Readonly<Record<string, SiteFile>>): Promise<Site> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const own = files[path];
    const text = own?.text ?? (await readBuilt(path));
    if (text === undefined) return void response.writeHead(404).end();
    const type = CONTENT_TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...own?.headers }).end(text);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBuilt(path: string): Promise<string | undefined> {
  if (path === '/favicon.ico') return '';
  const file = normalize(path);
  if (!file.startsWith('/dist/') && !file.startsWith('/node_modules/')) return undefined;
  return readFile(join(process.cwd(), file), 'utf8').catch(() => undefined);
}

/** A page that was opened, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console and uncaught ones, as text. */
  readonly errors: readonly string[];
  /** The policy violations of the page so far, as `directive blocked-uri`. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The script that a page loads first, so that it sees each violation of its policy. */
export const VIOLATION_RECORDER: SiteFile = {
  text: `window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  window.violations.push(effectiveDirective + ' ' + blockedURI);
});`,
};

let running: Promise<Browser> | undefined;

/** Opens an address in a context of its own, without anything that another visit left. */
export async function visit(url: string): Promise<Visit> {
  running ??= puppeteer.launch({
    browser: browserName === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(browserName),
    headless: true,
    args: browserName === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'],
  });
  const browser = await running;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  await page.goto(url, { waitUntil: 'load' });
  return {
    page,
    errors,
    violations: () => page.evaluate(() => (window as unknown as { violations: readonly string[] }).violations),
    close: () => context.close(),
  };
}

/** Ends the browser; each test file calls it when it is done. */
export async function closeBrowser(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}
