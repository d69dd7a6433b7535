// Two tabs or two devices wrote: both texts are shown and the writer chooses.
import type { Fields } from "./draft_copy.ts";
import { say } from "./say.ts";

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function readable(form: HTMLFormElement, fields: Fields, names: string[]): string {
  return names
    .map((name) => {
      const control = form.elements.namedItem(name);
      const label = control instanceof HTMLElement && "labels" in control ? (control as HTMLInputElement).labels?.[0]?.textContent?.trim() : undefined;
      return names.length > 1 && label ? `${label}\n${fields[name] ?? ""}` : (fields[name] ?? "");
    })
    .join("\n\n");
}

/** Shows the choice above the form's end; calls `keep` once with the writer's answer. */
export function showConflict(form: HTMLFormElement, mine: Fields, theirs: Fields, keep: (side: "mine" | "theirs") => void): void {
  form.querySelector(".conflict")?.remove();
  const names = Object.keys({ ...mine, ...theirs }).filter((name) => mine[name] !== theirs[name]);
  const box = element("section", "conflict", "");
  box.tabIndex = -1;
  box.setAttribute("role", "alert");
  box.append(element("p", "title-plain", say(form, "conflict")));
  const texts = element("div", "conflict-texts", "");
  for (const [side, fields] of [["mine", mine], ["theirs", theirs]] as const) {
    const column = element("div", "", "");
    const button = element("button", "usa-button usa-button--outline usa-button--tight", say(form, `keep-${side}`));
    button.type = "button";
    button.addEventListener("click", () => {
      box.remove();
      keep(side);
    });
    const quote = element("blockquote", "", readable(form, fields, names));
    quote.tabIndex = 0;
    column.append(element("strong", "", say(form, side)), quote, button);
    texts.append(column);
  }
  box.append(texts);
  form.append(box);
  box.focus();
}
