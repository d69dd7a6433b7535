import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { attach } from "../src/attach.ts";
import { takeFiles } from "../src/drop.ts";
import { swap } from "../src/request.ts";
import { startSharing } from "../src/share.ts";

beforeEach(() => {
  document.body.innerHTML = "";
});
afterEach(() => vi.useRealTimers());

test("a swap takes the part with the same id, or all of the answer", () => {
  document.body.innerHTML = '<ul id="files"><li>old</li></ul><div></div>';
  const list = document.getElementById("files") as HTMLElement;
  swap(list, '<html><body><h1>Page</h1><ul id="files"><li>new</li></ul></body></html>');
  expect(list.innerHTML).toBe("<li>new</li>");
  const plain = document.querySelector("div") as HTMLElement;
  swap(plain, "<p>Genuine.</p>");
  expect(plain.innerHTML).toBe("<p>Genuine.</p>");
});

test("new parts of a page are started once", () => {
  document.body.innerHTML = '<div id="part"><b data-x></b></div>';
  const started: Element[] = [];
  attach("[data-x]", (element) => started.push(element));
  const part = document.getElementById("part") as HTMLElement;
  swap(part, "<b data-x></b><b data-x></b>");
  swap(part, part.innerHTML);
  part.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
  expect(started).toHaveLength(5);
});

test("files are taken from a drop, and text dragged over is left alone", () => {
  document.body.innerHTML = '<div><input type="file"></div>';
  const zone = document.querySelector("div") as HTMLElement;
  const taken: string[] = [];
  takeFiles(zone, document.querySelector("input") as HTMLInputElement, (files) => taken.push(...files.map((file) => file.name)));
  const drag = (name: string, types: string[], files: File[] = []) => {
    const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer: { types, files } });
    zone.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(drag("dragover", ["text/plain"])).toBe(false);
  expect(drag("dragover", ["Files"])).toBe(true);
  expect(zone.classList.contains("is-over")).toBe(true);
  drag("drop", ["Files"], [new File(["x"], "a.pdf"), new File(["y"], "b.pdf")]);
  expect(taken).toEqual(["a.pdf", "b.pdf"]);
  expect(zone.classList.contains("is-over")).toBe(false);
});

test("the link is copied and the button says so for a moment", async () => {
  vi.useFakeTimers();
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  document.body.innerHTML = '<div data-share data-url="https://example.org/c/9m2x" data-say-copied="Link copied"><button data-copy>Copy link</button><button data-share-native hidden>Share</button><p data-share-status></p></div>';
  startSharing();
  const button = document.querySelector("[data-copy]") as HTMLButtonElement;
  button.click();
  await vi.advanceTimersByTimeAsync(10);
  expect(writeText).toHaveBeenCalledWith("https://example.org/c/9m2x");
  expect(button.textContent).toBe("Link copied");
  expect(document.querySelector("[data-share-status]")?.textContent).toBe("Link copied");
  await vi.advanceTimersByTimeAsync(3000);
  expect(button.textContent).toBe("Copy link");
  expect(document.querySelector<HTMLElement>("[data-share-native]")?.hidden).toBe(true);
});

test("a verdict is swapped in, and a failure says why", async () => {
  document.body.innerHTML = '<form data-verify data-target="#verdict" data-say-checking="Checking" data-say-failed="Could not be checked. {reason}" action="/verify"><div class="drop"><input type="file" name="file"></div><textarea name="text">{}</textarea></form><div id="verdict" tabindex="-1"></div>';
  const fetch = vi.fn(() => Promise.resolve(new Response('<div id="verdict"><p>Genuine.</p></div>', { status: 422 })));
  vi.stubGlobal("fetch", fetch);
  await import("../src/verify.ts");
  const form = document.querySelector("form") as HTMLFormElement;
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => expect(document.getElementById("verdict")?.innerHTML).toBe("<p>Genuine.</p>"));
  fetch.mockImplementation(() => Promise.reject(new Error("No connection.")));
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => expect(document.getElementById("verdict")?.textContent).toBe("Could not be checked. No connection."));
});
