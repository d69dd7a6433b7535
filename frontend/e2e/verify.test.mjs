// REQ A2 A3: a stranger checks a credential in every form it can be carried in: a clear yes, and a clear no for one byte.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertSoundInBoth, go } from "./steps.mjs";
import { assertSound, open, picture, signIn, widths, withBrowser } from "./support.mjs";

async function publicCredential(browser, server) {
  const page = await signIn(browser, "Renata Holloway", { server });
  await go(page, "/credentials");
  const addresses = await page.$$eval('main a[href^="/credentials/"]', (links) => links.map((link) => link.getAttribute("href")));
  await page.context().close();
  return addresses[0];
}

async function verdict(page) {
  await page.waitForFunction(() => document.querySelector("#verdict").innerText.trim().length > 20);
  return page.locator("#verdict").innerText();
}

async function check(page, name, bytes) {
  await go(page, "/verify");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  return verdict(page);
}

/** One byte of what was signed: a letter of the name, or of the token. */
function changed(form, bytes) {
  const other = Buffer.from(bytes);
  const place = other.indexOf(form.endsWith("jwt") ? "." : "Renata") + 1;
  assert.ok(place > 0, `${form} holds the credential in the clear`);
  other[place] = other[place] === 65 ? 66 : 65;
  return other;
}

const genuine = /Genuine, unchanged and in force/;

for (const [name, width] of Object.entries(widths)) {
  test(`PNG, SVG, JSON and JWT: yes; one byte changed: no (${name})`, { timeout: 300_000 }, async () => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        const address = await publicCredential(browser, server);
        const page = await open(browser, address, { width, server });
        assert.match(await page.locator(".verdict").first().innerText(), genuine);
        await go(page, "/verify");
        await assertSoundInBoth(page);
        for (const form of ["badge.png", "badge.svg", "credential.json", "credential.jwt"]) {
          const response = await page.request.get(`${server}${address}/${form}`);
          assert.equal(response.status(), 200, form);
          const bytes = await response.body();
          assert.match(await check(page, form, bytes), genuine, form);
          if (form === "badge.png") {
            await assertSound(page);
            await picture(page, "verify-yes");
          }
          const no = await check(page, form, changed(form, bytes));
          assert.doesNotMatch(no, genuine, form);
          assert.equal(await page.locator("#verdict .verdict-bad").count(), 1, `${form}: the no is as plain as the yes\n${no}`);
          if (form === "badge.png") {
            page.problems.length = 0;
            await assertSound(page);
            await picture(page, "verify-no");
          }
        }
        assert.match(await check(page, "credential.json", await (await page.request.get(`${server}${address}/credential.json`)).body()), /Awarded to\s+Renata Holloway/);
        await page.locator("form[data-verify] button[type=submit]").click();
        assert.match(await verdict(page), genuine, "the file stays chosen, and is checked again");
        assert.match(await page.locator("[data-chosen]").innerText(), /credential\.json/);
        const token = await (await page.request.get(`${server}${address}/credential.jwt`)).text();
        await go(page, "/verify");
        await page.locator("#verify-text, textarea").first().fill(token);
        await page.locator("form[data-verify] button[type=submit]").click();
        assert.match(await verdict(page), genuine, "a pasted token");
        assert.doesNotMatch(await check(page, "holiday.jpg", Buffer.from("no credential at all")), genuine);
        await page.context().close();
      }),
    );
  });
}
