/** What a widget is made of. */
export type { Clock, GetToken, TokenReason } from '../client/client.ts';
export type { ErrorKind } from '../client/errors.ts';
export type { Guichet } from './context.ts';
export { define, VERSION } from './define.ts';
export * from './events.ts';
export { GuichetProvider } from './provider.ts';
export { WIDGET_STATES, type WidgetState } from './states.ts';
export { WidgetElement } from './widget-element.ts';
