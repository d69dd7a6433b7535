// POST /credentials/issue as an Express server with @digitalbazaar/vc: token, issuer, signature, as Laurel's does it.
// node issue_server.mjs PORT TOKEN: one process for each core.
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import express from "express";
import { issue, makeKey } from "./engine.mjs";

const [port, token] = process.argv.slice(2);

async function serve() {
  const key = await makeKey();
  const server = express();
  server.use(express.json({ limit: "4mb" }));
  server.post("/credentials/issue", async (request, response) => {
    if (request.get("authorization") !== `Bearer ${token}`) return response.status(401).json({ title: "not-authorized" });
    const credential = request.body.credential;
    if (typeof credential !== "object" || credential === null)
      return response.status(400).json({ title: "invalid-request" });
    if (typeof credential.issuer === "object") credential.issuer.id = key.controller;
    else credential.issuer = key.controller;
    credential.validFrom ??= new Date().toISOString();
    try {
      response.status(201).json({ verifiableCredential: await issue(credential, key) });
    } catch (error) {
      response.status(400).json({ title: "refused", detail: error.message });
    }
  });
  server.listen(Number(port), "127.0.0.1");
}

if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); ++i) cluster.fork();
  process.once("SIGTERM", () => {
    for (const worker of Object.values(cluster.workers)) worker.kill();
    process.exit(0);
  });
} else {
  await serve();
}
