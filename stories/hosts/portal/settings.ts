/** What the demonstration bar decides, kept in the page's address so that it can be sent to somebody. */
export interface Settings {
  readonly persona: string;
  readonly lang: string;
  readonly scheme: string;
  readonly network: string;
  readonly scenario: string;
}

export type SettingName = keyof Settings;

/** The values of each setting and their words. */
export type Choices = Readonly<Record<SettingName, Readonly<Record<string, string>>>>;

export const LANGUAGES = { fr: 'Français', 'fr-BE': 'Français (Belgique)', en: 'English' };
export const SCHEMES = { auto: 'Automatique', light: 'Claire', dark: 'Sombre' };
export const NETWORKS = {
  normal: 'Normal',
  slow: 'Lent (4 s)',
  failing: 'En panne',
  offline: 'Hors ligne',
  'signed-out': 'Session expirée',
};

/** The settings of an address; where it says nothing, or what does not exist, the default holds, else the first choice. */
export function readSettings(search: string, choices: Choices, defaults: Partial<Settings> = {}): Settings {
  const params = new URLSearchParams(search);
  const read = (name: SettingName): string => {
    const values = Object.keys(choices[name]);
    return values.find((value) => value === params.get(name)) ?? defaults[name] ?? values[0] ?? '';
  };
  return { persona: read('persona'), lang: read('lang'), scheme: read('scheme'), network: read('network'), scenario: read('scenario') };
}

/** Writes a parameter into the page's address. */
export function writeParameter(name: string, value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}
