import { catalogue } from '../../i18n/catalogue.ts';
import { messages as en } from './en.ts';

/** The words of every widget, by language. */
export const commonMessages = catalogue(en, {
  fr: () => import('./fr.ts'),
  'fr-BE': () => import('./fr-BE.ts'),
});

export type CommonMessages = typeof commonMessages.source;
