import type * as z from 'zod/mini';

/** A value of a query: booleans are written `true` or `false`, arrays by repeating the name. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** The fields of an object's schema by name; none for any other schema. */
export const shapeOf = (schema: z.core.$ZodType | undefined): Readonly<Record<string, z.core.$ZodType>> =>
  (schema?._zod.def as { readonly shape?: Record<string, z.core.$ZodType> } | undefined)?.shape ?? {};

/** The query string of some arguments, sorted by name so that equal arguments give equal text. */
export function writeQuery(query: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) params.append(name, one);
  }
  return params.toString();
}

/** The typed values of a query string, ready for its schema; what cannot be converted stays text, so that the schema refuses it. */
export function readQuery(schema: z.core.$ZodType, params: URLSearchParams): Record<string, unknown> {
  const shape = shapeOf(schema);
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of new Set(params.keys())) {
    const all = params.getAll(name);
    values[name] = Object.hasOwn(shape, name) ? readValue(kindOf(shape[name]), all) : all;
  }
  return values;
}

function readValue(kind: string, all: string[]): unknown {
  if (kind === 'array') return all;
  if (all.length !== 1) return all;
  const [text = ''] = all;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind === 'number') return /^-?\d+$/.test(text) ? Number(text) : text;
  return text;
}

function kindOf(schema: z.core.$ZodType | undefined): string {
  const def = schema?._zod.def as { type: string; innerType?: z.core.$ZodType } | undefined;
  return def?.innerType ? kindOf(def.innerType) : (def?.type ?? 'string');
}
