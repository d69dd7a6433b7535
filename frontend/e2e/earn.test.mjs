// REQ J1 J2 J4 J5 J6 J8 A2: from a visitor to the holder of a public credential, on a desk and on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeFiles, videoBytes } from "./files.mjs";
import { withDemonstration } from "./server.mjs";
import {
  assertSoundInBoth, claim, credentialOf, giveWord, go, journeyOf, linkInMail, openMenu, piecesOf, press, prose, readGuidelines, register, saved, score, sendScores, submit, upload, write,
} from "./steps.mjs";
import { assertSound, open, picture, widths, withBrowser } from "./support.mjs";

const title = "Handing Over the Lesson, Piece by Piece";
const ada = { name: "Ada Brandt", email: "ada.brandt@example.org" };  // on the affiliate's roster, without an account
const chunkBytes = 4 * 1024 * 1024;
const feedback = ["You describe the class, and what the candidate does well.", "It does not say which stage the candidate is in.", "Add two sentences on the stage, and what comes next."];

/** From the front door to an account, by the links a visitor sees; back at Start, which is free to members. */
async function becomeMember(page) {
  await page.locator("main input[type=search]").first().fill("handing over the leson");
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("link", { name: title, exact: true }));
  await press(page, page.locator("main").getByRole("link", { name: /^Start/ }).or(page.locator("main").getByRole("button", { name: /^Start/ })).first());
  assert.match(page.url(), /\/sign-in\?next=/);
  await press(page, page.getByRole("link", { name: /account/i }).first());
  await picture(page, "earn-register");
  await register(page, ada);
  assert.match(page.url(), /\/start$/, "the way goes on where it was left");
  await go(page, await linkInMail(page, ada.email));
}

async function startFree(page, server) {
  assert.equal(page.url(), `${server}/micro-credentials/handing-over-the-lesson/start`, "the link that confirms leads back to Start");
  assert.match(await page.locator("main .offer").innerText(), /Free/);
  await assertSoundInBoth(page);
  await picture(page, "earn-start");
  await press(page, "main form button[type=submit]");
  return journeyOf(page);
}

/** Offsets of the PATCH requests while the film goes up and the network is lost once in the middle. */
async function uploadThroughLoss(page, file) {
  const creations = [];
  const offsets = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/uploads")) creations.push(request.url());
    if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
  });
  let lost = false;
  await page.route("**/uploads/*", async (route) => {
    if (lost || route.request().method() !== "PATCH" || Number(route.request().headers()["upload-offset"]) < 5 * chunkBytes) return route.continue();
    lost = true;
    await page.context().setOffline(true);
    return route.abort("internetdisconnected");
  });
  await page.locator("input#drop-files").setInputFiles(file);
  await page.getByText("No connection. It goes on by itself").waitFor();
  await picture(page, "earn-offline");
  await page.unroute("**/uploads/*");
  await page.context().setOffline(false);
  await page.locator("#files > .file", { hasText: "Rehearsal.webm" }).waitFor({ timeout: 60_000 });
  page.problems.length = 0;  // the browser notes the lost request
  return { creations, offsets };
}

function assertResumed({ creations, offsets }) {
  assert.equal(creations.length, 1, "one upload, never begun anew");
  assert.deepEqual([...new Set(offsets)], Array.from({ length: videoBytes / chunkBytes }, (_, i) => i * chunkBytes), "each part in its turn");
  assert.equal(offsets.length, videoBytes / chunkBytes + 1, "only the part that was lost went twice");
}

/** Sound and film play in the page, in parts (RFC 9110 §14). */
async function assertPlays(page) {
  const film = page.locator("video").first();
  await film.waitFor();
  const loaded = await film.evaluate((video) => new Promise((done) => {
    if (video.readyState > 0) return done(true);
    video.addEventListener("loadedmetadata", () => done(true));
    video.addEventListener("error", () => done(video.error.message));
    video.load();
  }));
  assert.equal(loaded, true);
  const part = await film.evaluate(async (video) => {
    const response = await fetch(video.src, { headers: { Range: "bytes=4-11" } });
    return [response.status, response.headers.get("Content-Range"), (await response.arrayBuffer()).byteLength];
  });
  assert.deepEqual(part, [206, `bytes 4-11/${videoBytes}`, 8]);
}

