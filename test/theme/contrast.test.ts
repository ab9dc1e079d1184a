import { expect } from '@open-wc/testing';
import { css } from 'lit';
import { lightHalf, tokens } from '../../src/theme/tokens.ts';
import { table } from '../../src/ui/table.ts';
import { tableStyles } from '../../src/ui/table.styles.ts';
import { clear, draw } from '../ui/stage.ts';

type Rgb = readonly [red: number, green: number, blue: number];

const TEXT = 4.5;
const GRAPHICS = 3;

/** Each pair of colours that is drawn, by the names of their tokens, and the least contrast between them. */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['surface', 'surface-sunken', 'surface-hover'].flatMap((back) => [
    ['text', back, TEXT] as const,
    ['text-muted', back, TEXT] as const,
    ['accent', back, TEXT] as const,
    ['warning', back, TEXT] as const,
    ['danger', back, TEXT] as const,
  ]),
  ...['neutral', 'info', 'success', 'warning', 'danger'].map((tone) => [tone, `${tone}-tint`, TEXT] as const),
  ['accent', 'accent-tint', TEXT],
  ['text', 'warning-tint', TEXT],
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['on-accent', 'accent-active', TEXT],
  ['border-strong', 'surface', GRAPHICS],
  ['border-strong', 'surface-hover', GRAPHICS],
  ['focus', 'surface', GRAPHICS],
  ['focus', 'surface-sunken', GRAPHICS],
  ['focus', 'surface-hover', GRAPHICS],
  ['focus', 'warning-tint', GRAPHICS],
  ['disabled', 'surface', GRAPHICS],
  ['disabled', 'surface-sunken', GRAPHICS],
];

const channelsOf = (colour: string): Rgb => {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  if (!channels) throw new Error(`${colour} is no opaque colour`);
  return channels.slice(1).map(Number) as unknown as Rgb;
};

/** An element that has the tokens, under a scheme. */
function makeProbe(scheme: string, sheet: CSSStyleSheet): { colour(token: string): Rgb; remove(): void } {
  const host = document.createElement('div');
  host.style.colorScheme = scheme;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const probe = document.createElement('span');
  root.append(probe);
  document.body.append(host);
  return {
    colour(token) {
      probe.style.color = 'transparent';
      probe.style.color = `var(--_color-${token})`;
      return channelsOf(getComputedStyle(probe).color);
    },
    remove: () => host.remove(),
  };
}

const sheetOf = (): CSSStyleSheet => {
  const sheet = tokens instanceof CSSStyleSheet ? tokens : tokens.styleSheet;
  if (!sheet) throw new Error('this browser has no constructable sheets');
  return sheet;
};

/** The relative luminance of WCAG 2. */
const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: Rgb, b: Rgb): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('the colours', () => {
  it('are measured as WCAG measures them', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrast([118, 118, 118], [255, 255, 255])).to.be.closeTo(4.54, 0.01);
  });

  for (const scheme of ['light', 'dark']) {
    for (const [front, back, least] of PAIRS) {
      it(`keep ${least}:1 for ${front} on ${back}, ${scheme}`, () => {
        const probe = makeProbe(scheme, sheetOf());
        const ratio = contrast(probe.colour(front), probe.colour(back));
        probe.remove();
        expect(ratio).to.be.at.least(least);
      });
    }
  }

  for (const scheme of ['light', 'dark']) {
    it(`keep 3:1 for the icon of a header that is not sorted by, ${scheme}`, () => {
      const columns = [{ id: 'a', label: 'A', sort: 'a', card: 'title', cell: () => '' } as const];
      const options = { caption: '', columns, rows: [], sort: 'b', onSort: () => undefined, unreadable: () => '' };
      const { root, find } = draw(table(options), { styles: [tableStyles] });
      (root.host as HTMLElement).style.colorScheme = scheme;
      const { color, opacity } = getComputedStyle(find('.sort').querySelector('.icon') ?? find('.sort'));
      const surface = channelsOf(getComputedStyle(find('thead')).backgroundColor);
      const share = Number(opacity);
      const seen = channelsOf(color).map((channel, index) => channel * share + (surface[index] ?? 0) * (1 - share)) as unknown as Rgb;
      clear();
      expect(contrast(seen, surface)).to.be.at.least(GRAPHICS);
    });
  }

  it('are all compared with another, but for the line between rows', () => {
    const declared = [
      ...new Set([...(sheetOf().cssRules[0]?.cssText ?? '').matchAll(/--_color-([a-z-]+):/g)].map(([, name = '']) => name)),
    ];
    expect(declared.length).to.be.greaterThan(20);
    const compared = new Set(PAIRS.flatMap(([front, back]) => [front, back]));
    expect(declared.filter((name) => !compared.has(name))).to.deep.equal(['border']);
  });

  it('differ between light and dark', () => {
    const [light, dark] = [makeProbe('light', sheetOf()), makeProbe('dark', sheetOf())];
    const names = [...new Set(PAIRS.flatMap(([front, back]) => [front, back]))];
    const same = names.filter((name) => String(light.colour(name)) === String(dark.colour(name)));
    light.remove();
    dark.remove();
    expect(same).to.deep.equal([]);
  });

  it('are the light ones where a browser does not know light-dark()', () => {
    const fallback = lightHalf(css`
      :host {
        --_color-text: var(--guichet-color-text, light-dark(#1b2230, #e7eaf0));
        --_color-surface: var(--guichet-color-surface, light-dark(rgb(1 2 3), #fff));
        --_space: var(--guichet-space, 8px);
      }
    `);
    const text = fallback.cssRules[0]?.cssText ?? '';
    expect(text).to.not.contain('light-dark');
    const probe = makeProbe('dark', fallback);
    expect(probe.colour('text')).to.deep.equal([27, 34, 48]);
    expect(probe.colour('surface')).to.deep.equal([1, 2, 3]);
    probe.remove();
    expect(text).to.contain('--_space: var(--guichet-space, 8px)');
  });

  it('are the same light ones for every token, with and without light-dark()', () => {
    if (tokens instanceof CSSStyleSheet) return;
    const [modern, fallback] = [makeProbe('light', sheetOf()), makeProbe('light', lightHalf(tokens))];
    for (const name of new Set(PAIRS.flatMap(([front, back]) => [front, back]))) {
      expect(fallback.colour(name), name).to.deep.equal(modern.colour(name));
    }
    modern.remove();
    fallback.remove();
  });
});
