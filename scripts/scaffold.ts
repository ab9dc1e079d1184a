import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a template is filled with. */
export interface WidgetName {
  readonly family: string;
  readonly tag: string;
}

/** What came of a scaffold: the files written, or the files that stood in the way, and then nothing was written. */
export type Outcome = { readonly written: readonly string[] } | { readonly conflicts: readonly string[] };

/**
 * Writes the files of `templates/widget`, which must not exist yet, and those of `templates/family` that do not exist yet.
 * `__family__`, `__tag__` and `__Class__` are replaced in paths and text; the ending `.tpl` is taken off.
 */
export function scaffold(templates: string, root: string, name: WidgetName): Outcome {
  const own = readTemplates(join(templates, 'widget'), name);
  const conflicts = own.map(({ path }) => path).filter((path) => existsSync(join(root, path)));
  if (conflicts.length > 0) return { conflicts };
  const shared = readTemplates(join(templates, 'family'), name).filter(({ path }) => !existsSync(join(root, path)));
  const files = [...own, ...shared];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { written: files.map(({ path }) => path) };
}

/** The class of a tag: `client-invoices` is `ClientInvoices`. */
export const className = (tag: string): string => tag.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

function readTemplates(folder: string, { family, tag }: WidgetName): readonly { readonly path: string; readonly text: string }[] {
  const fill = (text: string): string =>
    text.replaceAll('__family__', family).replaceAll('__tag__', tag).replaceAll('__Class__', className(tag));
  return globSync(join(folder, '**/*'))
    .filter((file) => statSync(file).isFile())
    .sort()
    .map((file) => ({ path: fill(relative(folder, file)).replace(/\.tpl$/, ''), text: fill(readFileSync(file, 'utf8')) }));
}
