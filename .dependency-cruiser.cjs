// Who may import whom: the table of the design, as data. `test/architecture.test.ts` shows that each rule can fail.

/** The rooms of `src` and what each may import besides itself. */
const MAY_IMPORT = {
  contract: [],
  theme: [],
  router: ['contract'],
  client: ['contract'],
  i18n: ['contract'],
  ui: ['contract', 'theme', 'i18n'],
  runtime: ['contract', 'client', 'theme', 'i18n', 'ui'],
  panels: ['contract', 'theme', 'i18n', 'ui', 'runtime'],
  widgets: ['contract', 'theme', 'i18n', 'ui', 'runtime', 'panels'],
};

/** The only module of the client that a widget or a panel may know. */
const ERRORS = '^src/client/errors\\.ts$';

const OURS = '^(src|mocks|stories|test|scripts)/';

const rooms = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `${room}-imports`,
  comment: `${room} may import itself${others.map((other) => `, ${other}`).join('')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: OURS,
    pathNot: [`^src/(${[room, ...others].join('|')})/`, ...(['panels', 'widgets'].includes(room) ? [ERRORS] : [])],
  },
}));

const ownFamily = ['panels', 'widgets'].map((room) => ({
  name: `${room}-own-family`,
  comment: `What two families of ${room} need moves down, never sideways.`,
  severity: 'error',
  from: { path: `^src/${room}/([^/]+)/` },
  to: { path: `^src/${room}/`, pathNot: `^src/${room}/$1/` },
}));

/** The packages that a room may use: what ships is these four, and each only where it is at home. */
const packages = [
  ['contract|router|client', 'zod'],
  ['theme', 'lit|culori'],
  ['i18n', 'lit'],
  ['ui|panels|widgets', 'lit'],
  ['runtime', 'lit|@lit/context|zod'],
].map(([from, allowed]) => ({
  name: `packages-of-${from.replaceAll('|', '-')}`,
  comment: `Of packages, ${from.replaceAll('|', ', ')} may use ${allowed.replaceAll('|', ', ')}.`,
  severity: 'error',
  from: { path: `^src/(${from})/` },
  to: { pathNot: [OURS, '^\\.', `(^|node_modules/)(${allowed})($|/)`] },
}));

module.exports = {
  forbidden: [
    ...rooms,
    ...ownFamily,
    ...packages,
    {
      name: 'mocks-imports',
      comment: 'The reference backend knows contract, router and i18n: never how a client reads it.',
      severity: 'error',
      from: { path: '^mocks/' },
      to: { path: OURS, pathNot: ['^mocks/', '^src/(contract|router|i18n)/'] },
    },
    {
      name: 'handlers-without-transport',
      comment: 'No handler, rule, table or scenario knows its transport.',
      severity: 'error',
      from: { path: '^mocks/(handlers|rules|data|documents|scenarios)/' },
      to: { path: '^mocks/transports/' },
    },
    {
      name: 'msw-in-worker-only',
      comment: 'mocks/transports/worker.ts is the only file that imports MSW.',
      severity: 'error',
      from: { path: '^(src|mocks)/', pathNot: '^mocks/transports/worker\\.ts$' },
      to: { path: '(^|node_modules/)msw($|/)' },
    },
    {
      name: 'http-in-http-only',
      comment: 'mocks/transports/http.ts is the only file that imports node:http.',
      severity: 'error',
      from: { path: '^(src|mocks)/', pathNot: '^mocks/transports/http\\.ts$' },
      to: { path: '^(node:)?https?$' },
    },
    {
      name: 'no-node-in-src',
      comment: 'What ships runs in a browser.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      comment: 'A circle means that two modules are one, or that an interface is missing.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^(src|mocks)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a type that closes a circle is a circle.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
