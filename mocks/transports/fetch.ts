import { forever } from '../clock.ts';

/** A backend in the form of the platform's `fetch`: an aborted call rejects, a redirect is followed nowhere. */
export const fetchOf =
  (handle: (request: Request) => Promise<Response>): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const response = await Promise.race([forever(request.signal), handle(request)]);
    if (response.status >= 300 && response.status < 400 && request.redirect !== 'manual') throw new TypeError('a redirect was refused');
    return response;
  };
