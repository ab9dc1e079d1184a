import { readFileSync } from 'node:fs';
import type { SiteFile } from './harness.ts';

const [, section = ''] = /^## Embed it\n([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(section)?.[1] ?? '';

/** The page and its own module as README.md prints them. */
export const printed = { html: block('html'), app: block('js') };

/** The module of a page whose backend stands at an address, for somebody who holds a token. */
export const appFor = (baseUrl: string, token: string): string => `
const provider = document.querySelector('guichet-provider');
provider.getToken = async () => '${token}';
provider.baseUrl = '${baseUrl}';
`;

/** The policy of a strict page, without Trusted Types. */
export const strictPolicy = (connect = ''): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${connect}; img-src 'self' blob:; base-uri 'none'; form-action 'none'`;

/** The same with Trusted Types enforced, for the policies of these names. */
export const trustedTypes = (names: string, connect = ''): string =>
  `${strictPolicy(connect)}; require-trusted-types-for 'script'; trusted-types ${names}`;

/** The files of a host's page as printed; each may be another. */
export const embedding = ({ html = printed.html, app = printed.app, policy = '' } = {}): Readonly<Record<string, SiteFile>> => ({
  '/': { text: html, ...(policy && { headers: { 'content-security-policy': policy } }) },
  '/app.js': { text: app },
});
