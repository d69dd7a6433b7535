// The comparisons of docs/performance.md, "The credential engine beside others". Prints Markdown.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Laurel } from "../pages/servers.mjs";
import { badgeOf, issue, makeKey, verify } from "./engine.mjs";
import { measureStream } from "./stream.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "verify,issue,stream" },
    seconds: { type: "string", default: "8" },
    rounds: { type: "string", default: "3" },
    lines: { type: "string", default: "1000000" },
    port: { type: "string", default: "8195" },
    programs: { type: "string", default: "build/release/bin" },
    folder: { type: "string", default: "build/benchmark/peers" },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const port = Number(values.port);
const laurelProgram = `${values.programs}/laurel`;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const whole = (number) => Math.round(number).toLocaleString("en-US");

// --- verifying, by seconds of processor time: what one core does. (Node collects garbage and compiles on a second
// core; by the clock it would be given what Laurel is not.)

async function peerVerifications() {
  const key = await makeKey();
  const credential = await issue(badgeOf(key.controller), key);
  for (let i = 0; i < 20; ++i) {
    const outcome = await verify(credential);
    if (!outcome.verified) throw outcome.error;
  }
  let count = 0;
  const began = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - began < seconds * 1000) {
    await verify(credential);
    ++count;
  }
  const used = process.cpuUsage(before);
  return (count * 1e6) / (used.user + used.system);
}

function ownVerifications() {
  const { stdout } = spawnSync(
    `${values.programs}/laurel_benchmark`,
    ["--benchmark_filter=^(verify/eddsa-rdfc-2022|sign/eddsa-rdfc-2022|raw/.*)$", "--benchmark_format=json", `--benchmark_min_time=${seconds / 4}`],
    { encoding: "utf8" },
  );
  const times = Object.fromEntries(JSON.parse(stdout).benchmarks.map((one) => [one.name, one]));
  return {
    rate: 1e9 / times["verify/eddsa-rdfc-2022"].cpu_time,
    ofRawVerify: times["raw/ed25519-verify"].cpu_time / times["verify/eddsa-rdfc-2022"].cpu_time,
    ofRawSign: times["raw/ed25519-sign"].cpu_time / times["sign/eddsa-rdfc-2022"].cpu_time,
  };
}

async function compareVerifying() {
  const own = [];
  const peers = [];
  for (let round = 0; round < rounds; ++round) {
    own.push(ownVerifications());
    peers.push(await peerVerifications());
  }
  const rate = median(own.map((one) => one.rate));
  console.log(`| verifying | per second of one core | aim | |\n|---|---|---|---|`);
  console.log(`| Laurel | ${whole(rate)} | | |`);
  console.log(`| @digitalbazaar/vc | ${whole(median(peers))} | | |`);
  console.log(`| Laurel is | ${(rate / median(peers)).toFixed(0)} × | ≥ 50 × | |`);
  console.log(`| verification, of bare Ed25519 | ${median(own.map((one) => one.ofRawVerify)).toFixed(2)} | ≥ 0.40 (aim 0.60) | |`);
  console.log(`| signing, of bare Ed25519 | ${median(own.map((one) => one.ofRawSign)).toFixed(2)} | ≥ 0.25 | |\n`);
}

// --- issuing over HTTP

// A population of a dozen with its issuer, and a token its officer makes.
async function laurelThatIssues() {
  const folder = `${values.folder}/issuer`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = spawnSync(laurelProgram, ["generate", "--people", "40", "--journeys", "40", "--credentials", "600", "--data", folder, "--public-url", `http://127.0.0.1:${port}`], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const report = JSON.parse(made.stdout);
  const laurel = await Laurel.start(laurelProgram, folder, port);
  const officer = await laurel.signIn(report.issuing_officer, report.password);
  return { laurel, officer };
}

async function tokenOf({ laurel, officer }) {
  const page = await laurel.page("/issuing/keys", officer);
  const form = page.match(/action="(\/issuing\/keys\/[^"]+\/tokens)"/)[1];
  const csrf = page.match(/name="csrf" value="([^"]+)"/)[1];
  const answer = await laurel.postForm(form, { csrf, name: "benchmark" }, officer);
  return answer.match(/<code>([^<]+)<\/code>/)[1];
}

function wrkPost(serverPort, token, credential) {
  const script = `${values.folder}/post.lua`;
  const body = JSON.stringify({ credential });
  writeFileSync(
    script,
    `wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n` +
      `wrk.headers["Authorization"] = "Bearer ${token}"\nwrk.body = [==[${body}]==]\n`,
  );
  const url = `http://127.0.0.1:${serverPort}/credentials/issue`;
  const { stdout } = spawnSync("wrk", ["-t1", "-c16", `-d${seconds}s`, "--timeout", "10s", "-s", script, url], { encoding: "utf8" });
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} did not answer well:\n${stdout}`);
  return Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

async function compareIssuing() {
  mkdirSync(values.folder, { recursive: true });
  const issuing = await laurelThatIssues();
  const token = await tokenOf(issuing);
  const express = spawn("node", ["benchmarks/peers/issue_server.mjs", String(port + 1), token], { stdio: "inherit" });
  const credential = badgeOf("");
  delete credential.issuer;
  try {
    await sleep(4000);
    const own = [];
    const peers = [];
    for (let round = 0; round < rounds; ++round) {
      own.push(wrkPost(port, token, credential));
      peers.push(wrkPost(port + 1, token, credential));
    }
    console.log(`| POST /credentials/issue, all cores | per second | aim |\n|---|---|---|`);
    console.log(`| Laurel | ${whole(median(own))} | |`);
    console.log(`| Express with @digitalbazaar/vc, a process for each core | ${whole(median(peers))} | |`);
    console.log(`| Laurel is | ${(median(own) / median(peers)).toFixed(0)} × | ≥ 50 × |\n`);
  } finally {
    express.kill("SIGTERM");
    await issuing.laurel.stop();
  }
}

const wanted = values.only.split(",");
if (wanted.includes("verify")) await compareVerifying();
if (wanted.includes("issue")) await compareIssuing();
if (wanted.includes("stream")) {
  mkdirSync(values.folder, { recursive: true });
  const issuing = await laurelThatIssues();
  console.log(await measureStream({ ...issuing, program: laurelProgram, folder: values.folder, lines: Number(values.lines), rounds }));
}
