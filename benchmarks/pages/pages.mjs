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

// All servers stand beside each other and are asked in turns, so that whatever else the machine does meets them alike.
async function measurePublic({ small, large, nginx }, of) {
  const shown = {};
  const smallPages = publicPages(of.small);
  for (const [name, path] of Object.entries(publicPages(of.large))) {
    const turns = { small: [], large: [], nginx: [] };
    for (let round = 0; round < rounds; ++round) {
      turns.small.push(saturate(small.port, smallPages[name], seconds));
      turns.large.push(saturate(large.port, path, seconds));
      turns.nginx.push(saturate(nginx.port, nginx.fileOf(path), seconds));
    }
    shown[name] = { bytes: nginx.bytesOf(path), ...Object.fromEntries(Object.entries(turns).map(([who, all]) => [who, medians(all)])) };
  }
  return shown;
}

async function measureOwn({ small, large }, of) {
  const measured = {};
  for (const [name, { path, email }] of Object.entries(ownPages(of.large))) {
    const at = {
      small: { laurel: small, cookie: await small.signIn(ownPages(of.small)[name].email, of.small.password) },
      large: { laurel: large, cookie: await large.signIn(email, of.large.password) },
    };
    const turns = { small: [], large: [] };
    for (let round = 0; round < rounds; ++round)
      for (const [who, { laurel, cookie }] of Object.entries(at)) {
        const before = laurel.processorSeconds();
        const one = await fixedRate({ port: laurel.port, path, cookie, rate, seconds });
        turns[who].push({ ...one, cost: ((laurel.processorSeconds() - before) * 1000) / (rate * seconds) });
      }
    measured[name] = { small: medians(turns.small), large: medians(turns.large) };
  }
  return measured;
}

async function measure(of) {
  const servers = {};
  try {
    servers.small = await Laurel.start(values.program, of.small.folder, port);
    await (await Laurel.start(values.program, of.large.folder, port + 1)).stop(); // a new program may migrate first
    servers.large = await Laurel.start(values.program, of.large.folder, port + 1);
    servers.nginx = await Nginx.start(`${values.folder}/nginx`, port + 2, servers.large, Object.values(publicPages(of.large)));
    const shown = await measurePublic(servers, of);
    const own = await measureOwn(servers, of);
    return { public: shown, own, ready: servers.large.readyMilliseconds, ...servers.large.memory() };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

const whole = (number) => Math.round(number).toLocaleString("en-US");
const ms = (number) => number.toFixed(number < 10 ? 2 : 0);
const yes = (kept) => (kept ? "yes" : "**no**");

function table(figures, size) {
  const lines = [
    `| page | bytes | requests/s | p50 ms | p99 ms | nginx requests/s | of nginx (≥ 0.25) | growth (≤ 1.5) |`,
    `|---|---|---|---|---|---|---|---|`,
  ];
  for (const [name, { small, large, nginx, bytes }] of Object.entries(figures.public))
    lines.push(
      `| ${name} | ${whole(bytes)} | ${whole(large.rate)} | ${ms(large.p50)} | ${ms(large.p99)} | ${whole(nginx.rate)} ` +
        `| ${(large.rate / nginx.rate).toFixed(2)} | ${(small.rate / large.rate).toFixed(2)} |`,
    );
  lines.push("", `| signed in, ${rate} requests/s | bytes | p50 ms | p99 ms (≤ 50) | processor ms each | at 10,000 | growth (≤ 1.5) | errors |`);
  lines.push(`|---|---|---|---|---|---|---|---|`);
  for (const [name, { small, large }] of Object.entries(figures.own))
    lines.push(
      `| ${name} | ${whole(large.bytes)} | ${ms(large.p50)} | ${ms(large.p99)} | ${ms(large.cost)} | ${ms(small.cost)} ` +
        `| ${(large.cost / small.cost).toFixed(2)} | ${large.errors} |`,
    );
  lines.push("", `| at ${whole(Number(size.credentials))} credentials | | aim | kept |`, `|---|---|---|---|`);
  lines.push(`| resident memory after the run | ${whole(figures.resident)} MB | ≤ 300 MB | ${yes(figures.resident <= 300)} |`);
  lines.push(`| start to ready | ${whole(figures.ready)} ms | ≤ 2,000 ms | ${yes(figures.ready <= 2000)} |`);
  return lines.join("\n");
}

mkdirSync(values.folder, { recursive: true });
const figures = await measure({ small: population("small", small), large: population("large", large) });
writeFileSync(`${values.folder}/result.json`, JSON.stringify(figures, null, 1));
console.log(table(figures, large));