async function collect(page, journey, files) {
  const pieces = await piecesOf(page, journey);
  assert.deepEqual(pieces, ["1a", "1b", "2a", "2b", "2c", "3a"]);
  await go(page, `${journey}/pieces/1a`);
  await write(page, `Emma Torres watched first. ${prose(150)}`);
  await page.locator("#names", { hasText: "“Emma Torres” looks like a name" }).waitFor();
  await picture(page, "earn-names");
  await write(page, `Student A watched first. ${prose(150)}`);
  await page.locator("#names .usa-alert").waitFor({ state: "detached" });
  await press(page, page.getByRole("link", { name: /^1b/ }).last());
  await write(page);
  await go(page, `${journey}/pieces/2a`);
  await upload(page, files.pdf);
  await page.locator("#files img.file-preview").waitFor();
  await go(page, `${journey}/pieces/2b`);
  assertResumed(await uploadThroughLoss(page, files.video));
  await upload(page, files.notes);
  await write(page);
  await assertPlays(page);
  await page.locator("#files img.file-preview").waitFor();
  await assertSoundInBoth(page);
  await picture(page, "earn-evidence");
  await go(page, `${journey}/pieces/2c`);
  await upload(page, files.photo, files.photo2);
  await write(page);
  await go(page, `${journey}/pieces/3a`);
  await write(page);
}

async function share(page, server, browser, width) {
  const address = await credentialOf(page, title);
  await press(page, page.locator("main a", { hasText: title }).first());
  await assertSoundInBoth(page);
  await picture(page, "earn-earned");
  const stranger = await open(browser, "/", { width, server });
  assert.equal((await go(stranger, address)).status(), 404, "nobody sees it before the earner says so");
  stranger.problems.length = 0;
  await press(page, 'form[action$="/publication"] button:has-text("P")');
  assert.equal((await go(stranger, address)).status(), 200);
  assert.match(await stranger.locator(".verdict").first().innerText(), /Genuine, unchanged and in force/);
  assert.match(await stranger.locator("main").innerText(), /Ada Brandt/);
  await assertSoundInBoth(stranger);
  await picture(stranger, "earn-shared");
  await stranger.context().close();
}

for (const [name, width] of Object.entries(widths)) {
  test(`a visitor becomes the holder of a public credential (${name})`, { timeout: 480_000 }, async () => {
    await withDemonstration((server, data) =>
      withBrowser(async (browser) => {
        const files = await makeFiles(browser, data);
        const page = await open(browser, "/", { width, server });
        await becomeMember(page);
        const journey = await startFree(page, server);
        await readGuidelines(page, journey);

        await go(page, `${journey}/submission`);
        assert.match(await page.locator("#missing").innerText(), /1a .*: 150 more words/);
        assert.equal(await page.locator('form[action$="/submission"] button[type=submit]').isDisabled(), true, "Submit stays shut");
        assert.match(await page.locator("#still-missing").innerText(), /things are missing/, "and says beside it why");
        await assertSound(page);
        await picture(page, "earn-missing");

        await collect(page, journey, files);
        await go(page, `${journey}/submission`);
        await assertSoundInBoth(page);
        await assertPlays(page);
        await picture(page, "earn-submission");
        await giveWord(page);
        await press(page, 'form[action$="/submission"] button[type=submit]');
        assert.match(page.url(), /\/submissions\/1$/);
        await assertSoundInBoth(page);

        const june = await claim(browser, server, title, { width });
        await score(june, { notYet: feedback });
        await sendScores(june);
        await june.context().close();

        await go(page, journey);
        assert.match(await page.locator(".piece").innerText(), /Add two sentences on the stage/);
        await assertSoundInBoth(page);
        await picture(page, "earn-not-yet");
        const text = page.locator("textarea#text");
        await saved(page, async () => text.fill(`${await text.inputValue()} The candidate is in the second stage. The third comes in May.`));
        await submit(page, journey);
        assert.match(page.url(), /\/submissions\/2$/);

        const again = await claim(browser, server, title, { width });
        await score(again);
        await sendScores(again);
        await again.context().close();

        await openMenu(page);
        await share(page, server, browser, width);
        await page.context().close();
      }),
    );
  });
}
