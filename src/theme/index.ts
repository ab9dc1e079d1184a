/** The look that widgets share: tokens with their defaults, and the sheet every root starts from. */
export { base } from './base.ts';
export { tokens } from './tokens.ts';
