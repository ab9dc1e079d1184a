import type { ReactiveController } from 'lit';
import * as z from 'zod/mini';
import type { GuichetError } from '../client/errors.ts';
import { type Operation, type PageInfo, type QueryOf, type QueryValue, shapeOf, writeQuery } from '../contract/index.ts';
import { ViewChangeEvent } from './events.ts';
import type { WidgetHost } from './host.ts';

/** What a host may read, keep as a bookmark and set again: the order and the filters of a list. */
export interface View {
  readonly sort?: string | undefined;
  readonly filters?: Readonly<Record<string, QueryValue>> | undefined;
}

/** Where the page shown stands in its list. `total` is the least count known where the server's is not exact. */
export interface PagePosition {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly isTotalExact: boolean;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

interface ListQuery {
  readonly data: { readonly items: readonly unknown[]; readonly page: PageInfo } | undefined;
  readonly error: GuichetError | undefined;
  readonly isPrevious: boolean;
}

export interface ListViewOptions<O extends Operation> {
  /** The order when nobody chose one. */
  readonly sort: NonNullable<QueryOf<O>['sort']>;
  /** Filters that the widget sets itself and no person sees; each is named even while it is `undefined`. */
  readonly fixed?: () => Partial<QueryOf<O>>;
}

export const PAGE_SIZES = [25, 50, 100] as const;

/**
 * The view of a list (sort, filters) and the page shown. Page and cursor are private: they belong to one order and one set of filters,
 * and start again when those change. What a host sets is checked by the operation's query; what does not fit is left out.
 */
export class ListView<O extends Operation> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #operation: O;
  readonly #options: ListViewOptions<O>;
  #query: ListQuery | undefined;
  #sort: string;
  #filters: Readonly<Record<string, QueryValue>> = {};
  #limit: number = PAGE_SIZES[0];
  /** Where the rows shown stand: those of the former page until the next is there. */
  #position: PagePosition = { from: 0, to: 0, total: 0, isTotalExact: false, hasPrevious: false, hasNext: false };
  /** Whether the count of results is to be said when they are there. */
  #announces = false;
  /** The cursors of the pages after the first, up to the one shown, and the order and filters that they belong to. */
  #cursors: { readonly of: string; readonly path: readonly string[] } = { of: '', path: [] };

  constructor(host: WidgetHost, operation: O, options: ListViewOptions<O>) {
    this.#host = host;
    this.#operation = operation;
    this.#options = options;
    this.#sort = options.sort;
    host.addController(this);
  }

  /** Watches the query that loads this list: a page that is gone starts the list again. */
  follow(query: ListQuery): void {
    this.#query = query;
  }

