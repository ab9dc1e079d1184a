import type { Backend, Fault } from '../../../mocks/index.ts';
import { setOffline } from '../../offline.ts';

const FAULTS: Readonly<Record<string, Fault>> = {
  failing: { kind: 'status', status: 500, code: 'internal-error' },
  offline: { kind: 'drop-request' },
  'signed-out': { kind: 'expire-token' },
};

const LATENCY_MS = 150;
const SLOW_MS = 4000;

/** The milliseconds before each answer. */
export const latencyOf = (network: string): number => (network === 'slow' ? SLOW_MS : LATENCY_MS);

/** Makes the calls to a backend go as the network chosen would let them. */
export function setNetwork(backend: Backend, network: string): void {
  const fault = FAULTS[network];
  backend.faults.clear();
  if (fault) backend.faults.always('*', fault);
  setOffline(network === 'offline');
}
