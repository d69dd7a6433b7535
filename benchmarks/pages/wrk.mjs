// As many requests as it takes: wrk with 64 connections.
import { spawnSync } from "node:child_process";

const milliseconds = (text) => {
  const [, number, unit] = text.match(/^([\d.]+)(us|ms|s)$/);
  return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];
};

export function saturate(port, path, seconds) {
  const url = `http://127.0.0.1:${port}${path}`;
  const { stdout, status } = spawnSync("wrk", ["-t2", "-c64", `-d${seconds}s`, "--latency", url], { encoding: "utf8" });
  if (status !== 0) throw new Error(`wrk failed on ${url}`);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} did not answer well:\n${stdout}`);
  const at = (percent) => milliseconds(stdout.match(new RegExp(`^\\s+${percent}%\\s+(\\S+)`, "m"))[1]);
  return { rate: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]), p50: at(50), p99: at(99) };
}
