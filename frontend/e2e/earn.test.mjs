// The main job in a browser: a teacher starts, writes, uploads, is told what is missing, submits; a reviewer sends it
// back with feedback and then finds it met; the credential is issued, shown, downloaded and verified.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertSound, picture, signIn, withBrowser } from "./support.mjs";

const title = "Deciding Well When the Rule Runs Out";
const microCredential = "when-the-rule-runs-out";
const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

const wordsOf = (count) => Array.from({ length: count }, (_, i) => ["students", "showed", "their", "reasoning", "again"][i % 5]).join(" ");

/** Every piece of the journey, found by following the workspace's own links. */
async function piecesOf(page, journey) {
  const found = new Set();
  const waiting = [journey];
  while (waiting.length > 0) {
    await page.goto(waiting.pop());
    for (const address of await page.$$eval('a[href*="/pieces/"]', (links) => links.map((link) => link.href))) {
      const plain = address.split(/[?#]/)[0];
      if (found.has(plain) || !plain.startsWith(journey)) continue;
      found.add(plain);
      waiting.push(plain);
    }
  }
  return [...found].sort();
}

async function write(page) {
  const text = page.locator("textarea#text");
  if ((await text.count()) === 0) return;
  const fewest = Number(await text.getAttribute("data-words-min"));
  const saved = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 200);
  await text.fill(wordsOf(fewest + 3));
  await saved;
}

async function upload(page, number) {
  const chooser = page.locator("input#drop-files");
  if ((await chooser.count()) === 0) return;
  const before = await page.locator("#files .file-name").count();
  await chooser.setInputFiles({ name: `Student work ${number}.pdf`, mimeType: "application/pdf", buffer: pdf });
  await page.waitForFunction((count) => document.querySelectorAll("#files .file-actions a").length > count, before, { timeout: 15_000 });
}

async function fillEverything(page, journey) {
  const pieces = await piecesOf(page, journey);
  for (const piece of pieces) {
    await page.goto(piece);
    await write(page);
    await upload(page, 1);
  }
  for (let number = 2; number < 6; number++) {
    await page.goto(`${journey}/submission`);
    if ((await page.locator("#checklist-note").count()) === 0) return;
    for (const piece of pieces) {
      await page.goto(piece);
      if ((await page.locator("#checklist li.is-ready").filter({ hasText: piece.split("/").pop() }).count()) === 0) await upload(page, number);
    }
  }
}

async function submit(page, journey) {
  await page.goto(`${journey}/submission`);
  await page.locator('label[for=\"original\"]').click();
  if ((await page.locator("#consent").count()) > 0) await page.locator('label[for=\"consent\"]').click();
  await Promise.all([page.waitForNavigation(), page.locator('form[action$="/submission"] button[type=submit]').click()]);
}

async function review(browser, server, met) {
  const page = await signIn(browser, "June Okafor", { server });
  await page.goto(`${server}/review`);
  const row = page.locator("li.result").filter({ hasText: title });
  await Promise.all([page.waitForNavigation(), row.locator("button[type=submit]").first().click()]);
  await page.settle();
  await page.evaluate((passes) => {
    document.querySelectorAll("details.criterion").forEach((details) => (details.open = true));
    const fields = [...document.querySelectorAll("fieldset.levels")];
    fields.forEach((field, place) => {
      const radio = !passes && place === 0 ? field.querySelector("input") : field.querySelector("input[data-passes]");
      radio.click();
    });
  }, met);
  if (!met) {
    const first = page.locator("details.criterion").first();
    for (const area of await first.locator("textarea").all()) await area.fill("The setting is clear, and this sentence is long enough.");
    await picture(page, "review-scoring");
  }
  await page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 200);
  await Promise.all([page.waitForNavigation(), page.locator('button[form="scoring"][type=submit], .review-foot button[type=submit]').last().click()]);
  assert.equal(await page.locator("form#scoring").count(), 0, `sent: ${(await page.locator(".error-summary, .usa-alert, .review-why").allInnerTexts()).join(" | ")}`);
  await page.context().close();
}

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
      await review(browser, server, false);

      await page.goto(journey);
      await picture(page, "not-yet");
      const [first] = await piecesOf(page, journey);
      await page.goto(first);
      const saved = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 200);
      const text = page.locator("textarea#text");
      await text.fill(`${await text.inputValue()} I added who took part, and why.`);
      await saved;
      await submit(page, journey);
      await review(browser, server, true);

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
