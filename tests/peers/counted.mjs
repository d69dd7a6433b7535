// Tests that are counted: what fails is named on standard error, and the last line says "N passed, N failed".
const counts = {passed: 0, failed: 0};

export async function test(name, run) {
  try {
    await run();
    counts.passed++;
  } catch (error) {
    counts.failed++;
    console.error(`FAILED ${name}: ${error.message}`);
  }
}

export function must(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

export function finish() {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed === 0 ? 0 : 1);
}
