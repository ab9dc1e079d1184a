import { type PersonaName } from './data/people.ts';
import { digest } from './random.ts';

/** The tokens that a backend gave out. */
export interface Tokens {
  /** The token that a person holds, a new one when the last has ended. */
  tokenFor(persona: PersonaName): string;
  /** Who holds a token; `undefined` for one that was never given out. */
  holderOf(token: string): { readonly persona: PersonaName; readonly hasEnded: boolean } | undefined;
  expire(token: string): void;
}

/** The tokens of a seed: opaque, and the same in each run. */
export function createTokens(seed: number): Tokens {
  const holders = new Map<string, PersonaName>();
  const ended = new Set<string>();
  const current = new Map<PersonaName, string>();
  return {
    tokenFor(persona) {
      const held = current.get(persona);
      if (held !== undefined && !ended.has(held)) return held;
      const token = `demo-${digest(`${seed} ${persona} ${holders.size}`).toString(36)}`;
      holders.set(token, persona);
      current.set(persona, token);
      return token;
    },
    holderOf(token) {
      const persona = holders.get(token);
      return persona && { persona, hasEnded: ended.has(token) };
    },
    expire: (token) => void ended.add(token),
  };
}
