import '../../src/all.ts';
import { expect } from '@open-wc/testing';
import type { TokenReason } from '../../src/index.ts';
import { settle } from '../fake-clock.ts';
import { guardPage, textOf, until, untilState } from '../suites/stage.ts';
import { loaded, providerOf, rowsOf, TAG } from './provided.ts';

/** Counts the events of a type from now to the end of the test. */
function count(type: string): { times: number } {
  const counted = { times: 0 };
  document.addEventListener(type, () => (counted.times += 1), { signal: ended.signal });
  return counted;
}

let ended: AbortController;
guardPage();
beforeEach(() => {
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
});

describe('<guichet-provider> and who is signed in', () => {
  it('asks nothing again when getToken is replaced by another function', async () => {
    const shown = loaded();
    await untilState(shown, 'ready');
    const before = shown.backend.requests.length;
    let asked = 0;
    providerOf(shown).getToken = () => {
      asked += 1;
      return Promise.resolve(shown.backend.tokenFor('billing'));
    };
    await providerOf(shown).updateComplete;
    await settle();
    expect([asked, shown.backend.requests.length]).to.deep.equal([0, before]);
    shown.element.refresh();
    await until(() => shown.backend.requests.length > before);
    expect(shown.element.state).to.equal('ready');
  });

  it('knows the session, and fires guichet-session once for it', async () => {
    const sessions = count('guichet-session');
    const shown = loaded();
    expect(providerOf(shown).session === undefined).to.equal(true);
    await untilState(shown, 'ready');
    expect(providerOf(shown).session?.contact.displayName).to.equal('Loïc Saintorens');
    expect(sessions.times).to.equal(1);
    providerOf(shown).signOut();
    expect(providerOf(shown).session === undefined).to.equal(true);
    expect(sessions.times).to.equal(2);
  });

  it('F19 F20 asks for one token and fires guichet-auth-required once, whatever the number of widgets', async () => {
    const required = count('guichet-auth-required');
    const shown = loaded('former');
    const others = Array.from({ length: 5 }, () => document.createElement(TAG));
    const reasons: TokenReason[] = [];
    providerOf(shown).getToken = (reason) => {
      reasons.push(reason);
      return Promise.resolve(shown.backend.tokenFor('former'));
    };
    providerOf(shown).append(...others);
    for (const element of [shown.element, ...others]) await untilState({ element }, 'signed-out');
    expect(required.times).to.equal(1);
    expect(reasons).to.deep.equal(['initial', 'unauthorized']);
  });

  it('P20 takes everything off every widget by signOut, and asks nothing more', async () => {
    const shown = loaded();
    const other = document.createElement(TAG);
    providerOf(shown).append(other);
    await untilState(shown, 'ready');
    await untilState({ element: other }, 'ready');
    const before = shown.backend.requests.length;
    providerOf(shown).signOut();
    for (const element of [shown.element, other]) {
      await untilState({ element }, 'signed-out');
      expect(rowsOf(element)).to.deep.equal([]);
      expect(textOf(element)).to.not.contain('Ostrelin').and.not.contain('€');
    }
    shown.element.refresh();
    providerOf(shown).refresh();
    await settle();
    expect(shown.backend.requests.length).to.equal(before);
  });
});
