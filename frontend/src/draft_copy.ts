// The copy of a draft that stays in the browser until the server has acknowledged it.

export type Fields = Record<string, string>;

export interface Copy {
  /** The server's version this text began from. */
  version: string;
  fields: Fields;
  /** Milliseconds since 1970. */
  at: number;
}

const prefix = "laurel.draft.";
const age_ms_max = 30 * 24 * 60 * 60 * 1000;

/** What is kept under `key`; nothing when it is older than thirty days, unreadable or storage is closed to us. */
export function readCopy(key: string, now_ms: number): Copy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(prefix + key) ?? "null") as Copy | null;
    if (!copy || typeof copy.at !== "number" || typeof copy.fields !== "object") return undefined;
    if (now_ms - copy.at <= age_ms_max) return copy;
    forgetCopy(key);
  } catch {
    // A full or forbidden storage only costs the second safety net.
  }
  return undefined;
}

export function keepCopy(key: string, copy: Copy): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(copy));
  } catch {
    // As above.
  }
}

export function forgetCopy(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // As above.
  }
}

/** At an explicit sign-out nothing of the person stays on a shared computer. */
export function forgetAllCopies(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** What a person filled in; hidden inputs (tokens, ids) and files are no part of a draft. */
export function readFields(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map((input) => input.name));
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || hidden.has(name)) continue;
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return fields;
}

/** Writes `fields` into the form's controls: a box is checked only if its value is named, other controls not named keep what they hold. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  for (const control of form.elements) {
    const box = control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
    if (box) {
      control.checked = (fields[control.name] ?? "").split("\n").includes(control.value);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      const value = fields[control.name];
      if (value === undefined || ["file", "hidden"].includes(control.type)) continue;
      control.value = value;
      control.dispatchEvent(new CustomEvent("draft:applied", { bubbles: true }));
    }
  }
}

export function sameFields(left: Fields, right: Fields): boolean {
  const plain = (text: string | undefined) => text?.replaceAll("\r\n", "\n");
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => plain(left[name]) === plain(right[name]));
}
