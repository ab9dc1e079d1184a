import { html, nothing, type TemplateResult } from 'lit';
import type { GuichetError } from '../client/errors.ts';
import { formatTime } from '../i18n/dates.ts';
import { banner } from '../ui/banner.ts';
import { button } from '../ui/button.ts';
import { lineSkeleton, tableSkeleton } from '../ui/skeleton.ts';
import type { ConnectionState } from './context.ts';
import type { CommonMessages } from './messages/index.ts';

/** Where a widget stands: at each moment one of these. `configuration` and `filtered-empty` are `error` and `empty` with that reason. */
export const WIDGET_STATES = [
  'idle',
  'loading',
  'slow',
  'ready',
  'empty',
  'partial',
  'stale',
  'error',
  'forbidden',
  'signed-out',
  'no-provider',
] as const;
export type WidgetState = (typeof WIDGET_STATES)[number];

/** A read as the states see it. */
export interface ReadableQuery {
  readonly data: unknown;
  readonly error: GuichetError | undefined;
  readonly isLoading: boolean;
  readonly isSlow: boolean;
  readonly isPrevious: boolean;
  readonly isIdle: boolean;
  readonly loadedAt: number | undefined;
  readonly unreadableCount: number;
}

export interface Standing {
  readonly state: WidgetState;
  readonly reason?: string | undefined;
  readonly error?: GuichetError | undefined;
}

/** Whether there is a provider above: `searching` for the first two seconds. */
export type ProviderPresence = 'searching' | 'found' | 'none';

/** The state of a widget from its provider and its primary read; the first that applies, in the order of their weight. */
export function readState(presence: ProviderPresence, connection: ConnectionState, query: ReadableQuery, isFiltered: boolean): Standing {
  if (presence === 'none') return { state: 'no-provider' };
  if (connection.status === 'unconfigured') return { state: 'error', reason: 'configuration' };
  const { data, error } = query;
  if (connection.status === 'signed-out' || error?.kind === 'unauthorized') return { state: 'signed-out', error };
  if (error?.kind === 'forbidden' && isPermissionMissing(error)) return { state: 'forbidden', reason: error.reason, error };

  if (data === undefined || query.isPrevious) {
    if (presence === 'found' && query.isIdle) return { state: 'idle' };
    if (query.isSlow) return { state: 'slow' };
    if (query.isLoading || !error) return { state: 'loading' };
    return { state: 'error', reason: error.reason ?? error.kind, error };
  }
  if (error?.kind === 'forbidden' || error?.kind === 'not-found') return { state: 'error', reason: error.reason ?? error.kind, error };
  if (error) return { state: 'stale', reason: error.reason ?? error.kind, error };
  if (query.unreadableCount > 0) return { state: 'partial' };
  if ((data as { items?: readonly unknown[] }).items?.length === 0) {
    return { state: 'empty', reason: isFiltered ? 'filtered-empty' : undefined };
  }
  return { state: 'ready' };
}

const isPermissionMissing = ({ reason }: GuichetError): boolean => reason !== 'module-disabled' && reason !== 'account-suspended';

/** The sentences of one widget that its states are drawn with. */
export interface StateWords {
  readonly error: string;
  readonly forbidden: string;
  readonly empty: string;
  readonly filteredEmpty: string;
}

export interface StateDrawing {
  readonly standing: Standing;
  readonly common: CommonMessages;
  readonly words: StateWords;
  readonly locale: string;
  readonly connection: ConnectionState;
  readonly query: ReadableQuery;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
  readonly onReset: (() => void) | undefined;
  /** What is shown where there is data. */
  readonly view: () => unknown;
  /** What is shown in its place in any other state. */
  readonly panel: () => unknown;
}

/** The body of a widget in any state. What is above the rows comes and goes without redrawing them: the focus stays where it is. */
export const drawState = (drawing: StateDrawing): TemplateResult => html`${drawAbove(drawing)}${drawBody(drawing)}`;

function drawAbove(drawing: StateDrawing): unknown {
  const { standing, common, query } = drawing;
  if (standing.state === 'slow') return html`<p class="slow muted">${common.slow}</p>`;
  if (standing.state === 'partial') return banner({ title: common.partial(query.unreadableCount) });
  if (standing.state === 'stale')
    return banner({ title: staleText(drawing), actions: button({ label: common.refresh, action: 'retry', onPress: drawing.onRetry }) });
  return nothing;
}

function drawBody({ standing, query, view, panel }: StateDrawing): unknown {
  switch (standing.state) {
    case 'idle':
      return nothing;
    case 'loading':
    case 'slow':
      return query.data === undefined ? drawSkeleton() : view();
    case 'ready':
    case 'partial':
    case 'stale':
      return view();
    case 'empty':
    case 'error':
    case 'forbidden':
    case 'signed-out':
    case 'no-provider':
      return panel();
  }
}

/** The place of rows that are on their way. */
export const drawSkeleton = (): TemplateResult => html`<div class="skeleton" aria-busy="true">${tableSkeleton()}</div>`;

/** The place of a secondary read: its own failure stays small. */
export function drawSection(
  query: Pick<ReadableQuery, 'data' | 'error' | 'isLoading'>,
  common: CommonMessages,
  onRetry: () => void,
  view: () => unknown,
): unknown {
  if (query.data !== undefined) return view();
  if (!query.error || query.isLoading) return lineSkeleton();
  // An operation that this backend does not have hides its part.
  if (query.error.status === 404 || query.error.status === 501) return nothing;
  return banner({ title: common.errorSection, actions: button({ label: common.retry, action: 'retry', look: 'quiet', onPress: onRetry }) });
}

function staleText({ standing, common, locale, connection, query }: StateDrawing): string {
  const time = formatTime(query.loadedAt ?? 0, locale, connection.timeZone);
  return standing.error?.reason === 'offline' ? common.offline(time) : common.stale(time);
}

/** A read that nobody asked for. */
export const NO_QUERY: ReadableQuery = {
  data: undefined,
  error: undefined,
  isLoading: false,
  isSlow: false,
  isPrevious: false,
  isIdle: false,
  loadedAt: undefined,
  unreadableCount: 0,
};

/** Filters stay where rows may come back by changing them. */
export const showsAbove = ({ state, reason }: Standing): boolean =>
  !['no-provider', 'signed-out', 'forbidden', 'idle'].includes(state) &&
  !(state === 'empty' && reason !== 'filtered-empty') &&
  !(state === 'error' && (reason === 'configuration' || reason === 'module-disabled'));
