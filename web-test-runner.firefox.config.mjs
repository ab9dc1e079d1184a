import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/count-reporter.mjs';
import { BROWSER_TESTS } from './scripts/test-files.mjs';
import { launch, shared } from './web-test-runner.config.mjs';

export default {
  ...shared,
  files: BROWSER_TESTS,
  concurrency: 1,
  browsers: [launch('firefox')],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), countReporter('.cache/test/firefox.json')],
};
