import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { scenarios } from '../mocks/index.ts';
import { type Shown, showScenario } from './show-scenario.ts';

/** The longest that a scenario needs: a slow one is slow after 3 s. */
const PATIENCE = { timeout: 8000 };

let shown: Shown | undefined;

/** The story of a scenario: shows it, and as a test waits for the state that the scenario names. */
export function scenarioStory(tag: string, name: string): StoryObj {
  const scenario = scenarios.find((one) => one.tag === tag && one.name === name);
  if (!scenario) throw new Error(`<${tag}> has no scenario "${name}".`);
  return {
    render(_, { globals }) {
      const { language = 'fr', scheme = 'auto', density = 'regular', width = '' } = globals as Readonly<Record<string, string>>;
      const container = document.createElement('div');
      container.style.maxInlineSize = width;
      shown?.hide();
      shown = showScenario(scenario, container, { lang: language, scheme, density });
      return container;
    },
    async play({ canvasElement }) {
      const widget = canvasElement.querySelector<Shown['element']>(tag);
      await waitFor(() => expect(widget?.state).toBe(scenario.state), PATIENCE);
    },
  };
}
