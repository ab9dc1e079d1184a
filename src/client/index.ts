/** One connection to one backend: one session, one request per resource, one cache. */
export * from './client.ts';
export { systemClock } from './clock.ts';
export * from './errors.ts';
