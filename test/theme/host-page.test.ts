import '../../src/all.ts';
import { expect } from '@open-wc/testing';
import { strike, until } from '../suites/stage.ts';
import { renderInvoices } from '../widgets/invoices/render.ts';

/** The rules of every sheet that a widget has adopted. */
const rulesOf = (root: ShadowRoot): string =>
  root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');

const styles = new Set<HTMLStyleElement>();

/** The style sheet of a host's page. */
function dress(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  styles.add(style);
}

function undress(): void {
  for (const style of styles) style.remove();
  styles.clear();
}

afterEach(() => {
  undress();
  strike();
});

describe('the tokens', () => {
  /** A value that no token has by itself. */
  const another = (token: string): string => {
    if (token.startsWith('color-')) return 'rgb(1, 2, 3)';
    if (token === 'font-family') return 'Canary';
    return token === 'font-weight-strong' ? '777' : '17px';
  };

  it('are each set by the host anywhere above a widget, and each is drawn with', async () => {
    const { shown, root } = await renderInvoices({ width: 1280 });
    // The sheets of the panels come a little later.
    await until(() => rulesOf(root).includes('.panel'));
    const rules = rulesOf(root);
    const pairs = [...rules.matchAll(/--_([a-z-]+): var\(--guichet-([a-z-]+),/g)].map(([, inner = '', outer = '']) => [inner, outer]);
    expect(pairs.length).to.be.greaterThan(30);
    for (const [inner = '', outer = ''] of pairs) {
      expect(inner).to.equal(outer);
      document.documentElement.style.setProperty(`--guichet-${outer}`, another(outer));
      const seen = getComputedStyle(shown.element).getPropertyValue(`--_${inner}`);
      document.documentElement.style.removeProperty(`--guichet-${outer}`);
      expect(seen, outer).to.equal(another(outer));
      expect(rules.includes(`var(--_${inner})`), `${inner} is drawn with`).to.equal(true);
    }
  });

  it('change what is drawn, live', async () => {
    const { shown, root } = await renderInvoices({ width: 1280 });
    const look = (selector: string, property: string) => {
      const element = root.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(property) : 'absent';
    };
    const drawn: readonly (readonly [token: string, value: string, selector: string, property: string])[] = [
      ['color-text', 'rgb(1, 2, 3)', '.root', 'color'],
      ['color-text-muted', 'rgb(1, 2, 3)', '.context', 'color'],
      ['color-border', 'rgb(1, 2, 3)', 'td', 'border-bottom-color'],
      ['color-border-strong', 'rgb(1, 2, 3)', '.control', 'border-top-color'],
      ['color-accent', 'rgb(1, 2, 3)', '.unread', 'background-color'],
      ['color-danger', 'rgb(1, 2, 3)', '.badge.danger', 'color'],
      ['color-danger-tint', 'rgb(1, 2, 3)', '.badge.danger', 'background-color'],
      ['font-family', 'Canary', '.root', 'font-family'],
      ['font-size', '17px', 'td', 'font-size'],
      ['font-size-title', '33px', '.title', 'font-size'],
      ['radius', '3px', '.control', 'border-top-left-radius'],
      ['control-height', '51px', '.control', 'min-height'],
      ['sticky-top', '17px', 'thead', 'top'],
    ];
    for (const [token, value, selector, property] of drawn) {
      expect(look(selector, property), token).to.not.equal(value);
      shown.provider?.style.setProperty(`--guichet-${token}`, value);
      expect(look(selector, property), token).to.equal(value);
      shown.provider?.style.removeProperty(`--guichet-${token}`);
    }
  });

  it('T04 reach no property that could load an image', async () => {
    const { root } = await renderInvoices();
    const loading = /[{;\s](background|(background|list-style|border|mask)-image|list-style|content|cursor|mask|filter): [^;]*var\([^;]*/;
    expect(loading.exec(rulesOf(root))?.[0]).to.equal(undefined);
  });
});

describe('a hostile host page', () => {
  const PROPERTIES = [
    'font-size',
    'font-style',
    'font-weight',
    'font-variant',
    'line-height',
    'letter-spacing',
    'word-spacing',
    'text-transform',
    'text-align',
    'text-indent',
    'text-shadow',
    'text-decoration',
    'white-space',
    'color',
    'background-color',
    'box-sizing',
    'padding',
    'margin',
    'border-width',
    'border-color',
    'border-radius',
    'border-collapse',
    'float',
    'display',
    'visibility',
    'opacity',
    'cursor',
    'list-style-type',
  ];

  /** How each element inside the widget looks. */
  const looks = (root: ShadowRoot): string[] =>
    [...root.querySelectorAll('*')]
      .filter(({ localName }) => localName !== 'slot')
      .map((element) => {
        const style = getComputedStyle(element);
        return [
          element.localName,
          element.getAttribute('class'),
          ...PROPERTIES.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        ].join('; ');
      });

  const HOSTILE: Readonly<Record<string, string>> = {
    'a root font of 62.5 %': 'html { font-size: 62.5% }',
    'rules for everything':
      '* { letter-spacing: 3px; word-spacing: 5px; line-height: 3; text-transform: uppercase; text-align: justify; text-indent: 9px; font: italic 700 30px/2 serif; color: hotpink; padding: 7px; margin: 7px; box-sizing: content-box }',
    'the same, shouted':
      '* { letter-spacing: 3px !important; word-spacing: 5px !important; line-height: 3 !important; text-transform: uppercase !important; text-align: right !important; text-shadow: 1px 1px red !important; white-space: pre !important; color: hotpink !important; font-size: 30px !important; list-style: square !important; cursor: wait !important }',
    'rules for buttons, fields and tables, shouted':
      'button, input, select, label, form { padding: 20px !important; border: 9px solid lime !important; background: lime !important; font-size: 40px !important; float: right !important } table, tr, td, th, caption { border-collapse: collapse !important; border: 5px solid lime !important; padding: 30px !important; text-align: center !important } h2, p, dl, dt, dd, ul, li { margin: 40px !important; font-size: 40px !important } svg { width: 99px !important; fill: lime !important }',
    'rules for the library’s class names':
      '.root, .table, .button, .badge, .control, .title, .muted, .field { padding: 40px !important; color: lime !important; font-size: 40px !important; display: none !important }',
    'private names taken': ':root { --_space: 99px; --_color-text: lime; --_row-height: 99px; --_font-size: 99px }',
  };

  for (const width of [1280, 320]) {
    for (const [what, text] of Object.entries(HOSTILE)) {
      it(`changes nothing inside a widget: ${what} (${width} px)`, async () => {
        const { root, shown } = await renderInvoices({ width });
        // The one thing that comes in is the page's font, and with it the width of words.
        shown.provider?.style.setProperty('--guichet-font-family', 'sans-serif');
        const before = looks(root);
        expect(before.length).to.be.greaterThan(200);
        dress(text);
        // The widget’s own place may be made smaller, never what stands in it.
        shown.element.style.setProperty('padding', '0', 'important');
        shown.element.style.setProperty('margin', '0', 'important');
        shown.element.parentElement?.parentElement?.style.setProperty('padding', '0', 'important');
        const changed = looks(root).filter((look, index) => look !== before[index]);
        expect(changed.slice(0, 3)).to.deep.equal([]);
      });
    }
  }

  it('gives a widget its font, unless a token says otherwise', async () => {
    dress('body { font-family: Canary }');
    const { root, shown } = await renderInvoices();
    const family = () => getComputedStyle(root.querySelector('td') ?? shown.element).fontFamily;
    expect(family()).to.equal('Canary');
    shown.provider?.style.setProperty('--guichet-font-family', 'Brand');
    expect(family()).to.equal('Brand');
  });

  it('hides a widget by the attribute hidden, and only so', async () => {
    const { shown } = await renderInvoices();
    shown.element.hidden = true;
    expect(getComputedStyle(shown.element).display).to.equal('none');
    shown.element.hidden = false;
    expect(getComputedStyle(shown.element).display).to.equal('block');
  });
});
