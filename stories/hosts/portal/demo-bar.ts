import type { Choices, SettingName, Settings } from './settings.ts';

/** Fills the selects of the bar with what can be chosen and calls back for each choice. */
export function fillDemoBar(bar: HTMLFormElement, choices: Choices, onChange: (name: SettingName, value: string) => void): void {
  for (const select of bar.querySelectorAll('select')) {
    const name = select.name as SettingName;
    select.replaceChildren(...Object.entries(choices[name]).map(([value, words]) => new Option(words, value)));
    select.addEventListener('change', () => onChange(name, select.value));
  }
}

/** Shows the settings that hold. */
export function showSettings(bar: HTMLFormElement, settings: Settings): void {
  for (const select of bar.querySelectorAll('select')) select.value = settings[select.name as SettingName];
}
