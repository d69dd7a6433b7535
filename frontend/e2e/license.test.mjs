// What an educator's work is worth: my license and everything beside it, in both languages and at both widths; and the
// stories "worth to me before Start" and "moving to Massachusetts" with their pictures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertSound, open, picture, signIn, widths, withBrowser } from "./support.mjs";

const microCredential = "/micro-credentials/exit-tickets-that-change-tomorrow";
const pages = {
  "license-my": "/license",
  "license-plan": "/plans",
  "license-plan-form": "/plans/new",
  "license-outside": "/outside-activities",
  "license-outside-form": "/outside-activities/new",
  "license-details": "/license/details",
  "license-pay": "/pay",
  "license-decision": "/recognition/us-oh",
  "license-worth": `${microCredential}/worth`,
  "license-worth-explained": `${microCredential}/worth/us-oh`,
  "license-certificates": "/unit-certificates",
};

// What the tour shows of them.
const pictured = new Set(["license-my", "license-plan", "license-worth-explained", "license-pay", "license-certificate"]);

for (const language of ["en", "es"]) {
  for (const width of Object.values(widths)) {
    test(`my license is sound in ${language} at ${width}`, { timeout: 600_000 }, async () => {
      await withDemonstration((server) =>
        withBrowser(async (browser) => {
          const page = await signIn(browser, "Renata Holloway", { width, server });
          await page.goto(`${server}/language?to=${language}&back=/`);
          const addresses = { ...pages };
          await page.goto(`${server}/unit-certificates`);
          addresses["license-certificate"] = await page.locator('main a[href^="/unit-certificates/"]').first().getAttribute("href");
          for (const [name, address] of Object.entries(addresses)) {
            const response = await page.goto(server + address);
            await page.settle();
            assert.equal(response.status(), 200, `${name} at ${address}`);
            await assertSound(page);
            if (language === "en" && pictured.has(name)) await picture(page, name);
          }
        }),
      );
    });
  }
}

test("worth to me before Start", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const visitor = await open(browser, microCredential, { server });
      await visitor.locator("section#worth").waitFor();
      await visitor.locator("#worth-state").selectOption("OH");
      const answer = visitor.waitForResponse((response) => response.url().includes("/worth?state=OH"));
      await visitor.locator("#worth button").click();
      await answer;
      await visitor.locator(".equation-result dd", { hasText: "1.5" }).waitFor();
      assert.ok(visitor.url().endsWith(microCredential), "the page stays where it was");
      await assertSound(visitor);
      await picture(visitor, "license-worth-visitor");
      const plain = await open(browser, `${microCredential}/worth?state=MA`, { server, script: false });
      assert.match(await plain.locator("#worth").innerText(), /Massachusetts/);

      const renata = await signIn(browser, "Renata Holloway", { server });
      await renata.goto(server + microCredential);
      await renata.getByText("Maple Hollow LPDC decides.").waitFor();
      assert.match(await renata.locator("#worth .equation-result").innerText(), /1\.5/);
      await picture(renata, "license-worth-teacher");
    }),
  );
});

test("moving to Massachusetts", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const page = await signIn(browser, "Renata Holloway", { server });
      await page.goto(`${server}/recognition`);
      await page.locator("#state").selectOption("MA");
      await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Show" }).click()]);
      await page.settle();
      await assertSound(page);
      await picture(page, "license-elsewhere");
      await Promise.all([page.waitForNavigation(), page.locator('main a[href="/recognition/us-ma-cap"]').click()]);
      await page.settle();
      const words = await page.locator("main").innerText();
      assert.match(words, /You hold no license there/);
      assert.match(words, /603 CMR 44\.06/);
      await assertSound(page);
      await picture(page, "license-massachusetts");
      const json = await (await page.request.get(`${server}/recognition/us-ma-cap/decision.json`)).json();
      assert.equal(json.pack, "us-ma-cap");
    }),
  );
});

test("what cannot be is refused beside its field", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const page = await signIn(browser, "Renata Holloway", { server });
      await page.goto(`${server}/outside-activities/new`);
      await page.locator("#title").fill("Night and day workshop");
      await page.locator("#issuer").fill("Lakeview Educational Center");
      await page.locator("#issuer-kind").selectOption("vendor");
      await page.locator("#started").fill("2026-10-03");
      await page.locator("#earned").fill("2026-10-03");
      await page.locator("#hours").fill("30");
      await page.locator("#files").setInputFiles({ name: "Certificate.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") });
      const save = page.getByRole("button", { name: "Save" });
      await Promise.all([page.waitForNavigation(), save.click()]);
      assert.match(await page.locator("#hours-error").innerText(), /more than 24 hours/);
      assert.equal(await page.locator("#title").inputValue(), "Night and day workshop");
      page.problems.length = 0; // the browser logs the refusal itself
      await assertSound(page);
      await picture(page, "license-outside-refused");
      await page.locator("#hours").fill("6");
      await Promise.all([page.waitForNavigation(), save.click()]);
      await page.getByText("Night and day workshop").waitFor();
    }),
  );
});
