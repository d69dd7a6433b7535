// Autosave of `<form data-draft>`: what is written is on this device at once and on the server a moment later.
import { attach } from "./attach.ts";
import { forgetCopy, keepCopy, readCopy, readFields, sameFields, writeFields, type Fields } from "./draft_copy.ts";
import { showConflict } from "./draft_conflict.ts";
import { holdLeaving } from "./draft_leave.ts";
import { postHeaders, renewToken } from "./request.ts";
import { say } from "./say.ts";

const pause_ms = 1200;
const retry_ms = [4000, 10000, 30000];
const tick_ms = 5000;

type State = "saved" | "saving" | "unsaved" | "offline" | "signed-out" | "failed" | "refused" | "conflict" | "restored";

/** What the server answers to a save: 200 with its new version, 409 with the version and text it holds, or a refusal in words. */
interface Answer {
  version?: string | number;
  text?: string;
  fields?: Fields;
  refusal?: string;
  why?: string;
}

export class Draft {
  private version: string;
  private acknowledged: Fields;
  private savedAt_ms: number | undefined;
  private state: State = "saved";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private sending: Promise<void> | undefined;
  private refusal = "";

  constructor(private readonly form: HTMLFormElement) {
    this.version = form.dataset["version"] ?? "";
    this.acknowledged = readFields(form);
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    addEventListener("online", () => this.dirty && this.schedule(0));
    addEventListener("focus", () => this.state === "signed-out" && void this.signedInAgain());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
    addEventListener("pagehide", () => this.flush());
    setInterval(() => this.state === "saved" && this.show("saved"), tick_ms);
    this.restore();
  }

  private get key(): string {
    return this.form.dataset["key"] ?? this.form.dataset["saveUrl"] ?? location.pathname;
  }

  private get dirty(): boolean {
    return !sameFields(readFields(this.form), this.acknowledged);
  }

  /** Text from a closed tab, a lost network or an ended session comes back; if the server went on meanwhile, the writer chooses. */
  private restore(): void {
    const copy = readCopy(this.key, Date.now());
    if (!copy) return;
    if (sameFields(copy.fields, this.acknowledged)) {
      forgetCopy(this.key);
    } else if (copy.version === this.version) {
      writeFields(this.form, copy.fields);
      this.show("restored");
      this.schedule(pause_ms);
    } else {
      this.conflict(copy.fields, this.acknowledged, this.version);
    }
  }

  private changed(): void {
    if (this.state === "conflict") return;
    keepCopy(this.key, { version: this.version, fields: readFields(this.form), at: Date.now() });
    if (!this.dirty) return;
    if (this.state !== "offline" && this.state !== "signed-out") this.show("unsaved");
    this.schedule(pause_ms);
  }

