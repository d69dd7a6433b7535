// Every request that changes something carries the token of the page.

export const csrfHeader = "X-CSRF-Token";

export function csrfToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";
}

export function postHeaders(accept: string): Record<string, string> {
  return { Accept: accept, [csrfHeader]: csrfToken() };
}

/**
 * Asks the server for this page again and takes its token, also into the forms. False where the session is over, or the token
 * is the one we had.
 */
export async function renewToken(): Promise<boolean> {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return false;
  const token = new DOMParser().parseFromString(await response.text(), "text/html").querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csrf"]');
  if (!token || !meta || token === meta.content) return false;
  meta.content = token;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="csrf"]')) field.value = token;
  return true;
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
