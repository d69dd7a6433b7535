// One file on its way: name, progress, a sentence, and what can be done.
import { language, say, size } from "./say.ts";

export interface Actions {
  pause(): void;
  resume(): void;
  cancel(): void;
}

/** How much longer for `left` bytes when `moved` took `elapsed_ms`; nothing before the first seconds have shown a speed. */
export function timeLeft(form: Element, left: number, moved: number, elapsed_ms: number): string {
  if (elapsed_ms < 1500 || moved === 0) return "";
  const seconds = Math.ceil((left * elapsed_ms) / moved / 1000);
  return seconds < 90 ? say(form, "left-seconds", { n: Math.max(5, Math.ceil(seconds / 5) * 5) }) : say(form, "left-minutes", { n: Math.ceil(seconds / 60) });
}

export class UploadRow {
  readonly element: HTMLLIElement;
  private readonly bar: HTMLProgressElement;
  private readonly facts: HTMLParagraphElement;
  private readonly toggle: HTMLButtonElement;
  private going = true;

  constructor(private readonly form: HTMLElement, name: string, actions: Actions) {
    this.element = document.createElement("li");
    this.element.className = "file";
    this.element.innerHTML =
      '<span class="file-preview"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#upload"></use></svg></span>' +
      '<div class="file-body"><p class="file-name"></p><progress class="progress" value="0" max="100"></progress><p class="file-facts" role="status"></p></div>' +
      '<p class="file-actions"><button class="link-button" type="button"></button><button class="link-button" type="button"></button></p>';
    const find = <Found extends Element>(selector: string) => this.element.querySelector<Found>(selector) as Found;
    find(".file-name").textContent = name;
    this.bar = find<HTMLProgressElement>("progress");
    this.bar.setAttribute("aria-label", say(form, "progress", { name }));
    this.facts = find<HTMLParagraphElement>(".file-facts");
    this.toggle = find<HTMLButtonElement>("button");
    const cancel = find<HTMLButtonElement>("button:last-of-type");
    cancel.textContent = say(form, "cancel");
    cancel.addEventListener("click", () => actions.cancel());
    this.toggle.addEventListener("click", () => (this.going ? actions.pause() : actions.resume()));
    this.setGoing(true);
  }

  private setGoing(going: boolean, resume = "resume"): void {
    this.going = going;
    this.toggle.hidden = false;
    this.toggle.textContent = say(this.form, going ? "pause" : resume);
    this.element.classList.remove("file-failed");
  }

  /** `moved` are the bytes of this run: what an earlier run had sent says nothing about the speed. */
  sending(sent: number, total: number, moved: number, elapsed_ms: number): void {
    const percent = total ? Math.floor((100 * sent) / total) : 0;
    this.bar.value = percent;
    const left = timeLeft(this.form, total - sent, moved, elapsed_ms);
    const number = new Intl.NumberFormat(language()).format(percent);
    this.facts.textContent = say(this.form, "sending", { percent: number, sent: size(sent), size: size(total), left }).replace(/, (?=[.;])|, \.|, ,/g, "");
    this.setGoing(true);
  }

  paused(): void {
    this.facts.textContent = say(this.form, "paused", { percent: this.bar.value });
    this.setGoing(false);
  }

  offline(): void {
    this.facts.textContent = say(this.form, "offline");
  }

  done(): void {
    this.bar.value = 100;
    this.facts.textContent = say(this.form, "done");
    this.toggle.hidden = true;
  }

  /** A refusal is final; a failure can be tried again. */
  failed(sentence: string, again: boolean): void {
    this.facts.textContent = sentence;
    this.setGoing(false, "retry");
    this.toggle.hidden = !again;
    this.bar.hidden = !again;
    this.element.classList.add("file-failed");
  }
}
