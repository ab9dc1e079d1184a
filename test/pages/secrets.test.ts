import { afterAll, describe, expect, it } from 'vitest';
import { createBackend } from '../../mocks/index.ts';
import { serve } from '../../mocks/transports/http.ts';
import { appFor, embedding } from './embedding.ts';
import { closeBrowser, startSite, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

interface Recording {
  readonly dispatched: Event[];
}

/** Keeps every event that code dispatches: ours, and those by which any script could ask the provider. */
function recordEvents(): void {
  const dispatched: Event[] = [];
  (window as unknown as { recording: Recording }).recording = { dispatched };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    dispatched.push(event);
    return dispatchEvent.call(this, event);
  };
}

/** Every place of a page where a script, a log or a person could find a secret, by name. */
async function searchPage(canary: string): Promise<readonly string[]> {
  const { dispatched } = (window as unknown as { recording: Recording }).recording;
  const widget = document.querySelector('client-invoices');
  let facade: unknown;
  const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
    context: Symbol.for('guichet/context/v1'),
    contextTarget: widget,
    callback: (value: unknown) => (facade = value),
  });
  widget?.dispatchEvent(request);
  if (facade === undefined) throw new Error('The provider answered no context-request.');

  /** All texts reachable through fields and prototypes, hidden ones included, and through the getters of events: others may do something. */
  const texts = (value: unknown, seen: Set<unknown>): string[] => {
    if (typeof value === 'string') return [value];
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return [];
    seen.add(value);
    if (value === window || value === document) return [];
    const found: string[] = [];
    if (value instanceof Map || value instanceof Set) found.push(...[...value].flatMap((entry) => texts(entry, seen)));
    for (let owner: object | null = value; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner) as object | null) {
      for (const { get, value: own } of Object.values(Object.getOwnPropertyDescriptors(owner))) {
        if (!get) found.push(...texts(own, seen));
        else if (dispatched.includes(value as Event)) found.push(...texts(get.call(value), seen));
      }
    }
    return found;
  };

  /** The page as it would be saved, shadow roots included. */
  const markup = (root: Document | ShadowRoot): string =>
    [
      root instanceof Document ? root.documentElement.outerHTML : root.innerHTML,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? markup(shadowRoot) : [])),
    ].join('\n');

  const databases = await indexedDB.databases();
  const places: Record<string, readonly string[]> = {
    events: texts(dispatched, new Set()),
    context: texts(facade, new Set()),
    widget: texts(widget, new Set()),
    provider: texts(document.querySelector('guichet-provider'), new Set()),
    page: [markup(document)],
    storage: [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, JSON.stringify(databases)],
    performance: performance.getEntries().map(({ name }) => name),
    address: [location.href, document.title],
  };
  if (dispatched.length === 0 || (places['context'] ?? []).length === 0) throw new Error('Nothing was searched.');
  return Object.entries(places).flatMap(([place, found]) => (found.some((text) => text.includes(canary)) ? [place] : []));
}

describe('the token', () => {
  afterAll(closeBrowser);

  it('T12 P18 is sent in one header to the backend, and stands nowhere else in the page, whatever goes wrong', async () => {
    const backend = createBackend();
    const token = backend.tokenFor('billing');
    const server = await serve(backend);
    const site = await startSite(embedding({ app: appFor(server.url, token) }));
    const { page, messages, close } = await visit(`${site.origin}/`, (prepared) => prepared.evaluateOnNewDocument(recordEvents));
    const invoices = new InvoicesPage(page);
    const refresh = () => page.evaluate(() => document.querySelector('client-invoices')?.refresh());
    const found: Record<string, readonly string[]> = {};
    const search = async (when: string) => (found[when] = await page.evaluate(searchPage, token));

    await invoices.reaches('ready');
    await invoices.sortBy('number');
    await invoices.choose('category', 'services');
    await invoices.search('F-2026');
    await search('ready');
    backend.faults.always('listInvoices', { kind: 'drift-body', change: () => ({ detail: `Bearer ${token}` }) });
    await refresh();
    await invoices.reaches('stale');
    await search('stale');
    backend.faults.always('listInvoices', { kind: 'status', status: 403, code: 'permission-missing' });
    await refresh();
    await invoices.reaches('forbidden');
    await search('forbidden');
    backend.faults.always('listInvoices', { kind: 'expire-token' });
    await refresh();
    await invoices.reaches('signed-out');
    await search('signed out');
    await page.evaluate(() => document.querySelector('guichet-provider')?.signOut());
    await search('after a sign-out');

    expect(found).toEqual({ ready: [], stale: [], forbidden: [], 'signed out': [], 'after a sign-out': [] });
    expect(messages.filter((message) => message.includes(token))).toEqual([]);
    expect(site.requests.filter((request) => JSON.stringify(request).includes(token))).toEqual([]);
    for (const { url, headers } of backend.requests) {
      expect(url).not.toContain(token);
      expect(Object.entries(headers).filter(([, value]) => value.includes(token))).toEqual([['authorization', `Bearer ${token}`]]);
    }
    await close();
    await site.close();
    await server.close();
  });
});
