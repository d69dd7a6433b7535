// REQ O3: the whole job without script: browse, search, register, sign in, write, upload, submit, review.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { claim, giveWord, go, linkInMail, piecesOf, press, prose, readGuidelines, register, signInWithPassword, start } from "./steps.mjs";
import { assertSound, open, picture, widths, withBrowser } from "./support.mjs";

const microCredential = "when-the-rule-runs-out";
const title = "Deciding Well When the Rule Runs Out";
const ada = { name: "Ada Brandt", email: "ada.brandt@example.org" };
const notes = { name: "Three cases.txt", mimeType: "text/plain", buffer: Buffer.from("Case one: the late bus. Case two: the borrowed book. Case three: the test retaken.\n") };

async function browse(page) {
  await page.locator("main input[type=search]").first().fill("when the rule runs out");
  await press(page, "main form[role=search] button[type=submit]");
  await assertSound(page);
  await picture(page, "without-script-search");
  await press(page, page.getByRole("link", { name: title, exact: true }));
  await assertSound(page);
}

async function becomeMember(page) {
  await go(page, "/register");
  await register(page, ada);
  await go(page, await linkInMail(page, ada.email));
  await go(page, "/account");
  await press(page, 'form[action="/sign-out"] button');
  await go(page, `/sign-in?next=/micro-credentials/${microCredential}/start`);
  await signInWithPassword(page, ada.email);
  assert.match(page.url(), /\/start$/);
}

async function collect(page, journey) {
  for (const piece of await piecesOf(page, journey)) {
    await go(page, `${journey}/pieces/${piece}`);
    const asked = await page.locator(".piece .second-line").first().innerText();
    const area = page.locator("textarea#text");
    if ((await area.count()) > 0) {
      await area.fill(prose(Number(await area.getAttribute("data-words-min")) + 3));
      await press(page, "form.editor button[type=submit]");
    }
    const files = Number(asked.match(/(\d+)(?: to \d+)? files?/)?.[1] ?? 0);
    for (let i = 0; i < files; i++) {
      await page.locator("input#drop-files").setInputFiles({ ...notes, name: `Case ${i + 1}.txt` });
      await press(page, "form.drop button[type=submit]");
    }
    if (files > 0) {
      assert.equal(await page.locator("#files > .file").count(), files);
      await assertSound(page);
      await picture(page, "without-script-work");
    }
  }
}

async function review(page) {
  const criteria = await page.locator("details.criterion").all();
  for (const criterion of criteria) {
    if (!(await criterion.evaluate((details) => details.open))) await criterion.locator("summary").click();
    await criterion.locator(".level label").last().click();
  }
  await picture(page, "without-script-review");
  await press(page, criteria[0].locator("button[type=submit]"));
  await assertSound(page);
  await press(page, "button[data-ready]");
  assert.match(page.url(), /\/review$/);
  await assertSound(page);
}

for (const [name, width] of Object.entries(widths)) {
  test(`everything is done without script (${name})`, { timeout: 300_000 }, async () => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        const page = await open(browser, "/", { width, server, script: false });
        await browse(page);
        await becomeMember(page);
        const journey = await start(page, microCredential);
        await readGuidelines(page, journey);
        await collect(page, journey);
        await go(page, `${journey}/submission`);
        await giveWord(page);
        await press(page, 'form[action$="/submission"] button[type=submit]');
        assert.match(page.url(), /\/submissions\/1$/);
        await assertSound(page);
        await picture(page, "without-script-submitted");
        const june = await claim(browser, server, title, { width, script: false });
        await assertSound(june);
        await review(june);
        await go(page, journey);
        assert.match(await page.locator(".page-head").innerText(), /Earned/);
        await june.context().close();
        await page.context().close();
      }),
    );
  });
}
