import type * as z from 'zod/mini';
import type { Page, Unreadable } from './page.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { QueryValue } from './query.ts';

/** A right that a session holds. */
export type Permission = 'account:read' | 'billing:read';

/** Who may call an operation: one right, any of several, everybody signed in, or anybody. */
export type RequiredPermission = Permission | readonly Permission[] | 'any' | 'public';

interface Definition {
  readonly method: 'GET';
  /** One sentence for the generated documents. */
  readonly summary: string;
  /** The path below the base address, `:name` for a parameter. */
  readonly path: `/${string}`;
  readonly permission: RequiredPermission;
  readonly query?: z.core.$ZodType<Record<string, QueryValue>>;
  readonly response: z.core.$ZodType;
  /** The problem codes that this operation adds to those every operation may answer. */
  readonly problems?: readonly ProblemCode[];
}

/** One thing a client may ask of a backend: plain data from which client, router, documents and tests are derived. */
export interface Operation extends Definition {
  readonly name: string;
  readonly family: string;
}

/** The maker of a family's operations: `const operation = family('invoices')`. */
export const family =
  (familyName: string) =>
  <const D extends Definition>(name: string, definition: D): D & Pick<Operation, 'name' | 'family'> =>
    Object.freeze({ ...definition, name, family: familyName });

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The path parameters of an operation. */
export type PathOf<O extends Operation> = Readonly<Record<Parameters<O['path']>, string>>;

/** The query of an operation, each field optional. */
export type QueryOf<O extends Operation> = O extends { readonly query: z.core.$ZodType<infer Query> }
  ? Readonly<Query>
  : Readonly<Record<string, never>>;

/** The arguments of an operation, the same everywhere: `{ path, query }`. */
export type Arguments<O extends Operation> = ([Parameters<O['path']>] extends [never]
  ? { readonly path?: undefined }
  : { readonly path: PathOf<O> }) & { readonly query?: QueryOf<O> | undefined };

/** What a server answers. */
export type Answer<O extends Operation> = z.core.output<O['response']>;

/** What a client hands on: the answer, where a list's row may be unreadable. */
export type Loaded<O extends Operation> = Answer<O> extends Page<infer Item> ? Page<Item | Unreadable> : Answer<O>;

/** The path of an operation with its parameters filled in. */
export const fillPath = (path: string, parameters: Readonly<Record<string, string>> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((parameters[name] ?? '').toWellFormed()));
