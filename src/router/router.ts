import * as z from 'zod/mini';
import {
  type Answer,
  type CommonProblemCode,
  type Operation,
  type PathOf,
  type Problem,
  PROBLEM_STATUS,
  type ProblemCode,
  type QueryOf,
  readQuery,
  shapeOf,
  type RequiredPermission,
} from '../contract/index.ts';

type OwnProblemCode<O extends Operation> = O extends { readonly problems: readonly (infer Code extends ProblemCode)[] } ? Code : never;

/** A refusal, thrown or returned by a handler or a context; it becomes `application/problem+json`. */
export class Refusal<Code extends ProblemCode = ProblemCode> extends Error {
  readonly problem: Problem & { readonly code: Code };
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Code, extra: Partial<Omit<Problem, 'code' | 'status'>>, headers: Readonly<Record<string, string>>) {
    super(code);
    this.problem = { type: 'about:blank', title: code, ...extra, code, status: PROBLEM_STATUS[code] };
    this.headers = headers;
  }
}

/** A refusal with its code; `extra` adds fields of the problem, `headers` fields of the answer (`Retry-After`). */
export const problem = <Code extends ProblemCode>(
  code: Code,
  extra: Partial<Omit<Problem, 'code' | 'status'>> = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal<Code> => new Refusal(code, extra, headers);

/** What a handler is given: arguments that the contract has checked, and the caller's context. */
type Handle<O extends Operation, Context> = (
  input: { readonly path: PathOf<O>; readonly query: QueryOf<O> },
  context: Context,
) => MaybePromise<Answer<O> | Refusal<OwnProblemCode<O> | CommonProblemCode>>;

type MaybePromise<T> = T | Promise<T>;

/** An operation and the function that answers it. */
export interface Implementation<Context> {
  readonly operation: Operation;
  readonly handle: (input: { path: unknown; query: unknown }, context: Context) => MaybePromise<unknown>;
}

/** The answer to one operation. Returns data of the contract or a `problem`. */
export const implement = <O extends Operation, Context>(operation: O, handle: Handle<O, Context>): Implementation<Context> => ({
  operation,
  handle: handle as Implementation<Context>['handle'],
});

export interface RouterOptions<Context> {
  /** Who asks. Throws or returns a `problem` for a caller it does not know. */
  readonly context: (request: Request, operation: Operation) => MaybePromise<Context | Refusal>;
  /** The rights that the caller holds. */
  readonly permissions: (context: Context) => readonly string[];
  /** The people who can grant a right that is missing. */
  readonly askContacts?: (context: Context) => Problem['askContacts'];
  /** Fields added to each answer to a known caller (`X-Guichet-Account`). */
  readonly headers?: (context: Context) => Readonly<Record<string, string>>;
  /** What went wrong inside a handler, or an answer that breaks the contract: for the log. */
  readonly onError?: (error: unknown, operation: Operation) => void;
}

/**
 * The backend's door: finds the operation and answers in the order context, permission, arguments, handler, check of the answer.
 * `base` is the path in front of every operation (`/v1`). Never rejects.
 */
export function router<Context>(
  base: string,
  implementations: readonly Implementation<Context>[],
  options: RouterOptions<Context>,
): (request: Request) => Promise<Response> {
  const routes = implementations.map((implementation) => ({
    ...implementation,
    pattern: new RegExp(`^${base}${implementation.operation.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }));

  return async function handle(request) {
    const url = new URL(request.url);
    for (const { operation, pattern, handle } of routes) {
      const match = pattern.exec(url.pathname);
      if (!match || operation.method !== request.method) continue;
      try {
        const context = await options.context(request, operation);
        if (context instanceof Refusal) return refuse(context);
        const missing = missingPermission(operation.permission, options.permissions(context));
        if (missing) {
          return refuse(problem('permission-missing', { requiredPermission: missing, askContacts: options.askContacts?.(context) }));
        }
        const input = readInput(operation, match.groups ?? {}, url.searchParams);
        if (input instanceof Refusal) return refuse(input);
        const answer = await handle(input, context);
        if (isRefusal(answer)) return refuse(answer);
        return json(200, z.parse(operation.response, answer), options.headers?.(context));
      } catch (error) {
        if (isRefusal(error)) return refuse(error);
        options.onError?.(error, operation);
        return refuse(problem('internal-error'));
      }
    }
    return refuse(problem('not-found'));
  };
}

/** The right that is missing; `undefined` when the call is allowed. */
function missingPermission(required: RequiredPermission, held: readonly string[]): string | undefined {
  if (required === 'public' || required === 'any') return undefined;
  const sufficient: readonly string[] = typeof required === 'string' ? [required] : required;
  return sufficient.some((permission) => held.includes(permission)) ? undefined : sufficient[0];
}

function readInput(operation: Operation, groups: Record<string, string>, params: URLSearchParams) {
  const values = operation.query ? readQuery(operation.query, params) : {};
  const known = shapeOf(operation.query);
  const unknown = [...params.keys()].find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    return problem('unknown-parameter', { errors: [{ parameter: unknown, code: 'not-allowed' }] });
  }
  let path: Record<string, string>;
  try {
    path = Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return problem('not-found');
  }
  if (!operation.query) return { path, query: {} };
  const query = z.safeParse(operation.query, values);
  if (query.success) return { path, query: query.data };
  return problem('invalid-request', {
    errors: query.error.issues.map((issue) => ({ parameter: String(issue.path[0] ?? ''), code: 'invalid-format' })),
  });
}

const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;

const refuse = ({ problem: body, headers }: Refusal): Response =>
  json(body.status, body, { 'content-type': 'application/problem+json', ...headers });

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
