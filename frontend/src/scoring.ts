// Scoring by keyboard: j and k go through the criteria, 1 to 9 choose a level, Escape leaves a field.
import { attach } from "./attach.ts";

function criteria(form: HTMLFormElement): HTMLDetailsElement[] {
  return [...form.querySelectorAll<HTMLDetailsElement>("details.criterion")];
}

export function openCriterion(form: HTMLFormElement, criterion: HTMLDetailsElement | undefined): void {
  if (!criterion) return;
  for (const other of criteria(form)) other.open = other === criterion;
  criterion.querySelector("summary")?.focus();
  criterion.scrollIntoView({ block: "nearest" });
}

/** The three fields on what is missing are asked for only where a level does not pass. */
export function showFields(criterion: Element): void {
  const chosen = criterion.querySelector<HTMLInputElement>('.level input[type="radio"]:checked');
  for (const fields of criterion.querySelectorAll<HTMLElement>("[data-unless-passed]")) {
    fields.hidden = chosen === null || "passes" in chosen.dataset;
  }
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== "radio");
}

export function pressKey(form: HTMLFormElement, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target)) {
    if (event.key === "Escape") (event.target as HTMLElement).closest("details")?.querySelector("summary")?.focus();
    return;
  }
  const all = criteria(form);
  const at = all.findIndex((criterion) => criterion.open);
  if (event.key === "j") openCriterion(form, all[at + 1] ?? all[at]);
  else if (event.key === "k") openCriterion(form, all[Math.max(0, at - 1)]);
  else if (/^[1-9]$/.test(event.key)) {
    const radio = all[at]?.querySelectorAll<HTMLInputElement>('.level input[type="radio"]')[Number(event.key) - 1];
    if (!radio) return;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  } else return;
  event.preventDefault();
}

function start(form: HTMLFormElement): void {
  document.addEventListener("keydown", (event) => pressKey(form, event));
  for (const criterion of criteria(form)) {
    showFields(criterion);
    criterion.addEventListener("change", () => showFields(criterion));
  }
  // The rule for sending is the server's: each save answers whether it may be sent, and if not, why.
  form.addEventListener("draft:saved", (event) => {
    const { version, ready, why } = (event as CustomEvent<{ version?: number; ready?: boolean; why?: string }>).detail;
    const field = form.querySelector<HTMLInputElement>('input[type="hidden"][name="version"]');
    if (field && version !== undefined) field.value = String(version);
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-ready]")) if (ready !== undefined) button.disabled = !ready;
    for (const sentence of document.querySelectorAll("[data-why]")) if (why !== undefined) sentence.textContent = why;
  });
}

export function startScoring(): void {
  attach<HTMLFormElement>("form[data-scoring]", start);
}
