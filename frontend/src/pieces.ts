// The tabs of the evidence: htmx brings the piece, this keeps the tabs true and ticks what was read.
import { attach } from "./attach.ts";

export function choosePiece(tabs: HTMLElement, tab: Element): void {
  const before = tabs.querySelector('[aria-current="page"]');
  if (before && before !== tab) {
    before.removeAttribute("aria-current");
    if (!before.querySelector(".icon")) {
      before.insertAdjacentHTML("afterbegin", '<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg>');
    }
  }
  tab.setAttribute("aria-current", "page");
  if (tab instanceof HTMLElement) showCriterionOf(tab.dataset["piece"] ?? "");
}

/** The rubric follows: the first criterion of the piece that is not yet scored, else its first. */
function showCriterionOf(piece: string): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>("details.criterion[data-piece]")];
  const own = all.filter((criterion) => criterion.dataset["piece"] === piece);
  const next = own.find((criterion) => !criterion.classList.contains("criterion-scored")) ?? own[0];
  if (!next) return;
  for (const criterion of all) criterion.open = criterion === next;
  next.scrollIntoView({ block: "nearest" });
}

export function startPieces(): void {
  attach<HTMLElement>("[data-pieces]", (tabs) => {
    tabs.addEventListener("htmx:afterRequest", (event) => {
      const { successful } = (event as CustomEvent<{ successful: boolean }>).detail;
      if (successful && event.target instanceof Element) choosePiece(tabs, event.target);
    });
  });
}
