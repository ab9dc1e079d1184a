import { describe, expect, it, vi } from 'vitest';
import { type GetToken, Tokens } from '../../src/client/token.ts';
import { FakeClock } from '../fake-clock.ts';

function given(getToken: GetToken) {
  const clock = new FakeClock();
  const ask = vi.fn(getToken);
  const onRefused = vi.fn();
  return { clock, ask, onRefused, tokens: new Tokens({ clock, getToken: ask, onRefused }) };
}

/** A host that gives `first`, `second` … in turn. */
const inTurn = (...values: readonly unknown[]): GetToken => {
  const left = [...values];
  return () => Promise.resolve(left.shift() as string);
};

describe('the tokens of a host', () => {
  it('asks once for many, at first with the reason initial', async () => {
    const { ask, tokens } = given(inTurn('first'));
    const given50 = await Promise.all(Array.from({ length: 50 }, () => tokens.current()));
    expect(new Set(given50.map((token) => token?.value))).toEqual(new Set(['first']));
    expect(ask.mock.calls).toEqual([['initial', undefined]]);
  });

  it('F19 renews once for 50 that were refused the same token', async () => {
    const { ask, tokens } = given(inTurn('first', 'second'));
    const first = await tokens.current();
    if (!first) throw new Error('no token');
    const renewed = await Promise.all(Array.from({ length: 50 }, () => tokens.renew(first)));
    expect(new Set(renewed.map((token) => token?.value))).toEqual(new Set(['second']));
    expect(ask.mock.calls).toEqual([
      ['initial', undefined],
      ['unauthorized', 'first'],
    ]);
  });

  it('gives the current token to one that was refused an older one, without asking', async () => {
    const { ask, tokens } = given(inTurn('first', 'second'));
    const first = await tokens.current();
    if (!first) throw new Error('no token');
    await tokens.renew(first);
    expect((await tokens.renew(first))?.value).toBe('second');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('makes new requests wait for a renewal that is under way', async () => {
    const { tokens } = given(inTurn('first', 'second'));
    const first = await tokens.current();
    if (!first) throw new Error('no token');
    const renewal = tokens.renew(first);
    expect((await tokens.current())?.value).toBe('second');
    await renewal;
  });

  it('F20 stops after three renewals in 60 s and starts again later', async () => {
    const { clock, ask, onRefused, tokens } = given(inTurn('0', '1', '2', '3', '4'));
    let token = await tokens.current();
    for (let turn = 0; turn < 3; turn += 1) token = token && (await tokens.renew(token));
    expect(token?.value).toBe('3');
    await clock.advance(59_000);
    expect(token && (await tokens.renew(token))).toBeUndefined();
    expect(onRefused).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('forgets renewals after 60 s', async () => {
    const { clock, onRefused, tokens } = given(inTurn('0', '1', '2', '3', '4'));
    let token = await tokens.current();
    for (let turn = 0; turn < 3; turn += 1) token = token && (await tokens.renew(token));
    await clock.advance(60_000);
    token = token && (await tokens.renew(token));
    expect(token?.value).toBe('4');
    expect(onRefused).not.toHaveBeenCalled();
  });

  it.each<[string, GetToken]>([
    ['rejects', () => Promise.reject(new Error('secret'))],
    [
      'throws at once',
      () => {
        throw new Error('secret');
      },
    ],
    ['answers nothing', inTurn(undefined)],
    ['answers an empty text', inTurn('')],
    ['answers a number', inTurn(42)],
    ['answers an object', inTurn({ token: 'x' })],
    ['answers a text with a line break', inTurn('a\r\nX-Evil: 1')],
    ['answers a text with a control character', inTurn('a\u0000')],
    ['answers a text that no header can carry', inTurn('jeton-é-☃')],
    ['answers no promise', (() => undefined) as unknown as GetToken],
  ])('F20 T36 refuses when the host %s', async (_, getToken) => {
    const { clock, onRefused, tokens } = given(getToken);
    expect(await tokens.current()).toBeUndefined();
    expect(onRefused).toHaveBeenCalledOnce();
    expect(tokens.isRefused).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('F20 gives a host that never answers ten seconds', async () => {
    const { clock, onRefused, tokens } = given(() => new Promise(() => undefined));
    const asked = tokens.current();
    await clock.advance(9_999);
    expect(onRefused).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(await asked).toBeUndefined();
    expect(onRefused).toHaveBeenCalledOnce();
  });

  it('F20 asks no more after a refusal, until somebody signs in past the breaker', async () => {
    const { ask, tokens } = given(inTurn('', 'fresh'));
    await tokens.current();
    expect(await tokens.current()).toBeUndefined();
    expect(ask).toHaveBeenCalledOnce();
    expect((await tokens.signIn())?.value).toBe('fresh');
    expect(ask.mock.lastCall).toEqual(['unauthorized', undefined]);
    expect((await tokens.current())?.value).toBe('fresh');
  });

  it('never lets an older token that comes late replace a newer one', async () => {
    let giveLate: (token: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => (giveLate = resolve));
    const answers = [late, Promise.resolve('newer')];
    const { clock, tokens } = given(() => answers.shift() ?? Promise.resolve('none'));
    const first = tokens.current();
    await clock.advance(10_000);
    expect(await first).toBeUndefined();
    await tokens.signIn();
    giveLate('older');
    await clock.advance(0);
    expect((await tokens.current())?.value).toBe('newer');
  });

  it('counts a token given twice as the same', async () => {
    const { tokens } = given(() => Promise.resolve('same'));
    const first = await tokens.current();
    if (!first) throw new Error('no token');
    expect(await tokens.renew(first)).toBe(first);
    expect(tokens.serial).toBe(1);
  });
});
