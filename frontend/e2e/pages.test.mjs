// REQ O3: every page of the demonstration, as the person who uses it: accessible in both languages, light, quiet, and no wider
// than the screen. axe looks at English on a desk and at Spanish on a phone; the English pictures are the tour's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { press } from "./steps.mjs";
import { assertNoSidewaysScrolling, assertQuiet, assertSound, limits, open, picture, signIn, widths, withBrowser } from "./support.mjs";

// `pages`: name and address. `follow`: name, the page that has the link, and the link's address.
const cast = [
  {
    person: null,
    pages: {
      home: "/", catalog: "/catalog", search: "/catalog?q=exit+tikets", stacks: "/stacks", stack: "/stacks/restorative-practices",
      "micro-credential": "/micro-credentials/exit-tickets-that-change-tomorrow", how: "/how-it-works", verify: "/verify", register: "/register",
      "sign-in": "/sign-in", "forgotten-password": "/forgotten-password", accessibility: "/accessibility", privacy: "/privacy", demo: "/demo", outbox: "/outbox",
    },
  },
  {
    person: "Renata Holloway",
    pages: {
      work: "/work", "my-credentials": "/credentials", account: "/account", notices: "/notices", password: "/account/password", "new-job": "/account/employments/new",
      "new-license": "/account/licenses/new", "lpdc-requests": "/lpdc", evaluation: "/evaluation",
    },
    follow: {
      attempt: ["/work", /^\/journeys\/[^/]+\/submissions\/1$/], workspace: ["/work", /^\/journeys\/[^/]+$/], credential: ["/credentials", /^\/credentials\/[^/]+$/],
      job: ["/account", /^\/account\/employments\/(?!new)/], license: ["/account", /^\/account\/licenses\/(?!new)/], issuer: ["credential", /^\/issuers\/[^/]+$/],
      guidelines: ["workspace", /$/, "/guidelines"], submission: ["workspace", /$/, "/submission"], evidence: ["workspace", /$/, "/pieces/2a"], removal: ["evidence", /\/removal$/],
    },
  },
  { person: "Tomás Ibarra", pages: { start: "/micro-credentials/restorative-circles/start", "work-unpaid": "/work" }, follow: { invoice: ["/work", /^\/journeys\/[^/]+\/invoice$/], unpaid: ["invoice", /^\/journeys\/[^/]+$/] } },
  { person: "June Okafor", pages: { review: "/review" }, claims: true, follow: { "review-finished": ["/review", /^\/review\/[^/]+$/] } },
  {
    person: "Marcus Lindqvist",
    pages: { issuing: "/issuing/credentials", reviewers: "/issuing/reviewers", keys: "/issuing/keys", billing: "/billing" },
    follow: { issued: ["/issuing/credentials", /^\/issuing\/credentials\/[^/?]+$/], training: ["/issuing/reviewers", /^\/issuing\/reviewers\/[^/]+$/], "invoice-office": ["/billing", /^\/invoices\/[^/]+$/] },
  },
  { person: "Alma Reyes", pages: { roster: "/roster", "roster-import": "/roster/import", "roster-imports": "/roster/imports" } },
  {
    person: "Sol Adler",
    pages: { administration: "/administration", organizations: "/administration/organizations", people: "/administration/people?q=r", jobs: "/administration/jobs", audit: "/administration/audit" },
    follow: { person: ["/administration/people?q=r", /^\/administration\/people\/[^/?]+$/] },
  },
  {
    person: "Jonah Tully",
    pages: {
      "pay-claims": "/district/claims", "pay-decided": "/district/claims?show=decided", "pay-policy": "/district/policy", "pay-schedule": "/district/schedule",
      "pay-payroll": "/district/payroll", projection: "/district/projection",
    },
  },
  {
    person: "Dana Whitfield",
    pages: {
      "lpdc-inbox": "/committee", "lpdc-meetings": "/committee/meetings", "lpdc-register": "/committee/register", "lpdc-members": "/committee/members",
      "lpdc-bylaws": "/committee/bylaws", "lpdc-retention": "/committee/retention",
    },
  },
];

const visits = [
  { language: "en", width: widths.wide, axe: true },
  { language: "es", width: widths.phone, axe: true },
  { language: "en", width: widths.phone, axe: false },
];

