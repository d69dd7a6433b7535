// REQ J2 M1: who is not a member sees the price, gets an invoice, gives the school's purchase order, and goes on when it is paid.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertSoundInBoth, go, press, readGuidelines, start, write } from "./steps.mjs";
import { assertSound, picture, signIn, widths, withBrowser } from "./support.mjs";

const microCredential = "when-the-rule-runs-out";
const title = "Deciding Well When the Rule Runs Out";

for (const [name, width] of Object.entries(widths)) {
  test(`a teacher who is no member pays by purchase order and starts (${name})`, { timeout: 300_000 }, async () => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        const tomas = await signIn(browser, "Tomás Ibarra", { width, server });
        await go(tomas, `/micro-credentials/${microCredential}`);
        assert.match(await tomas.locator("main").innerText(), /\$75/);
        await go(tomas, `/micro-credentials/${microCredential}/start`);
        await assertSoundInBoth(tomas);
        await picture(tomas, "pay-price");
        const journey = await start(tomas, microCredential);
        await go(tomas, journey);
        assert.match(await tomas.locator("main").innerText(), /Next: pay the invoice/);
        assert.equal(await tomas.locator("textarea#text").count(), 0, "work opens when it is paid");
        await press(tomas, tomas.getByRole("link", { name: "See the invoice" }));
        await tomas.locator("#order").fill("PO 2026-1187");
        await press(tomas, 'form[action$="/purchase-order"] button[type=submit]');
        assert.match(await tomas.locator(".receipt").innerText(), /PO 2026-1187/);
        await assertSoundInBoth(tomas);
        await picture(tomas, "pay-invoice");

        const marcus = await signIn(browser, "Marcus Lindqvist", { width, server });
        await go(marcus, "/billing");
        await assertSoundInBoth(marcus);
        const row = marcus.locator("tr", { hasText: title }).filter({ hasText: "PO 2026-1187" });
        await press(marcus, row.locator("a").first());
        await press(marcus, 'form[action$="/payment"] button[type=submit]');
        assert.ok((await marcus.locator(".error-summary").count()) > 0, "a payment names what it can be found by");
        marcus.problems.length = 0;
        await assertSound(marcus);
        await marcus.locator("#reference").fill("Check 40117");
        await press(marcus, 'form[action$="/payment"] button[type=submit]');
        assert.match(await marcus.locator(".receipt").innerText(), /Check 40117/);
        await assertSoundInBoth(marcus);
        await picture(marcus, "pay-marked");
        await marcus.context().close();

        await readGuidelines(tomas, journey);
        await go(tomas, journey);
        await write(tomas);
        await assertSound(tomas);
        await picture(tomas, "pay-started");
        await tomas.context().close();
      }),
    );
  });
}
