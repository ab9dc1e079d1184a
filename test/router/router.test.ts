import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Answer, listInvoices, listLegalEntities, type Problem } from '../../src/contract/index.ts';
import { implement, type Implementation, problem, Refusal, router, type RouterOptions } from '../../src/router/index.ts';

interface Caller {
  readonly rights: readonly string[];
}

const ENTITIES: Answer<typeof listLegalEntities> = {
  items: [{ id: 'len_Galubret', legalName: 'Imprimerie Galubret', country: 'FR', status: 'active' }],
  page: { nextCursor: null, prevCursor: null, limit: 25, total: 1 },
};

/** A router over one operation that notes each step it takes. */
function setUp(handler?: () => unknown, options: Partial<RouterOptions<Caller>> = {}) {
  const steps: string[] = [];
  const errors: unknown[] = [];
  const implementation: Implementation<Caller> = {
    operation: listLegalEntities,
    handle() {
      steps.push('handler');
      return handler ? handler() : ENTITIES;
    },
  };
  const handle = router<Caller>('/v1', [implementation], {
    context() {
      steps.push('context');
      return { rights: ['account:read'] };
    },
    permissions({ rights }) {
      steps.push('permission');
      return rights;
    },
    onError: (error) => errors.push(error),
    ...options,
  });
  const call = async (path = '/v1/legal-entities', init?: RequestInit) => {
    const response = await handle(new Request(`https://api.example${path}`, init));
    return { response, problem: (await response.clone().json()) as Problem };
  };
  return { call, steps, errors };
}

describe('router', () => {
  it('answers what the contract promises, and nothing else of the row', async () => {
    const { call } = setUp(() => ({ ...ENTITIES, items: [{ ...ENTITIES.items[0], iban: 'secret' }] }));
    const { response } = await call();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(ENTITIES);
  });

  it('asks who calls, then the right, then the arguments, then the handler', async () => {
    const { call, steps } = setUp();
    await call();
    expect(steps).toEqual(['context', 'permission', 'handler']);
  });

  it('refuses an unknown caller before it looks at anything else', async () => {
    const { call, steps } = setUp(undefined, { context: () => problem('unauthenticated') });
    const { response, problem: body } = await call('/v1/legal-entities?junk=1');
    expect([response.status, body.code]).toEqual([401, 'unauthenticated']);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(steps).toEqual([]);
  });

  it('refuses a caller whose context throws a problem', async () => {
    const { call } = setUp(undefined, {
      context() {
        throw problem('session-expired');
      },
    });
    expect((await call()).problem.code).toBe('session-expired');
  });

  it('refuses a missing right before it reads the arguments, and says whom to ask', async () => {
    const { call, steps } = setUp(undefined, { permissions: () => [], askContacts: () => [{ name: 'Maud Ferrandelle' }] });
    const { problem: body } = await call('/v1/legal-entities?junk=1');
    expect(body).toMatchObject({
      status: 403,
      code: 'permission-missing',
      requiredPermission: 'account:read',
      askContacts: [{ name: 'Maud Ferrandelle' }],
    });
    expect(steps).not.toContain('handler');
  });

  it('accepts any of several rights, and anybody where none is asked', async () => {
    const operation = { ...listLegalEntities, permission: ['billing:read', 'account:read'] as const };
    const answerFor = (rights: readonly string[], permission: (typeof operation)['permission'] | 'any') =>
      router('', [{ operation: { ...operation, permission }, handle: () => ENTITIES }], {
        context: () => ({ rights }),
        permissions: (caller) => caller.rights,
      })(new Request('https://api.example/legal-entities'));
    expect((await answerFor(['account:read'], operation.permission)).status).toBe(200);
    expect((await answerFor(['other'], operation.permission)).status).toBe(403);
    expect((await answerFor([], 'any')).status).toBe(200);
  });

  it.each([
    ['?junk=1', 'unknown-parameter', 'junk'],
    ['?__proto__=1', 'unknown-parameter', '__proto__'],
    ['?limit=0', 'invalid-request', 'limit'],
    ['?limit=ten', 'invalid-request', 'limit'],
    ['?limit=1&limit=2', 'invalid-request', 'limit'],
    ['?sort=country', 'invalid-request', 'sort'],
  ])('refuses the query %s with the parameter at fault', async (query, code, parameter) => {
    const { call, steps } = setUp();
    const { response, problem: body } = await call(`/v1/legal-entities${query}`);
    expect(response.status).toBe(400);
    expect(body).toMatchObject({ code, errors: [{ parameter }] });
    expect(steps).not.toContain('handler');
  });

  it.each(['/v1/legal-entities/', '/legal-entities', '/v1/legal-entitiesx', '/v1', '/v2/legal-entities'])('knows no %s', async (path) => {
    const { call, steps } = setUp();
    expect((await call(path)).problem.code).toBe('not-found');
    expect(steps).toEqual([]);
  });

  it('knows no other method', async () => {
    const { call } = setUp();
    expect((await call(undefined, { method: 'POST' })).response.status).toBe(404);
  });

  it('hands decoded path parameters on, and refuses those that cannot be decoded', async () => {
    const operation = { ...listLegalEntities, path: '/entities/:entityId', query: undefined } as const;
    const seen: unknown[] = [];
    const handle = router('', [{ operation: operation as never, handle: ({ path }) => (seen.push(path), ENTITIES) }], {
      context: () => ({}),
      permissions: () => ['account:read'],
    });
    await handle(new Request('https://api.example/entities/a%2Fb%20c'));
    expect(seen).toEqual([{ entityId: 'a/b c' }]);
    expect((await handle(new Request('https://api.example/entities/%E0%A4'))).status).toBe(404);
  });

  it('sends a handler’s refusal with its fields and headers, returned or thrown', async () => {
    const refusal = problem('rate-limited', { retryAfterSeconds: 7 }, { 'retry-after': '7' });
    const throwing = () => {
      throw refusal;
    };
    for (const handler of [() => refusal, throwing]) {
      const { response, problem: body } = await setUp(handler).call();
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('7');
      expect(body).toMatchObject({ code: 'rate-limited', status: 429, retryAfterSeconds: 7 });
    }
  });

  it('answers 500 without a word of what went wrong inside', async () => {
    const { call, errors } = setUp(() => {
      throw new Error('password of the database');
    });
    const { response } = await call();
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('password');
    expect(errors).toHaveLength(1);
  });

  it('lets no answer out that breaks the contract', async () => {
    const { call, errors } = setUp(() => ({ ...ENTITIES, items: [{ id: 'x' }] }));
    expect((await call()).problem.code).toBe('internal-error');
    expect(errors).toHaveLength(1);
  });

  it('adds the headers of the caller to an answer', async () => {
    const { call } = setUp(undefined, { headers: () => ({ 'x-guichet-account': 'acc_Ostrelin' }) });
    expect((await call()).response.headers.get('x-guichet-account')).toBe('acc_Ostrelin');
  });

  it('lets an operation refuse only with its own codes and the common ones', () => {
    implement(listInvoices, () => problem('not-your-client'));
    implement(listInvoices, () => problem('rate-limited'));
    // @ts-expect-error a list of invoices has no business with closed tickets
    implement(listInvoices, () => problem('ticket-closed'));
    // @ts-expect-error an answer without its page
    implement(listInvoices, () => ({ items: [] }));
    expectTypeOf(problem('not-found')).toEqualTypeOf<Refusal<'not-found'>>();
  });
});
