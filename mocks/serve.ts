import process from 'node:process';
import { createBackend } from './backend.ts';
import { PERSONA_NAMES } from './data/people.ts';
import { serve } from './transports/http.ts';

const { PORT = '8085', SIZE = 'demo', PERSONA = 'billing' } = process.env;

const persona = PERSONA_NAMES.find((name) => name === PERSONA);
if (!persona) throw new Error(`PERSONA is one of ${PERSONA_NAMES.join(', ')}.`);
if (SIZE !== 'demo' && SIZE !== 'large') throw new Error('SIZE is demo or large.');

const backend = createBackend({ size: SIZE });
const { url } = await serve(backend, { port: Number(PORT) });
console.log(`Reference backend: ${url}\nToken of ${backend.personas[persona].displayName} (${persona}): ${backend.tokenFor(persona)}`);
