import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/client/read.ts';
import { getSession, isUnreadable, listInvoices } from '../../src/contract/index.ts';
import { makeInvoice, makePage, makeSession, numbersOf } from './samples.ts';

const readPage = (items: readonly unknown[]) => readAnswer(listInvoices, makePage(items));
const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

describe('reading an answer', () => {
  it('F41 strips fields that the contract does not know', () => {
    expect(readAnswer(getSession, { ...makeSession(), surprise: 1 })).toEqual(makeSession());
    expect(readPage([{ ...makeInvoice(1), surprise: 1 }])?.items).toEqual([makeInvoice(1)]);
  });

  it('F40 keeps an unknown value of an open enumeration', () => {
    expect(readPage([makeInvoice(1, { paymentStatus: 'in_litigation' })])?.items).toEqual([
      makeInvoice(1, { paymentStatus: 'in_litigation' }),
    ]);
  });

  it.each([
    ['missing', () => ({ ...makeInvoice(2), totalInclTax: undefined })],
    ['null', () => ({ ...makeInvoice(2), totalInclTax: null })],
    ['a number', () => ({ ...makeInvoice(2), totalInclTax: 120 })],
    ['a float', () => ({ ...makeInvoice(2), totalInclTax: { amountMinor: 12.5, currency: 'EUR' } })],
    ['beyond the safe integers', () => ({ ...makeInvoice(2), totalInclTax: { amountMinor: 2 ** 53, currency: 'EUR' } })],
  ])('F42 a row whose amount is %s is unreadable, the others are read', (_, row) => {
    const page = readPage([makeInvoice(1), row(), makeInvoice(3)]);
    expect(page?.items).toEqual([makeInvoice(1), { unreadable: true, id: 'inv_000002' }, makeInvoice(3)]);
    expect(page?.items.filter(isUnreadable)).toHaveLength(1);
  });

  it('F42 a row without a readable id is unreadable and still counts', () => {
    const rows = [null, 42, 'text', [], {}, { id: 7 }, { id: '<img src=x onerror=alert(1)>' }];
    expect(readPage(rows)?.items).toEqual(rows.map(() => ({ unreadable: true, id: undefined })));
  });

  it.each([
    ['null', null],
    ['a list', [makeInvoice(1)]],
    ['a text', 'hello'],
    ['an object of another kind', makeSession()],
    ['without a page', { items: [] }],
    ['with a broken page', { items: [], page: { nextCursor: 1, prevCursor: null, limit: 25, total: 0 } }],
    ['with items that are no list', { items: {}, page: makePage([]).page }],
  ])('F43 a page that is %s cannot be read', (_, body) => {
    expect(readAnswer(listInvoices, body)).toBeUndefined();
  });

  it('F43 an object that misses a field cannot be read', () => {
    expect(readAnswer(getSession, { ...makeSession(), subject: undefined })).toBeUndefined();
  });

  it('F45 shows each id once, the first', () => {
    const again = makeInvoice(1, { number: 'again' });
    expect(numbersOf(readPage([makeInvoice(1), again, makeInvoice(2), makeInvoice(2)]))).toEqual(['F-2026-1', 'F-2026-2']);
  });

  it('F45 keeps the exact total of the server beside fewer rows', () => {
    expect(
      readAnswer(listInvoices, { items: [makeInvoice(1)], page: { nextCursor: 'c', prevCursor: null, limit: 25, total: 99 } })?.page.total,
    ).toBe(99);
  });

  it('F46 T05 lets no key of an answer reach a prototype', () => {
    const row = JSON.stringify(makeInvoice(1)).slice(0, -1);
    const text = `{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"items":[${row},"__proto__":{"x":1}}],"page":${JSON.stringify(makePage([]).page)}}`;
    const page = readAnswer(listInvoices, JSON.parse(text) as unknown);
    expect(page?.items).toEqual([makeInvoice(1)]);
    expect(Object.getPrototypeOf(page?.items[0])).toBe(Object.prototype);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('F46 refuses what is nested deeper than 64 levels, however deep', () => {
    expect(readAnswer(getSession, { ...makeSession(), extra: nested(63) })).toEqual(makeSession());
    expect(readAnswer(getSession, { ...makeSession(), extra: nested(64) })).toBeUndefined();
    expect(readAnswer(getSession, { ...makeSession(), extra: nested(5_000) })).toBeUndefined();
    expect(readPage([nested(100_000)])).toBeUndefined();
  });
});
