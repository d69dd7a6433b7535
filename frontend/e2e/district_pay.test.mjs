// Stories: REQ R5, R6, R8 a district's pay window (claim, cap, payroll CSV), and REQ R7 the projection.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertAccessible, assertNoSidewaysScrolling, assertSound, open, picture, signIn, widths, withBrowser } from "./support.mjs";

async function press(page, name) {
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name, exact: true }).click()]);
  await page.settle();
}

/** A page that refuses answers 422, which a browser logs: everything but the console. */
async function assertSoundRefusal(page) {
  await assertAccessible(page);
  await assertNoSidewaysScrolling(page);
}

async function csvOf(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  return readFile(await download.path(), "utf8");
}

test("district pay window: claim, cap, payroll", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const renata = await signIn(browser, "Renata Holloway", { server });
      await renata.goto(`${server}/pay/claims`);
      await renata.settle();
      await assertSound(renata);
      await picture(renata, "pay-own");
      await press(renata, "Claim what is ticked");
      await renata.getByText("Tick at least one.").first().waitFor();
      await renata.locator("label[for^=activity-]").first().click();
      await press(renata, "Claim what is ticked");
      await renata.getByText("Claimed. Your district decides now.").waitFor();

      const jonah = await signIn(browser, "Jonah Tully", { server });
      await jonah.goto(`${server}/district/claims`);
      await jonah.settle();
      assert.equal(await jonah.locator(".claim").count(), 4);
      const refusedByRules = jonah.locator(".claim", { hasText: "Otis Brandt" });
      await refusedByRules.locator("summary").click();
      await refusedByRules.getByText("after the last day").waitFor();
      await refusedByRules.locator("label").click();
      await press(jonah, "Approve");
      await jonah.getByText("The rules don’t allow an approval.").first().waitFor();
      await assertSoundRefusal(jonah);
      await picture(jonah, "pay-rules-refuse");
      await press(jonah, "Refuse");
      await jonah.getByText("Say why, so that the teacher can act on it.").first().waitFor();
      await jonah.getByLabel("Reason").fill("The proof came in after 90 days.");
      await press(jonah, "Refuse");
      await jonah.getByText("Refused. The teacher reads why.").waitFor();
      for (const label of await jonah.locator("label[for^=claim-]").all()) await label.click();
      await press(jonah, "Approve");
      await jonah.getByText("Approved. It stands in the payroll now").waitFor();

      await jonah.goto(`${server}/district/payroll`);
      await press(jonah, "Put these into a payroll");
      const csv = await csvOf(jonah, "Download CSV");
      const lines = csv.trim().split("\r\n");
      assert.match(lines[0], /^payroll,file,line,claim,employee,/);
      assert.match(csv, /Renata Holloway/);
      assert.equal(lines.filter((line) => line.includes("350.00,0.00,maple-hollow-schools-pay")).length, lines.length - 2);
      assert.ok(lines.at(-1).includes(`,total,`));
      assert.ok(lines[1].includes(",original "));
      await jonah.goto(`${server}/district/payroll`);
      await jonah.getByText("Nothing to pay").waitFor();
      assert.match(await csvOf(jonah, "Download CSV"), /,copy 2 /);

      const phone = await open(browser, "/pay/claims", { width: widths.phone, context: renata.context(), server });
      await phone.getByText("In the payroll").first().waitFor();
      await assertSound(phone);
      await picture(phone, "pay-own");
    }),
  );
});

test("pay policy: live examples, and a mistake loses nothing", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const page = await signIn(browser, "Jonah Tully", { server });
      await page.goto(`${server}/district/policy`);
      await page.settle();
      await page.getByLabel("Amount", { exact: true }).fill("500");
      await page.getByLabel("Amount", { exact: true }).blur();
      await page.locator("#examples").getByText("$1,000").waitFor();
      await page.getByLabel("Amount", { exact: true }).fill("lots");
      await press(page, "Set this policy");
      await page.getByText("Give an amount up to $20,000").first().waitFor();
      assert.equal(await page.getByLabel("Amount", { exact: true }).inputValue(), "lots");
      assert.equal(await page.getByLabel("At most in a school year").inputValue(), "2");
      await assertSoundRefusal(page);
      await page.getByLabel("Amount", { exact: true }).fill("400");
      assert.equal(await page.getByLabel("Adopted by").inputValue(), "", "an old motion adopts nothing new");
      await page.getByLabel("Adopted by").fill("Every teacher must earn two micro-credentials a year");
      await press(page, "Set this policy");
      assert.match(await page.locator("#basis-error").innerText(), /No policy may require/);
      await assertSoundRefusal(page);
      await page.getByLabel("Adopted by").fill("Motion 2027-03");
      await press(page, "Set this policy");
      assert.match(await page.locator("#open_claims-error").innerText(), /Claims are still open/);
      await assertSoundRefusal(page);
      await page.locator('label[for="open_claims"]').click();
      await press(page, "Set this policy");
      await page.getByRole("heading", { level: 1, name: /\$400 a year/ }).waitFor();
      await page.goto(`${server}/district/schedule`);
      await page.getByLabel("The table").fill("step,BA,MA\ncredits,0,30\n1,41200,lots\n");
      await press(page, "Set this schedule");
      await page.getByText("Line 3: “lots” is no yearly pay").first().waitFor();
      await assertSoundRefusal(page);
      await page.getByLabel("The table").fill("step\tBA\tMA\ncredits\t0\t30\n1\t$40,000\t$45,500\n");
      await press(page, "Set this schedule");
      await page.getByRole("cell", { name: "$45,500" }).first().waitFor();
    }),
  );
});

test("projection: what a policy costs, with and without its cap", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      for (const width of Object.values(widths)) {
        const page = await signIn(browser, "Jonah Tully", { width, server });
        await page.goto(`${server}/district/projection`);
        await page.settle();
        const finding = await page.locator("h1").textContent();
        assert.match(finding, /With a cap of two a year, six years stay within the budget in \d+ of 100 cases/);
        await page.getByLabel("Cap", { exact: true }).fill("none");
        await press(page, "Calculate again");
        assert.match(await page.locator("h1").textContent(), /^Without a cap/);
        const address = page.url();
        const rows = await page.locator("table").first().innerText();
        await page.goto(address);
        assert.equal(await page.locator("table").first().innerText(), rows, "the same address gives the same figures");
        await assertSound(page);
        await page.getByLabel("Teachers", { exact: true }).fill("none at all");
        await press(page, "Calculate again");
        assert.equal(await page.getByLabel("Teachers", { exact: true }).inputValue(), "none at all");
        await page.getByText("Nothing is calculated yet.").waitFor();
        await assertSoundRefusal(page);
        await page.context().close();
      }
      const bare = await open(browser, "/demo", { server, script: false });
      await Promise.all([bare.waitForNavigation(), bare.getByRole("button", { name: "Jonah Tully" }).first().click()]);
      await bare.goto(`${server}/district/projection?pay=lanes&draws=200`);
      assert.match(await bare.locator(".lead").textContent(), /one lane of the salary schedule/);
    }),
  );
});
