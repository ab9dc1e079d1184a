import * as z from 'zod/mini';
import type { ProblemCode } from './problem-codes.ts';

/** The codes that every operation may answer, whatever it declares. */
export const COMMON_PROBLEM_CODES = [
  'invalid-request',
  'unknown-parameter',
  'cursor-mismatch',
  'cursor-expired',
  'unauthenticated',
  'session-expired',
  'permission-missing',
  'module-disabled',
  'account-suspended',
  'not-found',
  'rate-limited',
  'internal-error',
  'temporarily-unavailable',
] as const satisfies readonly ProblemCode[];
export type CommonProblemCode = (typeof COMMON_PROBLEM_CODES)[number];

/** An answer that refuses: RFC 9457 `application/problem+json`, with a stable `code` that decides the words. */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.string(),
  requestId: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        pointer: z.optional(z.string()),
        parameter: z.optional(z.string()),
        code: z.string(),
        detail: z.optional(z.string()),
      }),
    ),
  ),
  retryAfterSeconds: z.optional(z.int()),
  retryable: z.optional(z.boolean()),
  requiredPermission: z.optional(z.string()),
  askContacts: z.optional(z.array(z.object({ name: z.string(), email: z.optional(z.string()) }))),
});
export type Problem = z.infer<typeof Problem>;
