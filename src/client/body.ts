import { abortable } from './deadline.ts';

/** Whether an answer says that it is JSON, a problem included. */
export const isJson = (headers: Headers): boolean => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '');

/** The text of a body, without its byte order mark; `undefined` when it has more bytes than the limit. The rest of a body that is given up is cancelled. */
export async function readText(response: Response, maxBytes: number, signal: AbortSignal): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await abortable(reader.read(), signal);
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    cancelled(reader.cancel());
  }
}

/** Drops an answer whose body nobody will read. */
export function discard(response: Response): void {
  if (response.body) cancelled(response.body.cancel());
}

/** The value of a JSON text; `undefined`, which no JSON is, where it cannot be parsed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A stream that broke cannot be cancelled either; its error has already been told to its reader. */
const cancelled = (cancelling: Promise<void>): void => void cancelling.catch(() => undefined);
