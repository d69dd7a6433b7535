// A demonstration of its own for each test file: the built program on a free port, with its data in a temporary folder.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.env.LAUREL ?? fileURLToPath(new URL("../../build/release/bin/laurel", import.meta.url));

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs `walk(address, data folder)` while the demonstration is up; stops and removes it afterwards. */
export async function withDemonstration(walk) {
  const data = await mkdtemp(join(tmpdir(), "laurel-demo-"));
  const port = await freePort();
  const server = spawn(program, ["serve", "--demo", "--port", String(port), "--data", data], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise((resolve, reject) => {
      server.stdout.on("data", (text) => String(text).includes("Laurel is at") && resolve());
      server.on("exit", (code) => reject(new Error(`laurel ended with ${code}`)));
    });
    return await walk(`http://127.0.0.1:${port}`, data);
  } finally {
    server.removeAllListeners("exit");
    server.kill("SIGTERM");
    await new Promise((resolve) => server.on("close", resolve));
    await rm(data, { recursive: true, force: true });
  }
}
