import * as z from 'zod/mini';

/** What a table lets everybody do: read. */
export interface ReadonlyTable<Row> extends Iterable<Row> {
  readonly size: number;
  get(id: string): Row | undefined;
}

/** One typed table of the store. Rows that come in later are checked by their schema. */
export class Table<Row extends { readonly id: string }> implements ReadonlyTable<Row> {
  readonly #schema: z.ZodMiniType<Row>;
  #makeRows: () => readonly Row[];
  #rows: Map<string, Row> | undefined;
  readonly #ordered = new Map<string, readonly Row[]>();

  /** `makeRows` is called at the first use of the table. */
  constructor(schema: z.ZodMiniType<Row>, makeRows: () => readonly Row[]) {
    this.#schema = schema;
    this.#makeRows = makeRows;
  }

  get size(): number {
    return this.#all().size;
  }

  get(id: string): Row | undefined {
    return this.#all().get(id);
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.#all().values();
  }

  /** Adds rows, all or none. Throws for a row that breaks its schema or whose id is taken. */
  insert(rows: readonly Row[]): void {
    const all = this.#all();
    const checked = rows.map((row) => z.parse(this.#schema, row));
    const taken = checked.find((row, index) => all.has(row.id) || checked.findIndex(({ id }) => id === row.id) !== index);
    if (taken) throw new Error(`the id ${taken.id} is taken`);
    for (const row of checked) all.set(row.id, row);
    this.#ordered.clear();
  }

  /** All rows in an order, sorted once until rows come in. `name` stands for the order. */
  ordered(name: string, compare: (a: Row, b: Row) => number): readonly Row[] {
    const known = this.#ordered.get(name);
    if (known) return known;
    const rows = [...this].sort(compare);
    this.#ordered.set(name, rows);
    return rows;
  }

  #all(): Map<string, Row> {
    this.#rows ??= new Map(this.#makeRows().map((row) => [row.id, row]));
    return this.#rows;
  }
}
