import '../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { Fault, Scenario } from '../../mocks/index.ts';
import type { TokenReason } from '../../src/index.ts';
import type { Shown, ShowOptions } from '../../stories/show-scenario.ts';
import { FakeClock } from '../fake-clock.ts';
import { guardPage, NOW, scenario, show, textOf, until, untilState } from '../suites/stage.ts';

const TAG = 'client-invoices';
const LIST = 'listInvoices';

const given = (name = 'loaded', changes: Partial<Scenario> = {}, options: ShowOptions = {}) => show(scenario(TAG, name, changes), options);
const part = <E extends HTMLElement>({ element }: Shown, selector: string) => element.shadowRoot?.querySelector<E>(selector) ?? undefined;
const focused = ({ element }: Shown) => element.shadowRoot?.activeElement ?? undefined;
const words = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

guardPage();

describe('a widget’s header', () => {
  it('has a title of level 2 and the account’s name', async () => {
    const shown = given();
    await untilState(shown, 'ready');
    const title = part(shown, '.title');
    expect(words(title)).to.equal('Factures');
    expect(title?.matches('h2, [role=heading][aria-level="2"]')).to.equal(true);
    expect(words(part(shown, '.context'))).to.equal('Groupe Ostrelin');
  });

  for (const [given_, level] of Object.entries({ 1: 1, 3: 3, 6: 6, 0: 2, 7: 2, '-1': 2, '2.5': 2, x: 2, '': 2 })) {
    it(`has a title of level ${level} under heading-level="${given_}"`, async () => {
      const shown = given('loaded', { attributes: { 'heading-level': given_ } });
      await untilState(shown, 'ready');
      expect(part(shown, '.title')?.matches(`h${level}, [role=heading][aria-level="${level}"]`)).to.equal(true);
    });
  }

  it('has the host’s title in place of its own, live', async () => {
    const shown = given('loaded', { attributes: { heading: 'Mes <b>factures</b>' } });
    await untilState(shown, 'ready');
    expect(words(part(shown, '.title'))).to.equal('Mes <b>factures</b>');
    shown.element.removeAttribute('heading');
    await shown.element.updateComplete;
    expect(words(part(shown, '.title'))).to.equal('Factures');
  });

  it('is left to the host by without-header, and the body stays', async () => {
    const shown = given('loaded', { attributes: { 'without-header': '' } });
    await untilState(shown, 'ready');
    expect(part(shown, '.header') === undefined).to.equal(true);
    expect(part(shown, '[part=row]') !== undefined).to.equal(true);
  });
});

