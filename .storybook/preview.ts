/// <reference types="vite/client" />
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import '../src/all.ts';

// The manifest is made by the build; without it the docs have no table of attributes.
const manifests = Object.values(import.meta.glob<object>('../custom-elements.json', { eager: true, import: 'default' }));
if (manifests[0]) setCustomElementsManifest(manifests[0]);

type Toolbar = NonNullable<Preview['globalTypes']>[string];

const toolbar = (title: string, icon: 'globe' | 'mirror' | 'component', items: readonly string[]): Toolbar => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

// A story that writes an error to the console has failed as a test.
const written: string[] = [];

const preview: Preview = {
  beforeEach() {
    const { error } = console;
    written.length = 0;
    console.error = (...parts: readonly unknown[]) => {
      written.push(parts.map(String).join(' '));
      error(...parts);
    };
    return () => {
      console.error = error;
    };
  },
  afterEach() {
    if (written.length > 0) throw new Error(`The console has errors:\n${written.join('\n')}`);
  },
  tags: ['autodocs'],
  globalTypes: {
    language: toolbar('Language', 'globe', ['fr', 'fr-BE', 'en']),
    scheme: toolbar('Scheme', 'mirror', ['auto', 'light', 'dark']),
    density: toolbar('Density', 'component', ['compact', 'regular', 'roomy']),
  },
  initialGlobals: { language: 'fr', scheme: 'light', density: 'regular' },
  parameters: {
    a11y: { test: 'error' },
    // On a docs page inline stories would share one worker, and the last one's backend would answer all of them.
    docs: { story: { inline: false, height: '600px' } },
  },
};

export default preview;
