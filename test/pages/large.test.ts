import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, createBackend, type InvoiceRecord } from '../../mocks/index.ts';
import { type RunningServer, serve } from '../../mocks/transports/http.ts';
import { appFor, embedding, printed, trustedTypes } from './embedding.ts';
import { closeBrowser, type Site, startSite, type Visit, visit } from './harness.ts';
import { InvoicesPage } from './invoices-page.ts';

const backend = createBackend({ now: '2026-11-22T09:00:00Z', size: 'large' });
const WIDGET = '<client-invoices></client-invoices>';

/** What came over the wire, `GET /invoices`, oldest first. */
const calls: string[] = [];
const counted: Backend = {
  ...backend,
  handle(request) {
    calls.push(`${request.method} ${new URL(request.url).pathname.replace(new URL(backend.baseUrl).pathname, '')}`);
    return backend.handle(request);
  },
};

/** The reads among the calls that something caused; the browser's own preflights are `OPTIONS`. */
async function readsOf(cause: () => Promise<unknown>): Promise<readonly string[]> {
  const before = calls.length;
  await cause();
  return calls.slice(before).filter((call) => call.startsWith('GET'));
}

const signed = ({ sign, totalInclTax }: InvoiceRecord): number => sign * totalInclTax.amountMinor;
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The account's invoices as the store has them, put in order and filtered here. */
const stored = (order: (a: InvoiceRecord, b: InvoiceRecord) => number, isMeant: (invoice: InvoiceRecord) => boolean = () => true) =>
  [...backend.db.invoices]
    .filter(({ accountId }) => accountId === backend.personas.billing.accountId)
    .filter(isMeant)
    .sort((a, b) => order(a, b) || byText(b.number, a.number) || byText(b.id, a.id));

const newest = (a: InvoiceRecord, b: InvoiceRecord): number => byText(b.issuedOn, a.issuedOn);
const numbersOf = (invoices: readonly InvoiceRecord[]): readonly string[] => invoices.map(({ number }) => number);
/** The minor units of an amount, or a count, as it is written. */
const digitsOf = (text = ''): number => Number(text.replace(/\D/g, ''));
const inFrench = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

describe('a hundred thousand invoices over HTTP', () => {
  let server: RunningServer;
  let site: Site;
  let visited: Visit;
  let invoices: InvoicesPage;

  const open = async (html = printed.html): Promise<void> => {
    const app = appFor(server.url, backend.tokenFor('billing'));
    site = await startSite(embedding({ html, app, policy: trustedTypes('guichet', new URL(server.url).origin) }));
    visited = await visit(`${site.origin}/`);
    invoices = new InvoicesPage(visited.page);
    await invoices.reaches('ready');
  };
  const leave = async (): Promise<void> => {
    await visited.close();
    await site.close();
  };

  beforeAll(async () => {
    server = await serve(counted);
  });
  afterAll(async () => {
    await leave();
    await server.close();
    await closeBrowser();
  });

  it('cost two widgets under one provider one request per resource, as they cost one', async () => {
    const both = await readsOf(() => open(printed.html.replace(WIDGET, WIDGET + WIDGET)));
    expect(await visited.page.evaluate(() => [...document.querySelectorAll('client-invoices')].map(({ state }) => state))).toEqual([
      'ready',
      'ready',
    ]);
    await leave();
    const one = await readsOf(open);
    expect([...both].sort()).toEqual([...one].sort());
    expect([...one].sort()).toEqual(['GET /invoices', 'GET /invoices/statement', 'GET /legal-entities', 'GET /session']);
  });

  it('show their first rows, the newest, after at most 4 requests', async () => {
    expect(await invoices.numbers()).toEqual(numbersOf(stored(newest)).slice(0, 25));
    expect(await invoices.range()).toBe(`1–25 sur ${inFrench(stored(newest).length)}`);
    expect(stored(newest)).toHaveLength(100_000);
  });

  it('INV-R6 are summed exactly in the strip, currency by currency', async () => {
    const payable = stored(newest, ({ amountDue, sign, status }) => amountDue.amountMinor > 0 && sign === 1 && status === 'issued');
    const statement = await invoices.statement();
    expect(Object.keys(statement).sort()).toEqual([...new Set(payable.map(({ amountDue }) => amountDue.currency))].sort());
    for (const [currency, [due, count]] of Object.entries(statement)) {
      const owed = payable.flatMap(({ amountDue }) => (amountDue.currency === currency ? amountDue.amountMinor : []));
      expect([digitsOf(due), digitsOf(count)]).toEqual([owed.reduce((sum, minor) => sum + minor, 0), owed.length]);
    }
  });

  it('keep the root at 1,500 elements or fewer with 50 rows', async () => {
    const reads = await readsOf(() => invoices.choose('page-size', '50'));
    expect(reads).toEqual(['GET /invoices']);
    expect(await invoices.numbers()).toHaveLength(50);
    expect(await invoices.elementCount()).toBeLessThanOrEqual(1500);
  });

  it.each([
    ['number', (a: InvoiceRecord, b: InvoiceRecord) => byText(b.number, a.number)],
    ['dueOn', (a: InvoiceRecord, b: InvoiceRecord) => byText(b.dueOn ?? '', a.dueOn ?? '')],
    [
      'totalInclTax',
      (a: InvoiceRecord, b: InvoiceRecord) => byText(b.totalInclTax.currency, a.totalInclTax.currency) || signed(b) - signed(a),
    ],
  ])('are sorted by %s exactly, for at most 2 requests', async (field, order) => {
    const reads = await readsOf(() => invoices.sortBy(field));
    expect(reads).toEqual(['GET /invoices']);
    expect(await invoices.numbers()).toEqual(numbersOf(stored(order)).slice(0, 50));
  });

  it('are filtered and paged exactly, for at most 2 requests each', async () => {
    await invoices.sortBy('issuedOn');
    const services = numbersOf(stored(newest, ({ category }) => category === 'services'));
    expect(await readsOf(() => invoices.choose('category', 'services'))).toEqual(['GET /invoices']);
    expect(await invoices.numbers()).toEqual(services.slice(0, 50));
    expect(await invoices.range()).toBe(`1–50 sur ${inFrench(services.length)}`);
    expect(await readsOf(() => invoices.press('next'))).toEqual(['GET /invoices']);
    expect(await invoices.numbers()).toEqual(services.slice(50, 100));
    expect(await invoices.range()).toBe(`51–100 sur ${inFrench(services.length)}`);
  });

  it('need one preflight a request at most, where the backend stands on another origin', async () => {
    expect(calls.filter((call) => call.startsWith('OPTIONS')).length).toBeLessThanOrEqual(
      calls.filter((call) => call.startsWith('GET')).length,
    );
    expect(await visited.violations()).toEqual([]);
    expect(visited.errors).toEqual([]);
  });
});