describe('a widget that is refreshed or tried again', () => {
  it('loads everything it shows again by refresh(), and keeps it meanwhile', async () => {
    const shown = given();
    await untilState(shown, 'ready');
    await until(() => part(shown, '.figures'));
    const before = { ...shown.backend.faults.calls };
    const text = textOf(shown.element);
    shown.element.refresh();
    expect(textOf(shown.element)).to.equal(text);
    await until(() => shown.backend.faults.calls[LIST] === (before[LIST] ?? 0) + 1);
    expect(shown.element.state).to.equal('ready');
    expect(shown.backend.faults.calls).to.deep.include({ getInvoiceStatement: 2, listLegalEntities: 2 });
  });

  for (const [attributes, target] of [
    [{}, '.title'],
    [{ 'without-header': '' }, '.root'],
  ] as const) {
    it(`puts the focus on ${target} when a retry has loaded, not before`, async () => {
      const shown = given('error', { attributes });
      await untilState(shown, 'error');
      part(shown, '[data-action=retry]')?.click();
      await until(() => shown.element.state === 'error' && (shown.backend.faults.calls[LIST] ?? 0) > 3);
      expect(focused(shown)?.matches(target) ?? false).to.equal(false);
      shown.backend.faults.clear();
      part(shown, '[data-action=retry]')?.click();
      await untilState(shown, 'ready');
      expect(focused(shown)?.matches(target)).to.equal(true);
    });
  }

  it('leaves the focus alone when it loads without being asked', async () => {
    const shown = given();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await untilState(shown, 'ready');
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('keeps stale rows, says of when they are in the right zone, and drops the banner when a retry loads', async () => {
    const clock = new FakeClock(Date.parse(NOW));
    const shown = given('loaded', {}, { clock });
    await until(() => {
      void clock.advance(20);
      return shown.element.state === 'ready';
    });
    const loadedAt = clock.now();
    shown.backend.faults.always(LIST, { kind: 'status', status: 503, code: 'temporarily-unavailable' });
    await clock.advance(3 * 60_000);
    shown.element.refresh();
    await clock.advance(30_000);
    await untilState(shown, 'stale');
    expect(clock.now()).to.be.greaterThan(loadedAt + 3 * 60_000);
    expect(words(part(shown, '[part=banner]'))).to.contain('Actualisation impossible. Données chargées à 10:00 UTC+1.');
    shown.provider?.setAttribute('time-zone', 'Asia/Kolkata');
    await until(() => words(part(shown, '[part=banner]')).includes('14:30 UTC+5:30'));
    expect(shown.element.shadowRoot?.querySelectorAll('[part=row]').length).to.equal(25);
    shown.backend.faults.clear();
    part(shown, '[data-action=retry]')?.click();
    await untilState(shown, 'ready');
    expect(part(shown, '[part=banner]') === undefined).to.equal(true);
    expect(focused(shown)?.matches('.title')).to.equal(true);
  });

  it('F15 says that it is offline, with the rows it has, and loads by itself when it is online again', async () => {
    const shown = given();
    await untilState(shown, 'ready');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    shown.backend.faults.always('*', { kind: 'drop-request' });
    shown.element.refresh();
    await untilState(shown, 'stale');
    expect(words(part(shown, '[part=banner]'))).to.contain('Hors ligne : données chargées à');
    Reflect.deleteProperty(navigator, 'onLine');
    shown.backend.faults.clear();
    dispatchEvent(new Event('online'));
    await untilState(shown, 'ready');
  });
});

describe('a widget that has to wait', () => {
  const refused = (seconds: number): Fault => ({
    kind: 'status',
    status: 429,
    code: 'rate-limited',
    headers: { 'retry-after': String(seconds) },
  });
  const waiting = async (seconds: number) => {
    const clock = new FakeClock(Date.parse(NOW));
    const shown = given('loaded', { arrange: ({ backend }) => backend.faults.always(LIST, refused(seconds)) }, { clock });
    await untilState(shown, 'error');
    return { clock, shown, calls: () => shown.backend.faults.calls[LIST] ?? 0 };
  };

  it('F34 counts the seconds down on a button that cannot be pressed meanwhile', async () => {
    const { clock, shown, calls } = await waiting(12);
    const button = part(shown, '[data-action=retry]');
    for (const seconds of [12, 11, 10]) {
      expect(words(button)).to.equal(`Réessayer dans ${seconds} s`);
      expect(button?.getAttribute('aria-disabled')).to.equal('true');
      const before = calls();
      button?.click();
      await clock.advance(1000);
      await shown.element.updateComplete;
      expect(calls()).to.equal(before);
    }
    shown.backend.faults.clear();
    await clock.advance(9000);
    await shown.element.updateComplete;
    expect(words(button)).to.equal('Réessayer');
    expect(button?.hasAttribute('aria-disabled')).to.equal(false);
    expect(button === part(shown, '[data-action=retry]')).to.equal(true);
    button?.click();
    await untilState(shown, 'ready');
  });

  it('F34 keeps the focus on the button from the wait to its end', async () => {
    const { clock, shown } = await waiting(12);
    part(shown, '[data-action=retry]')?.focus();
    await clock.advance(12_000);
    await shown.element.updateComplete;
    expect(focused(shown)?.matches('[data-action=retry]:not([aria-disabled])')).to.equal(true);
  });

  it('F34 says so once to assistive technology: what is announced does not count', async () => {
    const { clock, shown } = await waiting(12);
    const alert = part(shown, '[role=alert]');
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    if (alert) observer.observe(alert, { subtree: true, childList: true, characterData: true, attributes: true });
    expect(words(alert)).to.contain('Trop de demandes.');
    await clock.advance(12_000);
    await shown.element.updateComplete;
    observer.disconnect();
    expect(changes).to.equal(0);
    expect(alert?.isConnected).to.equal(true);
  });

  it('F34 offers a retry at once, without a number, where the wait is too long to watch', async () => {
    const { shown } = await waiting(1_000_000_000);
    expect(words(part(shown, '[role=alert] p + .panel-text p'))).to.equal('Trop de demandes. Réessayez plus tard.');
    expect(words(part(shown, '[data-action=retry]'))).to.equal('Réessayer');
  });

  it('P5 leaves no timer behind when it leaves the page', async () => {
    const { clock, shown } = await waiting(12);
    shown.hide();
    await clock.advance(100);
    expect(clock.pending).to.equal(0);
  });
});

describe('a widget whose person has to sign in', () => {
  const signedOut = async () => {
    const shown = given();
    const reasons: TokenReason[] = [];
    const host = { isSignedIn: false };
    await untilState(shown, 'ready');
    if (shown.provider) {
      shown.provider.getToken = (reason) => {
        reasons.push(reason);
        return host.isSignedIn ? Promise.resolve(shown.backend.tokenFor('billing')) : Promise.reject(new Error('signed out'));
      };
    }
    shown.backend.faults.script(LIST, [{ kind: 'expire-token' }]);
    shown.element.refresh();
    await untilState(shown, 'signed-out');
    return { shown, reasons, host };
  };

  it('F20 says so in the place of the rows', async () => {
    const { shown, reasons } = await signedOut();
    expect(words(part(shown, '[role=alert]'))).to.equal('Votre session a expiré.');
    expect(part(shown, '[part=row]') === undefined).to.equal(true);
    expect(reasons).to.deep.equal(['unauthorized']);
  });

  it('F20 asks the host by « Se reconnecter », and comes back with the focus on the title', async () => {
    const { shown, reasons, host } = await signedOut();
    host.isSignedIn = true;
    const button = part(shown, '[data-action=sign-in]');
    expect(words(button)).to.equal('Se reconnecter');
    button?.click();
    await untilState(shown, 'ready');
    expect(reasons).to.deep.equal(['unauthorized', 'unauthorized']);
    expect(shown.element.shadowRoot?.querySelectorAll('[part=row]').length).to.equal(25);
    expect(focused(shown)?.matches('.title')).to.equal(true);
  });

  it('F20 stays where it is when the host has no token, and fires guichet-auth-required for each try', async () => {
    const { shown, reasons } = await signedOut();
    let required = 0;
    shown.provider?.addEventListener('guichet-auth-required', () => (required += 1));
    part(shown, '[data-action=sign-in]')?.click();
    await until(() => reasons.length === 2 && required === 1);
    part(shown, '[data-action=sign-in]')?.click();
    await until(() => reasons.length === 3 && required === 2);
    expect(shown.element.state).to.equal('signed-out');
  });
});

describe('a widget that a person may not see', () => {
  it('F22 names the right that is missing and the people to ask', async () => {
    const shown = given('forbidden');
    await untilState(shown, 'forbidden');
    expect(textOf(shown.element)).to.contain('Les factures ne vous sont pas accessibles.');
    expect(textOf(shown.element)).to.contain('Il vous manque le droit « Consulter les factures ».');
    const people = [...(shown.element.shadowRoot?.querySelectorAll('.contacts li') ?? [])].map((person) => words(person));
    expect(people).to.deep.equal(['Maud Ferrandelle ferrandelle@ostrelin.example', 'Côme d’Albrizelle albrizelle@ostrelin.example']);
    const letters = [...(shown.element.shadowRoot?.querySelectorAll('.contacts a') ?? [])].map((link) => link.getAttribute('href'));
    expect(letters).to.deep.equal(['mailto:ferrandelle@ostrelin.example', 'mailto:albrizelle@ostrelin.example']);
    expect(part(shown, '[data-action=retry], [data-action=sign-in]') === undefined).to.equal(true);
    expect(part(shown, '[part=filters], [part=statement]') === undefined).to.equal(true);
  });

  it('F22 says whom to ask in general where the server names nobody', async () => {
    const refused: Fault = { kind: 'status', status: 403, code: 'permission-missing' };
    const shown = given('loaded', { arrange: ({ backend }) => backend.faults.always(LIST, refused) });
    await untilState(shown, 'forbidden');
    expect(textOf(shown.element)).to.contain('Demandez-le à la personne qui administre votre espace client.');
  });

  it('T23 takes the rows off when the right is withdrawn between two reads', async () => {
    const shown = given();
    await untilState(shown, 'ready');
    shown.backend.faults.always(LIST, { kind: 'status', status: 403, code: 'permission-missing' });
    shown.element.refresh();
    await untilState(shown, 'forbidden');
    expect(part(shown, '[part=row]') === undefined).to.equal(true);
  });

  it('F22 says of a module that is off that it is off, calmly', async () => {
    const off: Fault = { kind: 'status', status: 403, code: 'module-disabled' };
    const shown = given('loaded', { arrange: ({ backend }) => backend.faults.always(LIST, off) });
    await untilState(shown, 'error');
    expect(textOf(shown.element)).to.contain('Ce module n’est pas activé pour votre société.');
    expect(part(shown, '[role=alert]') === undefined).to.equal(true);
  });
});

describe('a letter to the people to ask', () => {
  it('T02 T29 takes nothing of an address but an address', async () => {
    const askContacts = [{ name: 'X', email: 'a@b.example?cc=evil@c.example&body=x' }];
    const body = JSON.stringify({ code: 'permission-missing', status: 403, askContacts });
    const refused: Fault = { kind: 'status', status: 403, body, contentType: 'application/problem+json' };
    const shown = given('loaded', { arrange: ({ backend }) => backend.faults.always(LIST, refused) });
    await untilState(shown, 'forbidden');
    expect(shown.element.shadowRoot?.querySelector('.contacts a')?.getAttribute('href')).to.equal(
      'mailto:a@b.example%3Fcc%3Devil%40c.example%26body%3Dx',
    );
  });
});
