import * as z from 'zod/mini';
import { shapeOf } from './query.ts';

/** Where a page of a list stands: the cursors of its neighbours, its limit, and the exact count of rows where the server knows it. */
export const PageInfo = z.object({
  nextCursor: z.nullable(z.string()),
  prevCursor: z.nullable(z.string()),
  limit: z.int().check(z.gte(1)),
  total: z.nullable(z.int().check(z.gte(0))),
});
export type PageInfo = z.infer<typeof PageInfo>;

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  page: PageInfo;
}

/** The strict schema of a page of a list: what a server must send. A client reads it row by row (`pageItem`). */
export const page = <Item extends z.core.$ZodType>(item: Item) => z.object({ items: z.array(item), page: PageInfo });

/** The schema of a list's rows; `undefined` where the schema is not a page. */
export function pageItem(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { page: info, items } = shapeOf(schema) as Partial<ReturnType<typeof page>['shape']>;
  return info === PageInfo ? items?._zod.def.element : undefined;
}

/** A row that did not fit the contract: shown as such, never lost. */
export interface Unreadable {
  readonly unreadable: true;
  /** The row's id where at least that could be read. */
  readonly id: string | undefined;
}

export const isUnreadable = (row: object): row is Unreadable => 'unreadable' in row && row.unreadable === true;

/** The query of a list: its sort fields (`-` in front: descending), page size, cursor and filters, each optional. */
export const listQuery = <const Field extends string, Filters extends Record<string, z.core.$ZodType>>(
  fields: readonly [Field, ...Field[]],
  filters: Filters,
) =>
  z.object({
    sort: z.optional(z.enum(fields.flatMap((field) => [field, `-${field}`]) as [Field | `-${Field}`, ...(Field | `-${Field}`)[]])),
    limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
    cursor: z.optional(z.string()),
    ...optionalFields(filters),
  });

function optionalFields<Filters extends Record<string, z.core.$ZodType>>(filters: Filters) {
  const entries = Object.entries(filters).map(([name, schema]) => [name, z.optional(schema)]);
  return Object.fromEntries(entries) as { [Name in keyof Filters]: z.ZodMiniOptional<Filters[Name]> };
}
