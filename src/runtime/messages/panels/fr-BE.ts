import { messages as fr } from './fr.ts';

export const messages = fr;
