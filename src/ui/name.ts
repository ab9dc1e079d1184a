import { html, type TemplateResult } from 'lit';

/** Nothing that an eye could see: spaces, control characters, and what Unicode says to ignore (marks of direction, fillers). */
const BLANK = /^[\s\p{Cc}\p{DI}]*$/u;

/** A name that people wrote, or the words that stand in the place of a blank one. */
export const nameOr = (blank: string, name: string): string => (BLANK.test(name) ? blank : name);

/** A name kept apart from the text around it, whatever direction it is written in. */
export const name = (text: string, blank: string): TemplateResult => html`<bdi>${nameOr(blank, text)}</bdi>`;
