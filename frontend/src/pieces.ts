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
}

export function startPieces(): void {
  attach<HTMLElement>("[data-pieces]", (tabs) => {
    tabs.addEventListener("htmx:afterRequest", (event) => {
      const { successful } = (event as CustomEvent<{ successful: boolean }>).detail;
      if (successful && event.target instanceof Element) choosePiece(tabs, event.target);
    });
  });
}
