// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as sass from "sass";
import { readComponents } from "../styleguide/build.ts";

const root = process.cwd();
const read = (path: string) => readFileSync(join(root, path), "utf8");
const guide = read("COMPONENTS.md");
const pages = readdirSync(join(root, "styleguide/pages")).map((file) => ({ name: file, html: read(`styleguide/pages/${file}`) }));
const markup = [
  ...readComponents(guide).map((section) => ({ name: section.title, html: section.pieces.filter((piece) => piece.kind !== "words").map((piece) => piece.text).join("\n") })),
  ...pages,
];

describe("the markup of the guide", () => {
  const css = sass.compile(join(root, "src/styles/main.scss"), { loadPaths: [join(root, "node_modules/@uswds/uswds/packages")], quietDeps: true }).css;

  test.each(markup)("$name uses only classes that have a rule", ({ html }) => {
    const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]!.split(/\s+/)).filter(Boolean));
    const unknown = [...classes].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    expect(unknown).toEqual([]);
  });

  test.each(markup)("$name keeps the content security policy", ({ html }) => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+=/);
    expect(html).not.toMatch(/<style|javascript:|hx-on|hx-vals="js:/);
  });

  test("names only icons that exist", () => {
    const icons = new Set([...read("public/icons.svg").matchAll(/<symbol id="([\w-]+)"/g)].map((match) => match[1]));
    const used = new Set(markup.flatMap(({ html }) => [...html.matchAll(/icons\.svg#([\w-]+)"/g)].map((match) => match[1])));
    expect([...used].filter((name) => !icons.has(name))).toEqual([]);
  });
});

test("the lock names no registry of its own", () => {
  const hosts = [...read("package-lock.json").matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1]);
  expect(hosts.filter((host) => host !== "registry.npmjs.org")).toEqual([]);
});
