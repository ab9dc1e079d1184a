import type { Messages } from '../../../i18n/catalogue.ts';
import type { messages as en } from './en.ts';
import { messages as fr } from './fr.ts';

export const messages = { ...fr } satisfies Messages<typeof en>;
