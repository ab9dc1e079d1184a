import { type Operation, operations } from '../src/contract/index.ts';

const ALLOWED_HEADERS =
  'Authorization, Content-Type, If-Match, Idempotency-Key, Accept-Language, X-Request-Id, X-Guichet-Contract, X-Guichet-Account';
const EXPOSED_HEADERS =
  'ETag, Link, Location, Content-Disposition, Content-Language, Date, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, ' +
  'X-Request-Id, X-Guichet-Account';

/** The answer to a browser that asks whether another origin's page may call. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': '600',
    },
  });

/** An answer with what any page may read of it, its moment, and the caller's id of the request. */
export function finish(response: Response, request: Request, now: number): Response {
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-expose-headers', EXPOSED_HEADERS);
  if (!response.headers.has('date')) response.headers.set('date', new Date(now).toUTCString());
  const requestId = request.headers.get('x-request-id');
  if (requestId !== null) response.headers.set('x-request-id', requestId);
  return response;
}

/** The operation that a request asks for, by method and path below `base`. */
export function operationOf(request: Request, base: string): Operation | undefined {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(`${base}/`)) return undefined;
  const parts = pathname.slice(base.length).split('/');
  return operations.find(({ method, path }: Operation) => {
    const pattern = path.split('/');
    return (
      method === request.method &&
      pattern.length === parts.length &&
      pattern.every((part, index) => part.startsWith(':') || part === parts[index])
    );
  });
}
