/** Calls `start` once for every element that matches, now and whenever htmx or a swap brings new ones. */
export function attach<Found extends Element>(selector: string, start: (element: Found) => void): void {
  const started = new WeakSet<Element>();
  const look = (root: ParentNode) => {
    const found = [...root.querySelectorAll<Found>(selector)];
    if (root instanceof Element && root.matches(selector)) found.unshift(root as Element as Found);
    for (const element of found) {
      if (started.has(element)) continue;
      started.add(element);
      start(element);
    }
  };
  look(document);
  for (const event of ["htmx:load", "laurel:swapped"]) {
    document.addEventListener(event, ({ target }) => target instanceof Element && look(target));
  }
}
