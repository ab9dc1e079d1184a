import { describe, expect, it } from 'vitest';
import { embedding, printed, strictPolicy, trustedTypes } from './embedding.ts';
import { closeAfterEach, startSite, type Visit, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

/** A second copy of Lit, as the host or another vendor would load it. */
const SECOND_LIT = `
import { html, render } from '/node_modules/lit-html/lit-html.js';
const place = document.createElement('p');
render(html\`<b>another Lit</b>\`, place);
window.second = place.textContent;
`;

closeAfterEach();

async function open(policy: string, app = printed.app): Promise<Visit> {
  const site = await startSite(embedding({ app, policy }));
  return visit(`${site.origin}/`);
}

describe('F69, F70 P1 the printed page under a strict policy', () => {
  it.each([
    ['without Trusted Types', strictPolicy()],
    ['with Trusted Types enforced and no list of names', `${strictPolicy()}; require-trusted-types-for 'script'`],
    ['with the documented name', trustedTypes('guichet')],
    ['with the documented name and a second Lit', trustedTypes('guichet lit-html')],
  ])('shows rows %s, with 0 violations and 0 errors', async (title, policy) => {
    const hasSecondLit = title.includes('second');
    const { page, errors, violations } = await open(policy, hasSecondLit ? SECOND_LIT + printed.app : printed.app);
    const invoices = new InvoicesPage(page);
    await invoices.reaches('ready');
    expect(await invoices.numbers()).toHaveLength(25);
    if (hasSecondLit) expect(await page.evaluate('window.second')).toBe('another Lit');
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['names other policies only', trustedTypes('lit-html')],
    ['allows no policy', trustedTypes(`'none'`)],
  ])('says in plain text that it cannot be drawn where the page %s', async (_, policy) => {
    const { page } = await open(policy);
    const invoices = new InvoicesPage(page);
    await invoices.reaches('error');
    expect(await invoices.text()).toContain('Impossible d’afficher les factures.');
  });
});
