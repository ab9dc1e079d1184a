/** A text as every version of ICU agrees on it: plain spaces, a plain minus. */
export const normalised = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');
