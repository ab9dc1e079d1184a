/** What the demonstration bar decides, kept in the page's address so that it can be sent to somebody. */
export interface Settings {
  readonly persona: string;
  readonly lang: string;
  readonly scheme: string;
  readonly network: string;
  readonly scenario: string;
}

export type SettingName = keyof Settings;

/** The values of each setting and their words; the first is the one that holds when the address says nothing. */
export type Choices = Readonly<Record<SettingName, Readonly<Record<string, string>>>>;

export const LANGUAGES = { fr: 'Français', 'fr-BE': 'Français (Belgique)', en: 'English' };
export const SCHEMES = { auto: 'Automatique', light: 'Claire', dark: 'Sombre' };
export const NETWORKS = { normal: 'Normal', slow: 'Lent (4 s)', failing: 'En panne', offline: 'Hors ligne', 'signed-out': 'Session expirée' };

/** The settings of an address; a value that does not exist counts as none. */
export function readSettings(search: string, choices: Choices): Settings {
  const params = new URLSearchParams(search);
  const read = (name: SettingName): string => {
    const value = params.get(name);
    const values = Object.keys(choices[name]);
    return value !== null && values.includes(value) ? value : (values[0] ?? '');
  };
  return { persona: read('persona'), lang: read('lang'), scheme: read('scheme'), network: read('network'), scenario: read('scenario') };
}

/** The address with one of its parameters changed; `undefined` takes it off. */
export function withParameter(address: string, name: string, value: string | undefined): URL {
  const url = new URL(address);
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
}
