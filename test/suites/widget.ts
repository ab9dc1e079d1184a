import { expect } from '@open-wc/testing';
import { scenarios } from '../../mocks/index.ts';
import type { Operation } from '../../src/contract/index.ts';
import type { GuichetErrorEvent } from '../../src/index.ts';
import { FakeClock } from '../fake-clock.ts';
import { guardPage, NOW, scenario, show, textOf, until, untilState } from './stage.ts';

export interface WidgetSuiteOptions {
  readonly tag: string;
  /** The operation of the primary read. */
  readonly primary: string;
  /** The name of a scenario in which rows are shown. */
  readonly loaded: string;
}

interface WidgetClass extends CustomElementConstructor {
  readonly tag: string;
  readonly observedAttributes: readonly string[];
  readonly needs: readonly Operation[];
  readonly options: readonly Operation[];
}

const classOf = (tag: string): WidgetClass => customElements.get(tag) as unknown as WidgetClass;

const isFirefox = navigator.userAgent.includes('Firefox');

/** What holds for every widget: each state, each language, each way in and out of a page, whatever the backend does. */
export function widgetSuite({ tag, primary, loaded }: WidgetSuiteOptions): void {
  const errors = guardPage();

  const reaches = (state: string) => !['slow', 'loading'].includes(state);

  describe(`<${tag}> in each state`, () => {
    for (const one of scenarios.filter((candidate) => candidate.tag === tag)) {
      it(`comes to ${one.state}${one.reason ? ` (${one.reason})` : ''} in the scenario ${one.name}, says so, and is accessible`, async function () {
        this.timeout(20_000);
        const clock = reaches(one.state) ? undefined : new FakeClock(Date.parse(NOW));
        const shown = show(one, clock ? { clock } : {});
        if (clock) await until(() => shown.backend.faults.calls[primary]);
        if (one.state === 'slow') await clock?.advance(3000);
        await untilState(shown, one.state as never);
        expect(textOf(shown.element)).to.not.equal('');
        expect(shown.element.matches(`:state(${one.state})`)).to.equal(true);
        if (!isFirefox) await expect(shown.element).to.be.accessible();
      });
    }

    it('shows a skeleton from its first drawing on, busy for assistive technology', async () => {
      const { element } = show(scenario(tag, 'skeleton'));
      await element.updateComplete;
      expect(element.state).to.equal('loading');
      expect(element.shadowRoot?.querySelector('[aria-busy=true]')).to.not.equal(null);
    });

    it('F01 says after three seconds that it takes longer, not before', async () => {
      const clock = new FakeClock(Date.parse(NOW));
      const shown = show(scenario(tag, 'skeleton'), { clock });
      await until(() => shown.backend.faults.calls[primary]);
      await clock.advance(2999);
      expect(shown.element.state).to.equal('loading');
      await clock.advance(1);
      expect(shown.element.state).to.equal('slow');
    });
  });

  describe(`<${tag}> and the page`, () => {
    it('fires guichet-ready once, guichet-state at each change, and no error when all goes well', async () => {
      const seen: string[] = [];
      const listener = (event: Event) => seen.push('state' in event ? String(event.state) : event.type);
      const types = ['guichet-ready', 'guichet-state', 'guichet-error'] as const;
      types.forEach((type) => document.addEventListener(type, listener));
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      shown.element.refresh();
      await until(() => (shown.backend.faults.calls[primary] ?? 0) > 1);
      types.forEach((type) => document.removeEventListener(type, listener));
      expect(seen).to.deep.equal(['loading', 'ready', 'guichet-ready']);
    });

    it('P9 reports a failure once, with codes and no personal data', async () => {
      const seen: GuichetErrorEvent[] = [];
      const listener = (event: GuichetErrorEvent) => seen.push(event);
      document.addEventListener('guichet-error', listener);
      const shown = show(
        scenario(tag, loaded, {
          arrange: ({ backend }) => backend.faults.always(primary, { kind: 'status', status: 404, code: 'not-found' }),
        }),
      );
      await untilState(shown, 'error');
      document.removeEventListener('guichet-error', listener);
      expect(seen.map(({ kind, operation }) => [kind, operation])).to.deep.equal([['not-found', primary]]);
      expect(seen[0]?.target).to.equal(shown.element);
    });

    it('asks for nothing that it does not declare, and shows its rows where the backend has nothing optional', async () => {
      const { needs, options } = classOf(tag);
      const shown = show(
        scenario(tag, loaded, {
          arrange: ({ backend }) =>
            options.forEach(({ name }) => backend.faults.always(name, { kind: 'status', status: 404, code: 'not-found' })),
        }),
      );
      await untilState(shown, 'ready');
      const declared = ['getSession', ...[...needs, ...options].map(({ name }) => name)];
      expect(declared).to.include.members(Object.keys(shown.backend.faults.calls));
      await until(() => options.every(({ name }) => shown.backend.faults.calls[name]));
      await shown.element.updateComplete;
      expect(shown.element.shadowRoot?.querySelector('[part=banner]')).to.equal(null);
    });

    it('F08 aborts its load when it leaves the page, and a late answer does nothing', async () => {
      const clock = new FakeClock(Date.parse(NOW));
      const shown = show(scenario(tag, loaded, { arrange: ({ backend }) => backend.faults.always('*', { kind: 'delay', ms: 500 }) }), {
        clock,
      });
      await until(() => shown.backend.faults.calls[primary]);
      shown.element.remove();
      await clock.advance(5000);
      expect(shown.element.state).to.equal('loading');
    });

    it('F61 keeps its rows when it is moved, and asks nothing again', async () => {
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      const before = shown.backend.faults.calls[primary];
      const text = textOf(shown.element);
      shown.provider?.append(document.createElement('hr'), shown.element);
      await shown.element.updateComplete;
      expect(textOf(shown.element)).to.equal(text);
      expect(shown.backend.faults.calls[primary]).to.equal(before);
    });

    it('P4 says that it is not connected when it is taken out of its provider', async function () {
      this.timeout(10_000);
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      shown.provider?.after(shown.element);
      await untilState(shown, 'no-provider');
      expect(textOf(shown.element)).to.contain('guichet-provider');
    });

    it('F65 finds a provider that comes later', async () => {
      const shown = show(scenario(tag, loaded));
      const { provider } = shown;
      const place = provider?.parentElement;
      place?.append(shown.element);
      provider?.remove();
      await shown.element.updateComplete;
      if (provider) place?.append(provider);
      provider?.append(shown.element);
      await untilState(shown, 'ready');
    });

    it('F63 is harmless to define again', async () => {
      const { define } = await import('../../src/index.ts');
      const existing = classOf(tag);
      define(existing);
      expect(customElements.get(tag)).to.equal(existing);
    });

    it('T24 draws nothing of the former person after the session changes', async () => {
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      const rows = [...(shown.element.shadowRoot?.querySelectorAll('[part=row]') ?? [])].map((row) => row.textContent);
      expect(rows.length).to.be.greaterThan(0);
      shown.backend.faults.always('*', { kind: 'never' });
      shown.provider?.setAttribute('session-id', 'another');
      await shown.provider?.updateComplete;
      await shown.element.updateComplete;
      expect(shown.element.shadowRoot?.querySelectorAll('[part=row]').length).to.equal(0);
      expect(shown.element.state).to.equal('loading');
    });
  });

  describe(`<${tag}> and bad input`, () => {
    it('F55 takes any language and never throws', async () => {
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      for (const lang of ['fr_FR', '', 'xx', 'ar', '💥', 'en-US-u-ca-buddhist', 'fr-BE', 'fr']) {
        shown.element.lang = lang;
        await until(() => shown.element.state === 'ready');
        expect(textOf(shown.element), lang).to.not.equal('');
      }
    });

    it('takes junk in every attribute and never throws', async () => {
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      const names = classOf(tag).observedAttributes;
      for (const junk of ['', '-1', 'NaN', '<img src=x onerror=alert(1)>', '{"a":', '\u0000\u202e💥', 'x'.repeat(5000)]) {
        for (const name of names) {
          shown.element.setAttribute(name, junk);
          await shown.element.updateComplete;
          expect(textOf(shown.element), `${name}=${junk}`).to.not.equal('');
          shown.element.removeAttribute(name);
        }
      }
      await untilState(shown, 'ready');
      expect(shown.element.shadowRoot?.querySelector('img')).to.equal(null);
    });

    it('M8 draws an error when its content throws, and recovers, again and again', async () => {
      const shown = show(scenario(tag, loaded));
      await untilState(shown, 'ready');
      const widget = shown.element as unknown as { content: () => unknown };
      const original = widget.content;
      const breaks = [
        () => {
          throw new Error('broken on purpose');
        },
        () => ({
          get ['_$litType$'](): number {
            throw new Error('broken on purpose while drawing');
          },
        }),
      ];
      for (const broken of [...breaks, ...breaks]) {
        widget.content = broken;
        shown.element.requestUpdate();
        await until(() => shown.element.state === 'error');
        expect(textOf(shown.element)).to.not.equal('');
        widget.content = original;
        shown.element.requestUpdate();
        await untilState(shown, 'ready');
        expect(shown.element.shadowRoot?.querySelectorAll('[part=row]').length).to.be.greaterThan(0);
      }
      expect(errors.splice(0).every((text) => text.includes('broken on purpose'))).to.equal(true);
    });
  });
}
