import { expect, test } from "vitest";
import { countWords, describeWords } from "../src/words.ts";

function field(limits: string): HTMLTextAreaElement {
  document.body.innerHTML = `<textarea ${limits} data-say-words-few="{n} of at least {min} words" data-say-words="{n} words" data-say-words-many="{over} over {max}"></textarea>`;
  return document.querySelector("textarea") as HTMLTextAreaElement;
}

test("a word is a run that holds a letter or a digit", () => {
  expect(countWords("")).toBe(0);
  expect(countWords("  \n ")).toBe(0);
  expect(countWords("One two\n\nthree")).toBe(3);
  expect(countWords("before – after — and … 7 of 10 %")).toBe(6);
  expect(countWords("¿Qué aprendió el niño?")).toBe(4);
  expect(countWords("well-aimed it’s")).toBe(2);
});

test("the sentence says what is missing, what is there, and what is too much", () => {
  const area = field('data-words-min="10" data-words-max="20"');
  expect(describeWords(area, 9)).toEqual({ sentence: "9 of at least 10 words", over: false });
  expect(describeWords(area, 10)).toEqual({ sentence: "10 words", over: false });
  expect(describeWords(area, 20)).toEqual({ sentence: "20 words", over: false });
  expect(describeWords(area, 23)).toEqual({ sentence: "3 over 20", over: true });
});

test("a field without limits only counts", () => {
  expect(describeWords(field(""), 4000)).toEqual({ sentence: "4000 words", over: false });
});
