import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient, type SessionSnapshot } from '../../src/client/index.ts';
import { listInvoices } from '../../src/contract/index.ts';
import { FakeClock, settle } from '../fake-clock.ts';
import { BASE_URL } from './given-client.ts';
import { makeInvoice, makePage, makeSession, numbersOf } from './samples.ts';
import { json, problem } from './scripted-fetch.ts';

const PEOPLE = ['ana', 'eve', 'bob'] as const;
const WORDS = ['aa', 'bb', 'cc'] as const;

/** Chance that can be had again from its seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One person after another signs in at one client, whose only widget asks for one word after another, while a backend answers in any
 * order. An answer is what the backend knew when it was asked: it names its person and its word.
 */
async function play(seed: number) {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const clock = new FakeClock();
  clock.chance = random;
  const pending: (() => void)[] = [];
  let signedIn: string = PEOPLE[0];
  let session: SessionSnapshot | undefined;
  const wrong: string[] = [];

  const client = createClient({
    clock,
    isOnline: () => true,
    onWake: () => () => undefined,
    // Obeys no signal: what comes late, comes.
    fetch: (async (input: string, init: RequestInit) => {
      const { pathname, searchParams } = new URL(input);
      const person = new Headers(init.headers).get('authorization')?.slice(7) ?? '';
      const isExpired = person !== signedIn;
      await new Promise<void>((resolve) => pending.push(resolve));
      if (isExpired || random() < 0.05) return problem(isExpired ? 401 : 503);
      if (pathname === '/v1/session') return json(makeSession({ subject: person }));
      return json(makePage([makeInvoice(1, { number: `${person} ${searchParams.get('q')}` })]));
    }) as typeof globalThis.fetch,
  });
  onTestFinished(() => client.dispose());

  let sessionId = 0;
  const connect = () => client.connect({ baseUrl: BASE_URL, getToken: () => Promise.resolve(signedIn), sessionId: String(sessionId) });
  client.observeSession((snapshot) => (session = snapshot));

  /** What stands on the page: in a widget whose question changes, and in one that always asks the same. */
  let word = '';
  let shown = '';
  let besides = '';
  const compare = (what: string) => {
    const subject = session?.session?.subject;
    const people = new Set([shown, besides].filter(Boolean).map((text) => text.split(' ')[0]));
    if (people.size > 1 || (subject && people.size > 0 && !people.has(subject)))
      wrong.push(`${what}: ${[...people].join()} for ${subject}`);
  };
  let stop: () => void = () => undefined;
  const ask = (next: string) => {
    stop();
    word = next;
    shown = '';
    const observation = client.observe(listInvoices, { query: { q: next } }, ({ data }) => {
      shown = numbersOf(data).join();
      if (shown && !shown.endsWith(` ${next}`)) wrong.push(`${shown} for ${next}`);
      compare(`asked ${next}`);
      if (next !== word) wrong.push(`${next} after ${word}`);
    });
    stop = observation.stop;
  };
  const signIn = (person: string, isTold: boolean) => {
    signedIn = person;
    if (!isTold) return;
    sessionId += 1;
    connect();
    if (shown || besides) wrong.push(`${shown} ${besides} kept for session ${sessionId}`);
  };

  const actions: readonly (() => unknown)[] = [
    () => ask(pick(WORDS)),
    () => ask(pick(WORDS)),
    () => signIn(pick(PEOPLE), true),
    () => signIn(pick(PEOPLE), false),
    () => client.refresh(),
    () => clock.advance(pick([1, 20, 2_500])),
    ...Array.from({ length: 6 }, () => () => pending.splice(Math.floor(random() * pending.length), 1)[0]?.()),
  ];
  connect();
  ask(WORDS[0]);
  client.observe(listInvoices, {}, ({ data }) => {
    besides = numbersOf(data).join();
    compare('besides');
  });
  for (let step = 0; step < 25; step += 1) {
    await pick(actions)();
    if (random() < 0.7) await settle();
  }
  const last = { person: pick(PEOPLE), word: pick(WORDS) };
  signIn(last.person, true);
  ask(last.word);
  for (let round = 0; round < 40 && shown === ''; round += 1) {
    await settle();
    for (const answer of pending.splice(0)) answer();
    await clock.advance(20_000);
    if (round % 5 === 4) client.refresh();
  }
  return { wrong, shown, wanted: `${last.person} ${last.word}` };
}

describe('a thousand orders of answers', () => {
  it.each(Array.from({ length: 10 }, (_, hundred) => hundred * 100))(
    'F07 F09 T24 the last that was asked for is shown, and nothing of another person or other arguments ever is (seeds from %i)',
    async (first) => {
      for (let seed = first; seed < first + 100; seed += 1) {
        const { wrong, shown, wanted } = await play(seed);
        expect({ seed, wrong, shown }).toEqual({ seed, wrong: [], shown: wanted });
      }
    },
    60_000,
  );
});
