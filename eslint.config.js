import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const shipped = ['src/**/*.ts', 'mocks/**/*.ts'];
/** The rooms that run unbuilt in Node. */
const unbuilt = ['src/{contract,router,client,i18n}/**/*.ts', 'mocks/**/*.ts'];
const drawn = ['src/{ui,runtime,panels,widgets}/**/*.ts'];
const templates = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/]';

/** What strict CSP and Trusted Types refuse, and what would make a page unsafe. */
const unsafe = [
  {
    selector: `${templates} > TemplateLiteral > TemplateElement[value.raw=/\\s[.?]?style\\s*=\\s*["']?[^"'<>]*$/]`,
    message: 'A bound style is blocked by a strict CSP: use a class, or setProperty through a ref.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text becomes markup only through a template.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text becomes markup only through a template.',
  },
  {
    selector: `${templates} TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=\\s*["']?$/]`,
    message: 'Text becomes markup only through a template.',
  },
];

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

const notErasable = [
  { selector: 'Decorator', message: 'This room runs unbuilt in Node: no decorators.' },
  { selector: 'TSEnumDeclaration', message: 'This room runs unbuilt in Node: no enums.' },
  { selector: 'TSParameterProperty', message: 'This room runs unbuilt in Node: no parameter properties.' },
];

export default tseslint.config(
  { ignores: ['dist', 'storybook-static', 'coverage', 'shots', '.cache', 'node_modules'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Lit templates take methods unbound: the host is their `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: shipped,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 300 }],
      // A mistake of the host, and a listener that throws, are told to the console: nothing else is.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'zod/mini only: zod probes new Function, which a strict CSP reports.' },
            { name: 'zod/v4', message: 'zod/mini only.' },
            { name: 'lit', importNames: ['unsafeCSS'], message: 'Values are set with setProperty, never joined into CSS.' },
            { name: 'lit/directives/style-map.js', message: 'styleMap is blocked by a strict CSP.' },
            { name: 'lit/directives/unsafe-html.js', message: 'Nothing from outside becomes markup.' },
            { name: 'lit/directives/unsafe-svg.js', message: 'Nothing from outside becomes markup.' },
            { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'Nothing from outside becomes markup.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, ...unsafe],
    },
  },
  { files: unbuilt, rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...unsafe, ...notErasable] } },
  {
    files: ['src/{contract,router,client}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'self'],
    },
  },
  // The command that opens a port speaks to its terminal.
  { files: ['mocks/serve.ts'], rules: { 'no-console': 'off' } },
  { files: drawn, ...lit['flat/recommended'] },
  { files: drawn, ...wc['flat/best-practice'] },
  {
    files: drawn,
    plugins: { 'lit-a11y': litA11y },
    // A table whose rows become cards loses its roles with its display: they are said again.
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // A stand-in for an asynchronous function need not wait for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  ...storybook.configs['flat/recommended'],
);
