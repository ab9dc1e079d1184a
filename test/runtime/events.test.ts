import { expect } from '@open-wc/testing';
import { GuichetError } from '../../src/client/errors.ts';
import {
  GuichetAuthRequiredEvent,
  GuichetErrorEvent,
  GuichetReadyEvent,
  GuichetSessionEvent,
  GuichetStateEvent,
  ViewChangeEvent,
} from '../../src/runtime/events.ts';

const error = new GuichetError('server', {
  reason: 'internal-error',
  operation: 'listInvoices',
  requestId: 'r-1',
  retryable: true,
  status: 500,
});

const EVENTS: Readonly<Record<string, () => Event>> = {
  'guichet-ready': () => new GuichetReadyEvent(),
  'guichet-state': () => new GuichetStateEvent('ready'),
  'guichet-error': () => new GuichetErrorEvent(error),
  'view-change': () => new ViewChangeEvent(),
  'guichet-auth-required': () => new GuichetAuthRequiredEvent(),
  'guichet-session': () => new GuichetSessionEvent(),
};

/** The fields that an event has beside those of every event. */
const fieldsOf = (event: Event): string[] => {
  const fields: string[] = [];
  for (let level: object = event; level !== Event.prototype; level = Object.getPrototypeOf(level) as object) {
    fields.push(
      ...Reflect.ownKeys(level)
        .map(String)
        .filter((name) => name !== 'constructor' && name !== 'isTrusted'),
    );
  }
  return fields.toSorted();
};

describe('the events', () => {
  for (const [type, make] of Object.entries(EVENTS)) {
    it(`${type} leaves every shadow root, tells of a fact that nobody can cancel, and names its element as target`, () => {
      const outer = document.createElement('div');
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(inner);
      document.body.append(outer);
      let heard: Event | undefined;
      const listener = (event: Event) => (heard = event);
      document.addEventListener(type, listener);
      inner.dispatchEvent(make());
      document.removeEventListener(type, listener);
      outer.remove();
      expect(heard?.type).to.equal(type);
      expect(heard?.cancelable).to.equal(false);
    });

    it(`F74 ${type} has fields that no listener can write`, () => {
      const event = make() as unknown as Record<string, unknown>;
      for (const name of fieldsOf(event as unknown as Event)) {
        const before = event[name];
        expect(() => (event[name] = 'forged'), name).to.throw(TypeError);
        expect(event[name]).to.equal(before);
      }
    });
  }

  it('T13 guichet-error tells codes and ids, and nothing else of the error', () => {
    const event = new GuichetErrorEvent(error);
    expect(fieldsOf(event)).to.deep.equal(['kind', 'operation', 'reason', 'requestId', 'retryable']);
    expect([event.kind, event.operation, event.reason, event.requestId, event.retryable]).to.deep.equal([
      'server',
      'listInvoices',
      'internal-error',
      'r-1',
      true,
    ]);
  });

  it('T13 the others tell no more than a state', () => {
    expect(fieldsOf(new GuichetStateEvent('ready'))).to.deep.equal(['state']);
    for (const make of [EVENTS['guichet-ready'], EVENTS['view-change'], EVENTS['guichet-auth-required'], EVENTS['guichet-session']]) {
      expect(make && fieldsOf(make())).to.deep.equal([]);
    }
  });
});
