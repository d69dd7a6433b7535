// REQ J3 J4 J5: what goes wrong while people work, and that no word and no submission is lost or doubled by it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { withDemonstration } from "./server.mjs";
import { giveWord, go, journeyOf, linkInMail, press, readGuidelines, register, saved, signInWithPassword, start } from "./steps.mjs";
import { assertSound, open, picture, signIn, withBrowser } from "./support.mjs";

const ada = { name: "Ada Brandt", email: "ada.brandt@example.org" };
const restorative = "Restorative Circles That Build a Class";  // sent back: only one piece has to change

describe("nothing is lost", () => {
  let server;
  let data;
  let browser;
  let release;
  let finished;

  before(async () => {
    await new Promise((ready, fail) => {
      finished = withDemonstration((address, folder) =>
        withBrowser((opened) => {
          [server, data, browser] = [address, folder, opened];
          ready();
          return new Promise((done) => (release = done));
        }),
      ).catch(fail);
    });
  });
  after(async () => {
    release?.();
    await finished;
  });

  /** Renata with a new piece of work of hers, open at its first piece. */
  async function renataWrites(microCredential) {
    const page = await signIn(browser, "Renata Holloway", { server });
    const journey = await start(page, microCredential);
    await readGuidelines(page, journey);
    await go(page, `${journey}/pieces/1a`);
    return { page, journey };
  }

  /** Renata at the piece that was sent back; the way she comes there. */
  async function renataAgain() {
    const page = await signIn(browser, "Renata Holloway", { server });
    await go(page, "/work");
    await press(page, page.getByRole("link", { name: restorative }));
    const journey = await journeyOf(page);
    await go(page, journey);
    return { page, journey };
  }

  const slowly = (page, delay_ms) =>
    page.route("**/draft", async (route) => {
      await new Promise((done) => setTimeout(done, delay_ms));
      await route.continue().catch(() => undefined);
    });

  test("two tabs write one answer: both texts stay, and the second is told", { timeout: 300_000 }, async () => {
    const { page, journey } = await renataWrites("when-the-rule-runs-out");
    const second = await open(browser, `${journey}/pieces/1a`, { context: page.context(), server });
    await saved(page, () => page.locator("textarea#text").fill("What the first tab wrote."));
    await saved(second, () => second.locator("textarea#text").fill("What the second tab wrote."), 409);
    const choice = second.locator(".conflict");
    await choice.waitFor();
    assert.match(await choice.innerText(), /What the first tab wrote\.[\s\S]*What the second tab wrote\.|What the second tab wrote\.[\s\S]*What the first tab wrote\./);
    second.problems.length = 0;
    await assertSound(second);
    await picture(second, "two-tabs");
    await saved(second, () => second.getByRole("button", { name: "Keep this tab’s text" }).click());
    await go(second, `${journey}/pieces/1a`);
    assert.equal(await second.locator("textarea#text").inputValue(), "What the second tab wrote.");
    await page.context().close();
  });

  test("a session that ends while typing: the draft comes back after signing in", { timeout: 300_000 }, async () => {
    const page = await open(browser, "/register", { server });
    await register(page, ada);
    await go(page, await linkInMail(page, ada.email));
    const journey = await start(page, "when-the-rule-runs-out");
    await readGuidelines(page, journey);
    await go(page, `${journey}/pieces/1a`);
    await page.context().clearCookies({ name: "laurel_session" });
    await saved(page, () => page.locator("textarea#text").fill("Typed after the session ended."), 401);
    await page.getByText("You were signed out. Your words are kept on this device").waitFor();
    page.problems.length = 0;
    await assertSound(page);
    await picture(page, "signed-out");
    await press(page, page.locator("[data-draft-sign-in]"));
    const back = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 200);
    await signInWithPassword(page, ada.email);
    assert.match(page.url(), /\/pieces\/1a$/);
    assert.equal(await page.locator("textarea#text").inputValue(), "Typed after the session ended.");
    await back;

    // Signed in anew in another tab: this one goes on by itself.
    await page.context().clearCookies({ name: "laurel_session" });
    await saved(page, () => page.locator("textarea#text").fill("Typed once more."), 401);
    const other = await open(browser, "/sign-in", { context: page.context(), server });
    await signInWithPassword(other, ada.email);
    await saved(page, () => page.evaluate(() => dispatchEvent(new Event("focus"))));
    await page.context().close();
  });

  test("words on their way when the page is left stand in what is submitted", { timeout: 300_000 }, async () => {
    const { page, journey } = await renataAgain();
    await slowly(page, 800);
    const text = page.locator("textarea#text");
    const before = await text.inputValue();
    await text.fill(`${before} First addition.`);
    await page.waitForRequest("**/draft");
    await text.fill(`${before} First addition. And the last word: plum.`);
    await press(page, page.locator("#checklist").getByRole("link", { name: "Submit" }));
    assert.match(page.url(), /\/submission$/);
    assert.match(await page.locator("ol.tasks").evaluate((list) => list.textContent), /And the last word: plum\./);

    // Another tab changes the work after this page showed it: what was not seen is not sent.
    const other = await open(browser, `${journey}`, { context: page.context(), server });
    await saved(other, () => other.locator("textarea#text").fill(`${before} Other tab: pear.`));
    await giveWord(page);
    await press(page, 'form[action$="/submission"] button[type=submit]');
    assert.match(await page.locator(".error-summary").innerText(), /changed after you opened this page/);
    assert.match(await page.locator("ol.tasks").evaluate((list) => list.textContent), /Other tab: pear\./);
    page.problems.length = 0;
    await assertSound(page);

    // Pressed twice, here and in another tab: one submission.
    const twin = await open(browser, `${journey}/submission`, { context: page.context(), server });
    await giveWord(twin);
    await Promise.all([page.waitForURL(/\/submissions\/2$/), page.locator('form[action$="/submission"] button[type=submit]').dblclick()]);
    await press(twin, 'form[action$="/submission"] button[type=submit]');
    assert.match(await twin.locator("main").innerText(), /with the reviewers/i);
    assert.equal((await go(twin, `${journey}/submissions/3`)).status(), 404);
    assert.match((await (await page.request.get(`${journey}/submissions/2/manifest`)).text()), /Other tab: pear\./);

    // On paper: all that was written, and nothing to press.
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.getByText("Other tab: pear.").isVisible(), true);
    for (const hidden of [".header", ".footer", ".demo-banner", ".file-actions"]) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    await picture(page, "submission-on-paper");
    await page.context().close();
  });

  test("a deadline that passed while typing: said in words, and the words can still be copied", { timeout: 300_000 }, async () => {
    const { page, journey } = await renataWrites("two-sources-that-disagree");
    await saved(page, () => page.locator("textarea#text").fill("Saved in time."));
    execFileSync("sqlite3", [join(data, "laurel.sqlite"), ".timeout 5000", `UPDATE journey SET deadline = '2026-01-01' WHERE id = '${journey.split("/").pop()}'`]);
    await saved(page, () => page.locator("textarea#text").fill("Saved in time. And too late."), 422);
    await page.locator("[data-draft-words]", { hasText: "The deadline has passed" }).first().waitFor();
    await go(page, `${journey}/pieces/1a`);
    assert.match(await page.locator("main").innerText(), /Time is up, your work is kept/);
    assert.match(await page.locator(".conflict blockquote").innerText(), /And too late\./);
    page.problems.length = 0;
    await assertSound(page);
    await picture(page, "deadline-passed");
    await press(page, page.getByRole("button", { name: /start again/i }));
    await go(page, `${await journeyOf(page)}/pieces/1a`);
    assert.equal(await page.locator("textarea#text").inputValue(), "Saved in time.");
    await page.context().close();
  });
});
