import type { Answer, InvoiceSummary, listInvoices, Problem } from '../../src/contract/index.ts';
import { type Backend, createBackend, type PersonaName } from '../../mocks/index.ts';

export const NOW = '2026-11-22T09:00:00Z';

/** A backend on the day that the tests play. */
export const backendToday = (): Backend => createBackend({ now: NOW });

interface Asked<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Asks a backend as a person. */
export async function ask<Body>(
  backend: Backend,
  path: string,
  persona: PersonaName = 'billing',
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked<Body>> {
  const response = await backend.fetch(backend.baseUrl + path, {
    headers: { authorization: `Bearer ${backend.tokenFor(persona)}`, ...headers },
  });
  return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
}

/** The answer of a list of invoices. */
export const askInvoices = (backend: Backend, query = '', persona?: PersonaName, headers?: Readonly<Record<string, string>>) =>
  ask<Answer<typeof listInvoices>>(backend, `/invoices${query}`, persona, headers);

/** A refusal. */
export const askRefused = (backend: Backend, path: string, persona?: PersonaName, headers?: Readonly<Record<string, string>>) =>
  ask<Problem>(backend, path, persona, headers);

/** Every invoice of a list, page after page. */
export async function allInvoices(
  backend: Backend,
  query: Readonly<Record<string, string>> = {},
  persona?: PersonaName,
): Promise<InvoiceSummary[]> {
  const items: InvoiceSummary[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const params = new URLSearchParams({ limit: '100', ...query, ...(cursor && { cursor }) });
    const { body } = await askInvoices(backend, `?${params}`, persona);
    items.push(...body.items);
    if (items.length > (body.page.total ?? 0)) throw new Error('the pages hold more than the list');
    cursor = body.page.nextCursor;
  }
  return items;
}
