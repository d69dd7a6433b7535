// The verify page: drop a file or paste a text; the verdict comes in below.
import { attach } from "./attach.ts";
import { takeFiles } from "./drop.ts";
import { postHeaders, swap } from "./request.ts";
import { say } from "./say.ts";

async function check(form: HTMLFormElement, body: FormData): Promise<void> {
  const target = document.querySelector<HTMLElement>(form.dataset["target"] ?? "#verdict");
  if (!target) return;
  target.textContent = say(form, "checking");
  target.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(form.action, { method: "POST", headers: { ...postHeaders("text/html"), "HX-Request": "true" }, body });
    const text = await response.text();
    // Refusals (413, 422) are pages too, and say what to do.
    if (response.status >= 500) throw new Error("");
    swap(target, text);
  } catch (error) {
    target.textContent = say(form, "failed", { reason: error instanceof Error ? error.message : "" }).trim();
  } finally {
    target.removeAttribute("aria-busy");
    target.focus();
  }
}

// The file that was chosen or dropped stays chosen: "Check it" looks at it again, until another file or a text takes its place.
attach<HTMLFormElement>("form[data-verify]", (form) => {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const zone = form.querySelector<HTMLElement>(".drop");
  const chosen = form.querySelector<HTMLElement>("[data-chosen]");
  const text = form.querySelector<HTMLTextAreaElement>("textarea");
  let kept: File | undefined;
  const keep = (file?: File) => {
    kept = file;
    if (chosen) chosen.textContent = file ? say(form, "chosen", { name: file.name }) : "";
  };
  const look = () => {
    const body = new FormData(form);
    if (input && kept) body.set(input.name, kept, kept.name);
    void check(form, body);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  text?.addEventListener("input", () => {
    keep();
    if (input) input.value = "";
  });
  if (!input || !zone) return;
  takeFiles(zone, input, ([file]) => {
    if (!file) return;
    if (text) text.value = "";
    keep(file);
    look();
  });
});
