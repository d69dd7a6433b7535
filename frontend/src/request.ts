// Every request that changes something carries the token of the page.

export const csrfHeader = "X-CSRF-Token";

export function csrfToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";
}

export function postHeaders(accept: string): Record<string, string> {
  return { Accept: accept, [csrfHeader]: csrfToken() };
}

/**
 * Puts what `html` holds for `target` in its place: the children of the element with the same id, or all of it.
 * `laurel:swapped` tells main.ts to wake htmx in the new part.
 */
export function swap(target: Element, html: string): void {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const part = target.id ? answer.getElementById(target.id) : null;
  target.replaceChildren(...(part ?? answer.body).childNodes);
  target.dispatchEvent(new CustomEvent("laurel:swapped", { bubbles: true }));
}
