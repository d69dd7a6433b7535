// Sentences come from the page (`data-say-…`), so that the server's catalogs hold every language.

export type Values = Record<string, string | number>;

/** Fills the `{names}` of `pattern`; an unknown name stays as it is. */
export function fill(pattern: string, values: Values): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The sentence `name` of `element` or of its nearest ancestor that has it; empty when the page says nothing. */
export function say(element: Element, name: string, values: Values = {}): string {
  const holder = element.closest(`[data-say-${name}]`);
  return fill(holder?.getAttribute(`data-say-${name}`) ?? "", values);
}

/** The language of the page, for numbers. */
export function language(): string {
  return document.documentElement.lang || "en";
}

/** Bytes in words of the page's language: `0.4 MB`. */
export function size(bytes: number): string {
  const units: [number, string][] = [[1e9, "gigabyte"], [1e6, "megabyte"], [1e3, "kilobyte"]];
  const [divisor, unit] = units.find(([limit]) => bytes >= limit) ?? [1, "byte"];
  const digits = divisor > 1e3 ? 1 : 0;
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short", maximumFractionDigits: digits, minimumFractionDigits: unit === "gigabyte" ? 0 : digits }).format(bytes / divisor);
}
