import { catalogue } from '../../../i18n/catalogue.ts';
import { messages as en } from './en.ts';

export const listMessages = catalogue(en, {
  fr: () => import('./fr.ts'),
  'fr-BE': () => import('./fr-BE.ts'),
});

export type ListMessages = typeof listMessages.source;
