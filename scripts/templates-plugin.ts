import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import type { Plugin } from 'vite';

/** The Vite plugin that takes the indentation out of the templates and styles of our sources. Its types are Rollup's, which Vite accepts at run time. */
export const smallTemplates = (): Plugin => minifyTemplateLiterals({ include: ['**/*.ts'] }) as unknown as Plugin;
