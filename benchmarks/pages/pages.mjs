// The page benchmark: what docs/performance.md says under "Pages". Prints its tables as Markdown; every figure as
// JSON in build/benchmark/pages/result.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { fixedRate } from "./fixed_rate.mjs";
import { Laurel, Nginx } from "./servers.mjs";
import { saturate } from "./wrk.mjs";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "100000" },
    journeys: { type: "string", default: "300000" },
    credentials: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    rate: { type: "string", default: "500" },
    port: { type: "string", default: "8190" },
    program: { type: "string", default: "build/release/bin/laurel" },
    folder: { type: "string", default: "build/benchmark/pages" },
    large: { type: "string", default: "" }, // a folder that `laurel generate` filled, with its answer as report.json
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const rate = Number(values.rate);
const port = Number(values.port);

const small = { people: "1000", journeys: "3000", credentials: "10000" };
const large = { people: values.people, journeys: values.journeys, credentials: values.credentials };

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const medians = (measured) =>
  Object.fromEntries(Object.keys(measured[0]).map((key) => [key, median(measured.map((one) => one[key]))]));

// The folder with a population of this size; made once, as its answer stands beside it.
function population(name, size) {
  const folder = name === "large" && values.large ? values.large : `${values.folder}/${name}-${size.credentials}`;
  const report = `${folder}/report.json`;
  if (!existsSync(report)) {
    mkdirSync(folder, { recursive: true });
    const args = Object.entries(size).flatMap(([key, value]) => [`--${key}`, value]);
    const made = spawnSync(values.program, ["generate", ...args, "--data", folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (made.status !== 0) throw new Error("laurel generate failed");
    writeFileSync(report, made.stdout);
  }
  return { folder, ...JSON.parse(readFileSync(report, "utf8")) };
}

const publicPages = (of) => ({
  home: "/",
  catalog: "/catalog",
  "a micro-credential": `/micro-credentials/${of.micro_credential}`,
  "a credential": `/credentials/${of.credential}`,
});
const ownPages = (of) => ({
  "earner's work": { path: "/work", email: of.earner },
  "reviewer's queue": { path: "/review", email: of.reviewer },
});

async function measureOwn(laurel, of) {
  const measured = {};
  for (const [name, { path, email }] of Object.entries(ownPages(of))) {
    const cookie = await laurel.signIn(email, of.password);
    const all = [];
    for (let round = 0; round < rounds; ++round)
      all.push(await fixedRate({ port: laurel.port, path, cookie, rate, seconds }));
    measured[name] = medians(all);
  }
  return measured;
}

async function measureSmall(of) {
  const laurel = await Laurel.start(values.program, of.folder, port);
  try {
    const shown = {};
    for (const [name, path] of Object.entries(publicPages(of))) {
      const all = [];
      for (let round = 0; round < rounds; ++round) all.push(saturate(laurel.port, path, seconds));
      shown[name] = medians(all);
    }
    return { public: shown, own: await measureOwn(laurel, of), ready: laurel.readyMilliseconds, ...laurel.memory() };
  } finally {
    await laurel.stop();
  }
}

async function measureLarge(of) {
  const laurel = await Laurel.start(values.program, of.folder, port);
  const pages = publicPages(of);
  const nginx = await Nginx.start(`${values.folder}/nginx`, port + 1, laurel, Object.values(pages));
  try {
    const shown = {};
    for (const [name, path] of Object.entries(pages)) {
      const own = [];
      const files = [];
      for (let round = 0; round < rounds; ++round) {
        own.push(saturate(laurel.port, path, seconds));
        files.push(saturate(nginx.port, nginx.fileOf(path), seconds));
      }
      shown[name] = { laurel: medians(own), nginx: medians(files), bytes: nginx.bytesOf(path) };
    }
    return { public: shown, own: await measureOwn(laurel, of), ready: laurel.readyMilliseconds, ...laurel.memory() };
  } finally {
    await nginx.stop();
    await laurel.stop();
  }
}

const whole = (number) => Math.round(number).toLocaleString("en-US");
const ms = (number) => number.toFixed(number < 10 ? 2 : 0);
const yes = (kept) => (kept ? "yes" : "**no**");

function table(small, large, size) {
  const lines = [
    `| page | bytes | requests/s | p50 ms | p99 ms | nginx requests/s | of nginx (≥ 0.25) | growth (≤ 1.5) |`,
    `|---|---|---|---|---|---|---|---|`,
  ];
  for (const [name, { laurel, nginx, bytes }] of Object.entries(large.public)) {
    const growth = small.public[name].rate / laurel.rate;
    lines.push(
      `| ${name} | ${whole(bytes)} | ${whole(laurel.rate)} | ${ms(laurel.p50)} | ${ms(laurel.p99)} | ${whole(nginx.rate)} ` +
        `| ${(laurel.rate / nginx.rate).toFixed(2)} | ${growth.toFixed(2)} |`,
    );
  }
  lines.push("", `| signed in, ${rate} requests/s | bytes | p50 ms | p99 ms (≤ 50) | p50 at 10,000 | growth (≤ 1.5) | errors |`);
  lines.push(`|---|---|---|---|---|---|---|`);
  for (const [name, one] of Object.entries(large.own)) {
    const before = small.own[name];
    lines.push(
      `| ${name} | ${whole(one.bytes)} | ${ms(one.p50)} | ${ms(one.p99)} | ${ms(before.p50)} ` +
        `| ${(one.p50 / before.p50).toFixed(2)} | ${one.errors} |`,
    );
  }
  lines.push("");
  lines.push(`| at ${whole(Number(size.credentials))} credentials | | aim | kept |`, `|---|---|---|---|`);
  lines.push(`| resident memory after the run | ${whole(large.resident)} MB (${whole(large.anonymous)} MB of it its own, the rest the database's file) | ≤ 300 MB | ${yes(large.resident <= 300)} |`);
  lines.push(`| start to ready | ${whole(large.ready)} ms | ≤ 2,000 ms | ${yes(large.ready <= 2000)} |`);
  return lines.join("\n");
}

mkdirSync(values.folder, { recursive: true });
const smallFigures = await measureSmall(population("small", small));
const largeFigures = await measureLarge(population("large", large));
writeFileSync(`${values.folder}/result.json`, JSON.stringify({ small: smallFigures, large: largeFigures }, null, 1));
console.log(table(smallFigures, largeFigures, large));
