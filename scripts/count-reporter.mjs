// Counts what @web/test-runner ran, for `scripts/test.ts`: it has no reporter of its own that a program can read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The reporter that writes `{ passed, failed }` to a file. A test file that could not be run is one failure. */
export const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0 };
    for (const session of sessions) {
      const before = counts.failed;
      if (session.testResults) countSuite(session.testResults, counts);
      if (counts.failed === before && (!session.passed || session.errors.length > 0)) counts.failed += 1;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  },
});

function countSuite({ tests, suites }, counts) {
  for (const test of tests) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const suite of suites) countSuite(suite, counts);
}
