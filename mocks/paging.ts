import type { PageInfo } from '../src/contract/index.ts';
import { problem, type Refusal } from '../src/router/index.ts';
import { digest } from './random.ts';

type Key = string | number;

/** One field of an order. */
export interface OrderField<Row> {
  readonly key: (row: Row) => Key;
  readonly descending: boolean;
}

/** A total order of rows: its last field tells any two rows apart. */
export type Order<Row> = readonly OrderField<Row>[];

/** A field in ascending order. */
export const ascending = <Row>(key: (row: Row) => Key): OrderField<Row> => ({ key, descending: false });

/** A field in descending order. */
export const descending = <Row>(key: (row: Row) => Key): OrderField<Row> => ({ key, descending: true });

/** Compares two rows by an order. */
export const comparing =
  <Row>(order: Order<Row>) =>
  (a: Row, b: Row): number => {
    for (const { key, descending } of order) {
      const difference = compareKeys(key(a), key(b), descending);
      if (difference) return difference;
    }
    return 0;
  };

const compareKeys = (a: Key, b: Key, descending: boolean): number => (a === b ? 0 : a < b === descending ? 1 : -1);

interface PageRequest<Row> {
  /** Every row of the list, filtered and in order. */
  readonly rows: readonly Row[];
  readonly order: Order<Row>;
  readonly limit: number | undefined;
  readonly cursor: string | undefined;
  /** What the cursor is bound to: the account, the sort and the filters. */
  readonly scope: string;
}

const DEFAULT_LIMIT = 25;

/** One page of a list by keyset: a row that comes in while pages are read shifts nothing. */
export function keysetPage<Row>({
  rows,
  order,
  limit = DEFAULT_LIMIT,
  cursor,
  scope,
}: PageRequest<Row>): { readonly rows: readonly Row[]; readonly page: PageInfo } | Refusal<'invalid-request' | 'cursor-mismatch'> {
  const scopeDigest = digest(scope);
  let start = 0;
  let end = limit;
  if (cursor !== undefined) {
    const position = readCursor(cursor, order.length);
    if (!position) return problem('invalid-request', { errors: [{ parameter: 'cursor', code: 'invalid-format' }] });
    if (position.scopeDigest !== scopeDigest) return problem('cursor-mismatch', { errors: [{ parameter: 'cursor', code: 'conflict' }] });
    const edge = firstIndex(rows, (row) => {
      const difference = compareToKeys(row, position.keys, order);
      return position.side === 'after' ? difference > 0 : difference >= 0;
    });
    start = position.side === 'after' ? edge : Math.max(0, edge - limit);
    end = position.side === 'after' ? edge + limit : edge;
  }
  const shown = rows.slice(start, end);
  const cursorAt = (side: Side, row: Row | undefined) => (row ? writeCursor({ scopeDigest, side, keys: keysOf(row, order) }) : null);
  return {
    rows: shown,
    page: {
      limit,
      total: rows.length,
      nextCursor: end < rows.length ? cursorAt('after', shown.at(-1)) : null,
      prevCursor: start > 0 ? cursorAt('before', shown[0]) : null,
    },
  };
}

type Side = 'after' | 'before';

interface Position {
  readonly scopeDigest: number;
  readonly side: Side;
  readonly keys: readonly Key[];
}

const keysOf = <Row>(row: Row, order: Order<Row>): Key[] => order.map(({ key }) => key(row));

function compareToKeys<Row>(row: Row, keys: readonly Key[], order: Order<Row>): number {
  for (const [index, { key, descending }] of order.entries()) {
    const difference = compareKeys(key(row), keys[index] ?? '', descending);
    if (difference) return difference;
  }
  return 0;
}

/** The first index that holds, where all after it hold too. */
function firstIndex<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(rows[middle] as Row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function writeCursor({ scopeDigest, side, keys }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([scopeDigest, side, ...keys]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function readCursor(cursor: string, length: number): Position | undefined {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
    const [scopeDigest, side, ...keys] = JSON.parse(new TextDecoder().decode(bytes)) as [number, Side, ...Key[]];
    const isWhole = keys.length === length && (side === 'after' || side === 'before');
    return isWhole ? { scopeDigest, side, keys } : undefined;
  } catch {
    return undefined;
  }
}
