import { beforeEach, expect, test } from "vitest";
import { limit, setWidth } from "../src/panes.ts";
import { choosePiece } from "../src/pieces.ts";
import { pressKey, showFields } from "../src/scoring.ts";

const criterion = (name: string, open = false) => `<details class="criterion"${open ? " open" : ""}><summary>${name}</summary>
  <div class="level"><input type="radio" name="${name}" value="0"></div><div class="level"><input type="radio" name="${name}" value="1"></div><div class="level"><input type="radio" name="${name}" value="2" data-passes></div>
  <div data-unless-passed><textarea name="${name}_saw"></textarea></div></details>`;

let form: HTMLFormElement;
const details = (index: number) => form.querySelectorAll("details")[index] as HTMLDetailsElement;
const press = (key: string, target: Element = document.body, options: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options });
  target.dispatchEvent(event);
  pressKey(form, event);
  return event;
};

beforeEach(() => {
  document.body.innerHTML = `<form>${criterion("a", true)}${criterion("b")}</form>`;
  form = document.querySelector("form") as HTMLFormElement;
});

test("a number chooses the level of the open criterion and tells the draft", () => {
  let told = 0;
  form.addEventListener("change", () => ++told);
  expect(press("2").defaultPrevented).toBe(true);
  expect(form.querySelector<HTMLInputElement>('[name="a"]:checked')?.value).toBe("1");
  expect(told).toBe(1);
  press("9");
  expect(told).toBe(1);
});

test("j and k go through the criteria and stop at the ends", () => {
  press("j");
  expect([details(0).open, details(1).open]).toEqual([false, true]);
  press("j");
  expect(details(1).open).toBe(true);
  press("k");
  press("k");
  expect(details(0).open).toBe(true);
});

test("keys belong to the field while one types, and to the browser with a modifier", () => {
  const area = form.querySelector("textarea") as HTMLTextAreaElement;
  expect(press("2", area).defaultPrevented).toBe(false);
  expect(press("j", document.body, { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(form.querySelector(":checked")).toBeNull();
});

test("what is missing is asked for only when the chosen level does not pass", () => {
  const fields = details(0).querySelector("[data-unless-passed]") as HTMLElement;
  showFields(details(0));
  expect(fields.hidden).toBe(true);
  press("1");
  showFields(details(0));
  expect(fields.hidden).toBe(false);
  press("3");
  showFields(details(0));
  expect(fields.hidden).toBe(true);
});

test("the divider stays within its limits", () => {
  document.body.innerHTML = '<main><div aria-valuemin="380" aria-valuemax="720" aria-valuenow="504"></div></main>';
  const divider = document.querySelector("div") as HTMLElement;
  expect([limit(divider, 100), limit(divider, 500.4), limit(divider, Infinity)]).toEqual([380, 500, 720]);
  setWidth(divider, 900);
  expect(divider.getAttribute("aria-valuenow")).toBe("720");
  expect(divider.parentElement?.style.getPropertyValue("--scores")).toBe("720px");
});

test("a piece that was left is ticked once, and the chosen one is current", () => {
  document.body.innerHTML = '<nav><a aria-current="page">1</a><a>2</a></nav>';
  const tabs = document.querySelector("nav") as HTMLElement;
  const [first, second] = [...tabs.children] as [Element, Element];
  choosePiece(tabs, second);
  choosePiece(tabs, first);
  choosePiece(tabs, second);
  expect(first.querySelectorAll(".icon")).toHaveLength(1);
  expect(first.hasAttribute("aria-current")).toBe(false);
  expect(second.getAttribute("aria-current")).toBe("page");
});
