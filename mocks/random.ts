/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The numbers of a seed, the same on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export const between = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

/** A 32-bit digest of a text (FNV-1a): equal texts only are meant to agree, nothing is kept secret by it. */
export function digest(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** An opaque identifier that depends on the text alone (`inv_1kq0z2x0w3b8d7`). */
export function opaqueId<Prefix extends string>(prefix: Prefix, text: string): `${Prefix}_${string}` {
  const half = (start: number) => digest(text, start).toString(36).padStart(7, '0');
  return `${prefix}_${half(0x811c9dc5)}${half(0x9e3779b9)}`;
}
