// Copy link and the system's own share sheet.
import { attach } from "./attach.ts";
import { say } from "./say.ts";

async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Without a secure context there is only the old way.
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "usa-sr-only";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

function start(block: HTMLElement): void {
  const url = block.dataset["url"] ?? location.href;
  const title = block.dataset["title"] ?? document.title;
  const button = block.querySelector<HTMLButtonElement>("[data-copy]");
  const status = block.querySelector("[data-share-status]");
  button?.addEventListener("click", async () => {
    await copy(url);
    const before = button.textContent;
    button.textContent = say(block, "copied");
    if (status) status.textContent = say(block, "copied");
    setTimeout(() => (button.textContent = before), 2500);
  });
  const native = block.querySelector<HTMLButtonElement>("[data-share-native]");
  if (native && "share" in navigator) {
    native.hidden = false;
    native.addEventListener("click", () => void navigator.share({ url, title }).catch(() => undefined));
  }
}

export function startSharing(): void {
  attach<HTMLElement>("[data-share]", start);
}
