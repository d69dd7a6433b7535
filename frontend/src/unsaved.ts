// Where work is submitted or can no longer be changed: what was written on this device and never reached the server.
import { attach } from "./attach.ts";
import { forgetCopy, readCopy } from "./draft_copy.ts";
import { say } from "./say.ts";

const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** The copy's text, where it is another than what is saved; a copy that is saved is forgotten. */
export function unsavedText(key: string, saved: string | null | undefined): string | undefined {
  const text = readCopy(key, Date.now())?.fields["text"];
  if (text !== undefined && plain(text) !== plain(saved)) return text;
  forgetCopy(key);
  return undefined;
}

/** Names the pieces with unsaved words, and holds the form back until they are saved. */
function warn(notice: HTMLElement): void {
  const prefix = notice.dataset["unsaved"] ?? "";
  for (const item of notice.querySelectorAll<HTMLElement>("[data-unsaved-piece]")) {
    const piece = item.dataset["unsavedPiece"] ?? "";
    const saved = document.querySelector(`[data-saved-text="${piece}"]`)?.textContent;
    item.hidden = unsavedText(prefix + piece, saved) === undefined;
    if (!item.hidden) notice.hidden = false;
  }
  document.addEventListener("submit", (event) => {
    if (notice.hidden || !(event.target instanceof HTMLFormElement) || !("once" in event.target.dataset)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    notice.focus();
  }, { capture: true });
}

/** Shows the words that came too late beneath those that count. */
function showKept(written: HTMLElement): void {
  const text = unsavedText(written.dataset["kept"] ?? "", written.textContent);
  if (text === undefined) return;
  const box = document.createElement("section");
  box.className = "conflict";
  box.append(document.createElement("p"), document.createElement("blockquote"));
  box.firstElementChild!.textContent = say(written, "kept");
  box.lastElementChild!.textContent = text;
  written.after(box);
}

/** A form that is sent once, however often its button is pressed. */
function sendOnce(form: HTMLFormElement): void {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => (sent = false));
}

export function startUnsaved(): void {
  attach<HTMLElement>("[data-unsaved]", warn);
  attach<HTMLElement>("[data-kept]", showKept);
  attach<HTMLFormElement>("form[data-once]", sendOnce);
}
