import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOf, safeLocale } from '../../src/i18n/language.ts';

const SHIPPED = ['en', 'fr', 'fr-BE'];

describe('chooseLanguage', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-BE', 'fr-BE'],
    ['fr-be', 'fr-BE'],
    ['fr-BE-x-acme', 'fr-BE'],
    ['fr-CA', 'fr'],
    ['en-GB', 'en'],
    ['nl', 'en'],
    ['fro', 'en'],
  ])('answers %s with %s', (tag, language) => {
    expect(chooseLanguage(tag, SHIPPED)).toBe(language);
  });

  it('F55 always answers with an available language', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (tag) => SHIPPED.includes(chooseLanguage(tag, SHIPPED))));
  });
});

describe('safeLocale', () => {
  it.each([
    ['fr-BE', 'fr-BE'],
    ['en', 'en-IE'],
    ['fr_FR', 'en-IE'],
    ['', 'en-IE'],
    ['xx', 'en-IE'],
  ])('F55 gives Intl %j as %s', (tag, locale) => {
    expect(safeLocale(tag)).toBe(locale);
  });

  it('F55 is accepted by Intl whatever the tag', () => {
    fc.assert(
      fc.property(fc.string(), (tag) => {
        expect(() => new Intl.DateTimeFormat(safeLocale(tag))).not.toThrow();
      }),
    );
  });
});

interface Tree {
  readonly lang?: string;
  readonly parent?: Tree;
  /** The element whose shadow root this one is at the top of. */
  readonly host?: Tree;
}

/** As much of an element as `languageOf` looks at. */
function element({ lang, parent, host }: Tree, documentLanguage = ''): Element {
  return {
    getAttribute: (name: string) => (name === 'lang' ? (lang ?? null) : null),
    parentElement: parent ? element(parent, documentLanguage) : null,
    getRootNode: () => (host ? { host: element(host, documentLanguage) } : {}),
    ownerDocument: { documentElement: { lang: documentLanguage } },
  } as unknown as Element;
}

describe('languageOf', () => {
  it('finds the nearest language, its own first', () => {
    expect(languageOf(element({ lang: 'fr', parent: { lang: 'nl' } }))).toBe('fr');
    expect(languageOf(element({ parent: { parent: { lang: 'nl' } } }))).toBe('nl');
  });

  it('looks out of shadow roots', () => {
    expect(languageOf(element({ parent: { host: { parent: { lang: 'fr-BE' } } } }))).toBe('fr-BE');
  });

  it('F55 counts an empty language as none', () => {
    expect(languageOf(element({ lang: '', parent: { lang: 'fr' } }))).toBe('fr');
  });

  it('takes the document’s for a detached element, then English', () => {
    expect(languageOf(element({}, 'fr'))).toBe('fr');
    expect(languageOf(element({}))).toBe('en');
  });
});
