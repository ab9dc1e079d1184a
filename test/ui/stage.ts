import { type CSSResult, html, render, type TemplateResult } from 'lit';
import { base } from '../../src/theme/base.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { buttonStyles } from '../../src/ui/button.ts';
import { iconStyles } from '../../src/ui/icon.ts';

export interface Drawn {
  readonly root: ShadowRoot;
  draw(template: TemplateResult): void;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
}

const places = new Set<HTMLElement>();

const sheetOf = (sheet: CSSResult | CSSStyleSheet): CSSStyleSheet => {
  const { styleSheet } = sheet instanceof CSSStyleSheet ? { styleSheet: sheet } : sheet;
  if (!styleSheet) throw new Error('this browser has no constructable sheets');
  return styleSheet;
};

/** Draws ui templates as a widget's root would: own shadow root, tokens, base sheet, a container of a width. */
export function draw(
  template: TemplateResult,
  { styles = [], width = 1000 }: { styles?: readonly CSSResult[]; width?: number } = {},
): Drawn {
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, base, iconStyles, buttonStyles, ...styles].map(sheetOf);
  document.body.append(place);
  places.add(place);
  const drawn: Drawn = {
    root,
    draw: (next) => void render(html`<div class="root">${next}</div>`, root),
    find(selector) {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
  };
  drawn.draw(template);
  return drawn;
}

/** Takes everything drawn off the page. */
export function clear(): void {
  for (const place of places) place.remove();
  places.clear();
}

export const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether an eye can see it. */
export const isSeen = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().height > 1;
