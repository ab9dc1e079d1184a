import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '../backend.ts';

export interface ServeOptions {
  /** The port; any free one, when absent. */
  readonly port?: number;
}

/** A backend behind a real port. */
export interface RunningServer {
  /** The base address for `base-url`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a backend over HTTP, at the path of its base address. */
export async function serve(backend: Backend, { port = 0 }: ServeOptions = {}): Promise<RunningServer> {
  const { origin, pathname } = new URL(backend.baseUrl);
  const server = createServer((incoming, outgoing) => void answer(backend, origin, incoming, outgoing));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(backend: Backend, origin: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  try {
    const request = new Request(new URL(incoming.url ?? '/', origin), {
      method: incoming.method ?? 'GET',
      headers: new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
      signal: gone.signal,
    });
    const response = await backend.handle(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) for await (const chunk of response.body) outgoing.write(chunk);
    outgoing.end();
  } catch {
    incoming.socket.destroy();
  }
}
