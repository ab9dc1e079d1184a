import { safeParse } from 'zod/mini';
import { type Loaded, type Operation, PageInfo, pageItem, shapeOf, type Unreadable } from '../contract/index.ts';

const DEEPEST = 64;

type Schema = Operation['response'];

/**
 * The answer of an operation as the client hands it on: unknown fields gone, a list read row by row, each id once.
 * `undefined` where it does not fit the contract as a whole.
 */
export function readAnswer<O extends Operation>(operation: O, body: unknown): Loaded<O> | undefined {
  if (isDeeperThan(DEEPEST, body)) return undefined;
  const item = pageItem(operation.response);
  return (item ? readPage(item, body) : parsed(operation.response, body)) as Loaded<O> | undefined;
}

function readPage(item: Schema, body: unknown): { items: unknown[]; page: PageInfo } | undefined {
  const { items, page } = (body ?? {}) as { items?: unknown; page?: unknown };
  const info = parsed(PageInfo, page) as PageInfo | undefined;
  if (!Array.isArray(items) || !info) return undefined;
  const ids = new Set<string>();
  const rows = items
    .map((row: unknown) => parsed(item, row) ?? unreadable(item, row))
    .filter((row) => {
      const { id } = row as { id?: string };
      return id === undefined || (!ids.has(id) && ids.add(id));
    });
  return { items: rows, page: info };
}

function unreadable(item: Schema, row: unknown): Unreadable {
  const shape = shapeOf(item);
  const { id } = (row ?? {}) as { id?: unknown };
  return { unreadable: true, id: shape['id'] && (parsed(shape['id'], id) as string | undefined) };
}

function parsed(schema: Schema, value: unknown): unknown {
  const result = safeParse(schema, value);
  return result.success ? result.data : undefined;
}

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((child) => isDeeperThan(levels - 1, child)));
