import { catalogue } from '../../../i18n/catalogue.ts';
import { messages as en } from './en.ts';

export const messages = catalogue(en, {
  fr: () => import('./fr.ts'),
  'fr-BE': () => import('./fr-BE.ts'),
});

export type Messages = typeof messages.source;
