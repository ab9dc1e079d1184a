import { describe, expect, it } from 'vitest';
import { catalogue, type Messages } from '../../src/i18n/catalogue.ts';
import { messages as french } from './messages/fr.ts';
import { source } from './messages/source.ts';

const make = () =>
  catalogue(source, {
    fr: () => import('./messages/fr.ts'),
    'fr-BE': () => import('./messages/fr-BE.ts'),
  });

describe('catalogue', () => {
  it('has the source at once and another language once it is loaded', async () => {
    const messages = make();
    expect(messages.source).toBe(source);
    expect(messages.peek('en')).toBe(source);
    expect(messages.peek('fr')).toBeUndefined();
    expect((await messages.load('fr')).title).toBe('Factures');
    expect(messages.peek('fr')?.title).toBe('Factures');
    expect(messages.peek('fr')?.results(2)).toBe('2 résultats');
  });

  it('gives a regional language its own words and those of the base language', async () => {
    const belgian = await make().load('fr-BE');
    expect(belgian.title).toBe('Factures (Belgique)');
    expect(belgian.results(0)).toBe('0 résultat');
  });

  it.each(['fr-CH', 'FR', 'fr-Latn-FR'])('answers %s in the base language', async (tag) => {
    const messages = make();
    expect(messages.languageFor(tag)).toBe('fr');
    expect((await messages.load(tag)).title).toBe('Factures');
  });

  it.each(['fr_FR', '', 'xx', 'ar', '__proto__', 'constructor', '-', 'fr-', '<script>', 'a'.repeat(5000)])(
    'F55 answers %j in English without throwing',
    async (tag) => {
      const messages = make();
      expect(messages.peek(tag)).toBe(source);
      expect(await messages.load(tag)).toBe(source);
    },
  );

  it('loads a language once for several widgets that ask together', async () => {
    let calls = 0;
    const messages = catalogue(source, { fr: () => ((calls += 1), import('./messages/fr.ts')) });
    await Promise.all([messages.load('fr'), messages.load('fr-CA'), messages.load('fr')]);
    expect(calls).toBe(1);
  });

  it.each([
    ['rejects', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))],
    [
      'throws',
      () => {
        throw new Error('no import here');
      },
    ],
  ])('falls back to English when the file %s, and tries again at the next call', async (_, fail) => {
    let isBroken = true;
    const messages = catalogue(source, {
      fr: (): Promise<{ messages: Messages<typeof source> }> => (isBroken ? fail() : import('./messages/fr.ts')),
    });
    expect((await messages.load('fr')).title).toBe('Invoices');
    expect(messages.peek('fr')).toBeUndefined();
    isBroken = false;
    expect((await messages.load('fr')).title).toBe('Factures');
    expect(messages.peek('fr')?.title).toBe('Factures');
  });

  it('does not compile with a missing key, another kind of message or other arguments', () => {
    const { title, results } = french;
    // @ts-expect-error results is missing
    const missing: Messages<typeof source> = { title };
    // @ts-expect-error title is a string in the source
    const otherKind: Messages<typeof source> = { title: () => 'Factures', results };
    // @ts-expect-error results is given a number
    const otherArguments: Messages<typeof source> = { title, results: (n: string) => n };
    expect([missing, otherKind, otherArguments]).toHaveLength(3);
  });
});
