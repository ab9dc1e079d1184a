import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import type { GuichetError } from '../client/errors.ts';
import { button } from '../ui/button.ts';
import { name } from '../ui/name.ts';
import { panel, type PanelOptions, panelStyles } from '../ui/panel.ts';
import { Countdown } from './countdown.ts';
import type { WidgetHost } from './host.ts';
import type { CommonMessages } from './messages/index.ts';
import { type PanelMessages, panelMessages } from './messages/panels/index.ts';
import type { PartContent } from './part.ts';
import { drawSkeleton, type StateDrawing } from './states.ts';
import { Text } from './text.ts';

/** What stands in the place of rows that are not there or may not be shown. */
export class Panels implements PartContent {
  readonly styles: readonly CSSResult[] = [panelStyles];
  readonly #text: Text<PanelMessages>;
  readonly #countdown: Countdown;

  constructor(host: WidgetHost) {
    this.#text = new Text(host, panelMessages);
    this.#countdown = new Countdown(host);
  }

  draw(drawing: StateDrawing): unknown {
    const text = this.#text.current;
    return text ? drawPanel(drawing, text, this.#countdown.secondsFor(drawing.standing.error)) : drawSkeleton();
  }
}

function drawPanel(drawing: StateDrawing, text: PanelMessages, waitSeconds: number): TemplateResult {
  const { standing, common, words } = drawing;
  switch (standing.state) {
    case 'empty':
      return emptyPanel(drawing);
    case 'forbidden':
      return panel({ tone: 'calm', icon: 'dash', title: words.forbidden, text: whomToAsk(standing.error, text, common) });
    case 'signed-out':
      return panel({
        tone: 'problem',
        icon: 'clock',
        title: text.signedOut,
        actions: button({ label: text.signIn, action: 'sign-in', look: 'accent', onPress: drawing.onSignIn }),
      });
    case 'no-provider':
      return panel({ tone: 'problem', icon: 'triangle', title: text.noProvider });
    default:
      return panel({
        tone: standing.reason === 'module-disabled' ? 'calm' : 'problem',
        icon: 'triangle',
        ...errorWords(drawing, text, waitSeconds),
      });
  }
}

function errorWords(
  { standing, common, words, connection, onRetry }: StateDrawing,
  messages: PanelMessages,
  waitSeconds: number,
): Pick<PanelOptions, 'title' | 'text' | 'actions'> {
  if (standing.reason === 'configuration') return { title: messages.unconfigured(connection.missing.join(', ')) };
  if (standing.reason === 'module-disabled') return { title: messages.moduleOff };
  const { error } = standing;
  const text = html`
    <p>${error ? reasonText(error, messages, common) : common.errorRender}</p>
    ${error?.requestId ? html`<p class="reference">${messages.errorReference(error.requestId)}</p>` : nothing}
  `;
  return { title: words.error, text, actions: retryButton(messages, common, waitSeconds, onRetry) };
}

function retryButton({ retryIn }: PanelMessages, { retry }: CommonMessages, waitSeconds: number, onPress: () => void): TemplateResult {
  const unavailable = waitSeconds > 0 ? retryIn(waitSeconds) : undefined;
  return button({ label: unavailable ?? retry, action: 'retry', onPress, unavailable });
}

function reasonText(error: GuichetError, text: PanelMessages, common: CommonMessages): string {
  switch (error.kind) {
    case 'network':
      return common.errorNetwork;
    case 'contract':
      return text.errorContract;
    case 'rate-limit':
      return error.retryAfterSeconds === undefined ? text.rateLimitLater : text.rateLimit(error.retryAfterSeconds);
    case 'not-found':
      return text.notFound;
    case 'validation':
    case 'conflict':
      return text.errorRequest;
    case 'forbidden':
      return error.reason === 'account-suspended' ? text.suspended : text.forbiddenAskUnknown;
    case 'unauthorized':
      return text.signedOut;
    case 'no-provider':
    case 'configuration':
      return text.noProvider;
    case 'render':
      return common.errorRender;
    case 'timeout':
    case 'server':
    case 'abort':
      return text.errorServer;
  }
}

function emptyPanel({ standing, common, words, onReset }: StateDrawing): TemplateResult {
  if (standing.reason === 'filtered-empty') {
    const actions = onReset ? button({ label: common.filtersReset, action: 'reset', onPress: onReset }) : nothing;
    return panel({ tone: 'calm', icon: 'search', title: words.filteredEmpty, actions });
  }
  return html`<slot name="empty">${panel({ tone: 'calm', icon: 'circle', title: words.empty })}</slot>`;
}

function whomToAsk(error: GuichetError | undefined, text: PanelMessages, common: CommonMessages): TemplateResult {
  const right = rightName(error?.requiredPermission, text);
  const contacts = error?.askContacts ?? [];
  return html`
    ${right === undefined ? nothing : html`<p>${text.forbiddenRight(right)}</p>`}
    ${
      contacts.length === 0
        ? html`<p>${text.forbiddenAskUnknown}</p>`
        : html`<p>${text.forbiddenAsk}</p>
            <ul class="contacts">
              ${contacts.map((contact) => html` <li>${name(contact.name, common.blank)} ${letterTo(contact.email)}</li> `)}
            </ul>`
    }
  `;
}

function rightName(permission: string | undefined, text: PanelMessages): string | undefined {
  const names: Readonly<Record<string, string>> = {
    'account:read': text.rightAccountRead,
    'billing:read': text.rightBillingRead,
  };
  return permission === undefined ? undefined : (names[permission] ?? permission);
}

/** A link that begins a letter; nothing in the address can become another field of the letter. */
const letterTo = (email: string | undefined): unknown =>
  email
    ? html`<a href="mailto:${encodeURIComponent(email.toWellFormed()).replace('%40', '@')}"><bdi dir="ltr">${email}</bdi></a>`
    : nothing;
