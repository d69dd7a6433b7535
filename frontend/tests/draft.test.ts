import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Draft } from "../src/draft.ts";
import { holdLeaving } from "../src/draft_leave.ts";
import { forgetAllCopies, keepCopy, readCopy } from "../src/draft_copy.ts";

const markup = `<meta name="csrf" content="token-1">
<form data-draft data-save-url="/draft" data-version="7" data-key="piece" action="/piece" method="post"
      data-say-saved-now="Saved just now" data-say-saved-seconds="Saved {n} s ago" data-say-saved-minutes="Saved {n} min ago" data-say-saving="Saving" data-say-unsaved="Not saved yet"
      data-say-offline="No connection" data-say-signed-out="Signed out" data-say-failed="Trying again" data-say-restored="Brought back"
      data-say-conflict="Which one?" data-say-mine="Mine" data-say-theirs="Theirs" data-say-keep-mine="Keep mine" data-say-keep-theirs="Keep theirs">
  <input type="hidden" name="journey" value="7f3k">
  <textarea name="text">As saved.</textarea>
  <input type="checkbox" name="ready" value="yes">
  <p data-draft-state><span data-draft-words></span></p>
</form>`;

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const form = () => document.querySelector("form") as HTMLFormElement;
const area = () => document.querySelector("textarea") as HTMLTextAreaElement;
const words = () => document.querySelector("[data-draft-words]")?.textContent;
const button = (label: string) => [...document.querySelectorAll("button")].find((found) => found.textContent === label);

function type(text: string): void {
  area().value = text;
  area().dispatchEvent(new Event("input", { bubbles: true }));
}

let answer: (body: URLSearchParams) => Response | Promise<Response>;
let sent: { body: URLSearchParams; headers: Record<string, string>; keepalive: boolean }[];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  localStorage.clear();
  document.body.innerHTML = markup;
  sent = [];
  answer = () => json(200, { version: 8 });
  vi.stubGlobal("fetch", async (_url: string, init: { body: URLSearchParams; headers: Record<string, string>; keepalive: boolean }) => {
    sent.push(init);
    return answer(init.body);
  });
});

afterEach(() => vi.useRealTimers());

describe("a draft", () => {
  test("is kept here at once and on the server a moment after the last key", async () => {
    new Draft(form());
    type("As saved. And");
    expect(readCopy("piece", Date.now())?.fields["text"]).toBe("As saved. And");
    expect(words()).toBe("Not saved yet");
    type("As saved. And more.");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(1);
    expect(Object.fromEntries(sent[0]!.body)).toEqual({ journey: "7f3k", text: "As saved. And more.", version: "7" });
    expect(sent[0]!.headers["X-CSRF-Token"]).toBe("token-1");
    expect(words()).toBe("Saved just now");
    expect(readCopy("piece", Date.now())).toBeUndefined();
  });

  test("says how long ago it was saved", async () => {
    new Draft(form());
    type("More.");
    await vi.advanceTimersByTimeAsync(1200 + 20_000);
    expect(words()).toMatch(/^Saved (1[5-9]|20) s ago$/);
    await vi.advanceTimersByTimeAsync(130_000);
    expect(words()).toBe("Saved 2 min ago");
  });

  test("sends the version of the last answer with the next save", async () => {
    new Draft(form());
    type("One.");
    await vi.advanceTimersByTimeAsync(2000);
    type("Two.");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.map((request) => request.body.get("version"))).toEqual(["7", "8"]);
  });

  test("keeps what was typed while a save was under way, and saves that too", async () => {
    let release: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    new Draft(form());
    type("One.");
    await vi.advanceTimersByTimeAsync(1300);
    type("One. Two.");
    answer = () => json(200, { version: 9 });
    release(json(200, { version: 8 }));
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent.map((request) => request.body.get("text"))).toEqual(["One.", "One. Two."]);
    expect(words()).toBe("Saved just now");
  });

  test("tries again after the network was lost", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    answer = () => Promise.reject(new TypeError("network"));
    new Draft(form());
    type("On the bus.");
    await vi.advanceTimersByTimeAsync(1300);
    expect(words()).toBe("No connection");
    expect(readCopy("piece", Date.now())?.fields["text"]).toBe("On the bus.");
    answer = () => json(200, { version: 8 });
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(100);
    expect(words()).toBe("Saved just now");
    expect(readCopy("piece", Date.now())).toBeUndefined();
  });

  test.each([
    ["401", () => json(401, {})],
    ["a sign-in page", () => new Response("<html></html>", { headers: { "Content-Type": "text/html" } })],
  ])("keeps the words when the session is over (%s)", async (_name, reply) => {
    answer = reply;
    new Draft(form());
    type("Written too late.");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(words()).toBe("Signed out");
    expect(sent).toHaveLength(1);
    expect(readCopy("piece", Date.now())?.fields["text"]).toBe("Written too late.");
  });

  test("comes back in the next page and is saved then", async () => {
    keepCopy("piece", { version: "7", fields: { text: "From the closed tab.", ready: "yes" }, at: Date.now() - 1000 });
    new Draft(form());
    expect(area().value).toBe("From the closed tab.");
    expect(document.querySelector<HTMLInputElement>('[name="ready"]')?.checked).toBe(true);
    expect(document.querySelector<HTMLInputElement>('[name="journey"]')?.value).toBe("7f3k");
    expect(words()).toBe("Brought back");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent[0]!.body.get("text")).toBe("From the closed tab.");
  });

  test("asks when the server went on while a copy waited here", () => {
    keepCopy("piece", { version: "5", fields: { text: "Older, never sent." }, at: Date.now() - 1000 });
    new Draft(form());
    expect(area().value).toBe("As saved.");
    expect([...document.querySelectorAll("blockquote")].map((quote) => quote.textContent)).toEqual(["Older, never sent.", "As saved."]);
  });

  test("is flushed when the page is left", () => {
    new Draft(form());
    type("Last words.");
    window.dispatchEvent(new Event("pagehide"));
    expect(sent[0]).toMatchObject({ keepalive: true });
  });
});

