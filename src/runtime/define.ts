/** The version of this build: widgets and provider of another major version share a page only through `Guichet`. */
export const VERSION = '0.1.0';

interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

const owners = Symbol.for('guichet/definitions/v1');
type Owners = Map<CustomElementConstructor, string>;

/** The tags that this build was refused and said so. */
const refused = new Set<string>();

/**
 * Registers an element under its tag, or under another name. The first definition wins and nothing throws:
 * a tag that somebody else owns, or that another major version holds, is reported once in the console.
 */
export function define(element: Definable, { as: name = element.tag }: { readonly as?: string } = {}): void {
  const registry = globalThis.customElements;
  // On a server Lit brings a registry of its own, which no page ever reads.
  if (!registry || typeof document === 'undefined') return;
  const versions = ((registry as { [owners]?: Owners })[owners] ??= new Map<CustomElementConstructor, string>());
  const existing = registry.get(name);
  if (existing) {
    const version = versions.get(existing);
    const isOurs = version !== undefined && major(version) === major(VERSION);
    if (!isOurs && !refused.has(name)) {
      refused.add(name);
      console.warn(`guichet: <${name}> is already defined by ${version ?? 'other code'}; ${VERSION} is not used.`);
    }
    return;
  }
  const owned = versions.has(element) ? class extends element {} : element;
  registry.define(name, owned);
  versions.set(owned, VERSION);
}

const major = (version: string): string => version.split('.')[0] ?? version;
