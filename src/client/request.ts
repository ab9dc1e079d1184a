import { safeParse } from 'zod/mini';
import { type Arguments, fillPath, Lang, type Operation, type QueryValue, writeQuery } from '../contract/index.ts';
import { GuichetError } from './errors.ts';
import type { GetToken } from './token.ts';

/** Which backend, for whom. A change of `baseUrl`, `sessionId` or `accountId` starts a new epoch: nothing of the former is kept. */
export interface Connection {
  readonly baseUrl: string;
  readonly getToken: GetToken;
  readonly sessionId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** A read's arguments and the language that the answer's labels are wanted in. */
export type ReadArguments<O extends Operation> = Arguments<O> & { readonly language?: string | undefined };

/** What the arguments of every operation have in common. */
interface AnyArguments {
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  readonly language?: string | undefined;
}

/** The path and query of a read below the base address: equal for equal arguments. */
export function writeTarget(operation: Operation, args: AnyArguments): string {
  const query = writeQuery(args.query ?? {});
  return fillPath(operation.path, args.path) + (query && `?${query}`);
}

/** The address and headers of a read, all but the token and the request's id; an error where the host's settings make none. */
export function writeRequest(
  { baseUrl, accountId }: Connection,
  operation: Operation,
  args: AnyArguments,
): { readonly url: string; readonly headers: Readonly<Record<string, string>> } | GuichetError {
  const configuration = (reason: string) => new GuichetError('configuration', { operation: operation.name, reason });
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!base || !/^https?:$/.test(base.protocol) || base.username || base.password) return configuration('base-url');
  if (accountId && !/^[\x21-\x7e]+$/.test(accountId)) return configuration('account-id');
  return {
    url: base.origin + base.pathname.replace(/\/+$/, '') + writeTarget(operation, args),
    headers: {
      accept: 'application/json, application/problem+json',
      'x-guichet-contract': '1',
      ...(accountId && { 'x-guichet-account': accountId }),
      ...(args.language && safeParse(Lang, args.language).success && { 'accept-language': args.language }),
    },
  };
}