  get view(): View {
    return structuredClone({ sort: this.#sort, filters: this.#filters });
  }

  set view(view: unknown) {
    const { sort, filters } = (typeof view === 'object' && view !== null ? view : {}) as { sort?: unknown; filters?: unknown };
    const wanted = typeof filters === 'object' && filters !== null ? Object.entries(filters) : [];
    const own = wanted.filter(([name]) => !PRIVATE_FIELDS.has(name) && !(name in this.#fixed));
    this.#sort = (this.#accept('sort', sort) as string | undefined) ?? this.#options.sort;
    this.#filters = chosen(Object.fromEntries(own.map(([name, value]) => [name, this.#accept(name, value)])));
    this.#host.requestUpdate();
  }

  get sort(): string {
    return this.#sort;
  }

  get filters(): Readonly<Partial<QueryOf<O>>> {
    return this.#filters as Partial<QueryOf<O>>;
  }

  get filterCount(): number {
    return Object.keys(this.#filters).length;
  }

  get isFiltered(): boolean {
    return this.filterCount > 0;
  }

  get limit(): number {
    return this.#limit;
  }

  /** The query of the page shown. */
  get query(): QueryOf<O> {
    const cursor = this.#path.at(-1);
    return { ...this.#scope, limit: this.#limit, ...(cursor === undefined ? {} : { cursor }) } as unknown as QueryOf<O>;
  }

  /** Where the page shown stands. */
  get position(): PagePosition {
    if (!this.#query?.isPrevious) this.#position = this.#positionOf(this.#query?.data);
    return this.#position;
  }

  #positionOf(data: ListQuery['data']): PagePosition {
    const { items = [], page } = data ?? {};
    const before = this.#path.length * this.#limit;
    const to = before + items.length;
    const hasNext = page?.nextCursor != null && !this.#path.includes(page.nextCursor);
    const total = page?.total ?? undefined;
    const isTotalExact = total !== undefined && total >= to && hasNext === total > to;
    return {
      from: items.length ? before + 1 : before,
      to,
      total: isTotalExact ? total : to,
      isTotalExact,
      hasPrevious: before > 0,
      hasNext,
    };
  }

  /** Sorts by a field: descending first for what is read newest or largest first, then the other way round. */
  sortBy(field: string): void {
    this.sortAs(this.#sort === `-${field}` ? field : `-${field}`);
  }

  /** Sorts by a field, `-` in front for descending. */
  sortAs(sort: string): void {
    this.#change((this.#accept('sort', sort) as string | undefined) ?? this.#options.sort, this.#filters);
  }

  /** Sets some filters; `undefined` takes one off. */
  filter(changes: Readonly<Partial<QueryOf<O>>>): void {
    this.#change(this.#sort, chosen({ ...this.#filters, ...changes }));
  }

  reset(): void {
    this.#change(this.#sort, {});
  }

  showNext(): void {
    const next = this.#query?.data?.page.nextCursor;
    if (next == null || !this.position.hasNext || this.#query?.isPrevious) return;
    this.#cursors = { of: this.#scopeKey, path: [...this.#path, next] };
    this.#host.requestUpdate();
  }

  showPrevious(): void {
    this.#cursors = { of: this.#scopeKey, path: this.#path.slice(0, -1) };
    this.#host.requestUpdate();
  }

  /** Sets how many rows a page holds and starts again. */
  resize(limit: number): void {
    this.#limit = PAGE_SIZES.find((size) => size === limit) ?? PAGE_SIZES[0];
    this.#restart();
  }

  hostUpdate(): void {
    if (this.#path.length === 0 || !this.#query) return;
    const { error, data, isPrevious } = this.#query;
    const isRefused = error?.reason === 'cursor-expired' || error?.reason === 'cursor-mismatch';
    if (isRefused || (!isPrevious && data?.items.length === 0)) this.#restart();
  }

  hostUpdated(): void {
    if (!this.#announces || !this.#query?.data || this.#query.isPrevious) return;
    this.#announces = false;
    const { total, isTotalExact } = this.position;
    this.#host.announce(({ results, resultsAtLeast }) => (isTotalExact ? results : resultsAtLeast)(total));
  }

  #change(sort: string, filters: Readonly<Record<string, QueryValue>>): void {
    const isFiltered = writeQuery(filters) !== writeQuery(this.#filters);
    if (sort === this.#sort && !isFiltered) return;
    this.#announces ||= isFiltered;
    this.#sort = sort;
    this.#filters = filters;
    this.#host.requestUpdate();
    this.#host.element.dispatchEvent(new ViewChangeEvent());
  }

  #restart(): void {
    this.#cursors = { of: '', path: [] };
    this.#host.requestUpdate();
  }

  get #scope(): Record<string, QueryValue> {
    return { ...this.#filters, ...this.#fixed, sort: this.#sort };
  }

  get #fixed(): Readonly<Record<string, QueryValue>> {
    return this.#options.fixed?.() ?? {};
  }

  get #scopeKey(): string {
    return writeQuery(this.#scope);
  }

  get #path(): readonly string[] {
    return this.#cursors.of === this.#scopeKey ? this.#cursors.path : [];
  }

  #accept(name: string, value: unknown): QueryValue {
    const shape = shapeOf(this.#operation.query);
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const parsed = schema && z.safeParse(schema, value);
    return parsed?.success ? (parsed.data as QueryValue) : undefined;
  }
}

/** The fields of a list's query that are no filters. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set(['sort', 'limit', 'cursor']);

/** The filters that leave something out. */
const chosen = (filters: Readonly<Record<string, QueryValue>>): Readonly<Record<string, QueryValue>> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
