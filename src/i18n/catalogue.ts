import { chooseLanguage, SOURCE_LANGUAGE } from './language.ts';

/** A text of the screen: a string, or a function of what it speaks about. */
export type Message = string | ((...args: never[]) => string);

/** The messages that each language must give: every key of the source, with the same arguments. `{…} satisfies Messages<typeof en>`. */
export type Messages<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (...args: infer Args) => string ? (...args: Args) => string : string;
};

/** A language's file: `import('./messages/fr.ts')`, which exports `messages`. */
export type LanguageLoader<Source> = () => Promise<{ readonly messages: Messages<Source> }>;

/** The messages of one widget in every language it has: the source at once, the others when asked for. */
export interface Catalogue<M> {
  /** The messages of the source language, there from the start. */
  readonly source: M;
  /** The language that a tag is answered in. Texts, dates and amounts all take it, so that one screen speaks one language. */
  languageFor(tag: string): string;
  /** The messages of a tag's language when they are there; `undefined` while nobody loaded them. */
  peek(tag: string): M | undefined;
  /** The messages of a tag's language; the source's when its file cannot be loaded, and the next call tries again. Never rejects. */
  load(tag: string): Promise<M>;
}

/** The catalogue of a source and its other languages: `catalogue(en, { fr: () => import('./messages/fr.ts') })`. */
export function catalogue<const Source extends Readonly<Record<string, Message>>>(
  source: Source,
  loaders: Readonly<Record<string, LanguageLoader<Source>>> = {},
): Catalogue<Messages<Source>> {
  const original = source as unknown as Messages<Source>;
  const languages = [SOURCE_LANGUAGE, ...Object.keys(loaders)];
  const known = new Map([[SOURCE_LANGUAGE, original]]);
  const loads = new Map<string, Promise<Messages<Source>>>();

  const languageFor = (tag: string): string => chooseLanguage(tag, languages);

  const read = async (language: string): Promise<Messages<Source>> => {
    const file = await loaders[language]?.();
    return file?.messages ?? original;
  };

  const start = async (language: string): Promise<Messages<Source>> => {
    try {
      const messages = await read(language);
      known.set(language, messages);
      return messages;
    } catch {
      loads.delete(language);
      return original;
    }
  };

  return {
    source: original,
    languageFor,
    peek: (tag) => known.get(languageFor(tag)),
    load(tag) {
      const language = languageFor(tag);
      const load = loads.get(language) ?? start(language);
      loads.set(language, load);
      return load;
    },
  };
}
