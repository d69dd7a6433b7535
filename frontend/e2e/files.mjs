// The files a teacher hands in, made by the browser itself: a PDF, a photograph, and a film of 60 MB that plays.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

export const videoBytes = 60 * 1024 * 1024;

/** EBML Void (RFC 8794 §11.3.2): bytes that every reader of WebM skips. `count` ≥ 9. */
function ebmlVoid(count) {
  const bytes = Buffer.alloc(count);
  bytes[0] = 0xec;
  bytes[1] = 0x01;
  bytes.writeUIntBE(count - 9, 3, 6);
  return bytes;
}

/** A second of a moving square, as WebM. */
async function film(page) {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [320, 180];
    document.body.append(canvas);
    const context = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm;codecs=vp8" });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((done) => (recorder.onstop = done));
    recorder.start();
    for (let frame = 0; frame < 20; frame++) {
      context.fillStyle = "#e3efe8";
      context.fillRect(0, 0, 320, 180);
      context.fillStyle = "#1e5b45";
      context.fillRect(20 + frame * 12, 60, 60, 60);
      await new Promise((next) => setTimeout(next, 40));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return Buffer.from(base64, "base64");
}

/** Writes them into `folder`; the paths by name. */
export async function makeFiles(browser, folder) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent("<h1>The handing-over plan</h1><p>Week 1: the candidate watches. Week 2: we teach together. Week 3: the candidate teaches, I help.</p>");
  const files = { pdf: "Handing-over plan.pdf", notes: "Notes of our talk.pdf", photo: "Student A, second week.jpg", photo2: "Student B, second week.jpg", video: "Rehearsal.webm" };
  for (const [name, file] of Object.entries(files)) files[name] = join(folder, file);
  const pdf = await page.pdf();
  await writeFile(files.pdf, pdf);
  await page.setContent("<h1>Notes of our talk</h1><p>What each of us saw.</p>");
  await writeFile(files.notes, await page.pdf());
  await page.setViewportSize({ width: 600, height: 760 });
  for (const [file, letter] of [[files.photo, "A"], [files.photo2, "B"]]) {
    await page.setContent(`<body style="background:#f7f2e3;font:28px/1.6 cursive"><p>Student ${letter}</p><p>I flipped it because we share three cakes among halves, and each half gets two.</p>`);
    await writeFile(file, await page.screenshot({ type: "jpeg", quality: 80 }));
  }
  const moving = await film(page);
  await writeFile(files.video, Buffer.concat([moving, ebmlVoid(videoBytes - moving.length)]));
  await context.close();
  return files;
}
