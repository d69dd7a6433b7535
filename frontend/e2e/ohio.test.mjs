// REQ R1, W5: Ohio. A late request is refused with its reason; asked in time, a meeting with a quorum approves it by votes;
// the work is done and earned, reported, and the committee grants 1.5 CEU.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "node:test";
import { fillEverything } from "./earning.mjs";
import { withDemonstration } from "./server.mjs";
import { claim, readGuidelines, score, sendScores, start, submit } from "./steps.mjs";
import { assertSound, picture, signIn, widths, withBrowser } from "./support.mjs";

const title = "Deciding Well When the Rule Runs Out";
const microCredential = "when-the-rule-runs-out";
const tour = fileURLToPath(new URL("../../docs/tour/", import.meta.url));

/** A day so many days from now, as date fields take it, in the time zone of the demonstration. */
const day = (fromNow) => new Date(Date.now() + fromNow * 86_400_000).toLocaleDateString("en-CA", { timeZone: "America/New_York" });

const press = (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);

async function bothWidths(page, name) {
  for (const width of Object.values(widths)) {
    await page.setViewportSize({ width, height: 900 });
    await page.settle();
    await assertSound(page);
    await picture(page, name);
  }
  await page.setViewportSize({ width: widths.wide, height: 900 });
}

/** The page as it comes out of a printer, its first sheet as a picture. */
async function printed(page, name) {
  const folder = await mkdtemp(join(tmpdir(), "laurel-print-"));
  await writeFile(join(folder, "sheet.pdf"), await page.pdf({ format: "Letter" }));
  await promisify(execFile)("pdftoppm", ["-r", "80", "-png", "-singlefile", join(folder, "sheet.pdf"), join(tour, `${name}-print`)]);
  await rm(folder, { recursive: true, force: true });
}

async function ask(page, server, startsOn) {
  await page.goto(`${server}/lpdc/preapproval?micro-credential=${microCredential}`);
  await page.fill("#hours", "15");
  await page.fill("#starts-on", startsOn);
  await page.fill("#ends-on", day(120));
  await page.locator('label[for^="goal-"]').first().click();
  await page.fill("#process", "Two cases from my own school, worked through with my grade team.");
  await press(page, page.locator('form[action="/lpdc/preapproval"] button[type=submit]'));
}

async function notePresent(page, meeting, count) {
  await page.goto(meeting);
  const boxes = page.locator('input[name="member"]');
  for (let i = 0; i < (await boxes.count()); i++) {
    const box = boxes.nth(i);
    if ((await box.isChecked()) !== i < count) await page.locator(`label[for="${await box.getAttribute("id")}"]`).click();
  }
  await press(page, page.locator('form[action$="/presence"] button[type=submit]'));
}

async function openItem(page, meeting, text) {
  await page.goto(meeting);
  await press(page, page.locator(".docket-row a", { hasText: text }).last());
}