/** Where each page of this person is: the fixed addresses, and those found by following links. */
async function addressesOf(page, server, { pages, follow = {} }) {
  const addresses = { ...pages };
  for (const [name, [from, pattern, end = ""]] of Object.entries(follow)) {
    const holder = addresses[from] ?? from;
    if (end) {
      addresses[name] = holder + end;
      continue;
    }
    await page.goto(server + holder);
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href")));
    addresses[name] = links.find((link) => pattern.test(link));
    assert.ok(addresses[name], `${name}: ${holder} has a link like ${pattern}`);
  }
  return addresses;
}

async function visit(page, address, name, { language, axe }) {
  const response = await page.goto(address);
  await page.settle();
  assert.equal(response.status(), 200, `${name} at ${address}`);
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  if (axe) {
    await assertSound(page);
  } else {
    await assertNoSidewaysScrolling(page);
    assertQuiet(page);
  }
  if (language === "en") await picture(page, name);
}

for (const how of visits) {
  test(`pages are sound in ${how.language} at ${how.width}`, { timeout: 600_000 }, async (t) => {
    await withDemonstration((server) =>
      withBrowser(async (browser) => {
        for (const one of cast) {
          await t.test(one.person ?? "visitor", async () => {
            const page = one.person ? await signIn(browser, one.person, { width: how.width, server }) : await open(browser, "/", { width: how.width, server });
            await page.context().addCookies([{ name: "laurel_language", value: how.language, url: server }]);
            const addresses = await addressesOf(page, server, one);
            for (const [name, address] of Object.entries(addresses)) await visit(page, server + address, name, how);
            if (one.claims) {
              await page.goto(`${server}/review`);
              await press(page, page.locator("li.result form button").first());
              const address = page.url();
              await visit(page, address, "review-claimed", how);
              await visit(page, `${address}/release`, "review-release", how);
            }
            await page.context().close();
          });
        }
      }),
    );
  });
}

test("every page takes at most 100 KB of script and 150 KB of style over the wire", { timeout: 300_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      const seen = [];
      const weigh = async (person, find) => {
        const page = await signIn(browser, person, { server });
        const address = await find(page);
        await page.route("**/*", (route) => route.continue());  // without the browser's cache
        await page.goto(address);
        await page.settle();
        for (let wait = 0; wait < 50 && !(page.weights.script > 0 && page.weights.style > 0); wait++) {
          await page.waitForTimeout(100);  // the browser may tell of a request after the page has loaded
          await page.settle();
        }
        seen.push({ address, ...page.weights });
        await page.context().close();
      };
      const link = (from, pattern) => async (page) => {
        await page.goto(server + from);
        return server + (await page.$$eval("a[href]", (all) => all.map((one) => one.getAttribute("href")))).find((one) => pattern.test(one));
      };
      await weigh("Renata Holloway", link("/work", /^\/journeys\/[^/]+$/));
      await weigh("Renata Holloway", link("/credentials", /^\/credentials\/[^/]+$/));
      await weigh("June Okafor", async (page) => {
        await page.goto(`${server}/review`);
        await press(page, page.locator("li.result form button").first());
        return page.url();
      });
      for (const address of ["/", "/catalog", "/verify"]) await weigh("Renata Holloway", () => server + address);
      for (const { address, script, style } of seen) {
        assert.ok(script > 0 && style > 0, `${address} was weighed`);
        assert.ok(script <= limits.scriptBytes && style <= limits.styleBytes, `${address}: ${script} bytes of script, ${style} of style`);
      }
    }),
  );
});

test("on a phone the menu opens under its header, and its button closes it again", { timeout: 120_000 }, async () => {
  await withDemonstration((server) =>
    withBrowser(async (browser) => {
      for (const script of [true, false]) {
        const page = await open(browser, "/catalog", { width: widths.phone, server, script });
        const button = page.getByRole("button", { name: "Menu", exact: true });
        const how = page.locator("#menu").getByRole("link", { name: "How it works" });
        await button.click();
        assert.equal(await how.isVisible(), true);
        const header = await page.locator("header.header").boundingBox();
        const menu = await page.locator("#menu").boundingBox();
        assert.ok(Math.abs(menu.y - header.y - header.height) <= 1, "right under the header, the banner above it or not");
        await button.click();
        assert.equal(await how.isVisible(), false);
        await page.context().close();
      }
    }),
  );
});
