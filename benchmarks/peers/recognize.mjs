// The pack us-oh as plain rules for json-rules-engine, on the records of recognize_benchmark.cc: what somebody would write
// in JavaScript. Its totals must be Laurel's; then both are timed in the same run.
// Use: node recognize.mjs <laurel> <laurel_benchmark>
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "json-rules-engine";

const [laurel, benchmark] = process.argv.slice(2);
const day = (month, of) => `2023-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`;

/** The same records as record_json in recognize_benchmark.cc. */
function recordOf(educator) {
  const activities = Array.from({ length: 20 }, (_, i) => {
    const month = 1 + (i % 12);
    const kind = i % 4 === 0 ? "clock_hours" : i % 7 === 0 ? "semester_credit" : "micro_credential";
    return {
      id: `A${i}`, kind, issuer: "nea", issuer_kind: i % 7 === 0 ? "ihe" : "employee_organization", ref: `nea-${i}`, title: `Work ${i}`,
      hours: 10 + (i % 9), quantity: 1, started: day(month, 1), earned: day(month, 1 + ((i + educator) % 28)), preapproved: day(month, 1),
      aligned: true, documents: { evidence: day(month, 1 + ((i + educator) % 28)) },
      ...(i % 5 === 0 ? { granted: { unit: "CEU", amount: 1.5, by: "lpdc-a", on: "2024-01-10" } } : {}),
    };
  });
  return {
    as_of: "2024-06-01",
    employments: [{ organization: "d", state: "OH", lpdc: "lpdc-a", from: "2019-08-15", to: null }],
    licenses: [{ id: "L1", type: "5-year professional", issued: "2022-03-15", effective: "2022-07-01", expires: "2027-06-30" }],
    plans: [{ kind: "ipdp", approved: "2022-08-20" }],
    activities,
  };
}

const order = ["not_covered", "refused", "pending", "discretionary", "counted_with_warning", "counted"];
const training = ["micro_credential", "plc", "ceu", "clock_hours"];
const colleges = ["semester_credit", "graduate_semester_credit", "upper_semester_credit", "quarter_credit"];
const fact = (name, operator, value) => ({ fact: name, operator, value });

/** One rule for each thing that lowers an outcome. */
function engine() {
  const rules = new Engine([], { allowUndefinedFacts: true });
  rules.addOperator("before", (left, right) => left !== null && left !== undefined && left < right);
  const lower = (outcome, ...all) => rules.addRule({ conditions: { all }, event: { type: outcome } });
  const notGranted = fact("granted", "equal", false);
  lower("not_covered", fact("kind", "notIn", [...training, ...colleges, "unit"]));
  lower("refused", fact("inPeriod", "equal", false));
  lower("refused", fact("usedUp", "equal", true));
  lower("refused", fact("duplicate", "equal", true));
  lower("refused", fact("status", "equal", "revoked"), notGranted);
  lower("refused", fact("aligned", "equal", false), notGranted);
  lower("pending", fact("earnedYet", "equal", false));
  lower("pending", fact("hasEvidence", "equal", false), notGranted);
  lower("pending", fact("aligned", "equal", null), fact("kind", "in", training), notGranted);
  lower("pending", fact("plan", "equal", null), fact("kind", "in", training), notGranted);
  lower("discretionary", fact("beforePlan", "equal", true), fact("kind", "in", training), notGranted);
  lower("discretionary", fact("preapprovedInTime", "equal", false), fact("kind", "in", ["micro_credential", "clock_hours", "plc"]), notGranted);
  lower("pending", fact("preapprovedInTime", "equal", false), fact("kind", "equal", "ceu"), notGranted);
  lower("refused", fact("kind", "in", colleges), fact("issuerKind", "notEqual", "ihe"), notGranted);
  lower("counted_with_warning", fact("kind", "equal", "micro_credential"), fact("hours", "lessThan", 10), notGranted);
  return rules;
}

const rules = engine();

/** In tenths of a CEU, so that sums stay exact. */
function worth(activity, granted) {
  if (granted) return Math.round(activity.granted.amount * 10);
  if (["micro_credential", "clock_hours", "plc"].includes(activity.kind)) return activity.hours;
  if (activity.kind === "quarter_credit") return activity.quantity * 20;
  return colleges.includes(activity.kind) ? activity.quantity * 30 : activity.quantity * 10;
}

async function decide(record) {
  const license = record.licenses[0];
  const plan = record.plans.find(({ kind, approved }) => kind === "ipdp" && approved <= record.as_of)?.approved ?? null;
  const seen = new Set();
  let tenths = 0;
  const items = [];
  for (const activity of record.activities) {
    const key = `${activity.issuer} ${activity.ref}`;
    const grantor = colleges.includes(activity.kind) ? "ihe-" : "lpdc-";
    const granted = activity.granted?.by.startsWith(grantor) && activity.granted.on <= record.as_of ? true : false;
    const { events } = await rules.run({
      kind: activity.kind, granted, status: activity.status ?? "valid", aligned: activity.aligned ?? null, plan,
      issuerKind: activity.issuer_kind, hours: activity.hours, usedUp: false, duplicate: seen.has(key),
      earnedYet: activity.earned <= record.as_of, inPeriod: activity.earned >= license.issued && activity.earned <= license.expires,
      hasEvidence: Boolean(activity.documents?.evidence && activity.documents.evidence <= record.as_of),
      beforePlan: plan !== null && activity.earned < plan, preapprovedInTime: Boolean(activity.preapproved && activity.preapproved <= activity.started),
    });
    seen.add(key);
    const outcome = order[Math.min(5, ...events.map(({ type }) => order.indexOf(type)))];
    if (outcome.startsWith("counted")) tenths += worth(activity, granted);
    items.push({ activity: activity.id, outcome });
  }
  return { total: tenths / 10, met: tenths >= 180, items };
}

const records = Array.from({ length: 64 }, (_, educator) => recordOf(educator));
const folder = mkdtempSync(join(tmpdir(), "laurel-recognize-"));
try {
  for (const [i, record] of records.slice(0, 8).entries()) {
    const file = join(folder, `${i}.json`);
    writeFileSync(file, JSON.stringify(record));
    const decision = JSON.parse(execFileSync(laurel, ["recognize", "--pack", "us-oh", "--record", file], { encoding: "utf8" }));
    const own = await decide(record);
    assert.equal(own.total, Number(decision.total.amount), `record ${i}`);
    assert.deepEqual(own.items.map(({ outcome }) => outcome), own.items.map(({ activity }) => decision.items.find((item) => item.activity === activity).outcome));
  }
} finally {
  rmSync(folder, { recursive: true });
}

const seconds = 3;
let decisions = 0;
const begin = process.cpuUsage();
const until = performance.now() + seconds * 1000;
while (performance.now() < until) for (let i = 0; i < 16; ++i) await decide(records[decisions++ % records.length]);
const used = process.cpuUsage(begin);
const theirs = decisions / ((used.user + used.system) / 1e6);

const output = execFileSync(benchmark, ["--benchmark_filter=^recognize/us-oh$", "--benchmark_format=json"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const [{ items_per_second: ours }] = JSON.parse(output).benchmarks;
console.log(`json-rules-engine ${Math.round(theirs)} decisions a CPU second, Laurel ${Math.round(ours)}: ${(ours / theirs).toFixed(0)} times as many`);
