// The main job in a browser: a teacher starts, writes, uploads, is told what is missing, submits; a reviewer sends it
// back with feedback and then finds it met; the credential is issued, shown, downloaded and verified.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fillEverything, piecesOf, review, submit } from "./earning.mjs";
import { withDemonstration } from "./server.mjs";
import { assertSound, picture, signIn, withBrowser } from "./support.mjs";

const title = "Deciding Well When the Rule Runs Out";
const microCredential = "when-the-rule-runs-out";
test("a teacher earns a micro-credential and a stranger verifies it", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const page = await signIn(browser, "Renata Holloway", { server });
      await page.goto(`${server}/micro-credentials/${microCredential}/start`);
      await Promise.all([page.waitForNavigation(), page.locator("main form button[type=submit]").first().click()]);
      const journey = page.url().match(/^.*\/journeys\/[^/?#]+/)[0];
      await page.goto(`${journey}/guidelines`);
      await page.locator('label[for=\"company-own\"]').click();
      await Promise.all([page.waitForNavigation(), page.locator('form[action$="/guidelines"] button[type=submit]').click()]);

      // Nothing is there yet: the submission is refused with the list of what is missing.
      await submit(page, journey);
      assert.ok((await page.locator(".error-summary, #checklist-note").count()) > 0, "what is missing is listed");
      await picture(page, "submission-refused");
      page.problems.length = 0;  // the browser notes the refusal's status 422

      await fillEverything(page, journey);
      await page.goto(journey);
      await assertSound(page);
      await picture(page, "workspace-ready");
      await submit(page, journey);
      await review(browser, server, title, false, "review-scoring");

      await page.goto(journey);
      await picture(page, "not-yet");
      const [first] = await piecesOf(page, journey);
      await page.goto(first);
      const saved = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 200);
      const text = page.locator("textarea#text");
      await text.fill(`${await text.inputValue()} I added who took part, and why.`);
      await saved;
      await submit(page, journey);
      await review(browser, server, title, true);

      // The job issues it within seconds.
      let credential;
      for (let i = 0; i < 30 && !credential; i++) {
        await page.goto(`${server}/credentials`);
        credential = await page.locator("a", { hasText: title }).first().getAttribute("href", { timeout: 1000 }).catch(() => null);
        if (!credential) await page.waitForTimeout(500);
      }
      assert.ok(credential, "the credential is issued");
      for (const form of ["credential.json", "credential.jwt", "badge.png", "badge.svg"]) {
        const response = await page.request.get(`${server}${credential}/${form}`);
        assert.equal(response.status(), 200, form);
        const bytes = await response.body();
        await verify(page, server, form, bytes, true);
        const changed = Buffer.from(bytes);
        const place = changed.indexOf(form.endsWith("jwt") ? "." : "Renata") + 1;
        changed[place] = changed[place] === 65 ? 66 : 65;
        await verify(page, server, form, changed, false);
      }
      await page.context().close();
    }),
  );
});

async function verify(page, server, name, bytes, genuine) {
  await page.goto(`${server}/verify`);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await page.waitForFunction(() => document.querySelector("#verdict").innerText.trim().length > 20, null, { timeout: 10_000 });
  const words = await page.locator("#verdict").innerText();
  assert.equal(words.includes("Genuine, unchanged and in force"), genuine, `${name}: ${words.slice(0, 400)}`);
}
