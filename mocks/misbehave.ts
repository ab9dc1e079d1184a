import { type Clock, forever, pause } from './clock.ts';
import type { Fault } from './faults.ts';

/** What a fault may do to a backend. */
export interface Wire {
  readonly clock: Clock;
  /** The backend's own answer; `accountId` makes it speak for another account. */
  answer(request: Request, accountId?: string): Promise<Response>;
  /** Resolves when the answer to another call has left. */
  anotherAnswer(): Promise<void>;
  /** Ends the token of a call. */
  expireToken(request: Request): void;
}

const LARGE_BYTES = 26 * 1024 * 1024;
const LOGIN_PAGE = '<!doctype html><html lang="en"><title>Sign in</title><form><input name="user"></form></html>';

/** Plays a fault on a call. A lost call rejects with a `TypeError`, as `fetch` does. */
export async function misbehave(fault: Fault, request: Request, wire: Wire): Promise<Response> {
  switch (fault.kind) {
    case 'drop-request':
      throw lost();
    case 'drop-response':
      await wire.answer(request);
      throw lost();
    case 'delay':
      await pause(wire.clock, fault.ms, request.signal);
      return wire.answer(request);
    case 'never':
      return forever(request.signal);
    case 'status':
      return status(fault);
    case 'cut-body':
      return withText(await wire.answer(request), (text) => text.slice(0, Math.floor(text.length / 2)));
    case 'drip':
      return drip(await wire.answer(request), fault.everyMs, wire.clock, request.signal);
    case 'wrong-type':
      return new Response(LOGIN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'empty':
      return new Response(null, { status: 204 });
    case 'drift-row':
      return withBody(await wire.answer(request), (body) => ({
        ...body,
        items: (body.items as Record<string, unknown>[]).map((row, index) => (index === fault.index ? fault.change(row) : row)),
      }));
    case 'drift-body':
      return withBody(await wire.answer(request), fault.change);
    case 'tenant-swap':
      return wire.answer(request, fault.accountId);
    case 'redirect':
      return new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/sign-in' } });
    case 'duplicate':
      await wire.answer(request.clone());
      return wire.answer(request);
    case 'reorder': {
      const response = await wire.answer(request);
      await Promise.race([wire.anotherAnswer(), forever(request.signal)]);
      return response;
    }
    case 'expire-token':
      wire.expireToken(request);
      return wire.answer(request);
    case 'large':
      return enlarge(await wire.answer(request), fault.bytes ?? LARGE_BYTES);
    default:
      return fault satisfies never;
  }
}

const lost = () => new TypeError('the connection was lost');

function status({ status, code, headers, body, contentType }: Extract<Fault, { kind: 'status' }>): Response {
  const text = code === undefined ? body : JSON.stringify({ type: 'about:blank', title: code, status, code });
  const type = contentType ?? (code === undefined ? 'text/plain' : 'application/problem+json');
  return new Response(text ?? null, { status, headers: { 'content-type': type, ...headers } });
}

const withText = async (response: Response, change: (text: string) => string): Promise<Response> =>
  new Response(change(await response.text()), response);

const withBody = (response: Response, change: (body: Record<string, unknown>) => unknown): Promise<Response> =>
  withText(response, (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)));

async function drip(response: Response, everyMs: number, clock: Clock, signal: AbortSignal): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const ended = new AbortController();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent === bytes.length) return controller.close();
      await pause(clock, everyMs, AbortSignal.any([signal, ended.signal]));
      controller.enqueue(bytes.subarray(sent, ++sent));
    },
    cancel: () => ended.abort(),
  });
  return new Response(body, response);
}

/** The answer, valid, with a very long tail of spaces. */
async function enlarge(response: Response, size: number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const tail = new Uint8Array(64 * 1024).fill(0x20);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= size) return controller.close();
      controller.enqueue(sent === 0 ? bytes : tail);
      sent += sent === 0 ? bytes.length : tail.length;
    },
  });
  return new Response(body, response);
}
