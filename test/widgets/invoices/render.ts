import type { Backend, Scenario } from '../../../mocks/index.ts';
import type { ShowOptions } from '../../../stories/show-scenario.ts';
import { scenario, show, until, untilState } from '../../suites/stage.ts';
import { InvoicesDriver } from './invoices-driver.ts';

export interface RenderOptions extends ShowOptions, Partial<Omit<Scenario, 'arrange' | 'name'>> {
  readonly scenario?: string;
  /** What is done to the backend before the widget asks it. */
  readonly arrange?: (backend: Backend) => void;
  /** The width of the widget's place, in pixels. */
  readonly width?: number;
}

/** `<client-invoices>` with rows, or at rest in another state, from a backend that a test has arranged. */
export async function renderInvoices({ scenario: name = 'loaded', arrange, width, ...rest }: RenderOptions = {}): Promise<InvoicesDriver> {
  const changes = arrange ? { arrange: ({ backend }: { readonly backend: Backend }) => arrange(backend) } : {};
  const shown = show(scenario('client-invoices', name, { ...rest, ...changes }), rest);
  const place = shown.provider?.parentElement;
  if (place && width !== undefined) place.style.width = `${width}px`;
  await untilState(shown, 'ready', 'empty', 'partial', 'error', 'stale', 'signed-out');
  const driver = new InvoicesDriver(shown);
  await until(() => !driver.root.querySelector('.skeleton-line'));
  return driver;
}
