// Whoever leaves a page by a link or sends a form while a save is on its way or due, leaves when the server has it:
// the next page shows what was written, and what is submitted holds every word.

/** Of a draft: see Draft. */
export interface Settling {
  readonly waits: boolean;
  settle(): Promise<boolean>;
}

const patience_ms = 8000;
const drafts = new Set<Settling>();
let leaving = false;
let goes = false;

function anyWaits(): boolean {
  return [...drafts].some((draft) => draft.waits);
}

/** Does `go` once every draft has settled, or patience has ended (what was typed is still kept on the device). */
async function leaveWith(go: () => void): Promise<void> {
  if (leaving) return;
  leaving = true;
  const all = Promise.all([...drafts].map((draft) => draft.settle())).then((settled) => settled.every(Boolean));
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), patience_ms));
  const may = await Promise.race([all, late]);
  leaving = false;
  if (!may) return;
  goes = true;
  go();
  goes = false;
}

function plainLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.origin !== location.origin || link.hasAttribute("download") || (link.target && link.target !== "_self")) return undefined;
  const stays = link.hash !== "" && link.pathname === location.pathname && link.search === location.search;
  return stays ? undefined : link;
}

function onClick(event: MouseEvent): void {
  const link = plainLink(event);
  if (!link || !anyWaits()) return;
  event.preventDefault();
  void leaveWith(() => location.assign(link.href));
}

function onSubmit(event: SubmitEvent): void {
  if (goes || event.defaultPrevented || !anyWaits() || !(event.target instanceof HTMLFormElement)) return;
  const form = event.target;
  event.preventDefault();
  event.stopPropagation();
  void leaveWith(() => form.requestSubmit(event.submitter));
}

export function holdLeaving(draft: Settling): void {
  if (drafts.size === 0) {
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit, { capture: true });
  }
  drafts.add(draft);
}
