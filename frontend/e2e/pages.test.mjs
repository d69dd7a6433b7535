// Every page of the demonstration, as the person who uses it, in both languages and at both widths: accessible, light,
// quiet, and no wider than the screen. The English pictures are the tour's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemonstration } from "./server.mjs";
import { assertSound, open, picture, signIn, widths, withBrowser } from "./support.mjs";

const cast = [
  {
    person: null,
    pages: {
      home: "/", catalog: "/catalog", search: "/catalog?q=exit+tikets", stacks: "/stacks", stack: "/stacks/restorative-practices",
      "micro-credential": "/micro-credentials/exit-tickets-that-change-tomorrow", how: "/how-it-works", verify: "/verify", register: "/register",
      "sign-in": "/sign-in", "forgotten-password": "/forgotten-password", accessibility: "/accessibility", privacy: "/privacy", demo: "/demo",
    },
  },
  { person: "Renata Holloway", pages: { work: "/work", "my-credentials": "/credentials", account: "/account", "lpdc-requests": "/lpdc", evaluation: "/evaluation" }, follow: { workspace: /^\/journeys\/[^/]+$/, credential: /^\/credentials\/[^/]+$/ } },
  { person: "Tomás Ibarra", pages: { start: "/micro-credentials/restorative-circles/start", "work-unpaid": "/work" } },
  { person: "June Okafor", pages: { review: "/review" } },
  { person: "Marcus Lindqvist", pages: { issuing: "/issuing/credentials", reviewers: "/issuing/reviewers", keys: "/issuing/keys", billing: "/billing" } },
  { person: "Alma Reyes", pages: { roster: "/roster" } },
  {
    person: "Dana Whitfield",
    pages: {
      "lpdc-inbox": "/committee", "lpdc-meetings": "/committee/meetings", "lpdc-register": "/committee/register", "lpdc-members": "/committee/members",
      "lpdc-bylaws": "/committee/bylaws", "lpdc-retention": "/committee/retention",
    },
  },
];

/** The addresses a page links to that fit. */
async function linked(page, pattern) {
  const addresses = await page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href")));
  return addresses.filter((address) => pattern.test(address));
}

async function visit(page, address, name, language) {
  const response = await page.goto(address);
  await page.settle();
  assert.equal(response.status(), 200, `${name} at ${address}`);
  await assertSound(page);
  if (language === "en") await picture(page, name);
}

for (const language of ["en", "es"]) {
  for (const width of Object.values(widths)) {
    test(`pages are sound in ${language} at ${width}`, { timeout: 600_000 }, async (t) => {
      await withDemonstration((server) =>
        withBrowser(async (browser) => {
          for (const { person, pages, follow = {} } of cast) {
            await t.test(person ?? "visitor", async () => {
              const page = person ? await signIn(browser, person, { width, server }) : await open(browser, "/", { width, server });
              await page.goto(`${server}/language?to=${language}&back=/`);
              const addresses = { ...pages };
              if (person === "Renata Holloway") {
                for (const [name, pattern] of Object.entries(follow)) {
                  await page.goto(server + (name === "workspace" ? "/work" : "/credentials"));
                  [addresses[name]] = await linked(page, pattern);
                }
              }
              for (const [name, address] of Object.entries(addresses)) await visit(page, server + address, name, language);
              await page.context().close();
            });
          }
        }),
      );
    });
  }
}
