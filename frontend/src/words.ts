// The word count beneath an editor. A word is a run without white space that holds a letter or a digit, as on the server.
import { attach } from "./attach.ts";
import { say } from "./say.ts";

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** The sentence for `count` words under the limits of the field, and whether it is too long. */
export function describeWords(field: HTMLTextAreaElement, count: number): { sentence: string; over: boolean } {
  const min = Number(field.dataset["wordsMin"] ?? 0);
  const max = Number(field.dataset["wordsMax"] ?? Infinity);
  const values = { n: count, min, max, over: count - max, left: max - count };
  if (count < min) return { sentence: say(field, "words-few", values), over: false };
  if (count > max) return { sentence: say(field, "words-many", values), over: true };
  return { sentence: say(field, "words", values), over: false };
}

function start(field: HTMLTextAreaElement): void {
  const target = document.querySelector(field.dataset["wordsTarget"] ?? "");
  if (!target) return;
  const show = () => {
    const { sentence, over } = describeWords(field, countWords(field.value));
    target.textContent = sentence;
    target.classList.toggle("is-over", over);
  };
  field.addEventListener("input", show);
  field.addEventListener("draft:applied", show);
  show();
}

export function startWordCounts(): void {
  attach<HTMLTextAreaElement>("textarea[data-words-target]", start);
}
