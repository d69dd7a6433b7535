// REQ O3: the way from Start to Submit with the keyboard alone: skip link, an order that follows the page, a focus one can see.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { go, journeyOf, saved } from "./steps.mjs";
import { signIn, widths, withBrowser } from "./support.mjs";

const tabs_max = 60;

/** What has the focus: whether one sees that it has, and where it stands. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const seen = (target) => {
      const style = getComputedStyle(target);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    };
    // A box drawn by its label shows the focus there.
    const label = element.labels?.[0];
    const shown = seen(element) || [...(element.labels ?? [])].some((one) => seen(one) || getComputedStyle(one, "::before").outlineStyle !== "none" || getComputedStyle(one, "::before").boxShadow !== "none");
    return { what: element.outerHTML.slice(0, 140), shown, inWindow: box.bottom > 0 && box.top < innerHeight, label: label?.textContent ?? "" };
  });
}

/** Presses Tab until `locator` has the focus. Every stop on the way can be seen. */
async function tabTo(page, locator) {
  for (let i = 0; i < tabs_max; i++) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
    const now = await focused(page);
    assert.ok(now.shown, `the focus can be seen on ${now.what}`);
    assert.ok(now.inWindow, `the focus is in the window on ${now.what}`);
  }
  assert.fail(`${tabs_max} times Tab do not lead to ${locator}`);
}

async function pressEnter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await page.settle();
}

/** The first stop is the skip link, which leads past the header. */
async function skip(page) {
  await page.keyboard.press("Tab");
  const link = page.locator(".usa-skipnav");
  assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  assert.equal(await link.isVisible(), true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), true, "after the skip link comes the page's own work");
}

for (const [name, width] of Object.entries(widths)) {
  test(`start, write and submit with the keyboard alone (${name})`, { timeout: 300_000 }, async () => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        const page = await signIn(browser, "Renata Holloway", { width, server });
        await go(page, "/micro-credentials/when-the-rule-runs-out/start");
        await skip(page);
        await tabTo(page, page.locator("main form button[type=submit]"));
        await pressEnter(page);
        await go(page, `${await journeyOf(page)}/guidelines`);
        await tabTo(page, page.locator("#company-own"));
        await page.keyboard.press("Space");
        await tabTo(page, page.locator('form[action$="/guidelines"] button[type=submit]'));
        await pressEnter(page);
        await skip(page);
        await tabTo(page, page.locator("textarea#text"));
        await saved(page, () => page.keyboard.type("With the keyboard alone."));
        await page.keyboard.press("Tab");
        assert.equal(await page.locator("textarea#text").evaluate((area) => area === document.activeElement), false, "Tab leaves the editor");

        await go(page, "/work");
        await skip(page);
        await tabTo(page, page.getByRole("link", { name: "Restorative Circles That Build a Class" }));
        await pressEnter(page);
        await go(page, await journeyOf(page));
        await tabTo(page, page.locator("textarea#text"));
        await page.keyboard.press("Control+End");
        await saved(page, () => page.keyboard.type(" Four took part, by lot."));
        await tabTo(page, page.locator("#checklist").getByRole("link", { name: "Submit" }));
        await pressEnter(page);
        for (const id of ["original", "consent"]) {
          if ((await page.locator(`#${id}`).count()) === 0) continue;
          await tabTo(page, page.locator(`#${id}`));
          await page.keyboard.press("Space");
        }
        await tabTo(page, page.locator('form[action$="/submission"] button[type=submit]'));
        await pressEnter(page);
        assert.match(page.url(), /\/submissions\/2$/);
        await page.context().close();
      }),
    );
  });
}
