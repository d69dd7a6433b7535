// A journey in a browser: every piece written and uploaded, submitted, and scored by a reviewer.
import assert from "node:assert/strict";
import { picture, signIn } from "./support.mjs";

const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

const wordsOf = (count) => Array.from({ length: count }, (_, i) => ["students", "showed", "their", "reasoning", "again"][i % 5]).join(" ");

/** Every piece of the journey, found by following the workspace's own links. */
export async function piecesOf(page, journey) {
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

export async function fillEverything(page, journey) {
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

export async function submit(page, journey) {
  await page.goto(`${journey}/submission`);
  await page.locator('label[for=\"original\"]').click();
  if ((await page.locator("#consent").count()) > 0) await page.locator('label[for=\"consent\"]').click();
  await Promise.all([page.waitForNavigation(), page.locator('form[action$="/submission"] button[type=submit]').click()]);
}

export async function review(browser, server, title, met, shown = "") {
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
    if (shown) await picture(page, shown);
  }
  await page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 200);
  await Promise.all([page.waitForNavigation(), page.locator('button[form="scoring"][type=submit], .review-foot button[type=submit]').last().click()]);
  assert.equal(await page.locator("form#scoring").count(), 0, `sent: ${(await page.locator(".error-summary, .usa-alert, .review-why").allInnerTexts()).join(" | ")}`);
  await page.context().close();
}
