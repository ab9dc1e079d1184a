import type { Scenario } from './scenario.ts';

const make = (name: string, scenario: Omit<Scenario, 'name' | 'tag' | 'persona'> & Partial<Scenario>): Scenario => ({
  name,
  tag: '__tag__',
  persona: 'admin',
  ...scenario,
});

/** The situations of `<__tag__>`. */
export const __family__Scenarios: readonly Scenario[] = [
  make('loaded', { state: 'ready' }),
  make('slow', { state: 'slow', arrange: ({ backend }) => backend.faults.always('*', { kind: 'delay', ms: 4000 }) }),
  make('skeleton', { state: 'loading', arrange: ({ backend }) => backend.faults.always('*', { kind: 'never' }) }),
  make('error', {
    state: 'error',
    reason: 'internal-error',
    arrange: ({ backend }) => backend.faults.always('listLegalEntities', { kind: 'status', status: 500, code: 'internal-error' }),
  }),
  make('forbidden', { state: 'forbidden', reason: 'permission-missing', persona: 'privacy' }),
  make('signed-out', { state: 'signed-out', persona: 'former' }),
  make('no-provider', { state: 'no-provider', provider: 'none' }),
];
