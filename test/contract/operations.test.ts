import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  fillPath,
  getInvoiceStatement,
  isUnreadable,
  listInvoices,
  listLegalEntities,
  operations,
  pageItem,
  PROBLEM_STATUS,
  type QueryValue,
  readQuery,
  writeQuery,
} from '../../src/contract/index.ts';

describe('operations', () => {
  it('have a name, a family, a summary and a right of their own', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
    for (const { summary, permission } of operations) {
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(permission).toBeTruthy();
    }
  });

  it('only lists have a row schema', () => {
    expect(pageItem(listInvoices.response)).toBeDefined();
    expect(pageItem(listLegalEntities.response)).toBeDefined();
    expect(pageItem(getInvoiceStatement.response)).toBeUndefined();
    expect(isUnreadable({ unreadable: true, id: undefined })).toBe(true);
    expect(isUnreadable({ id: 'inv_abc123' })).toBe(false);
  });

  it('a path is filled so that no id leaves its place', () => {
    expect(fillPath('/invoices/:invoiceId', { invoiceId: 'a/../b?c#d' })).toBe('/invoices/a%2F..%2Fb%3Fc%23d');
    expect(() => fillPath('/invoices/:invoiceId', { invoiceId: '\ud800' })).not.toThrow();
  });
});

describe('queries', () => {
  const query: z.ZodMiniType<Record<string, QueryValue>> = listInvoices.query;

  it('come back from the address as they were written', () => {
    const anyQuery = fc.record(
      {
        sort: fc.constantFrom('-issuedOn', 'number', 'totalInclTax'),
        limit: fc.integer({ min: 1, max: 100 }),
        category: fc.array(fc.constantFrom('renewal', 'services', 'usage', 'other'), { minLength: 1 }),
        overdue: fc.boolean(),
        issuedFrom: fc.constantFrom('2026-01-01', '2024-02-29'),
        q: fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }).filter((text) => text.trim() === text && text.length >= 2),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyQuery, (values) => {
        const params = new URLSearchParams(writeQuery(values));
        expect(z.parse(query, readQuery(query, params))).toEqual(values);
      }),
    );
  });

  it('are equal texts for equal arguments, whatever their order', () => {
    expect(writeQuery({ sort: 'number', overdue: false })).toBe(writeQuery({ overdue: false, sort: 'number', q: undefined }));
    expect(writeQuery({ category: ['usage', 'other'] })).toBe('category=usage&category=other');
  });

  it.each([
    'overdue=1',
    'overdue=TRUE',
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=1e1',
    'sort=-iban',
    'sort=issuedOn&sort=number',
    'issuedFrom=2026-02-30',
    'clientId=x',
    'q=a',
  ])('refuses %s', (text) => {
    expect(z.safeParse(query, readQuery(query, new URLSearchParams(text))).success).toBe(false);
  });
});

describe('problems', () => {
  it('are a closed list of 96 codes with the status of each', () => {
    expect(PROBLEM_STATUS).toMatchObject({
      'cursor-mismatch': 400,
      unauthenticated: 401,
      'not-your-client': 403,
      'not-found': 404,
      'version-conflict': 412,
      'validation-failed': 422,
      'rate-limited': 429,
      'internal-error': 500,
      'temporarily-unavailable': 503,
    });
    expect(Object.isFrozen(PROBLEM_STATUS)).toBe(true);
    expect(Object.keys(PROBLEM_STATUS)).toHaveLength(96);
    for (const [code, status] of Object.entries(PROBLEM_STATUS)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});
