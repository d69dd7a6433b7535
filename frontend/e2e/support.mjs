// What every browser test needs: a browser, a page at one of two widths, a picture for the tour, and the house's four
// checks (accessibility, no sideways scrolling, weight, content security policy).
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

export const serverUrl = process.env.LAUREL_URL ?? "";
export const widths = { wide: 1280, phone: 390 };
export const limits = { scriptBytes: 100 * 1024, styleBytes: 150 * 1024 };

const tour = fileURLToPath(new URL("../../docs/tour/", import.meta.url));
const tourText = await readFile(fileURLToPath(new URL("../../docs/tour.md", import.meta.url)), "utf8");
const results = fileURLToPath(new URL("results/", import.meta.url));
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run",
  "--disable-component-update", "--disable-sync",
];

/** Runs `walk(browser)` in a browser with a profile of its own, which is removed afterwards. */
export async function withBrowser(walk) {
  const profile = await mkdtemp(join(tmpdir(), "laurel-browser-"));
  const browser = await chromium.launch({ executablePath, args: [...args, `--disk-cache-dir=${profile}`] });
  try {
    return await walk(browser);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/**
 * Opens `path` of the server in a fresh context. What the page logs as an error, its policy violations and the bytes it
 * took over the wire are kept on the returned page as `problems` and `weights` ({script, style}, compressed).
 */
export async function open(browser, path, { width = widths.wide, dark = false, script = true, context, server = serverUrl } = {}) {
  const home = context ?? (await browser.newContext({ colorScheme: dark ? "dark" : "light", javaScriptEnabled: script, reducedMotion: "reduce" }));
  const page = await home.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width, height: width === widths.phone ? 844 : 900 });
  page.problems = [];
  page.runsScript = script;
  page.weights = { script: 0, style: 0 };
  const pending = [];
  page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
  // Each page is weighed by itself.
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) page.weights = { script: 0, style: 0 };
  });
  page.on("pageerror", (error) => page.problems.push(String(error)));
  page.on("requestfinished", (request) => {
    const kind = request.resourceType() === "stylesheet" ? "style" : request.resourceType();
    if (!(kind in page.weights) || request.url().startsWith("chrome-extension:")) return;  // the browser's own PDF reader
    // A page that was left may never tell.
    const never = new Promise((give_up) => setTimeout(give_up, 2000).unref());
    const weights = page.weights;
    pending.push(Promise.race([request.sizes().then((sizes) => (weights[kind] += sizes.responseBodySize), () => {}), never]));
  });
  page.settle = async () => {
    // Not "networkidle": that waits half a second on every page, and for ever where a film is read ahead. Scripts are modules: they have run by now.
    await page.waitForLoadState("load");
    if (script) await page.evaluate(() => document.fonts.ready.then(() => true));
    await Promise.all(pending.splice(0));
  };
  await page.goto(new URL(path, server || undefined).href);
  await page.settle();
  return page;
}

/** Signs in as a person of the demo's cast by the button that carries the person's name; the context keeps the session. */
export async function signIn(browser, person, options = {}) {
  const page = await open(browser, "/demo", options);
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: person }).first().click()]);
  await page.settle();
  return page;
}

/** A picture of the whole page: in docs/tour/ where the tour shows it, else in results/; or in `folder`. */
export async function picture(page, name, folder = tourText.includes(`tour/${name}-`) ? tour : results) {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize().width}.png`), fullPage: true });
}

/** WCAG 2.2 AA and axe's good practices: no violations. `except` names rules with the caller's reason beside it. */
export async function assertAccessible(page, { except = [] } = {}) {
  if (page.runsScript) return checkByAxe(page, except);
  const copy = await copyWithScript(page);
  await checkByAxe(copy, except);
  await copy.context().close();
}

/** axe needs timers, which stand still where script is off: it looks at a copy of the page, without the page's own script. */
async function copyWithScript(page) {
  const html = (await page.content()).replace(/<script\b.*?<\/script>/gs, "");
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route(page.url().split("#")[0], (route) => route.fulfill({ contentType: "text/html", body: html }));
  await copy.goto(page.url());
  return copy;
}

async function checkByAxe(page, except) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (disabled) => {
    const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
    const { violations: found } = await globalThis.axe.run(document, { rules });
    return found.map((violation) => `${violation.id}: ${violation.help}\n${violation.nodes.slice(0, 8).map((node) => `    ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).join("\n")}`);
  }, except);
  assert.deepEqual(violations, [], `axe at ${page.url()}:\n${violations.join("\n")}`);
}

/** Nothing sticks out at the right, neither by scrolling nor hidden by `overflow`. */
export async function assertNoSidewaysScrolling(page) {
  const found = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > room + 1);
    return [`page is ${document.documentElement.scrollWidth} wide in ${room}`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
  assert.deepEqual(found, [], `sideways scrolling at ${page.url()}`);
}

export function assertLight(page, { script = limits.scriptBytes, style = limits.styleBytes } = {}) {
  assert.ok(page.weights.script <= script, `${page.url()} takes ${page.weights.script} bytes of script; the limit is ${script}`);
  assert.ok(page.weights.style <= style, `${page.url()} takes ${page.weights.style} bytes of style; the limit is ${style}`);
}

/** No error in the console and nothing the content security policy had to stop. */
export function assertQuiet(page) {
  assert.deepEqual(page.problems, [], `console at ${page.url()}`);
}

/** All of the above at once. */
export async function assertSound(page, options = {}) {
  await assertAccessible(page, options);
  await assertNoSidewaysScrolling(page);
  assertLight(page);
  assertQuiet(page);
}
