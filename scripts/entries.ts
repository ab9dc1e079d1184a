// The entries of the package, found by their files: a new widget needs no line here.
import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const ROOMS: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  all: 'src/all.ts',
  contract: 'src/contract/index.ts',
  router: 'src/router/index.ts',
  theme: 'src/theme/index.ts',
  mocks: 'mocks/index.ts',
  'mocks/worker': 'mocks/transports/worker.ts',
  'mocks/node': 'mocks/transports/http.ts',
};

/** A widget by its files. */
export interface WidgetFiles {
  readonly tag: string;
  readonly family: string;
  /** The module that defines the tag. */
  readonly defines: string;
  /** The module of the class. */
  readonly declares: string;
}

/** Each widget that the sources have. */
export const widgets = (): readonly WidgetFiles[] =>
  globSync('src/widgets/*/*.define.ts')
    .sort()
    .map((defines) => ({
      tag: basename(defines, '.define.ts'),
      family: basename(dirname(defines)),
      defines,
      declares: defines.replace('.define.ts', '.ts'),
    }));

/** The source file of each entry of the package by the entry's name: `guichet/mocks/worker` is `mocks/worker`. */
export const entries = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(ROOMS).filter(([, file]) => existsSync(file))),
  ...Object.fromEntries(
    widgets().flatMap(({ tag, defines, declares }) => [
      [tag, defines],
      [`class/${tag}`, declares],
    ]),
  ),
});

/** The self-contained files for a page without a bundler, by name. */
export const cdnFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({ guichet: 'src/all.ts', 'guichet-mocks': 'mocks/index.ts' }).filter(([, file]) => existsSync(file)));
