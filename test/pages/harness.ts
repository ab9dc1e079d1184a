import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';

/** The browser of this run: Chromium, or Firefox for `npm run test:firefox`. */
export const browserName = process.env['GUICHET_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

/** The name of a host's server that makes no secure context: it leads to this machine in the browsers started here only. */
const PLAIN_HOST = 'portal.example';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A file of a site: its text, and headers of its own (a policy). */
export interface SiteFile {
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call as a server received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** A host's web server. */
export interface Site {
  readonly origin: string;
  /** The same server by a name and without TLS: no secure context. */
  readonly plainOrigin: string;
  readonly requests: readonly Received[];
  close(): Promise<void>;
}

/** The sites and visits of the test that runs. */
const opened: { close(): Promise<void> }[] = [];

/** Starts a host's web server on a free port: the files given here, else those of `folder`, which are the self-contained ones unless said otherwise. */
export async function startSite(files: Readonly<Record<string, SiteFile>>, folder = 'dist/cdn'): Promise<Site> {
  const requests: Received[] = [];
  const answer = async ({ method = 'GET', url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push({ method, url, headers });
    const { pathname } = new URL(url, 'http://site');
    const path = pathname.endsWith('/') && !files[pathname] ? `${pathname}index.html` : pathname;
    const own = files[path];
    const text = own?.text ?? (await readBelow(path, folder));
    if (text === undefined) return void response.writeHead(404).end();
    const type = CONTENT_TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
    // As a CDN does: a page of an opaque origin (a sandbox) loads modules across origins.
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*', ...own?.headers }).end(text);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    origin: `http://127.0.0.1:${port}`,
    plainOrigin: `http://${PLAIN_HOST}:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  opened.push(site);
  return site;
}

async function readBelow(path: string, folder: string): Promise<Buffer | string | undefined> {
  if (path === '/favicon.ico') return '';
  const file = normalize(path);
  return readFile(join(file.startsWith('/node_modules/') ? '.' : folder, file)).catch(() => undefined);
}

/** A page that was opened, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console and uncaught ones, as text. */
  readonly errors: string[];
  /** Everything that was written to the console. */
  readonly messages: readonly string[];
  /** The policy violations of the page so far, as `directive blocked-uri`. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Less than a test's own limit, so that what was waited for is named. */
const WAIT_MS = 20_000;

let running: Promise<Browser> | undefined;

const launch = (): Promise<Browser> =>
  puppeteer.launch({
    browser: browserName === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(browserName),
    headless: true,
    ...(browserName === 'firefox'
      ? { extraPrefsFirefox: { 'network.dns.localDomains': PLAIN_HOST } }
      : {
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-dev-shm-usage',
            '--disable-quic',
            `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
          ],
        }),
  });

/** Opens an address in a context of its own, without anything that another visit left; `prepare` comes before its first request. */
export async function visit(url: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  running ??= launch();
  const browser = await running;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  const messages: string[] = [];
  page.on('console', (message) => {
    messages.push(message.text());
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.setDefaultTimeout(WAIT_MS);
  await page.evaluateOnNewDocument(recordViolations);
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'load' });
  const visited: Visit = {
    page,
    errors,
    messages,
    violations: () => page.evaluate(() => (window as unknown as Recording).violations),
    close: () => context.close(),
  };
  opened.push(visited);
  return visited;
}

interface Recording {
  violations: string[];
}

function recordViolations(): void {
  const violations: string[] = [];
  (window as unknown as Recording).violations = violations;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    violations.push(`${effectiveDirective} ${blockedURI}`);
  });
}

/** Ends the browser; each test file calls it when it is done. */
export async function closeBrowser(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}

/** Closes after each test the sites and visits that it opened, last first, and the browser after all. */
export function closeAfterEach(): void {
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });
  afterAll(closeBrowser);
}
