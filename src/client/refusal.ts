import { COMMON_PROBLEM_CODES, Problem } from '../contract/index.ts';
import { safeParse } from 'zod/mini';
import type { ErrorFacts, ErrorKind } from './errors.ts';

const KINDS: Readonly<Record<number, ErrorKind>> = {
  400: 'validation',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'validation',
  415: 'validation',
  422: 'validation',
  429: 'rate-limit',
};

const LONGEST_COUNTDOWN_SECONDS = 60;

/** The kind of error that a status means; one that the contract does not know is `contract`. */
export const kindOfStatus = (status: number): ErrorKind => KINDS[status] ?? (status >= 500 ? 'server' : 'contract');

/** What a refusal's body says, field by field: one that cannot be read counts as absent, as does a code that the operation does not declare. */
export function readRefusal(body: unknown, problems: readonly string[] = []): ErrorFacts {
  const read = <Name extends keyof typeof Problem.shape>(name: Name): Problem[Name] | undefined => {
    const value = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
    const field = safeParse(Problem.shape[name], value);
    return field.success ? (field.data as Problem[Name]) : undefined;
  };
  const code = read('code');
  return {
    reason: code !== undefined && [...COMMON_PROBLEM_CODES, ...problems].includes(code) ? code : undefined,
    retryable: read('retryable'),
    retryAfterSeconds: read('retryAfterSeconds'),
    requiredPermission: read('requiredPermission'),
    askContacts: read('askContacts'),
  };
}

/** The seconds of a countdown; `undefined` for a wait too long to watch, or none. */
export const countdown = (seconds: number | undefined): number | undefined =>
  seconds !== undefined && seconds >= 0 && seconds <= LONGEST_COUNTDOWN_SECONDS ? Math.ceil(seconds) : undefined;
