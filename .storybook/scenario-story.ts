import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { type Backend, scenarios } from '../mocks/index.ts';
import { startWorker } from '../mocks/transports/worker.ts';
import { type Shown, showScenario } from '../stories/show-scenario.ts';

/** The longest that a scenario needs: a slow one is slow after 3 s. */
const PATIENCE = { timeout: 8000 };

// A page has one worker; it answers for the backend of the story that is shown, so that calls stand in the network tab.
let shown: Shown | undefined;
let worker: Promise<unknown> | undefined;

function answerFor(backend: Backend): Promise<unknown> {
  const handle: Backend['handle'] = (request) => (shown?.backend ?? backend).handle(request);
  worker ??= startWorker({ ...backend, handle }, { url: './mockServiceWorker.js' });
  return worker;
}

/** The story of a scenario: shows it, and as a test waits for the state that the scenario names. */
export function scenarioStory(tag: string, name: string): StoryObj {
  const scenario = scenarios.find((one) => one.tag === tag && one.name === name);
  if (!scenario) throw new Error(`<${tag}> has no scenario "${name}".`);
  return {
    render(_, { globals }) {
      const { language, scheme, density } = globals as Readonly<Record<string, string>>;
      const container = document.createElement('div');
      shown?.hide();
      shown = showScenario(scenario, container, {
        ...(language ? { lang: language } : {}),
        ...(scheme ? { scheme } : {}),
        ...(density ? { density } : {}),
      });
      const { backend, provider } = shown;
      if (provider) provider.fetch = async (input, init) => answerFor(backend).then(() => fetch(input, init));
      return container;
    },
    async play({ canvasElement }) {
      const widget = canvasElement.querySelector<Shown['element']>(tag);
      await waitFor(() => expect(widget?.state).toBe(scenario.state), PATIENCE);
    },
  };
}
