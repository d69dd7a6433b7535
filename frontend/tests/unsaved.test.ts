import { beforeEach, describe, expect, test } from "vitest";
import { keepCopy, readCopy } from "../src/draft_copy.ts";
import { startUnsaved } from "../src/unsaved.ts";

const copy = (text: string) => keepCopy("j-1a", { version: "1", fields: { text }, at: Date.now() });

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = `<div id="unsaved" data-unsaved="j-" tabindex="-1" hidden><li data-unsaved-piece="1a" hidden></li></div>
    <div data-saved-text="1a">As  saved.</div><form data-once></form><div data-kept="j-1a" data-say-kept="Too late:">As saved.</div>`;
});

describe("what never reached the server", () => {
  test("is named, holds the form back and is shown to be copied", () => {
    copy("As saved. And more.");
    startUnsaved();
    expect(document.querySelector<HTMLElement>("#unsaved")?.hidden).toBe(false);
    const event = new SubmitEvent("submit", { bubbles: true, cancelable: true });
    document.querySelector("form")?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(document.querySelector(".conflict blockquote")?.textContent).toBe("As saved. And more.");
  });

  test("is nothing where the copy is saved: it is forgotten", () => {
    copy("As saved.");
    startUnsaved();
    expect(document.querySelector<HTMLElement>("#unsaved")?.hidden).toBe(true);
    expect(document.querySelector(".conflict")).toBeNull();
    expect(readCopy("j-1a", Date.now())).toBeUndefined();
  });
});
