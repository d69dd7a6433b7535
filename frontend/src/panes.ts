// The line between the work and the rubric: drag it, or move it with the arrow keys; its place is remembered.
import { attach } from "./attach.ts";

const step_px = 24;
const memory = "laurel.review.width";

/** `width` within the divider's limits. */
export function limit(divider: HTMLElement, width: number): number {
  const min = Number(divider.getAttribute("aria-valuemin") ?? 320);
  const max = Number(divider.getAttribute("aria-valuemax") ?? 800);
  return Math.round(Math.min(max, Math.max(min, width)));
}

export function setWidth(divider: HTMLElement, wished: number): void {
  const width = limit(divider, wished);
  divider.setAttribute("aria-valuenow", String(width));
  divider.parentElement?.style.setProperty("--scores", `${width}px`);
  try {
    localStorage.setItem(memory, String(width));
  } catch {
    // Without storage the width lasts as long as the page.
  }
}

function start(divider: HTMLElement): void {
  const now = () => Number(divider.getAttribute("aria-valuenow"));
  const kept = Number(localStorage.getItem(memory));
  if (kept > 0) setWidth(divider, kept);
  divider.addEventListener("keydown", (event) => {
    const wished = { ArrowLeft: now() + step_px, ArrowRight: now() - step_px, Home: Infinity, End: 0 }[event.key];
    if (wished === undefined) return;
    event.preventDefault();
    setWidth(divider, wished);
  });
  divider.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    divider.setPointerCapture(event.pointerId);
    const right = divider.parentElement?.getBoundingClientRect().right ?? innerWidth;
    const move = (moved: PointerEvent) => setWidth(divider, right - moved.clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
  });
}

export function startPanes(): void {
  attach<HTMLElement>("[data-divider]", start);
}
