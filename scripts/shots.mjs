// Pictures of every scenario of a family, for the eyes: shots.mjs <family>. Each shows light and dark, 1280 and 320 px wide; a sheet shows them all.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { scenarios } from '../mocks/index.ts';
import { findBrowser } from './browsers.mjs';
import { widgets } from './entries.ts';

const PLACES = 4;
const PATIENCE_MS = 15_000;
const OTHER_LANGUAGES = ['en', 'fr-BE'];

const [family] = process.argv.slice(2);
const tags = widgets()
  .filter((widget) => widget.family === family)
  .map(({ tag }) => tag);
if (tags.length === 0) {
  const families = [...new Set(widgets().map((widget) => widget.family))];
  console.error(`Usage: npm run shots <family>, one of: ${families.join(', ')}.`);
  process.exit(1);
}

const french = scenarios
  .filter(({ tag }) => tags.includes(tag))
  .map(({ tag, name }) => ({ tag, name, lang: 'fr', file: `${tag}.${name}.png` }));
const translated = french
  .filter(({ name }) => name === 'loaded')
  .flatMap(({ tag, name }) => OTHER_LANGUAGES.map((lang) => ({ tag, name, lang, file: `${tag}.${name}.${lang}.png` })));
const pictures = [...french, ...translated];

const folder = join('shots', family);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  root: 'stories/hosts/shots',
  cacheDir: join(import.meta.dirname, '../.cache/shots'),
  server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: [join(import.meta.dirname, '..')] } },
});
await server.listen();
const [origin] = server.resolvedUrls.local;
const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

const failures = [];
try {
  const page = await browser.newPage({ viewport: { width: 3280, height: 900 }, reducedMotion: 'reduce' });
  for (const picture of pictures) await take(page, picture);
  await takeSheet(page);
} finally {
  await browser.close();
  await server.close();
}
console.log(`${pictures.length} pictures in ${folder}, together in ${folder}.png`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

async function take(page, { tag, name, lang, file }) {
  await page.goto(`${origin}?${new URLSearchParams({ tag, scenario: name, lang })}`);
  try {
    await page.waitForFunction((all) => document.documentElement.dataset.reached === all, String(PLACES), { timeout: PATIENCE_MS });
  } catch {
    failures.push(`<${tag}> did not come to the state of its scenario "${name}" (${lang}).`);
  }
  writeFileSync(join(folder, file), await still(page));
}

/** A picture of the page once two in a row are the same: what a secondary read brings is there. */
async function still(page) {
  let before = Buffer.alloc(0);
  for (;;) {
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
    if (picture.equals(before)) return picture;
    before = picture;
  }
}

async function takeSheet(page) {
  const figures = pictures.map(({ file }) => {
    const data = readFileSync(join(folder, file)).toString('base64');
    return `<figure><figcaption>${file}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  });
  const style = `body { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; margin: 16px; font: 16px system-ui }
    figure { margin: 0 } img { inline-size: 100%; max-block-size: 800px; object-fit: cover; object-position: top }`;
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  await page.screenshot({ path: `${folder}.png`, fullPage: true });
}
