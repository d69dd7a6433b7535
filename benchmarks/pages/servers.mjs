// The servers that are measured: started for the run, stopped after it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import http from "node:http";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function untilReady(url, child) {
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended before it was ready`);
    await sleep(5);
  }
}

async function stop(child, signal) {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  await gone;
}

// On a connection of its own: a kept one may have been closed by the server meanwhile.
function post(port, path, body) {
  const headers = {
    Origin: `http://127.0.0.1:${port}`,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
  };
  return new Promise((done, fail) => {
    const request = http.request({ host: "127.0.0.1", port, path, method: "POST", headers, agent: false }, (response) => {
      response.resume();
      response.on("end", () => done(response));
    });
    request.on("error", fail);
    request.end(body);
  });
}

export class Laurel {
  static async start(program, folder, port) {
    const began = performance.now();
    const child = spawn(program, ["serve", "--port", String(port), "--data", folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    await untilReady(`http://127.0.0.1:${port}/readyz`, child);
    return new Laurel(child, port, performance.now() - began);
  }
  constructor(child, port, readyMilliseconds) {
    Object.assign(this, { child, port, readyMilliseconds });
  }
  // The session's cookie.
  async signIn(email, password) {
    const response = await post(this.port, "/sign-in", new URLSearchParams({ email, password }).toString());
    const cookies = (response.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]);
    if (response.statusCode !== 303 || cookies.length === 0)
      throw new Error(`${email} cannot sign in: ${response.statusCode}`);
    return cookies.join("; ");
  }
  // In MB: all that is resident, and what of it is the process's own (the rest is the mapped database).
  memory() {
    const status = readFileSync(`/proc/${this.child.pid}/status`, "utf8");
    const of = (name) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, "m"))[1]) / 1024;
    return { resident: of("VmRSS"), anonymous: of("RssAnon") };
  }
  stop() {
    return stop(this.child, "SIGTERM");
  }
}

// The very bytes of Laurel's pages, as files.
export class Nginx {
  static async start(folder, port, laurel, paths) {
    const prefix = resolve(folder);
    rmSync(prefix, { recursive: true, force: true });
    mkdirSync(`${prefix}/files`, { recursive: true });
    mkdirSync(`${prefix}/logs`);
    const bytes = new Map();
    for (const path of paths) {
      const response = await fetch(`http://127.0.0.1:${laurel.port}${path}`, { headers: { "Accept-Encoding": "identity" } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      const body = Buffer.from(await response.arrayBuffer());
      bytes.set(path, body.length);
      writeFileSync(`${prefix}/files${Nginx.fileOf(path)}`, body);
    }
    writeFileSync(`${prefix}/nginx.conf`, configuration(prefix, port));
    const child = spawn("/usr/sbin/nginx", ["-p", prefix, "-c", `${prefix}/nginx.conf`, "-e", `${prefix}/logs/error.log`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    await untilReady(`http://127.0.0.1:${port}${Nginx.fileOf(paths[0])}`, child);
    return new Nginx(child, port, bytes);
  }
  static fileOf(path) {
    return `/${createHash("sha256").update(path).digest("hex").slice(0, 16)}.html`;
  }
  constructor(child, port, bytes) {
    Object.assign(this, { child, port, bytes });
  }
  fileOf(path) {
    return Nginx.fileOf(path);
  }
  bytesOf(path) {
    return this.bytes.get(path);
  }
  stop() {
    return stop(this.child, "SIGQUIT");
  }
}

// As many workers as Laurel has threads for the network; an access log, as Laurel writes one.
const configuration = (prefix, port) => `
daemon off;
worker_processes 2;
pid ${prefix}/nginx.pid;
events { worker_connections 1024; }
http {
  types { text/html html; }
  charset utf-8;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  access_log ${prefix}/logs/access.log combined buffer=64k flush=1s;
  client_body_temp_path ${prefix}/body;
  proxy_temp_path ${prefix}/proxy;
  fastcgi_temp_path ${prefix}/fastcgi;
  uwsgi_temp_path ${prefix}/uwsgi;
  scgi_temp_path ${prefix}/scgi;
  server { listen 127.0.0.1:${port}; root ${prefix}/files; }
}
`;
