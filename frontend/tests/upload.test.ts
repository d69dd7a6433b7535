import { describe, expect, test, vi } from "vitest";
import { fingerprint, reason, worthRetrying } from "../src/upload.ts";
import { timeLeft, UploadRow } from "../src/upload_row.ts";

function form(): HTMLFormElement {
  document.body.innerHTML = `<form data-say-sending="{percent} %, {sent} of {size}, {left}. It goes on." data-say-left-seconds="about {n} s left" data-say-left-minutes="about {n} min left"
    data-say-paused="Paused at {percent} %." data-say-pause="Pause" data-say-resume="Go on" data-say-retry="Try again" data-say-cancel="Cancel" data-say-done="Sent." data-say-progress="Sent of {name}"></form>`;
  return document.querySelector("form") as HTMLFormElement;
}

test("the same file for another piece is another upload", () => {
  const file = new File(["x"], "Student A.pdf", { type: "application/pdf", lastModified: 5 });
  expect(fingerprint(file, "7f3k", "2b")).toBe(fingerprint(file, "7f3k", "2b"));
  expect(fingerprint(file, "7f3k", "2b")).not.toBe(fingerprint(file, "7f3k", "2c"));
  expect(fingerprint(file, "7f3k", "2b")).not.toBe(fingerprint(file, "8g4m", "2b"));
});

test("an answer is not retried, an accident is", () => {
  for (const status of [400, 403, 404, 410, 413, 415, 422]) expect(worthRetrying(status)).toBe(false);
  for (const status of [0, 409, 423, 429, 500, 503]) expect(worthRetrying(status)).toBe(true);
});

test("only the server's plain sentence is shown as the reason", () => {
  const failed = (body: string) => Object.assign(new Error("x"), { originalResponse: { getBody: () => body } }) as unknown as Error;
  expect(reason(failed("Pictures and PDF only.\n"))).toBe("Pictures and PDF only.");
  expect(reason(failed("<html>nginx</html>"))).toBe("");
  expect(reason(new Error("no response"))).toBe("");
});

test("the time left comes from this run's speed, rounded", () => {
  const page = form();
  expect(timeLeft(page, 1000, 10, 500)).toBe("");
  expect(timeLeft(page, 6_600_000, 3_300_000, 9_000)).toBe("about 20 s left");
  expect(timeLeft(page, 100_000_000, 1_000_000, 6_000)).toBe("about 10 min left");
});

describe("a row", () => {
  const actions = () => ({ pause: vi.fn(), resume: vi.fn(), cancel: vi.fn() });
  const text = (row: UploadRow) => row.element.querySelector(".file-facts")?.textContent;
  const press = (row: UploadRow, label: string) => [...row.element.querySelectorAll("button")].find((found) => found.textContent === label)?.click();

  test("shows a name as text, never as markup", () => {
    const row = new UploadRow(form(), "<img src=x>.pdf", actions());
    expect(row.element.querySelector(".file-name")?.textContent).toBe("<img src=x>.pdf");
    expect(row.element.querySelector("img")).toBeNull();
  });

  test("tells how far it is, with and without a speed", () => {
    const row = new UploadRow(form(), "a.pdf", actions());
    row.sending(6_000_000, 10_000_000, 6_000_000, 100);
    expect(text(row)).toBe("60 %, 6.0 MB of 10.0 MB. It goes on.");
    row.sending(6_000_000, 10_000_000, 6_000_000, 6_000);
    expect(text(row)).toBe("60 %, 6.0 MB of 10.0 MB, about 5 s left. It goes on.");
  });

  test("pauses, goes on, and can be cancelled", () => {
    const acts = actions();
    const row = new UploadRow(form(), "a.pdf", acts);
    press(row, "Pause");
    expect(acts.pause).toHaveBeenCalledOnce();
    row.paused();
    press(row, "Go on");
    expect(acts.resume).toHaveBeenCalledOnce();
    press(row, "Cancel");
    expect(acts.cancel).toHaveBeenCalledOnce();
  });

  test("offers another try only where one can help", () => {
    const row = new UploadRow(form(), "a.pdf", actions());
    row.failed("Not accepted.", false);
    expect(row.element.querySelector("button")?.hidden).toBe(true);
    row.failed("No answer.", true);
    expect(row.element.querySelector("button")?.hidden).toBe(false);
    expect(row.element.querySelector("button")?.textContent).toBe("Try again");
  });
});
