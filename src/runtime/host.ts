import type { ReactiveControllerHost } from 'lit';
import type { GuichetError } from '../client/errors.ts';
import type { ConnectionState, Guichet } from './context.ts';
import type { CommonMessages } from './messages/index.ts';

/** A widget as its controllers know it. Never the class: the types would go in circles. */
export interface WidgetHost extends ReactiveControllerHost {
  /** The facade of the nearest provider; `undefined` while there is none. */
  readonly guichet: Guichet | undefined;
  readonly connection: ConnectionState;
  /** The language of the place where the widget stands (BCP 47). */
  readonly language: string;
  readonly element: HTMLElement;
  /** Says something to assistive technology, politely. */
  announce(text: (common: CommonMessages) => string): void;
  /** Lets the widget's `updateComplete` wait for something that will change what is drawn. */
  await(work: Promise<unknown>): void;
  /** Reports an error to the page, once. */
  report(error: GuichetError): void;
}