test("in Ohio an LPDC approves before the start and grants 1.5 CEU", { timeout: 400_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const teacher = await signIn(browser, "Renata Holloway", { server });
      await ask(teacher, server, day(-1));
      const refusal = await teacher.locator("#starts-on-error").innerText();
      assert.match(refusal, /after the start/);
      assert.equal(await teacher.inputValue("#process"), "Two cases from my own school, worked through with my grade team.");
      await picture(teacher, "lpdc-late");
      teacher.problems.length = 0; // the browser notes the refusal's status 422
      await ask(teacher, server, day(0));
      const request = teacher.url();
      assert.match(await teacher.locator(".next-step").innerText(), /heard on/);
      await bothWidths(teacher, "lpdc-request");

      const chair = await signIn(browser, "Dana Whitfield", { server });
      await chair.goto(`${server}/committee/meetings`);
      await chair.fill("#on", day(0));
      await chair.fill("#place", "Library");
      await press(chair, chair.locator('form[action="/committee/meetings"] button[type=submit]'));
      const meeting = chair.url();
      assert.ok((await chair.locator(".docket-row", { hasText: title }).count()) > 0, "what came in is on the agenda");

      // Two members make no quorum: nothing can be decided.
      await notePresent(chair, meeting, 2);
      assert.match(await chair.locator(".next-step").innerText(), /No quorum: 2 present, 3 needed/);
      await openItem(chair, meeting, title);
      assert.match(await chair.locator("main aside").innerText(), /before enough members are noted as present/);
      assert.equal(await chair.locator('form[action*="/items/"] button[type=submit]').count(), 0);

      await notePresent(chair, meeting, 5);
      await openItem(chair, meeting, title);
      await chair.locator("select[aria-label='Ken Abara']").selectOption("against");
      await bothWidths(chair, "lpdc-item");
      await press(chair, chair.locator('form[action*="/items/"] button[type=submit]'));
      assert.match(await chair.locator(".docket-row", { hasText: title }).innerText(), /Approved, 4 for, 1 against, 0 abstained/);
      await bothWidths(chair, "lpdc-meeting");

      await teacher.goto(request);
      assert.match(await teacher.locator(".next-step").innerText(), /Approved before the start/);
      assert.ok((await teacher.locator(`a[href="/micro-credentials/${microCredential}/start"]`).count()) > 0, "the next step is to start");
      const journey = await start(teacher, microCredential);
      await readGuidelines(teacher, journey);
      await fillEverything(teacher, journey);
      await submit(teacher, journey);
      const reviewer = await claim(browser, server, title);
      await score(reviewer);
      await sendScores(reviewer);
      await reviewer.context().close();

      let report;
      for (let i = 0; i < 40 && !report; i++) {
        await teacher.goto(`${server}/lpdc`);
        report = await teacher.locator(".docket-row", { hasText: title }).locator('a[href*="/completion"]').getAttribute("href", { timeout: 500 }).catch(() => null);
        if (!report) await teacher.waitForTimeout(500);
      }
      assert.ok(report, "what is earned can be reported");
      await teacher.goto(server + report);
      await teacher.fill("#hours", "15");
      await press(teacher, teacher.locator('form[action="/lpdc/completion"] button[type=submit]'));
      assert.match(await teacher.locator("#hours-reason-error").innerText(), /differ from your time log/);
      teacher.problems.length = 0;
      await teacher.fill("#hours-reason", "The issuer’s estimate; I kept my log on paper.");
      await bothWidths(teacher, "lpdc-completion");
      await press(teacher, teacher.locator('form[action="/lpdc/completion"] button[type=submit]'));
      assert.match(await teacher.locator("main .facts").first().innerText(), /1\.5 potential CEU/);
      const completion = teacher.url();

      await chair.goto(`${server}/committee/requests/${completion.split("/").pop()}`);
      await bothWidths(chair, "lpdc-completion-item");
      await chair.goto(`${server}/committee?kind=completion`);
      await chair.locator(`input[value="${completion.split("/").pop()}"]`).check();
      await chair.locator("#meeting").selectOption(meeting.split("/").pop());
      await press(chair, chair.locator('form[action="/committee/agenda"] button[type=submit]'));
      await chair.goto(`${meeting}/items/${completion.split("/").pop()}`);
      assert.equal(await chair.inputValue("#amount"), "1.5");
      await press(chair, chair.locator('form[action*="/items/"] button[type=submit]'));
      assert.match(await chair.locator(".docket-row", { hasText: "1.5 CEU granted" }).first().innerText(), /5 for, 0 against/);
      await chair.goto(`${meeting}/agenda`);
      await bothWidths(chair, "lpdc-agenda");
      await printed(chair, "lpdc-agenda");
      await chair.goto(meeting);
      await press(chair, chair.locator('form[action$="/minutes"] button[type=submit]'));
      await chair.goto(`${meeting}/minutes`);
      await bothWidths(chair, "lpdc-minutes");
      await printed(chair, "lpdc-minutes");

      await teacher.goto(completion);
      assert.match(await teacher.locator("main .facts").first().innerText(), /1\.5 CEU granted/);
      await bothWidths(teacher, "lpdc-granted");

      await chair.goto(`${server}/committee/register`);
      await press(chair, chair.locator('a[href^="/committee/register/"]', { hasText: "Renata Holloway" }).first());
      await bothWidths(chair, "lpdc-file");
      for (const link of await chair.$$eval('a[href$=".pdf"], a[href*="file.pdf"], a[href*="file.csv"]', (links) => links.map((a) => a.href))) {
        const response = await chair.request.get(link);
        assert.equal(response.status(), 200, link);
      }
    }),
  );
});

