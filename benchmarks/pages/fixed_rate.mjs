// A fixed number of requests each second, whether or not the answers come in time: request n leaves at n / rate
// seconds after the start, and its time is counted from then, so that a pause of the server shows in everything that
// had to wait for it. (wrk sends the next request only after the last answer and so hides pauses; wrk2 is not in Debian.)
import http from "node:http";

const connections = 64;

function send({ port, path, cookie, agent, due }) {
  return new Promise((done) => {
    const failed = () => done({ failed: true, took: performance.now() - due, bytes: 0 });
    const request = http.get({ port, path, agent, host: "127.0.0.1", headers: { Cookie: cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (piece) => (bytes += piece.length));
      response.on("end", () => done({ failed: response.statusCode !== 200, took: performance.now() - due, bytes }));
      response.on("error", failed);
    });
    request.on("error", failed);
  });
}

export async function fixedRate({ port, path, cookie, rate, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const total = rate * seconds;
  const warm = Array.from({ length: connections }, () => send({ port, path, cookie, agent, due: performance.now() }));
  await Promise.all(warm);
  const answers = [];
  const began = performance.now();
  await new Promise((done) => {
    const tick = () => {
      const now = performance.now();
      while (answers.length < total && began + (answers.length * 1000) / rate <= now)
        answers.push(send({ port, path, cookie, agent, due: began + (answers.length * 1000) / rate }));
      if (answers.length < total) setTimeout(tick, 1);
      else done();
    };
    tick();
  });
  const all = await Promise.all(answers);
  agent.destroy();
  const took = all.map((one) => one.took).sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];
  return { p50: at(0.5), p99: at(0.99), errors: all.filter((one) => one.failed).length, bytes: all[0].bytes };
}
