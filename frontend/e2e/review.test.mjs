// REQ V1 V2 V8: a trained reviewer takes a submission, reads it without a name beside the rubric, and says what to do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertSoundInBoth, claim, go, press, score, sendScores } from "./steps.mjs";
import { assertSound, picture, signIn, widths, withBrowser } from "./support.mjs";

const title = "The Pause Before You Answer";
const feedback = ["Two lessons are described, and what changed between them.", "How long the pauses were is not said.", "Measure three pauses and write the seconds down."];

/** Every piece opens in the page: text, PDF, pictures, sound, film. */
async function readAll(page) {
  const kinds = new Set();
  for (const tab of await page.locator(".review-tabs .tab").all()) {
    const shown = page.waitForResponse((response) => response.url().includes("piece="));
    await tab.click();
    await shown;
    await page.waitForFunction((piece) => document.querySelector('.review-tabs .tab[aria-current="page"]')?.dataset.piece === piece, await tab.getAttribute("data-piece"));
    for (const kind of ["article", "iframe", "img", "audio", "video"]) if ((await page.locator(`#piece ${kind}`).count()) > 0) kinds.add(kind);
  }
  return kinds;
}

/** Sound comes in parts, and only through the claim. */
async function assertHeard(page) {
  const sound = page.locator("#piece audio").first();
  if ((await sound.count()) === 0) return;
  const status = await sound.evaluate(async (audio) => (await fetch(audio.src, { headers: { Range: "bytes=0-3" } })).status);
  assert.equal(status, 206);
}

for (const [name, width] of Object.entries(widths)) {
  test(`a reviewer scores without knowing whose work it is (${name})`, { timeout: 300_000 }, async () => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        const waiting = await signIn(browser, "June Okafor", { width, server });
        await go(waiting, "/review");
        await assertSoundInBoth(waiting);
        await picture(waiting, "review-queue");
        await waiting.context().close();

        const page = await claim(browser, server, title, { width });
        await assertSoundInBoth(page);
        const text = await page.locator("body").innerText();
        assert.doesNotMatch(text, /Renata|Holloway|Birch Street|Maple Hollow/);
        const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        if (width === widths.wide) assert.ok(room <= 0, `two panes fill the window and nothing scrolls beneath them (${room} px)`);
        const kinds = await readAll(page);
        assert.ok(kinds.has("article") && (kinds.has("iframe") || kinds.has("img")), [...kinds].join());
        await assertHeard(page);

        assert.equal(await page.locator("button[data-ready]").isDisabled(), true, "nothing is sent before all is scored");
        await score(page, { notYet: feedback });
        await page.waitForFunction(() => !document.querySelector("button[data-ready]").disabled);
        await page.evaluate(() => {
          document.querySelectorAll("details.criterion").forEach((criterion, place) => (criterion.open = place === 0));
          document.querySelector(".review-scores").scrollTop = 0;
          document.activeElement.blur();
          scrollTo(0, 0);
        });
        await picture(page, "review-scoring");

        // The last words are typed while a save is on its way, and the button is pressed at once.
        await page.route("**/draft", async (route) => {
          await new Promise((slow) => setTimeout(slow, 700));
          await route.continue().catch(() => undefined);
        });
        const first = page.locator("details.criterion").first();
        if (!(await first.evaluate((details) => details.open))) await first.locator("summary").click();
        const toDo = first.locator("textarea").last();
        await toDo.fill(`${feedback[2]} Then look again.`);
        await page.waitForTimeout(1300);
        await toDo.fill(`${feedback[2]} Then look once more.`);
        await sendScores(page);
        await assertSound(page);
        await picture(page, "review-sent");
        await page.context().close();

        const renata = await signIn(browser, "Renata Holloway", { width, server });
        await go(renata, "/work");
        await press(renata, renata.getByRole("link", { name: title }));
        assert.match(await renata.locator("main").innerText(), /Measure three pauses.* Then look once more\./);
        await assertSoundInBoth(renata);
        await renata.context().close();
      }),
    );
  });
}

test("who knows the writer gives the work back and never sees it again", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const page = await claim(browser, server, title);
      await press(page, page.getByRole("link", { name: /know this person/ }));
      await assertSoundInBoth(page);
      await press(page, "main form button[type=submit]");
      assert.equal(await page.locator("li.result", { hasText: title }).count(), 0);
      await page.context().close();
    }),
  );
});