  private schedule(delay_ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), delay_ms);
  }

  private flush(): void {
    if (this.dirty && this.state !== "conflict" && this.state !== "signed-out") void this.save(true);
  }

  /** Whether the server still lacks something that it could have now. */
  get waits(): boolean {
    return this.sending !== undefined || (this.dirty && !["offline", "signed-out", "refused", "conflict"].includes(this.state));
  }

  /** Saves until nothing waits. False where two texts stand against each other: then the writer has to choose first. */
  async settle(): Promise<boolean> {
    for (let tries = 0; tries < 3 && this.waits; tries++) await (this.sending ?? this.save());
    return this.state !== "conflict";
  }

  /** Sends what the form holds. `keepalive` lets the request outlive the page (browsers cap such bodies at 64 KiB). */
  async save(keepalive = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending || this.state === "conflict" || !this.dirty) return;
    this.show("saving");
    this.sending = this.send(readFields(this.form), keepalive).finally(() => (this.sending = undefined));
    await this.sending;
  }

  private async send(fields: Fields, keepalive: boolean): Promise<void> {
    try {
      let response = await this.post(keepalive);
      // 403: signed in anew in another tab, which has another token.
      if (response.status === 403 && (await renewToken())) response = await this.post(keepalive);
      await this.take(response, fields);
    } catch {
      this.fail(navigator.onLine ? "failed" : "offline");
    }
  }

  private post(keepalive: boolean): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string") body.append(name, value);
    body.set("version", this.version);
    return fetch(this.form.dataset["saveUrl"] ?? this.form.action, { method: "POST", headers: postHeaders("application/json"), body, keepalive });
  }

  private async signedInAgain(): Promise<void> {
    if (await renewToken()) this.schedule(0);
  }

  private async take(response: Response, sent: Fields): Promise<void> {
    const json = response.headers.get("Content-Type")?.includes("json") ?? false;
    // A sign-in page instead of JSON means that the session is over.
    if (response.status === 401 || response.status === 403 || (response.ok && !json)) return this.show("signed-out");
    if ([404, 422].includes(response.status) && json) {
      const { refusal, why } = (await response.json()) as Answer;
      this.refusal = refusal ?? why ?? "";
      return this.show("refused");
    }
    if (response.status === 409 && json) {
      const answer = (await response.json()) as Answer;
      const theirs = answer.fields ? { ...this.acknowledged, ...answer.fields } : this.withText(answer.text ?? "");
      return this.conflict(readFields(this.form), theirs, String(answer.version ?? this.version));
    }
    if (!response.ok) return this.fail("failed");
    const answer = (await response.json()) as Answer;
    this.failures = 0;
    this.see(String(answer.version ?? this.version));
    this.acknowledged = sent;
    this.savedAt_ms = Date.now();
    this.form.dispatchEvent(new CustomEvent("draft:saved", { bubbles: true, detail: answer }));
    if (this.dirty) {
      keepCopy(this.key, { version: this.version, fields: readFields(this.form), at: Date.now() });
      this.schedule(pause_ms);
    } else {
      forgetCopy(this.key);
      this.show("saved");
    }
  }

  private fail(state: State): void {
    this.show(state);
    this.schedule(retry_ms[Math.min(this.failures++, retry_ms.length - 1)] ?? pause_ms);
  }

  /** The fields with the server's `text` in the one text area of the form. */
  private withText(text: string): Fields {
    const area = this.form.querySelector<HTMLTextAreaElement>("textarea[name]");
    return { ...this.acknowledged, ...(area ? { [area.name]: text } : {}) };
  }

  /** From now on the server holds `version`; the form says so too, for when it is sent as a whole. */
  private see(version: string): void {
    this.version = version;
    this.form.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="version"], input[type="hidden"][name="revision"]').forEach((field) => {
      field.value = version;
    });
  }

  private conflict(mine: Fields, theirs: Fields, version: string): void {
    this.show("conflict");
    showConflict(this.form, mine, theirs, (side) => {
      this.see(version);
      this.acknowledged = theirs;
      this.savedAt_ms = Date.now();
      this.state = "unsaved";
      writeFields(this.form, side === "mine" ? mine : theirs);
      if (side === "theirs") {
        forgetCopy(this.key);
        this.show("saved");
      } else {
        void this.save();
      }
    });
  }

  private show(state: State): void {
    this.state = state;
    const holder = this.form.querySelector("[data-draft-state]") ?? (this.form.id ? document.querySelector(`[data-draft-state="${this.form.id}"]`) : null);
    const words = holder?.querySelector("[data-draft-words]");
    if (!holder || !words) return;
    const sentence = this.sentence(state);
    if (sentence && words.textContent !== sentence) words.textContent = sentence;
    holder.classList.toggle("is-waiting", ["saving", "unsaved", "restored"].includes(state));
    holder.classList.toggle("is-stuck", ["offline", "signed-out", "failed", "refused", "conflict"].includes(state));
    holder.querySelector<HTMLElement>("[data-draft-sign-in]")?.toggleAttribute("hidden", state !== "signed-out");
  }

  private sentence(state: State): string {
    if (state === "conflict") return say(this.form, "unsaved");
    if (state === "refused") return this.refusal || say(this.form, "failed");
    if (state !== "saved") return say(this.form, state);
    if (this.savedAt_ms === undefined) return "";
    const seconds = Math.floor((Date.now() - this.savedAt_ms) / 1000);
    if (seconds < 4) return say(this.form, "saved-now");
    if (seconds < 60) return say(this.form, "saved-seconds", { n: seconds });
    return say(this.form, "saved-minutes", { n: Math.floor(seconds / 60) });
  }
}

export function startDrafts(): void {
  attach<HTMLFormElement>("form[data-draft]", (form) => holdLeaving(new Draft(form)));
}
