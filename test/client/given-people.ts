import type { Snapshot } from '../../src/client/index.ts';
import type { Session } from '../../src/contract/index.ts';
import { givenClient, type HostToken } from './given-client.ts';
import { makeInvoice, makePage, makeSession, numbersOf } from './samples.ts';
import { json, problem, type Sent } from './scripted-fetch.ts';

const PEOPLE: Readonly<Record<string, Session>> = {
  ana: makeSession({ subject: 'ana' }),
  bob: makeSession({ subject: 'bob' }, 'acc_000002'),
  eve: makeSession({ subject: 'eve' }),
};
/** Whose token a request carries. */
export const personOf = ({ headers }: Sent): string => (headers.get('authorization') ?? '').replace(/^Bearer ([a-z]+).*$/, '$1');

/** A client of a backend of several people: each token begins with a person's name, each row carries the name. */
export function givenPeople(getToken: HostToken, accepts: (token: string) => boolean = () => true) {
  const guarded = (answer: (person: string, session: Session) => Response) => (request: Sent) => {
    const person = personOf(request);
    const session = PEOPLE[person];
    return session && accepts((request.headers.get('authorization') ?? '').slice(7)) ? answer(person, session) : problem(401);
  };
  return givenClient({
    getToken,
    session: guarded((_, session) => json(session)),
    invoices: guarded((person, { account }) => json(makePage([makeInvoice(1, { number: person })]), { 'x-guichet-account': account.id })),
  });
}

/** The names that a listener was shown, one by one. */
export const seen = (heard: readonly Snapshot<{ readonly items: readonly object[] }>[]) => heard.map(({ data }) => numbersOf(data).join());
