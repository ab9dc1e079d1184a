import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every text of a module of messages; functions are called with something that reads well in any place. */
async function textsOf(file: string): Promise<[key: string, text: string][]> {
  const { messages } = (await import(/* @vite-ignore */ new URL(`../../${file}`, import.meta.url).href)) as {
    messages: Record<string, string | ((...args: unknown[]) => string)>;
  };
  return Object.entries(messages).map(([key, message]) => [key, typeof message === 'string' ? message : message(2, 2, 2)]);
}

describe('French messages', () => {
  for (const file of globSync('src/**/messages/**/fr*.ts').sort()) {
    it(`have the spaces of French typography in ${file}`, async () => {
      const texts = await textsOf(file);
      expect(texts.length).toBeGreaterThan(0);
      const wrong = texts.filter(([, text]) => /[^\u202f][;!?](?!\w)|[^\u00a0][:%€»](?!\/)|«[^\u00a0]|n° |N° |'|\.\.\./.test(text));
      expect(wrong).toEqual([]);
    });
  }
});
