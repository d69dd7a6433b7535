// `<form data-upload>`: files go up in pieces by tus 1.0 (https://tus.io/protocols/resumable-upload), and go on from where
// they stopped after a lost network; chosen again after a closed page, the same file goes on too.
import { Upload, type DetailedError } from "tus-js-client";
import { attach } from "./attach.ts";
import { takeFiles } from "./drop.ts";
import { postHeaders, swap } from "./request.ts";
import { say, size } from "./say.ts";
import { UploadRow } from "./upload_row.ts";

export const chunk_bytes = 4 * 1024 * 1024;
const retry_ms = [0, 1000, 3000, 5000, 10000, 20000, 30000];
const preview_ms = [700, 1500, 4000];
const together_max = 2;

/** The same file for the same piece of work is the same upload; for another piece it is another. */
export function fingerprint(file: File, journey: string, piece: string): string {
  return ["laurel", journey, piece, file.name, file.type, file.size, file.lastModified].join("-");
}

/** The server's own sentence, where it gave one in plain text. */
export function reason(error: Error | DetailedError): string {
  const body = "originalResponse" in error ? (error.originalResponse?.getBody() ?? "") : "";
  const plain = body.trim();
  return plain && !plain.startsWith("<") && plain.length < 300 ? plain : "";
}

/** 4xx is an answer, not an accident; 409 and 423 are tus's “busy, ask again”, 429 is “later”. */
export function worthRetrying(status: number): boolean {
  return status < 400 || status >= 500 || status === 409 || status === 423 || status === 429;
}

class Uploads {
  private readonly rows: HTMLUListElement;
  private waiting: (() => void)[] = [];
  private readonly running = new Set<Upload>();

  constructor(private readonly form: HTMLFormElement, input: HTMLInputElement) {
    this.rows = document.createElement("ul");
    this.rows.className = "files";
    form.before(this.rows);
    takeFiles(form, input, (files) => {
      for (const file of files) this.add(file);
      input.value = "";
    });
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  private add(file: File): void {
    if (this.tooLarge(file)) return;
    const { journey = "", piece = "", endpoint = "/uploads" } = this.form.dataset;
    let begun_ms = 0;
    let begun_bytes: number | undefined;
    const finish = () => {
      this.running.delete(upload);
      this.pump();
    };
    const row = new UploadRow(this.form, file.name, {
      pause: () => void upload.abort().then(() => row.paused()),
      resume: () => start(),
      cancel: () => {
        void upload.abort(true).catch(() => undefined);
        row.element.remove();
        this.waiting = this.waiting.filter((other) => other !== start);
        finish();
      },
    });
    this.rows.append(row.element);
    const upload = new Upload(file, {
      endpoint,
      chunkSize: chunk_bytes,
      retryDelays: retry_ms,
      removeFingerprintOnSuccess: true,
      headers: postHeaders("text/plain"),
      metadata: { filename: file.name, filetype: file.type, journey, piece },
      fingerprint: () => Promise.resolve(fingerprint(file, journey, piece)),
      onShouldRetry: (error) => {
        if (!navigator.onLine) row.offline();
        return worthRetrying(error.originalResponse?.getStatus() ?? 0);
      },
      onProgress: (sent, total) => {
        begun_bytes ??= sent;
        row.sending(sent, total ?? file.size, sent - begun_bytes, Date.now() - begun_ms);
      },
      onSuccess: () => {
        row.done();
        finish();
        void this.refresh(row);
      },
      onError: (error) => {
        const status = "originalResponse" in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
        const again = worthRetrying(status);
        row.failed(say(this.form, again ? "failed" : "refused", { name: file.name, reason: reason(error) }).trim(), again);
        finish();
        if (!navigator.onLine) addEventListener("online", () => start(), { once: true });
      },
    });
    const start = () => {
      this.running.add(upload);
      begun_ms = Date.now();
      begun_bytes = undefined;
      upload.start();
    };
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous) upload.resumeFromPreviousUpload(previous);
      this.waiting.push(start);
      this.pump();
    });
  }

  private tooLarge(file: File): boolean {
    const limit = Number(this.form.dataset["sizeMax"] ?? Infinity);
    if (file.size <= limit) return false;
    const gone = () => row.element.remove();
    const row = new UploadRow(this.form, file.name, { pause: gone, resume: gone, cancel: gone });
    this.rows.append(row.element);
    row.failed(say(this.form, "too-large", { name: file.name, limit: size(limit) }), false);
    return true;
  }

  private pump(): void {
    while (this.running.size < together_max && this.waiting.length > 0) this.waiting.shift()?.();
  }

  /** The server's list takes the row's place once it shows the file. */
  private async refresh(row: UploadRow): Promise<void> {
    const { refreshUrl, refreshTarget } = this.form.dataset;
    const target = document.querySelector(refreshTarget ?? "#files");
    if (refreshUrl && target) {
      const response = await fetch(refreshUrl, { headers: { Accept: "text/html", "HX-Request": "true" } }).catch(() => undefined);
      if (!response?.ok) return;
      swap(target, await response.text());
      void this.showPreviews(target, refreshUrl);
    }
    row.element.remove();
    this.form.dispatchEvent(new CustomEvent("upload:done", { bubbles: true }));
  }

  /** A job draws the small pictures: the rows that wait for theirs get it, the others stay as they are (a film may be playing). */
  private async showPreviews(target: Element, url: string): Promise<void> {
    for (const delay_ms of preview_ms) {
      if (!target.querySelector("[data-preview-coming]")) return;
      await new Promise((resolve) => setTimeout(resolve, delay_ms));
      const response = await fetch(url, { headers: { Accept: "text/html", "HX-Request": "true" } }).catch(() => undefined);
      if (!response?.ok) return;
      const rows = new DOMParser().parseFromString(await response.text(), "text/html").querySelectorAll(`#${target.id} > .file`);
      if (rows.length !== target.children.length) return;
      [...target.children].forEach((row, place) => {
        const fresh = rows[place];
        if (fresh && row.matches("[data-preview-coming]") && !fresh.matches("[data-preview-coming]")) row.replaceWith(fresh);
      });
    }
  }
}

export function startUploads(): void {
  attach<HTMLFormElement>("form[data-upload]", (form) => {
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    if (input) new Uploads(form, input);
  });
}
