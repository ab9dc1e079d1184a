import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';

const editor = 'dist/editor';

/** Our classes name their tag in `static readonly tag`, and a module of its own registers it. */
const tagOfClass = {
  name: 'guichet:tag-of-class',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const tag = node.members.find((member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'tag')?.initializer;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    if (!declaration || !tag || !ts.isStringLiteral(tag)) return;
    declaration.tagName = tag.text;
    declaration.customElement = true;
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: declaration.name, module: moduleDoc.path },
    });
  },
};

/** Leaves out what is no promise (private members, the machinery), and names the built modules instead of the sources. */
const publicOnly = {
  name: 'guichet:public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = builtModule(module.path);
      for (const { declaration } of module.exports ?? []) {
        if (declaration?.module) declaration.module = builtModule(declaration.module);
      }
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          (member) => !['private', 'protected'].includes(member.privacy) && !member.name.startsWith('#') && !member.static,
        );
      }
    }
  },
};

const builtModule = (path) => path.replace(/^\/?(src|mocks)\//, 'dist/$1/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/widgets/**/*.ts', 'src/runtime/**/*.ts'],
  exclude: ['src/widgets/**/messages/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    tagOfClass,
    publicOnly,
    customElementVsCodePlugin({ outdir: editor }),
    customElementJetBrainsPlugin({ outdir: editor, packageJson: false }),
    jsxTypesPlugin({ outdir: editor, fileName: 'jsx.d.ts', componentTypePath: (_, tag) => `../entries/class/${tag}.js` }),
  ],
};
