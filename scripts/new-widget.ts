// Scaffolds a widget: new-widget.ts family/tag. Refuses to overwrite.
import { existsSync } from 'node:fs';
import { scaffold } from './scaffold.ts';

const [name = ''] = process.argv.slice(2);
const [, family, tag] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)+)$/.exec(name) ?? [];
if (!family || !tag) {
  console.error('Usage: npm run new:widget family/tag, for example invoices/billing-details (the tag has a hyphen).');
  process.exit(1);
}

const outcome = scaffold('scripts/templates', '.', { family, tag });
if ('conflicts' in outcome) {
  console.error(`Nothing was written: these exist already.\n${outcome.conflicts.join('\n')}`);
  process.exit(1);
}
if (outcome.written.length === 0) {
  console.error('Nothing was written: scripts/templates has no template.');
  process.exit(1);
}
console.log(outcome.written.map((file) => `written  ${file}`).join('\n'));
if (existsSync('src/all.ts'))
  console.log(
    `\nNext: import './widgets/${family}/${tag}.define.ts' in src/all.ts, export the class in src/index.ts, ` +
      `spread the scenarios in mocks/scenarios/index.ts; then its tests pass, and its own operation can be written.`,
  );
