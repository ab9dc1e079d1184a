import type { Plugin } from 'vite';

// lit-html makes its policy `lit-html` at import, unguarded: where the page refuses it, every widget would stay blank.
// In our self-contained files the policy is called `guichet`, is made for the first template, and a refusal is an error that says so.
const MADE_AT_IMPORT =
  /\b(\w+)\s*\?\s*\1\.createPolicy\(\s*(["'])lit-html\2,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\3,?\s*\}\s*\)\s*:\s*(?:void 0|undefined)/g;

/** The message of the error that a template throws where the page refuses the policy. */
export const REFUSED = 'guichet: trusted types policy refused';

const madeForFirstTemplate = (factory: string): string =>
  `${factory}?{createHTML(t){` +
  `if(this.p===void 0)try{this.p=${factory}.createPolicy("guichet",{createHTML:t=>t})}catch{this.p=null}` +
  `if(!this.p)throw Error("${REFUSED}");` +
  `return this.p.createHTML(t)}}:void 0`;

/** The code with lit's policy renamed, and how often it was found: any number but one means that lit-html has changed. */
export function renamePolicy(code: string): { readonly code: string; readonly found: number } {
  let found = 0;
  const renamed = code.replace(MADE_AT_IMPORT, (_, factory: string) => {
    found += 1;
    return madeForFirstTemplate(factory);
  });
  return { code: renamed, found };
}

/** The Vite plugin that renames lit's policy. The build fails unless it is found exactly once. */
export function trustedTypesPolicy(): Plugin {
  let seen = 0;
  return {
    name: 'guichet:trusted-types-policy',
    enforce: 'pre',
    buildStart() {
      seen = 0;
    },
    transform(source, id) {
      if (!/[\\/]lit-html[\\/](development[\\/])?lit-html\.js$/.test(id.replace(/\?.*$/, ''))) return undefined;
      const { code, found } = renamePolicy(source);
      seen += found;
      return { code, map: null };
    },
    generateBundle(_, bundle) {
      if (seen !== 1) this.error(`lit-html's policy was found ${seen} times, not once: see scripts/trusted-types-plugin.ts.`);
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && /createPolicy\(\s*["'`]lit-html/.test(file.code)) {
          this.error(`${file.fileName} still makes the policy "lit-html".`);
        }
      }
    },
  };
}
