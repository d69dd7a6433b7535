// The steps the stories share: what a visitor, a teacher and a reviewer do, by what they see on the page.
import assert from "node:assert/strict";
import { assertSound, open, signIn } from "./support.mjs";

export const password = "four green bicycles";

/** Clicks what leads to another page, and waits until that page stands still. */
export async function press(page, target) {
  const locator = typeof target === "string" ? page.locator(target) : target;
  await Promise.all([page.waitForNavigation(), locator.click()]);
  await page.settle();
}

export async function go(page, address) {
  const response = await page.goto(new URL(address, page.url()).href);
  await page.settle();
  return response;
}

/** On a phone the navigation is behind a button. */
export async function openMenu(page) {
  const button = page.locator("button.menu-button");
  if (await button.isVisible()) await button.click();
}

/** Accessible, quiet, light and no wider than the screen, in English and in Spanish. Only for pages that a GET brings. */
export async function assertSoundInBoth(page) {
  const { origin } = new URL(page.url());
  const speak = async (value) => {
    await page.context().addCookies([{ name: "laurel_language", value, url: origin }]);
    await page.reload();
    await page.settle();
  };
  await assertSound(page);
  await speak("es");
  assert.equal(await page.locator("html").getAttribute("lang"), "es");
  await assertSound(page);
  await speak("en");
}

/** The link in the newest letter to `email`. */
export async function linkInMail(page, email) {
  await go(page, "/outbox");
  const letter = page.locator("section.letter").filter({ hasText: email }).first();
  return (await letter.innerText()).match(/https?:\/\/\S+/)[0];
}

export async function register(page, { name, email }) {
  await page.locator("#name").fill(name);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await press(page, "main form button[type=submit]");
}

export async function signInWithPassword(page, email) {
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await press(page, "main form button[type=submit]");
}

/** Starts it, or goes to the invoice; the address of the journey. */
export async function start(page, microCredential) {
  await go(page, `/micro-credentials/${microCredential}/start`);
  await press(page, "main form button[type=submit]");
  return journeyOf(page);
}

export function journeyOf(page) {
  return page.url().match(/^.*\/journeys\/[^/?#]+/)[0];
}

export async function readGuidelines(page, journey) {
  await go(page, `${journey}/guidelines`);
  await page.locator('label[for="company-own"]').click();
  await press(page, 'form[action$="/guidelines"] button[type=submit]');
}

/** Waits for the answer to the save that `act` causes. */
export async function saved(page, act, status = 200) {
  const answer = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === status);
  await act();
  return answer;
}

const sentences = [
  "I asked the class one question before the lesson and wrote down what I heard.",
  "Three groups explained the rule by what division usually does to whole numbers.",
  "So I changed the next lesson: they drew first, and only then wrote the rule.",
  "The second set of papers shows who can now say why, and who still repeats the steps.",
  "I want to try the same question again in two weeks, without telling them.",
];

/** So many words a teacher might write. */
export function prose(words) {
  const all = [];
  for (let i = 0; all.length < words; i++) all.push(...sentences[i % sentences.length].split(" "));
  return `${all.slice(0, words).join(" ").replace(/[.,:]?$/, "")}.`;
}

/** Writes what the open piece asks for, and waits until it is saved. */
export async function write(page, text) {
  const area = page.locator("textarea#text");
  if ((await area.count()) === 0) return;
  const fewest = Number(await area.getAttribute("data-words-min"));
  await saved(page, () => area.fill(text ?? prose(fewest + 3)));
  await page.locator("[data-draft-words]", { hasText: /Saved/ }).first().waitFor();
}

/** Hands in files at the open piece, and waits until the list shows them. */
export async function upload(page, ...files) {
  const before = await page.locator("#files > .file").count();
  await page.locator("input#drop-files").setInputFiles(files);
  await page.waitForFunction((count) => document.querySelectorAll("#files > .file").length === count, before + files.length, { timeout: 30_000 });
}

/** Every piece of the journey, from the checklist beside the submission. */
export async function piecesOf(page, journey) {
  await go(page, `${journey}/submission`);
  return page.$$eval("ol.tasks > .task .task-part", (parts) => parts.map((part) => part.textContent.trim()));
}

/** Gives the word asked for and presses Submit. */
export async function submit(page, journey) {
  await go(page, `${journey}/submission`);
  await giveWord(page);
  await press(page, 'form[action$="/submission"] button[type=submit]');
}

export async function giveWord(page) {
  for (const id of ["original", "consent"]) {
    const box = page.locator(`#${id}`);
    if ((await box.count()) > 0 && !(await box.isChecked())) await page.locator(`label[for="${id}"]`).click();
  }
}

/** June takes the waiting submission of `title`; the page with the work beside the rubric. */
export async function claim(browser, server, title, options = {}) {
  const page = await signIn(browser, "June Okafor", { server, ...options });
  await go(page, "/review");
  await press(page, page.locator("li.result").filter({ hasText: title }).locator("button[type=submit]").first());
  return page;
}

/** Scores every criterion that is not carried over; `not_yet`: the first one is not met, with these three answers. */
export async function score(page, { notYet } = {}) {
  const criteria = page.locator("details.criterion");
  for (let place = 0; place < (await criteria.count()); place++) {
    const criterion = criteria.nth(place);
    if ((await criterion.locator("fieldset.levels").count()) === 0) continue;
    if (!(await criterion.evaluate((details) => details.open))) await criterion.locator("summary").click();
    const levels = criterion.locator(".level label");
    if (notYet && place === 0) {
      await levels.first().click();
      const areas = await criterion.locator("textarea:visible").all();
      for (const [i, area] of areas.entries()) await area.fill(notYet[i]);
    } else {
      await levels.last().click();
    }
  }
}

export async function sendScores(page) {
  const send = page.locator("button[data-ready]");
  await page.waitForFunction(() => !document.querySelector("button[data-ready]").disabled, null, { timeout: 15_000 });
  await press(page, send);
  assert.equal(await page.locator("form#scoring").count(), 0, `sent: ${(await page.locator(".error-summary, .usa-alert, .review-why").allInnerTexts()).join(" | ")}`);
}

/** The job issues within seconds: the address of the credential's page. */
export async function credentialOf(page, title) {
  for (let i = 0; i < 60; i++) {
    await go(page, "/credentials");
    const link = page.locator("main a", { hasText: title }).first();
    if ((await link.count()) > 0) return link.getAttribute("href");
    await page.waitForTimeout(250);
  }
  assert.fail(`the credential for ${title} was not issued within 15 seconds`);
}

export { assert, open, signIn };
