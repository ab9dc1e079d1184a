/** The language of the source messages, bundled with every widget. */
export const SOURCE_LANGUAGE = 'en';

/** English as written in Europe: the day before the month, `US$` told apart from `CA$`. */
const EUROPEAN_ENGLISH = 'en-IE';

const LANGUAGE_TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** The best of the available languages for a tag: exact, then without its last parts, then `en`; also `en` for what is no BCP 47 tag (`fr_FR`). */
export function chooseLanguage(tag: string, available: readonly string[]): string {
  const parts = LANGUAGE_TAG.test(tag) ? tag.toLowerCase().split('-') : [];
  for (; parts.length > 0; parts.pop()) {
    const wanted = parts.join('-');
    const found = available.find((language) => language.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return SOURCE_LANGUAGE;
}

/** A tag that `Intl` accepts and knows; English for any other, never the browser's own language by surprise. */
export function safeLocale(tag: string): string {
  if (tag === SOURCE_LANGUAGE) return EUROPEAN_ENGLISH;
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? EUROPEAN_ENGLISH;
  } catch {
    return EUROPEAN_ENGLISH;
  }
}

/** The language tag in force at an element: the nearest `lang` that is not empty, across shadow roots, then the document's, then `en`. */
export function languageOf(element: Element): string {
  for (let current: Element | null = element; current; current = current.parentElement ?? hostOf(current)) {
    const tag = current.getAttribute('lang');
    if (tag) return tag;
  }
  return element.ownerDocument.documentElement.lang || SOURCE_LANGUAGE;
}

const hostOf = (element: Element): Element | null => (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
