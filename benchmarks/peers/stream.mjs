// laurel verify --stream: real credentials of an installation, each with two status lists of its issuer, on one core
// and on two; and whether memory grows with the number of lines.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

const distinct = 150;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const whole = (number) => Math.round(number).toLocaleString("en-US");

// Public credentials as their addresses give them, and the documents they need.
async function collect(laurel, officer, folder) {
  const credentials = [];
  for (let page = 1; credentials.length < distinct; ++page) {
    const list = await laurel.page(`/issuing/credentials?page=${page}`, officer);
    const ids = [...new Set([...list.matchAll(/\/issuing\/credentials\/([A-Za-z0-9]{22})/g)].map((match) => match[1]))];
    if (ids.length === 0) break;
    for (const id of ids) {
      const text = await laurel.page(`/credentials/${id}/credential.json`, "", { missing: "" });
      if (text && JSON.parse(text).proof) credentials.push(text.trim());
    }
  }
  if (credentials.length === 0) throw new Error("no public credential was found");
  const documents = new Map();
  const keep = async (url, path) => {
    if (documents.has(url)) return;
    const file = `${folder}/document-${documents.size}.json`;
    documents.set(url, file);
    writeFileSync(file, await laurel.page(path, ""));
  };
  for (const text of credentials) {
    const credential = JSON.parse(text);
    for (const entry of [credential.credentialStatus].flat())
      await keep(entry.statusListCredential, new URL(entry.statusListCredential).pathname);
    const [, , host, ...path] = credential.issuer.id.split(":");
    await keep(`https://${decodeURIComponent(host)}/${path.join("/")}/did.json`, `/${path.join("/")}/did.json`);
  }
  return { credentials, documents: [...documents].flatMap(([url, file]) => ["--document", `${url}=${file}`]) };
}

const residentMegabytes = (pid) => Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/^VmRSS:\s+(\d+)/m)[1]) / 1024;

// The file `times` times on standard input, by cat, which costs next to nothing; the shell becomes the program. All of
// it, reading and writing too, has as many cores as there are threads.
async function run({ program, documents, file, times, threads, watch }) {
  const feed = `exec "$@" < <(for ((i = 0; i < ${times}; ++i)); do cat "${file}"; done)`;
  const command = [program, "verify", "--stream", "--threads", String(threads), ...documents];
  const child = spawn("taskset", ["-c", `0-${threads - 1}`, "bash", "-c", feed, "_", ...command], { stdio: ["ignore", "ignore", "inherit"] });
  const began = performance.now();
  const exited = new Promise((done) => child.once("exit", done));
  const resident = [];
  while (watch && child.exitCode === null) {
    await Promise.race([exited, sleep(500)]);
    if (child.exitCode === null) resident.push(residentMegabytes(child.pid));
  }
  const status = await exited;
  if (status !== 0 && status !== 1) throw new Error(`laurel verify --stream ended with ${status}`);
  return { seconds: (performance.now() - began) / 1000, resident, allVerified: status === 0 };
}

export async function measureStream({ laurel, officer, program, folder, lines, rounds }) {
  const { credentials, documents } = await collect(laurel, officer, folder);
  await laurel.stop();
  const file = `${folder}/lines.jsonl`;
  const linesInFile = 5000;
  writeFileSync(file, Array.from({ length: linesInFile }, (_, i) => credentials[i % credentials.length]).join("\n") + "\n");
  const one = [];
  const two = [];
  for (let round = 0; round < rounds; ++round) {
    one.push((await run({ program, documents, file, times: 4, threads: 1 })).seconds);
    two.push((await run({ program, documents, file, times: 4, threads: 2 })).seconds);
  }
  const times = Math.ceil(lines / linesInFile);
  const long = await run({ program, documents, file, times, threads: 2, watch: true });
  const quarter = long.resident.slice(0, Math.max(1, Math.floor(long.resident.length / 4)));
  const bytes = credentials.reduce((sum, text) => sum + text.length, 0) / credentials.length;
  return [
    `| laurel verify --stream, lines of ${whole(bytes)} bytes with two status lists | | aim |`,
    `|---|---|---|`,
    `| one core | ${whole((linesInFile * 4) / median(one))} a second | |`,
    `| two cores | ${whole((linesInFile * 4) / median(two))} a second | |`,
    `| two cores are | ${(median(one) / median(two)).toFixed(2)} × | ≥ 1.8 × |`,
    `| ${whole(times * linesInFile)} lines | ${whole(long.seconds)} s | |`,
    `| resident after a quarter of them, and at most | ${whole(Math.max(...quarter))} MB, ${whole(Math.max(...long.resident))} MB | constant |`,
  ].join("\n");
}
