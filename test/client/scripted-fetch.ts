/** A request as the client sent it. */
export interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

export type Answer = (request: Sent, nth: number) => Response | Promise<Response>;

/** A `fetch` that answers as told by path, remembers what was sent and obeys its signal. `nth` counts from 0 by path. */
export function scriptedFetch(answers: Readonly<Record<string, Answer>>) {
  const sent: Sent[] = [];
  const fetch = (async (input: string, init: RequestInit = {}) => {
    const { signal } = init;
    if (!signal) throw new Error('a request without a signal');
    const url = new URL(input);
    const request: Sent = { url, init, headers: new Headers(init.headers), signal };
    const nth = sent.filter((former) => former.url.pathname === url.pathname).length;
    sent.push(request);
    const answer = answers[url.pathname];
    if (!answer) throw new Error(`no answer for ${url.pathname}`);
    return await new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      Promise.resolve()
        .then(() => answer(request, nth))
        .then(resolve, reject);
    });
  }) as typeof globalThis.fetch;
  return { fetch, sent, to: (path: string) => sent.filter(({ url }) => url.pathname === path) };
}

export const json = (body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const problem = (status: number, extra: object = {}, headers: Readonly<Record<string, string>> = {}): Response =>
  json({ status, ...extra }, { 'content-type': 'application/problem+json', ...headers }, status);

/** A body that sends its chunks and then never ends. */
export const endless = (...chunks: readonly string[]): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  );

export const never = (): Promise<Response> => new Promise(() => undefined);
