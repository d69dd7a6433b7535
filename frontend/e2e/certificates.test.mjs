// REQ R3: an educator in a state where an affiliate certifies by its rule gets PDUs for a PLC and a micro-credential; the
// affiliate's officer says what stands on the certificates. In both languages, at both widths, and without script.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withDemonstration } from "./server.mjs";
import { assertSoundInBoth, go, press } from "./steps.mjs";
import { assertSound, picture, signIn, widths, withBrowser } from "./support.mjs";

const sponsor = "Sample Education Association of Oregon";
const title = "Book study: whose voices we read";
const roster = { name: "Roster.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") };
const tour = fileURLToPath(new URL("../../docs/tour/", import.meta.url));

const row = (page) => page.locator(".docket-row", { hasText: title });

async function enterLearningCommunity(page) {
  await go(page, "/outside-activities/new");
  await page.locator("#kind").selectOption("plc");
  await page.locator("#title").fill(title);
  await page.locator("#issuer").fill("Ridgeline School District");
  await page.locator("#issuer-kind").selectOption("district");
  await page.locator("#started").fill("2026-01-12");
  await page.locator("#earned").fill("2026-03-23");
  await page.locator("#hours").fill("10");
  await page.locator("#quantity").fill("10");
  await press(page, page.getByRole("button", { name: "Save" }));
}

async function handInRoster(page) {
  await press(page, row(page).getByRole("link", { name: /Add what is missing/ }));
  await page.locator("#roster").setInputFiles(roster);
  await assertSound(page);
  await press(page, page.getByRole("button", { name: "Save" }));
}

/** The words on the paper, and a picture of it for the tour. */
async function readPaper(page, name) {
  const address = await page.locator('a[href$="/certificate.pdf"]').first().getAttribute("href");
  const bytes = await (await page.request.get(new URL(address, page.url()).href)).body();
  const folder = await mkdtemp(join(tmpdir(), "laurel-paper-"));
  try {
    const file = join(folder, "paper.pdf");
    await writeFile(file, bytes);
    const run = promisify(execFile);
    if (name) await run("pdftoppm", ["-png", "-singlefile", "-r", "100", file, join(tour, name)]);
    return (await run("pdftotext", ["-raw", file, "-"])).stdout.replaceAll(/\s+/g, " ");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const [name, width] of Object.entries(widths)) {
  test(`a PLC and a micro-credential become certificates of PDUs (${name})`, { timeout: 300_000 }, async () => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        const page = await signIn(browser, "Tomás Ibarra", { width, server });
        await go(page, "/unit-certificates");
        assert.match(await page.locator("main").innerText(), new RegExp(`What ${sponsor} certifies`));
        assert.match(await page.locator(".docket-foot").innerText(), /21 PDUs together: 15 certified, 6 ready/);
        await assertSoundInBoth(page);
        await picture(page, "certificates");

        await enterLearningCommunity(page);
        await go(page, "/unit-certificates");
        assert.match(await row(page).innerText(), /Roster/i, "says what is missing");
        assert.equal(await row(page).locator("button").count(), 0, "nothing to press before it is there");
        await assertSoundInBoth(page);
        await picture(page, "certificates-missing");
        await handInRoster(page);

        await go(page, "/unit-certificates");
        await press(page, row(page).getByRole("button", { name: /Get the certificate/ }));
        assert.match(await page.locator("main").innerText(), /genuine and in force/);
        await assertSoundInBoth(page);
        await picture(page, "certificate-by-rule");
        const words = await readPaper(page, width === widths.wide ? "certificate-by-rule-print" : "");
        for (const fact of [sponsor, "44 Cedar Street", "Telephone 555-0177", "Authorizing signature", "Tomás Ibarra", "6 PDUs", title, "10 h", "Presented by Ridgeline School District", "March 23, 2026"])
          assert.ok(words.includes(fact), `${fact} in ${words}`);

        await go(page, "/unit-certificates");
        await press(page, page.getByRole("button", { name: /Get the certificate/ }).first());
        await go(page, "/unit-certificates");
        assert.match(await page.locator(".docket-foot").innerText(), /27 PDUs together: 27 certified, 0 ready/);
        await page.context().close();
      }),
    );
  });
}

test("the sponsor says what stands on its certificates and by which rule it certifies", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      for (const width of Object.values(widths)) {
        const page = await signIn(browser, "Alma Reyes", { width, server });
        await go(page, "/roster/certificates?affiliate=sample-education-association-oregon");
        assert.match(await page.locator("main").innerText(), /Motion 2026-07/);
        await assertSoundInBoth(page);
        await picture(page, "sponsor");
        await go(page, "/roster/certificates?affiliate=sample-education-association");
        await press(page, page.getByRole("button", { name: "Certify by this rule" }));
        assert.match(await page.locator("#basis-error").innerText(), /motion or agreement/);
        page.problems.length = 0; // the browser logs the refusal itself
        await assertSound(page);
        await page.context().close();
      }
    }),
  );
});

test("a certificate is had without script", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const page = await signIn(browser, "Tomás Ibarra", { width: widths.phone, server, script: false });
      await go(page, "/unit-certificates");
      await press(page, page.getByRole("button", { name: /Get the certificate/ }));
      assert.match(await page.locator("main").innerText(), /genuine and in force/);
      await assertSound(page);
    }),
  );
});
