// The style guide and its whole pages, in both widths and both color schemes. It builds and serves itself unless
// LAUREL_STYLEGUIDE names an address.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import { assertLight, assertNoSidewaysScrolling, assertSound, open, picture, widths, withBrowser } from "./support.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = fileURLToPath(new URL("results/", import.meta.url));
const pages = ["index", "catalog", "micro-credential", "workspace", "review", "credential", "license"];

describe("the style guide", () => {
  let server = process.env.LAUREL_STYLEGUIDE;
  let served;
  let release;
  let finished;
  let browser;

  before(async () => {
    if (!server) {
      await build({ root, mode: "styleguide", logLevel: "error" });
      served = await preview({ root, mode: "styleguide", preview: { port: 4179, strictPort: true }, logLevel: "error" });
      server = served.resolvedUrls.local[0];
    }
    await new Promise((ready) => {
      finished = withBrowser((opened) => {
        browser = opened;
        ready();
        return new Promise((done) => (release = done));
      });
    });
  });

  after(async () => {
    release?.();
    await finished;
    await served?.close();
  });

  const address = (page) => new URL(`/static/styleguide/${page}.html`, server).href;

  for (const page of pages) {
    for (const [name, width] of Object.entries(widths)) {
      for (const dark of [false, true]) {
        test(`${page} is accessible, quiet, light and as wide as the window (${name}, ${dark ? "dark" : "light"})`, async () => {
          const opened = await open(browser, address(page), { width, dark });
          await picture(opened, `${page}${dark ? "-dark" : ""}`, results);
          await assertSound(opened);
          await opened.context().close();
        });
      }
    }
  }

  test("all scripts together stay under half of the limit", async () => {
    const opened = await open(browser, address("index"));
    assertLight(opened, { script: 50 * 1024, style: 30 * 1024 });
    await opened.context().close();
  });

  test("the menu and the filters open on a phone without script", async () => {
    const opened = await open(browser, address("catalog"), { width: widths.phone, script: false });
    for (const [button, inside] of [["Menu", "My credentials"], ["Filters", "Pre-K to 2"]]) {
      assert.equal(await opened.getByText(inside).first().isVisible(), false);
      await opened.getByRole("button", { name: button }).click();
      assert.equal(await opened.getByText(inside).first().isVisible(), true);
      await opened.keyboard.press("Escape");
    }
    await opened.context().close();
  });

  test("a page that is enlarged four times scrolls in one direction only", async () => {
    const opened = await open(browser, address("workspace"), { width: 320 });
    await assertNoSidewaysScrolling(opened);
    await opened.context().close();
  });

  test("the keyboard scores, and says so to the rubric", async () => {
    const opened = await open(browser, address("review"));
    await opened.locator("h1").click();
    await opened.keyboard.press("3");
    assert.equal(await opened.locator("#c2-2").isChecked(), true);
    assert.equal(await opened.locator("#c2-saw").isVisible(), false, "what is missing is asked for only where a level does not pass");
    await opened.keyboard.press("j");
    assert.equal(await opened.locator("details.criterion").nth(2).evaluate((criterion) => criterion.open), true);
    await opened.context().close();
  });

  test("a file goes on after the connection dropped, and the list shows it", async () => {
    const opened = await open(browser, address("workspace"));
    const size = 10 * 1024 * 1024;
    const tus = { "Tus-Resumable": "1.0.0" };
    const requests = [];
    let offset = 0;
    await opened.route("**/uploads**", (route) => {
      const request = route.request();
      requests.push(request.method());
      if (request.method() === "POST") {
        const metadata = Object.fromEntries(request.headers()["upload-metadata"].split(",").map((pair) => pair.split(" ")).map(([name, value]) => [name, Buffer.from(value, "base64").toString()]));
        assert.deepEqual(metadata, { filename: "Student C.pdf", filetype: "application/pdf", journey: "7f3k", piece: "2b" });
        assert.equal(request.headers()["x-csrf-token"], "style-guide");
        return route.fulfill({ status: 201, headers: { ...tus, Location: "/uploads/1" } });
      }
      if (request.method() === "HEAD") return route.fulfill({ status: 200, headers: { ...tus, "Upload-Offset": String(offset), "Upload-Length": String(size) } });
      if (requests.filter((method) => method === "PATCH").length === 2) return route.abort("connectionreset");
      offset = Math.min(size, Number(request.headers()["upload-offset"]) + 4 * 1024 * 1024);
      return route.fulfill({ status: 204, headers: { ...tus, "Upload-Offset": String(offset) } });
    });
    await opened.route("**/journeys/7f3k/pieces/2b", (route) => route.fulfill({ contentType: "text/html", body: '<ul class="files" id="files"><li class="file">Student C.pdf, 10.5 MB</li></ul>' }));
    await opened.locator("#drop-files").setInputFiles({ name: "Student C.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(size, 7) });
    await opened.locator("#files").getByText("Student C.pdf, 10.5 MB").waitFor();
    assert.deepEqual(requests, ["POST", "PATCH", "PATCH", "HEAD", "PATCH", "PATCH"]);
    assert.equal(await opened.getByRole("button", { name: "Pause" }).count(), 0, "the row of the upload has gone");
    await opened.context().close();
  });

  test("what is typed survives a save that fails and a page that closes", async () => {
    const opened = await open(browser, address("workspace"));
    await opened.locator("#text-2b").fill("Three groups, and what each of them saw.");
    await opened.getByText("trying again").waitFor();
    await opened.reload();
    assert.equal(await opened.locator("#text-2b").inputValue(), "Three groups, and what each of them saw.");
    assert.equal(await opened.locator("#words-2b").textContent(), "8 of at least 150 words");
    await opened.context().close();
  });
});