describe("two tabs", () => {
  async function collide(): Promise<void> {
    answer = () => json(409, { version: 12, text: "From the other tab." });
    new Draft(form());
    type("From this tab.");
    await vi.advanceTimersByTimeAsync(2000);
    answer = () => json(200, { version: 13 });
  }

  test("both texts are shown and nothing is sent until the writer chooses", async () => {
    await collide();
    expect([...document.querySelectorAll("blockquote")].map((quote) => quote.textContent)).toEqual(["From this tab.", "From the other tab."]);
    type("From this tab, still typing.");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  test("keeping this tab's text saves it over the other's version", async () => {
    await collide();
    button("Keep mine")?.click();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent[1]!.body.get("text")).toBe("From this tab.");
    expect(sent[1]!.body.get("version")).toBe("12");
    expect(document.querySelector(".conflict")).toBeNull();
    expect(words()).toBe("Saved just now");
  });

  test("keeping the saved text sends nothing and forgets the copy", async () => {
    await collide();
    button("Keep theirs")?.click();
    await vi.advanceTimersByTimeAsync(5000);
    expect(area().value).toBe("From the other tab.");
    expect(sent).toHaveLength(1);
    expect(readCopy("piece", Date.now())).toBeUndefined();
  });
});

describe("copies", () => {
  test("are forgotten after thirty days and at sign-out, and only ours", () => {
    keepCopy("old", { version: "1", fields: {}, at: Date.now() - 31 * 24 * 3600 * 1000 });
    expect(readCopy("old", Date.now())).toBeUndefined();
    keepCopy("new", { version: "1", fields: {}, at: Date.now() });
    localStorage.setItem("other", "stays");
    forgetAllCopies();
    expect(readCopy("new", Date.now())).toBeUndefined();
    expect(localStorage.getItem("other")).toBe("stays");
  });

  test("that cannot be read are no copies", () => {
    localStorage.setItem("laurel.draft.broken", "{");
    expect(readCopy("broken", Date.now())).toBeUndefined();
  });

  test("settles when the save under way and the last words have arrived", async () => {
    const draft = new Draft(form());
    let arrive: (response: Response) => void = () => undefined;
    answer = () => new Promise((done) => (arrive = done));
    type("First.");
    await vi.advanceTimersByTimeAsync(1300);
    type("First. And last.");
    expect(draft.waits).toBe(true);
    const settled = draft.settle();
    answer = () => json(200, { version: 9 });
    arrive(json(200, { version: 8 }));
    expect(await settled).toBe(true);
    expect(sent.map(({ body }) => [body.get("text"), body.get("version")])).toEqual([["First.", "7"], ["First. And last.", "8"]]);
    expect(draft.waits).toBe(false);
  });

  test("does not settle while two texts stand against each other", async () => {
    const draft = new Draft(form());
    answer = () => json(409, { version: 9, text: "Theirs." });
    type("Mine.");
    expect(await draft.settle()).toBe(false);
  });

  test("shows a refusal in the server's words and does not try again by itself", async () => {
    new Draft(form());
    answer = () => json(422, { refusal: "The deadline has passed." });
    type("Too late.");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(words()).toBe("The deadline has passed.");
    expect(sent).toHaveLength(1);
    expect(readCopy("piece", Date.now())?.fields["text"]).toBe("Too late.");
  });

  test("holds a form back until it has settled, and sends it once", async () => {
    holdLeaving(new Draft(form()));
    const submitted = vi.fn((event: Event) => event.preventDefault());
    form().addEventListener("submit", submitted);
    type("The last word.");
    form().requestSubmit();
    form().requestSubmit();
    expect(submitted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(1);
    expect(submitted).toHaveBeenCalledOnce();
  });
});
