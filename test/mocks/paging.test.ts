import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending, comparing, descending, keysetPage, type Order } from '../../mocks/paging.ts';
import { Refusal } from '../../src/router/index.ts';

interface Row {
  readonly day: number;
  readonly name: string;
  readonly id: number;
}

const ORDERS: readonly Order<Row>[] = [
  [ascending(({ day }) => day), descending(({ name }) => name), descending(({ id }) => id)],
  [descending(({ day }) => day), descending(({ name }) => name), descending(({ id }) => id)],
  [ascending(({ name }) => name), ascending(({ id }) => id)],
];

/** Few days and names, so that ties are the rule. */
const anyRows = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 3 }), name: fc.constantFrom('a', 'b', 'é', '😀', '') }), { maxLength: 60 })
  .map((rows) => rows.map((row, id): Row => ({ ...row, id })));

type Shown = Exclude<ReturnType<typeof keysetPage<Row>>, Refusal>;

function show(rows: readonly Row[], order: Order<Row>, limit: number, cursor?: string | null): Shown {
  const answer = keysetPage({ rows: [...rows].sort(comparing(order)), order, limit, cursor: cursor ?? undefined, scope: 'a' });
  if (answer instanceof Refusal) throw answer;
  return answer;
}

describe('keyset pages', () => {
  const cases = fc.tuple(anyRows, fc.constantFrom(...ORDERS), fc.integer({ min: 1, max: 9 }));

  it('put together are the full sort, ties and all', () => {
    fc.assert(
      fc.property(cases, ([rows, order, limit]) => {
        const seen: Row[] = [];
        let page = show(rows, order, limit);
        for (;;) {
          expect(page.page.total).toBe(rows.length);
          expect(page.rows.length).toBeLessThanOrEqual(limit);
          seen.push(...page.rows);
          expect(seen.length).toBeLessThanOrEqual(rows.length);
          if (page.page.nextCursor === null) break;
          page = show(rows, order, limit, page.page.nextCursor);
        }
        expect(seen).toEqual([...rows].sort(comparing(order)));
      }),
    );
  });

  it('lead back the way they came', () => {
    fc.assert(
      fc.property(cases, ([rows, order, limit]) => {
        const pages = [show(rows, order, limit)];
        for (let last = pages.at(-1); last?.page.nextCursor && pages.length <= rows.length; last = pages.at(-1)) {
          pages.push(show(rows, order, limit, last.page.nextCursor));
        }
        for (let index = pages.length - 1; index > 0; index--) {
          expect(pages[index]?.page.prevCursor).not.toBeNull();
          const back = show(rows, order, limit, pages[index]?.page.prevCursor);
          expect(back.rows).toEqual(pages[index - 1]?.rows);
          expect(back.page.nextCursor === null).toBe(false);
        }
        expect(pages[0]?.page.prevCursor).toBeNull();
      }),
    );
  });

  it('neither repeat nor skip a row when others come in between', () => {
    fc.assert(
      fc.property(cases, anyRows, ([rows, order, limit], more) => {
        const first = show(rows, order, limit);
        fc.pre(first.page.nextCursor !== null);
        const grown = [...rows, ...more.map((row) => ({ ...row, id: row.id + 1000 }))];
        const seen = [...first.rows];
        for (let cursor: string | null = first.page.nextCursor; cursor !== null;) {
          const page = show(grown, order, limit, cursor);
          seen.push(...page.rows);
          expect(seen.length).toBeLessThanOrEqual(grown.length);
          cursor = page.page.nextCursor;
        }
        const ids = seen.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(rows.filter(({ id }) => !ids.includes(id))).toEqual([]);
      }),
    );
  });

  it('refuse a cursor of another scope, and one that is none', () => {
    const rows = Array.from({ length: 5 }, (_, id): Row => ({ day: 1, name: 'a', id }));
    const [order] = ORDERS as [Order<Row>];
    const cursor = show(rows, order, 2).page.nextCursor ?? '';
    const ask = (text: string, scope: string) => keysetPage({ rows, order, limit: 2, cursor: text, scope });
    expect(ask(cursor, 'b')).toMatchObject({ problem: { code: 'cursor-mismatch', status: 400 } });
    for (const junk of ['', '!', 'bnVsbA', btoa('[1]'), btoa('[1,"after",1,2]'), btoa('{}'), `${cursor.slice(0, -8)}`]) {
      expect(ask(junk, 'a')).toMatchObject({ problem: { code: 'invalid-request', errors: [{ parameter: 'cursor' }] } });
    }
  });
});
