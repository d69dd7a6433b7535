// Writes a C++ source with every context of contexts.json: node embed.mjs OUTPUT.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const piece_length = 8000; // compilers limit the length of one literal

function text_of({package: name, file, key}) {
  if (key) return JSON.stringify(require(name).contexts.get(key));
  return readFileSync(name ? join(folder, 'node_modules', name, file) : join(folder, file), 'utf8');
}

function literal(text) {
  const pieces = [];
  for (let at = 0; at < text.length; at += piece_length) pieces.push(text.slice(at, at + piece_length));
  return pieces.map(piece => `R"context(${piece})context"`).join('\n');
}

const entries = JSON.parse(readFileSync(join(folder, 'contexts.json'), 'utf8'));
const lines = (revision) => entries
  .filter(entry => (entry.revision ?? 'latest') === revision)
  .map(entry => `    {"${entry.url}", ${literal(text_of(entry))}},`)
  .join('\n');

writeFileSync(process.argv[2], `// Made by contexts/embed.mjs.
#include "credential/jsonld/embedded_contexts_table.h"
namespace laurel::credential::jsonld {
namespace {
constexpr EmbeddedContext latest[] = {
${lines('latest')}
};
constexpr EmbeddedContext earlier[] = {
${lines('earlier')}
};
}  // namespace
std::span<const EmbeddedContext> latest_contexts() { return latest; }
std::span<const EmbeddedContext> earlier_contexts() { return earlier; }
}  // namespace laurel::credential::jsonld
`);