/** Takes what waits off the next meeting's agenda and puts it on today's. */
async function hearToday(page, server, who, meeting) {
  await page.goto(`${server}/committee`);
  await press(page, page.locator(".docket-row", { hasText: who }).locator("h2 a").first());
  const request = page.url().split("/").pop();
  const open = page.locator('a[href^="/committee/meetings/"]', { hasText: "Open the meeting" });
  if ((await open.count()) > 0) {
    await press(page, open);
    await page.goto(`${page.url()}/items/${request}`);
    await press(page, page.locator('form[action$="/removal"] button'));
  }
  await page.goto(`${server}/committee`);
  await page.locator(`input[value="${request}"]`).check();
  await page.locator("#meeting").selectOption(meeting.split("/").pop());
  await press(page, page.locator('form[action="/committee/agenda"] button[type=submit]'));
  await page.goto(`${meeting}/items/${request}`);
  return request;
}

async function callToday(page, server) {
  await page.goto(`${server}/committee/meetings`);
  await page.fill("#on", day(0));
  await press(page, page.locator('form[action="/committee/meetings"] button[type=submit]'));
  const meeting = page.url();
  await notePresent(page, meeting, 5);
  return meeting;
}

const decideButton = 'form[action*="/items/"] button[type=submit]:not(.link-button)';

test("in Ohio administrators may be the majority, less may be granted, and a panel of three looks last", { timeout: 400_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const chair = await signIn(browser, "Dana Whitfield", { server });
      const meeting = await callToday(chair, server);
      await hearToday(chair, server, "Victor Osei", meeting);
      await chair.locator('label[for="swapped"]').click();
      await bothWidths(chair, "lpdc-swap");

      const request = await hearToday(chair, server, "Renata Holloway", meeting);
      await chair.fill("#amount", "0");
      await press(chair, chair.locator(decideButton));
      assert.match(await chair.locator("#amount-error").innerText(), /To grant none, choose “Deny”/);
      await chair.fill("#amount", "1.2");
      await press(chair, chair.locator(decideButton));
      assert.match(await chair.locator("#reason-error").innerText(), /Say why/);
      assert.equal(await chair.inputValue("#amount"), "1.2");
      chair.problems.length = 0; // the browser notes the refusals' status 422
      await chair.fill("#reason", "Three of the hours at home stand in no log.");
      await press(chair, chair.locator(decideButton));
      await chair.locator('label[for="undecided"]').click(); // the principal's plan waits for the next meeting
      await press(chair, chair.locator('form[action$="/minutes"] button[type=submit]'));

      const teacher = await signIn(browser, "Renata Holloway", { server });
      await teacher.goto(`${server}/lpdc/requests/${request}`);
      assert.match(await teacher.locator("main .facts").first().innerText(), /1\.2 of 1\.6 CEU granted/);
      await bothWidths(teacher, "lpdc-partial");
      await teacher.fill("#statement", "The log of these hours is in my planner; I can bring it.");
      await press(teacher, teacher.locator('form[action$="/objection"] button[type=submit]'));

      const again = await callToday(chair, server);
      await hearToday(chair, server, "Renata Holloway", again);
      await chair.locator('label[for="ruling-deny"]').click();
      await chair.fill("#reason", "The planner names no hours.");
      await press(chair, chair.locator(decideButton));
      await chair.goto(meeting);
      assert.match(await chair.locator(".docket-row", { hasText: "Renata Holloway" }).innerText(), /1\.2 of 1\.6 CEU granted/);

      await teacher.goto(`${server}/lpdc/requests/${request}`);
      await teacher.fill("#statement", "I ask for a panel from outside.");
      await press(teacher, teacher.locator('form[action$="/objection"] button[type=submit]'));
      const name = async (page, seat, who) => {
        await page.locator("#seat").selectOption(seat);
        await page.fill('form[action$="/panel"] input[name="name"]', who);
        await page.fill('form[action$="/panel"] input[name="license"]', "5-year professional");
        await press(page, page.locator('form[action$="/panel"] button[type=submit]').last());
      };
      await name(teacher, "educator", "Paula Reyes");
      await name(teacher, "agreed", "Ines Marlow");
      await chair.goto(`${server}/committee/requests/${request}`);
      await name(chair, "committee", "Howard Kent");
      await press(chair, chair.locator('form[action$="/panel"]').filter({ has: chair.locator('input[name="agree"]') }).locator("button"));
      await bothWidths(chair, "lpdc-panel");
      await press(chair, chair.locator('form[action$="/ruling"] button[type=submit]').last());
      await teacher.goto(`${server}/lpdc/requests/${request}`);
      assert.match(await teacher.locator("main aside").innerText(), /Panel of three/);
    }),
  );
});
