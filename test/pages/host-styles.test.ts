import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { embedding, printed } from './embedding.ts';
import { closeBrowser, startSite, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

/** What a host's style sheet could reach by inheritance, by the size of the root's font or by selectors that got through; the font family is the host's. */
const WATCHED = [
  ...['font-size', 'font-style', 'font-weight', 'line-height', 'letter-spacing', 'word-spacing', 'text-align'],
  ...['text-transform', 'text-decoration-line', 'text-indent', 'white-space', 'color', 'background-color', 'border-top-width'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'margin-top', 'display', 'list-style-type'],
];

/** The widget in a column of its own, of a width that no style sheet decides. */
const inColumn = (head: string): string =>
  printed.html
    .replace('<guichet-provider>', `${head}<guichet-provider scheme="light">`)
    .replace('<client-invoices>', '<client-invoices style="display: block; width: 1000px; min-width: 1000px">');

/** The computed styles of every element in the widget's root, one line each, in a page with this style sheet. */
async function stylesIn(head: string): Promise<readonly string[]> {
  const portal = readFileSync('stories/hosts/portal/portal.css', 'utf8');
  const site = await startSite({ ...embedding({ html: inColumn(head) }), '/portal.css': { text: portal } });
  const { page, close } = await visit(`${site.origin}/`);
  await new InvoicesPage(page).reaches('ready');
  const styles = await page.evaluate((names) => {
    const root = document.querySelector('client-invoices')?.shadowRoot;
    return [...(root?.querySelectorAll('*') ?? [])].flatMap((element) => {
      const computed = getComputedStyle(element);
      return names.map((name) => `${element.localName}.${element.getAttribute('class') ?? ''} ${name}: ${computed.getPropertyValue(name)}`);
    });
  }, WATCHED);
  await close();
  await site.close();
  return styles;
}

describe('a host’s hostile style sheet', () => {
  afterAll(closeBrowser);

  it('changes no font, spacing, padding or colour of any part of the widget', async () => {
    const plain = await stylesIn('');
    const hostile = await stylesIn('<link rel="stylesheet" href="portal.css" />');
    expect(plain.length).toBeGreaterThan(500 * WATCHED.length);
    expect([...new Set(hostile.filter((style, index) => style !== plain[index]))]).toEqual([]);
    expect(hostile).toHaveLength(plain.length);
  });
});
