import * as z from 'zod/mini';

/** A code of a closed list on our side that a newer server may extend: an unknown value is kept, shown, and acted on by nobody. */
export type Open<Code extends string> = Code | (string & {});

/** The schema of an open enumeration: known codes complete in the editor, unknown strings pass. */
export const openEnum = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.union([z.enum(codes), z.string()]) as unknown as z.ZodMiniType<Open<Codes[number]>, Open<Codes[number]>>;

/** An opaque identifier with the prefix of its kind (`inv_…`); never parsed. */
export const Id = (prefix: string) => z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-Za-z]{6,40}$`)));

/** A name or label written by people: any text of any length, possibly blank. */
export const Label = z.string();

/** What a person types to search: 2 to 200 characters. */
export const SearchText = z.string().check(z.regex(/^[^]{2,200}$/));

/** A language tag of BCP 47 (`fr-BE`). */
export const Lang = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** A country of ISO 3166-1, two letters. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));
