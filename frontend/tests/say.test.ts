import { expect, test } from "vitest";
import { fill, say, size } from "../src/say.ts";

test("names are filled in and unknown ones stay visible", () => {
  expect(fill("Saved {n} s ago by {who}", { n: 4 })).toBe("Saved 4 s ago by {who}");
});

test("a sentence comes from the nearest ancestor that has it", () => {
  document.body.innerHTML = '<section data-say-saved="Guardado hace {n} s"><form><p></p></form></section>';
  const inner = document.querySelector("p") as HTMLElement;
  expect(say(inner, "saved", { n: 3 })).toBe("Guardado hace 3 s");
  expect(say(inner, "missing")).toBe("");
});

test("sizes are in the page's language", () => {
  document.documentElement.lang = "en";
  expect(size(18_200_000)).toBe("18.2 MB");
  expect(size(2_147_483_648)).toBe("2.1 GB");
  expect(size(512)).toBe("512 bytes");
  document.documentElement.lang = "es";
  expect(size(18_200_000)).toContain("18,2");
  document.documentElement.lang = "en";
});
