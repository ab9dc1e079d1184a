/// <reference types="vite/client" />
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import '../src/all.ts';
import './preview.css';

// The manifest is made by the build; without it the docs have no table of attributes.
const manifests = Object.values(import.meta.glob<object>('../custom-elements.json', { eager: true, import: 'default' }));
if (manifests[0]) setCustomElementsManifest(manifests[0]);

type Toolbar = NonNullable<Preview['globalTypes']>[string];
type Item = string | { readonly value: string; readonly title: string };

const toolbar = (title: string, icon: 'globe' | 'mirror' | 'component' | 'grow', items: readonly Item[]): Toolbar => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const px = (width: number): Item => ({ value: `${width}px`, title: `${width} px` });

// A story that writes an error to the console has failed as a test.
const written: string[] = [];

const preview: Preview = {
  beforeEach({ globals }) {
    document.documentElement.dataset['scheme'] = String(globals['scheme']);
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
  globalTypes: {
    language: toolbar('Language', 'globe', ['fr', 'fr-BE', 'en']),
    scheme: toolbar('Scheme', 'mirror', ['auto', 'light', 'dark']),
    density: toolbar('Density', 'component', ['compact', 'regular', 'roomy']),
    width: toolbar('Width', 'grow', [{ value: 'none', title: 'Full width' }, px(320), px(768), px(1000)]),
  },
  initialGlobals: { language: 'fr', scheme: 'light', density: 'regular', width: 'none' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // A story is a scenario as it is: there is nothing to turn.
    controls: { disable: true },
    // A scenario may say that the machine is offline, and it says so to its whole page: a page each on a docs page.
    docs: { story: { inline: false, height: '600px' } },
  },
};

export default preview;
