// Which tests run where.
export const NODE_TESTS = ['test/*.test.ts', 'test/{contract,router,client,i18n,mocks,scripts}/**/*.test.ts'];
export const BROWSER_TESTS = ['test/{theme,ui,runtime,widgets,panels}/**/*.test.ts'];
export const PAGE_TESTS = ['test/pages/**/*.test.ts'];
