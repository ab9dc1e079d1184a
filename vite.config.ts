import { defineConfig, type UserConfig } from 'vite';
import { cdnFiles, entries } from './scripts/entries.ts';
import { smallTemplates } from './scripts/templates-plugin.ts';
import { trustedTypesPolicy } from './scripts/trusted-types-plugin.ts';

/** The entries under the names of their sources: what is built lies as the sources do, beside its types. */
const modules = (): Record<string, string> => Object.fromEntries(Object.values(entries()).map((file) => [file.replace(/\.ts$/, ''), file]));

/** The package for bundlers: the modules stay apart, so that one widget's page loads one widget's code. */
const library: UserConfig = {
  plugins: [smallTemplates()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    lib: { formats: ['es'], entry: modules() },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^culori($|\/)/, /^msw($|\/)/, /^node:/],
      output: { preserveModules: true, preserveModulesRoot: import.meta.dirname, entryFileNames: '[name].js' },
    },
  },
};

/** One self-contained file for a page without a bundler, every language inside. */
const selfContained = (name: string, entry: string): UserConfig => ({
  plugins: [smallTemplates(), ...(name === 'guichet' ? [trustedTypesPolicy()] : [])],
  // A page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    minify: 'oxc',
    lib: { formats: ['es'], entry: { [name]: entry } },
    rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false, minify: true, comments: false } },
  },
});

/** The library's build; `--mode guichet` and `--mode guichet-mocks` build the self-contained file of that name. */
export default defineConfig(({ mode }) => {
  const entry = cdnFiles()[mode];
  const { build, ...config } = entry ? selfContained(mode, entry) : library;
  return { ...config, publicDir: false, build: { ...build, target: 'es2022', sourcemap: true } };
});
